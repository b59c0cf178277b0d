// Package california is the law of record clearance and post-conviction
// relief: one file a remedy, each reading like its statute. Facts, dated
// parameters and a day in, verdicts out. It knows no immigration law.
//
// What the rules share stands once: facts.go, sentence.go and person.go derive
// facts from the case, lists.go holds the exclusion lists, parameters.go every
// number and day, verdict.go the way from conditions to a state, waiting.go the
// conditions that many statutes repeat, and place.go where a summary speaks of a
// remedy.
//
// Where each statute lives:
//
//	PC 1203.4 to 1203.49        pc1203_4.go, pc1203_4a.go …: dismissals; pc1203_45.go seals, pc1203_43.go undoes an old plea
//	PC 1203.425, 851.93         pc1203_425.go, pc851_93.go: what the state does unasked
//	PC 1210.1, 1170.9           pc1210_1.go, pc1170_9.go: dismissals after a program
//	PC 17(b), 17(d), 1170.18    pc17b.go, pc17d.go, pc1170_18.go: a lower level; hs11361_8.go for HS 11361.8
//	PC 18.5, 1172.1, 1172.75    pc18_5.go, pc1172_1.go, pc1172_75.go: another sentence; sentencemodification.go
//	PC 1473.7, 1016.5, 1018     pc1473_7.go, pc1016_5.go, pc1018.go: undone for an error; pc1473.go, pc236_14.go, pc1172_6.go
//	PC 851.8, 851.87, 851.91    pc851_8.go, pc851_87.go, pc851_91.go: arrests sealed; limitation.go for PC 799 to 805
//	WIC 781, 786                wic786.go: juvenile records
//	PC 4852.01, 4800            pc4852_01.go, pardon.go: rehabilitation and pardon
//	PC 1203.3                   probationearlyend.go
//
// Every remedy for every conviction of a case:
//
//	file := law.OpenFile(&c, casefile.DayOf(2026, time.November, 21))
//	for _, remedy := range california.Assess(file, california.Current())[0] {
//		fmt.Println(remedy.Code, remedy.State, remedy.Earliest, remedy.Authorities)
//	}
package california

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// remedy is one kind of relief: its rule and what is true of it in every case.
type remedy struct {
	code        casefile.ReliefKind
	rule        func(*facts) ruling
	routes      []func(*facts) ruling // in place of a rule: several ways in, each alone enough
	scope       scope
	name        string // in plain words, as reports name it
	forms       []string
	warnings    []string // for a noncitizen, and where the status is not known
	authorities []string
	effects     *effects
	strength    law.Strength
	checked     law.Checked
	begins      []beginning // the first days of the section as wide as it is now; none where no wait can have been over before it
	noWait      bool        // the section says that it may be asked for at any time
	place       Place
	oldProgram  bool // scope arrests: it takes the completed plea-first drug program too
	afterOrder  bool // an order granted before can open it: a lower level, a dismissal
}

// scope says what a remedy is for.
type scope uint8

const (
	convictions scope = iota // a conviction that stands or was dismissed
	dismissals               // a conviction not dismissed yet (PC 1203.4 to 1203.49, 1203.425)
	arrests                  // a case that ended without a conviction
	anyCase                  // both
	juvenile                 // a juvenile court case
)

// remedies is every kind of relief that has a rule, in the contract's order.
// Each stands in a file of its own, which declares it.
var remedies []*remedy

// declare puts a kind of relief among those that are weighed.
func declare(r remedy) *remedy { //nolint:unparam // a declaration at the top of a file needs a value
	remedies = append(remedies, &r)
	return &r
}

func init() {
	kinds := casefile.ReliefKinds()
	slices.SortFunc(remedies, func(a, b *remedy) int { return slices.Index(kinds, a.code) - slices.Index(kinds, b.code) })
}

// Name says in plain words what a kind of relief is; one without a rule has no name.
func Name(kind casefile.ReliefKind) string {
	for _, r := range remedies {
		if r.code == kind {
			return r.name
		}
	}
	return ""
}

// Assess gives, for each conviction of the file in its order, a verdict on
// every relief code that could concern it, in the order of the contract.
func Assess(f *law.File, p Parameters) [][]law.Remedy {
	r := open(f, &p)
	verdicts := make([][]law.Remedy, len(r.matters))
	for i := range r.matters {
		verdicts[i] = make([]law.Remedy, len(remedies))
		room := make([]law.Reason, usualReasons) // for all, taken at once
		for j, remedy := range remedies {
			v := &verdicts[i][j]
			v.Why = room[:0]
			remedy.assess(&r.matters[i], v)
			v.Why, room = slices.Clip(v.Why), room[min(len(v.Why), len(room)):]
		}
	}
	return verdicts
}

// usualReasons is how many reasons most cases bring at most, over all verdicts;
// those of a case that brings more take room of their own.
const usualReasons = 48

// assess answers in the order: already done, not California's, nothing to
// clear, the statute's own conditions, already cleared by another order.
func (r *remedy) assess(f *facts, v *law.Remedy) {
	v.Code, v.Forms, v.Begins, v.Covered = r.code, r.forms, r.began(f), true
	v.Basis = law.Basis{Authorities: r.authorities, Strength: r.strength, Venue: law.Anywhere, Checked: r.checked, CheckedOn: f.p.CheckedOn}
	if f.rec.noncitizen.Answer != law.No {
		v.Warnings = f.fitting(r.warnings)
	}
	switch {
	case f.grantedAlready(r.code):
		v.State, v.Why = law.Done, append(v.Why, law.Say("The case lists this relief as already granted."))
	case f.elsewhere():
		v.State, v.Reason = law.Unavailable, "not-california"
		v.Why = append(v.Why, law.Say("Another state, a federal court or another country made this record. California courts cannot change it."))
	default:
		r.weigh(f, v)
	}
	v.NoWait = r.noWait && (v.State == law.Available || v.State == law.Discretionary)
	if v.State != law.Unavailable && v.State != law.NotNeeded {
		v.Does, v.DoesNot = r.effects.does, r.effects.doesNot
	}
}

// ofConvictions are the warnings that speak of a conviction that stays or of
// undoing one, ofOldPrograms those on the plea of an old drug program.
var (
	ofConvictions = []string{"W1", "W4", "W6"}
	ofOldPrograms = []string{"W10"}
)

// fitting leaves out the warnings that are not about such a case: nothing stays
// for immigration where no plea was entered, and an old drug program has a plea
// that nobody withdrew yet. What may still be so is kept.
func (f *facts) fitting(warnings []string) []string {
	if f.convicted.Answer == law.No {
		warnings = without(warnings, ofConvictions)
	}
	if f.ended(casefile.DeferredEntry).Answer == law.No || f.grantedAlready(casefile.PC1203_43) {
		warnings = without(warnings, ofOldPrograms)
	}
	return warnings
}

// without gives the warnings that are not among the others; the list given is kept.
func without(warnings, others []string) []string {
	among := func(w string) bool { return slices.Contains(others, w) }
	if !slices.ContainsFunc(warnings, among) {
		return warnings
	}
	return slices.DeleteFunc(slices.Clone(warnings), among)
}

// elsewhere reports whether the case is not a California one; left out, it is.
func (f *facts) elsewhere() bool {
	return casefile.Known(f.Jurisdiction) && f.Jurisdiction != casefile.California
}

func (f *facts) grantedAlready(code casefile.ReliefKind) bool {
	for i := range f.Relief {
		if f.Relief[i].Kind == code {
			return true
		}
	}
	return false
}

func (r *remedy) weigh(f *facts, v *law.Remedy) {
	standing := r.subject(f)
	switch {
	case standing.Answer == law.No && f.Outcome == casefile.Pending:
		v.State, v.Reason = law.Unavailable, "pending"
		v.Why = append(v.Why, law.Say("This case is still open. Nothing can be cleared until it ends."))
		return
	case standing.Answer == law.No:
		r.nothing(v)
		return
	}
	gate := r.outside(f)
	if gate.Answer == law.No {
		v.State, v.Reason, v.Why = law.Unavailable, gate.code, append(v.Why, gate.why)
		return
	}
	if r.scope == arrests && f.convicted.Answer == law.Yes && gate.Answer == law.Unknown {
		v.State, v.Shut, v.Missing, v.Why = law.Unclear, true, sorted(slices.Clone(gate.Missing)), append(v.Why, unlessSetAside)
		return
	}
	if r.routes != nil {
		takeBest(f, r.routes, v)
		r.clearedOtherwise(f, v)
		r.doubt(f, v, standing, gate.Test)
		return
	}
	rule := r.rule(f)
	switch {
	case rule.low.Answer != law.Yes || f.reliefOpen != nil:
		rule.decide(f.today, v)
	case standing.Answer == law.Yes:
		v.State, v.Why = law.NotNeeded, append(v.Why, rule.lowWhy)
		return
	default: // with or without a conviction there is nothing to lower
		v.State, v.Why = law.Unavailable, append(v.Why, rule.lowWhy)
	}
	if r.scope == dismissals {
		f.nameTrack(v)
	}
	if f.rec.noncitizen.Answer != law.No {
		v.Warnings = join(v.Warnings, rule.warnings)
	}
	r.clearedOtherwise(f, v)
	r.doubt(f, v, standing, gate.Test, rule.low)
}

// unlessSetAside: of an order nobody can name it is only a guess that it took a
// plea or a verdict away; so nothing is promised from a section for arrests.
var unlessSetAside = law.Say("There was a conviction, and that closes this section. It could open only if the order that was made, and of which the kind is not known, set the conviction aside.")

// subject tests whether the remedy has something to work on.
func (r *remedy) subject(f *facts) law.Test {
	switch r.scope {
	case convictions, dismissals:
		return f.convicted
	case arrests, anyCase, juvenile:
	}
	return law.Not(law.OneOf(f.Outcome, f.Path("outcome"), casefile.Pending))
}

// outside is the first gate of a remedy that is for another kind of case: a
// sealing section asked of a conviction, a juvenile one of an adult case. It
// stands among the rule's own gates too; asked first it saves weighing them.
func (r *remedy) outside(f *facts) gate {
	switch r.scope {
	case arrests:
		g := f.noConviction()
		if r.oldProgram {
			g.Test = law.Any(g.Test, f.oldProgramKept())
		}
		return g
	case juvenile:
		return f.juvenileCase()
	case convictions, dismissals, anyCase:
	}
	return gate{Test: law.Is(true)}
}

// nothing says that there is no conviction to work on.
func (r *remedy) nothing(v *law.Remedy) {
	v.State = law.NotNeeded
	v.Why = append(v.Why, law.Say("This case ended without an adult conviction, so there is none to clear."))
}

// clearedOtherwise turns an open dismissal into not needed where another
// order already dismissed the conviction, and any relief that needs a
// conviction where an order set it aside.
func (r *remedy) clearedOtherwise(f *facts, v *law.Remedy) {
	if v.State == law.Unavailable || r.scope != convictions && r.scope != dismissals {
		return
	}
	for i := range f.Relief {
		kind := f.Relief[i].Kind
		if r.scope == dismissals && f.Relief[i].DismissedOutright() == casefile.NotSure {
			leaveOpen(v, f.Path("relief["+strconv.Itoa(i)+"].level_after"))
			continue
		}
		if leavesNoConviction(kind) || r.scope == dismissals && dismisses(&f.Relief[i]) {
			*v = law.Remedy{Code: v.Code, State: law.NotNeeded, Covered: true, Basis: v.Basis, Warnings: v.Warnings, Why: append(v.Why[:0], dismissedAlready)}
			return
		}
	}
}

var dismissedAlready = law.Say("Another order already dismissed this conviction or set it aside.")

// leavesNoConviction reports whether an order leaves none under state law. The
// old program's plea is withdrawn by a section of its own, and after PC 1172.6
// the court sentences anew on what is left.
func leavesNoConviction(kind casefile.ReliefKind) bool {
	return law.FamilyOf(kind) == law.SetAside && kind != casefile.PC1203_43 && kind != casefile.PC1172_6
}

// dismisses reports whether an order dismissed the case after conviction: those
// for rehabilitation, and two more by the words of their own sections.
// Proposition 64 dismisses too, unless the order only lowered the level.
func dismisses(r *casefile.Relief) bool {
	switch r.Kind {
	case casefile.PC1203_43, casefile.PC1203_45:
		return true
	case casefile.HS11361_8:
		return r.DismissedOutright() == casefile.Yes
	}
	return law.FamilyOf(r.Kind) == law.Dismissal
}

// leaveOpen turns an answer into unclear until some facts are told.
func leaveOpen(v *law.Remedy, missing ...string) {
	if v.State != law.Unclear {
		v.State, v.Merits, v.Reason, v.Earliest = law.Unclear, false, "", 0
		v.Why = append(v.Why, notKnown)
	}
	v.Missing = sorted(append(slices.Clip(slices.Clone(missing)), v.Missing...))
}

// doubt keeps an answer back while it is not known whether the relief was
// granted already, or whether there is anything to clear. What the offense, a
// date or the sentence closes stays closed, whatever an order of unknown kind was.
func (r *remedy) doubt(f *facts, v *law.Remedy, tests ...law.Test) {
	missing := f.reliefOpen
	if r.closed(v) {
		missing = nil
	}
	if f.Jurisdiction == "unknown" {
		missing = join(missing, []string{f.Path("jurisdiction")})
	}
	for _, t := range tests {
		if t.Answer == law.Unknown {
			missing = join(missing, t.Missing)
		}
	}
	if len(missing) == 0 {
		return
	}
	v.Shut = r.closed(v)
	leaveOpen(v, missing...)
}

// closed: the facts close it, and no order could open it. The client's age closes it
// also where an order opens the section to others.
func (r *remedy) closed(v *law.Remedy) bool {
	return v.State == law.Unavailable && (!r.afterOrder || v.Reason == ofAge)
}

// ofAge is the code of the gate that an adult fails.
const ofAge = "adult"
