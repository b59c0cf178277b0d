package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Verdict says how a common belief stands against the law of today.
type Verdict string

const (
	Right     Verdict = "right"
	Outdated  Verdict = "outdated"  // it was so once
	Imprecise Verdict = "imprecise" // partly so
	Wrong     Verdict = "wrong"     // it never was so
)

// Belief is something that people often believe about their record, with what
// is true today in two sentences. Belief and Text are English templates.
type Belief struct {
	Code        string // stable, as prison-never
	Belief      law.Reason
	Verdict     Verdict
	Text        law.Reason
	Authorities []string
}

// belief is a Belief with the clients whom it concerns.
type belief struct {
	code        string
	says        string // as a client would say it
	verdict     Verdict
	truth       string // what is true today, in two sentences
	authorities []string
	touches     func(*Result) bool
}

// beliefs gives those common beliefs that touch this client, the costliest to
// get wrong first: immigration's, then California's.
func beliefs(r *Result) []Belief {
	if len(r.Convictions) == 0 {
		return nil
	}
	held := make([]Belief, 0, 32)
	for _, table := range [][]belief{beliefsOfImmigration, beliefsOfCalifornia} {
		for _, b := range table {
			if b.touches(r) {
				held = append(held, b.shown())
			}
		}
	}
	return held
}

// BeliefList gives every common belief, whomever it touches.
func BeliefList() []Belief {
	var all []Belief
	for _, table := range [][]belief{beliefsOfImmigration, beliefsOfCalifornia} {
		for _, b := range table {
			all = append(all, b.shown())
		}
	}
	return all
}

func (b belief) shown() Belief {
	return Belief{b.code, law.Say(b.says), b.verdict, law.Say(b.truth), b.authorities}
}

// The predicates below say whom a belief concerns. They choose what to show
// and answer no legal question.

func all(tests ...func(*Result) bool) func(*Result) bool {
	return func(r *Result) bool {
		return !slices.ContainsFunc(tests, func(holds func(*Result) bool) bool { return !holds(r) })
	}
}

func either(tests ...func(*Result) bool) func(*Result) bool {
	return func(r *Result) bool {
		return slices.ContainsFunc(tests, func(holds func(*Result) bool) bool { return holds(r) })
	}
}

// someCase: at least one conviction passes all these tests.
func someCase(tests ...func(*Conviction) bool) func(*Result) bool {
	return func(r *Result) bool {
		for i := range r.Convictions {
			c := &r.Convictions[i]
			if !slices.ContainsFunc(tests, func(holds func(*Conviction) bool) bool { return !holds(c) }) {
				return true
			}
		}
		return false
	}
}

// noncitizen: not known to be a citizen.
func noncitizen(r *Result) bool { return r.Case.Person.Status != casefile.Citizen }

func citizen(r *Result) bool { return !noncitizen(r) }

func wants(goals ...casefile.Goal) func(*Result) bool {
	return func(r *Result) bool {
		return slices.ContainsFunc(r.Case.Person.Goals, func(g casefile.Goal) bool { return slices.Contains(goals, g) })
	}
}

func hasStatus(statuses ...casefile.Status) func(*Result) bool {
	return func(r *Result) bool { return slices.Contains(statuses, r.Case.Person.Status) }
}

// endangers: a consequence is of high risk or worse.
func endangers(code string) func(*Result) bool {
	return func(r *Result) bool {
		for i := range r.Consequences {
			if c := &r.Consequences[i]; c.Code == code && c.Level >= law.High {
				return true
			}
		}
		return false
	}
}

func inCalifornia(c *Conviction) bool {
	return c.Jurisdiction == "" || c.Jurisdiction == casefile.California
}

// counts: immigration law counts or may count it as a conviction.
func counts(c *Conviction) bool { return c.Counts.Answer != law.No }

func ofKind(kinds ...casefile.Kind) func(*Conviction) bool {
	return func(c *Conviction) bool {
		return slices.Contains(kinds, c.Kind) || len(c.Offense.Rows) > 0 && slices.Contains(kinds, c.Offense.Rows[0].Category)
	}
}

// under: the conviction is of one of these sections or a part of one.
func under(sections ...string) func(*Conviction) bool {
	return func(c *Conviction) bool { return len(c.Offense.Rows) > 0 && of(c.Offense.Rows[0], sections) }
}

func isLevel(level casefile.Level) func(*Conviction) bool {
	return func(c *Conviction) bool { return c.Level == level }
}

func endedBy(outcomes ...casefile.Outcome) func(*Conviction) bool {
	return func(c *Conviction) bool { return slices.Contains(outcomes, c.Outcome) }
}

func heldIn(custody ...casefile.Custody) func(*Conviction) bool {
	return func(c *Conviction) bool { return slices.Contains(custody, c.Sentence.Custody) }
}

// stands: the case has one of these remedies in such a state.
func stands(in func(law.State) bool, kinds ...casefile.ReliefKind) func(*Conviction) bool {
	return func(c *Conviction) bool { return c.has(kinds, in) }
}

func isDone(s law.State) bool      { return s == law.Done }
func isAvailable(s law.State) bool { return s == law.Available }

// dismissible: a dismissal was granted or is within reach.
func dismissible(c *Conviction) bool { return c.has(dismissals, withinReach) }

func dismissed(c *Conviction) bool { return c.has(dismissals, isDone) }

func registers(c *Conviction) bool {
	return c.RegistrationRequired == casefile.Yes || len(c.Offense.Rows) > 0 && c.Offense.Rows[0].Registrable
}

// finds: one of these findings about the case is not a plain no.
func finds(codes ...string) func(*Conviction) bool {
	return func(c *Conviction) bool {
		for i := range c.Findings {
			if f := &c.Findings[i]; f.Answer > law.No && slices.Contains(codes, f.Code) {
				return true
			}
		}
		return false
	}
}

// anyOfThese joins tests on one conviction: any of them.
func anyOfThese(tests ...func(*Conviction) bool) func(*Conviction) bool {
	return func(c *Conviction) bool {
		return slices.ContainsFunc(tests, func(holds func(*Conviction) bool) bool { return holds(c) })
	}
}
