package paper

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// Where the summary says that a lawyer comes today, the page begins with it.
func TestWhatCannotWaitBeginsTheClientsPage(t *testing.T) {
	pressing := 0
	for id, in := range sampleInputs(t) {
		d, err := Make(Client, in)
		if err != nil {
			t.Fatal(err)
		}
		today := screen.Pressing(in.Result.Case.Person)
		top := d.Blocks[0].(Heading).Text == "Do first"
		if today != top {
			t.Errorf("%s: a lawyer comes today: %v, and stands on top: %v", id, today, top)
		}
		if !today {
			continue
		}
		pressing++
		if first := d.Blocks[1].(List).Items[0].Text; !strings.HasPrefix(first, "Today: ") {
			t.Errorf("%s: the page begins with %q", id, first)
		}
	}
	if pressing < 5 {
		t.Errorf("only %d samples press", pressing)
	}
}

// What a page says of a dismissal, and of an order that undoes a case, holds
// for the remedies on it.
func TestTheClientsPageSaysOfEachOrderWhatItDoes(t *testing.T) {
	stays, ends := 0, 0
	for id, in := range sampleInputs(t) {
		if in.Result.Case.Person.Status == casefile.Citizen {
			continue
		}
		words := flat(written(t, Client, Text, in))
		dismissal := false
		for _, c := range in.Result.Convictions {
			for _, r := range c.Remedies {
				if c.Counts.Answer == law.No || !offered(r) {
					continue
				}
				dismissal = dismissal || law.FamilyOf(r.Code) == law.Dismissal
				if r.Effect.Answer == law.EffectEliminates && r.State == law.Available && !report.DismissalMayHelp(in.Result) {
					ends++
					_, after, _ := strings.Cut(words, "an order that undoes")
					if _, capital, found := strings.Cut(words, "An order that undoes"); found {
						after = capital
					}
					if said, _, _ := strings.Cut(after, "may change it."); !strings.Contains(said, report.SectionOf(r.Code)) {
						t.Errorf("%s: the page does not say what %s may do", id, r.Code)
					}
				}
			}
		}
		if says := strings.Contains(words, "A dismissal will not change that"); says {
			stays++
			if !dismissal {
				t.Errorf("%s: the page speaks of a dismissal, and none is on offer", id)
			}
		}
	}
	if stays < 20 || ends < 2 {
		t.Errorf("%d samples with a dismissal that changes nothing, %d with an order that ends a conviction", stays, ends)
	}
}

// A citizen at risk is warned on the page as in the summary.
func TestACitizenAtRiskIsWarnedOnThePage(t *testing.T) {
	seen := map[law.Level]bool{}
	for id, in := range sampleInputs(t) {
		r := in.Result
		i := slices.IndexFunc(r.Consequences, func(c law.Consequence) bool { return c.Code == "citizenship" })
		if r.Case.Person.Status != casefile.Citizen || i < 0 || len(r.Convictions) == 0 {
			continue
		}
		level := r.Consequences[i].Level
		seen[level] = true
		words := flat(written(t, Client, Text, in))
		if says := strings.Contains(words, "Sign nothing"); says != (level >= law.Caution) {
			t.Errorf("%s: a level of %s, and to sign nothing is said: %v", id, level, says)
		}
		if says := strings.Contains(words, "The risk is high"); says != (level >= law.High) {
			t.Errorf("%s: a level of %s, and a high risk is said: %v", id, level, says)
		}
	}
	if !seen[law.High] && !seen[law.Bar] {
		t.Errorf("no sample at high risk, only %v", seen)
	}
}

// Where the risk of deportation is high for sure, and a missing fact could only
// make it worse, the page does not call it unknown; a client whose risk really
// is unknown is not told that it is high.
func TestAHighRiskIsNotCalledUnknownOnThePage(t *testing.T) {
	sure, open := 0, 0
	for id, in := range sampleInputs(t) {
		if in.Result.Case.Person.Status == casefile.Citizen || report.RemovalLevel(in.Result) != law.UnknownLevel {
			continue
		}
		words := flat(written(t, Client, Text, in))
		high := report.RemovalSure(in.Result) >= law.High
		if high {
			sure++
		} else {
			open++
		}
		if strings.Contains(words, "We cannot tell yet how high the risk is") == high || strings.Contains(words, "The risk is high, and what we do not know yet could make it worse") != high {
			t.Errorf("%s: high for sure: %v, and the page says: %s", id, high, words)
		}
	}
	if sure == 0 || open == 0 {
		t.Errorf("%d samples are high for sure and %d open", sure, open)
	}
}

// A client who cannot rule out other cases does not read that these are all.
func TestTheClientsPageSaysWhereThereMayBeMoreCases(t *testing.T) {
	read := 0
	for id, in := range sampleInputs(t) {
		if len(in.Result.Convictions) == 0 {
			continue
		}
		read++
		for answer, more := range map[casefile.YesNo]bool{casefile.No: false, casefile.NotSure: true} {
			in.Result.Case.Person.OtherCases = answer
			words := flat(written(t, Client, Text, in))
			if strings.Contains(words, "You were not sure if there are more.") != more || more && strings.Contains(words, "taken to be all") {
				t.Fatalf("%s, other cases %s: %s", id, answer, words)
			}
		}
		if read == 20 {
			return
		}
	}
}

// What can be asked for now on the court's form says who sends it where, and
// what it costs; a page on which nothing can is silent about it.
func TestTheClientsPageSaysWhoFilesAndWhatItCosts(t *testing.T) {
	now, later := 0, 0
	for id, in := range sampleInputs(t) {
		open := false
		for _, c := range in.Result.Convictions {
			best, found := report.BestRemedy(c)
			if _, form := itemOf(best.Code); found && form && (best.State == law.Available || best.State == law.Discretionary) {
				open = true
			}
		}
		if open {
			now++
		} else {
			later++
		}
		words := flat(written(t, Client, Text, in))
		if says := strings.Contains(words, "form CR-180 to the court that had the case. The law names no fee for it."); says != open {
			t.Errorf("%s: a request on the form is open: %v, and the page says who files: %v", id, open, says)
		}
		if at := strings.Index(words, "you or a lawyer can send"); at >= 0 && at < strings.Index(words, "A lawyer must check it first.") {
			t.Errorf("%s: filing is spoken of before a lawyer has checked", id)
		}
	}
	if now == 0 || later == 0 {
		t.Errorf("%d pages can say so and %d cannot: the test shows nothing", now, later)
	}
}

// Who came for work, housing or a license reads on the page how the cases stand
// there: a license form still asks about a dismissed case.
func TestTheClientsPageAnswersEachGoalOfDailyLife(t *testing.T) {
	goals := map[casefile.Goal]string{casefile.GoalJob: "Work: ", casefile.GoalHousing: "Housing: ", casefile.GoalLicence: "Work license: "}
	told := 0
	for id, in := range sampleInputs(t) {
		if len(in.Result.Convictions) == 0 {
			continue
		}
		for goal, head := range goals {
			in.Result.Case.Person.Goals = []casefile.Goal{goal}
			words := flat(written(t, Client, Text, in))
			for other, says := range goals {
				if strings.Contains(words, says) != (other == goal) {
					t.Errorf("%s: came for %s, and the page has %q: %v", id, goal, says, other != goal)
				}
			}
			if strings.Contains(words, head) {
				told++
			}
			if asks := strings.Contains(words, "Where a license form asks, answer with the truth."); asks != (goal == casefile.GoalLicence) {
				t.Errorf("%s: came for %s, and the page speaks of the form of a board: %v", id, goal, asks)
			}
		}
		if told > 60 {
			return
		}
	}
}
