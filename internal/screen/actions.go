package screen

import (
	"iter"
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
)

// Families of remedies, by what they do to the conviction.
var (
	dismissals = law.KindsOf(law.Dismissal)
	vacaturs   = law.KindsOf(law.SetAside)
	// What may lower the level or correct the sentence in immigration law.
	reductions = append(law.KindsOf(law.SentenceChange), casefile.PC17b)
	// Everything a clinic can help to file.
	clearances = append(law.KindsOf(law.Dismissal, law.Reduction, law.Sealing), casefile.PC1203_43, casefile.PC4852_01)
)

// actions are immigration law's own and those that also turn on what
// California offers, in the order in which they should be done.
func actions(f *law.File, l Law, r *assessed, reduction helps) []law.Action {
	all := immigration.Actions(r.immigration, l.Immigration)
	citizen := f.Case.Person.Status == casefile.Citizen
	if !citizen && r.relianceIsTempting() {
		all = append(all, notToRely)
	}
	if !citizen && r.vacaturWorthAsking() {
		all = append(all, r.toUndo())
	}
	if !citizen {
		if remedy := reduction(&r.Result); remedy != nil {
			all = append(all, citing(toSeekReduction, append(slices.Clip(remedy.Authorities[:1]), remedy.Effect.Authorities...)))
		}
	}
	if someCase(l.Limits.gunsMayBeBarred)(&r.Result) {
		all = warnOfGuns(all, f.Case.Person.Status)
	}
	if sections := r.sectionsOf(clearances, open); len(sections) > 0 {
		all = append(all, citing(fileClearance(citizen), sections))
	}
	slices.SortStableFunc(all, func(a, b law.Action) int { return when(a.Urgency) - when(b.Urgency) })
	return lawyerToday(all, f.Case.Person)
}

// The actions that also turn on what California offers.
var (
	notToRely = law.Action{
		Code: "do-not-rely-on-expungement", Urgency: law.BeforeAnything,
		Text:        law.Say("Do not count on a dismissal (\"expungement\") for immigration. The conviction most likely still counts there, and still has to be told."),
		Authorities: []string{"INA 101(a)(48)(A)", "Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"},
	}
	toSeekReduction = law.Action{
		Code: "seek-reduction", Urgency: law.Next,
		Text: law.Say("Ask a lawyer about lowering the charge or correcting the sentence: here it would likely change an immigration result."),
	} // its authorities are those of the reduction that would help
	toFile = law.Action{Code: "file-clearance", Urgency: law.Next, // its authorities are those of the relief that is open
		Text: law.Say("Ask the clinic's lawyer to check the California relief listed here and the papers for it.")}
	toFileWhenAgreed = law.Action{Code: "file-clearance", Urgency: law.WhenReady,
		Text: law.Say("When the immigration lawyer agrees: the California relief listed here can still help with work and housing.")}
)

// ActionList gives every action that a case can bring, whomever it is for; one
// that is said in several ways once for each.
func (l Law) ActionList() []law.Action {
	var toReduce, toClear, toUndo []string
	for _, d := range california.Describe(l.California) {
		if slices.Contains(reductions, d.Code) {
			toReduce = append(toReduce, d.Authorities[0])
		}
		if slices.Contains(undoings, d.Code) {
			toUndo = append(toUndo, d.Authorities[0])
		}
		if slices.Contains(clearances, d.Code) {
			toClear = append(toClear, d.Authorities[0])
		}
	}
	all := immigration.StopList(l.Immigration)
	if i := slices.IndexFunc(all, func(a law.Action) bool { return a.Code == toLawyer }); i >= 0 {
		all = append(all, lawyerTexts(all[i])...)
	}
	for _, text := range undoTexts {
		all = append(all, undoingBy(text, toUndo))
	}
	return append(all, notToRely, citing(toSeekReduction, toReduce), notToHoldGuns, notToHoldGunsEither, citing(toFile, toClear), citing(toFileWhenAgreed, toClear))
}

// citing is an action with the authorities of what it is about in this case.
func citing(a law.Action, authorities []string) law.Action {
	a.Authorities = authorities
	return a
}

func fileClearance(citizen bool) law.Action {
	if citizen {
		return toFile
	}
	return toFileWhenAgreed
}

func when(u law.Urgency) int {
	return slices.Index([]law.Urgency{law.BeforeAnything, law.Next, law.WhenReady}, u)
}

func open(s law.State) bool { return s == law.Available || s == law.Discretionary }

func maybeWithinReach(s law.State) bool { return withinReach(s) || s == law.Unclear }

func withinReach(s law.State) bool { return openOrLater(s) || s == law.Done }

func openOrLater(s law.State) bool { return open(s) || s == law.Later }

// relianceIsTempting: a conviction that immigration law counts or may count
// has a dismissal for rehabilitation, granted or within reach, or one of which
// it cannot be told: somebody who only believes that the case was expunged
// needs the warning most. So does who was promised that a program makes it go away.
func (r *assessed) relianceIsTempting() bool {
	for i := range r.Convictions {
		if c := &r.Convictions[i]; counts(c) && (c.Outcome == casefile.DeferredEntry || c.has(dismissals, maybeWithinReach)) {
			return true
		}
	}
	return false
}

// sectionsOf are the statutes of the remedies of these kinds that are in such a
// state for any conviction, each once.
func (r *assessed) sectionsOf(kinds []casefile.ReliefKind, in func(law.State) bool) []string {
	var sections []string
	for i := range r.Convictions {
		for remedy := range r.Convictions[i].those(kinds, in) {
			if !slices.Contains(sections, remedy.Authorities[0]) {
				sections = append(sections, remedy.Authorities[0])
			}
		}
	}
	return sections
}

// those are the remedies of these kinds that are in such a state. They are
// looked at dozens of times a case and are large, so none is copied.
func (c *Conviction) those(kinds []casefile.ReliefKind, in func(law.State) bool) iter.Seq[*law.Remedy] {
	return func(yield func(*law.Remedy) bool) {
		for i := range c.Remedies {
			remedy := &c.Remedies[i]
			if remedy.Covered && in(remedy.State) && slices.Contains(kinds, remedy.Code) && !yield(remedy) {
				return
			}
		}
	}
}

func (c *Conviction) has(kinds []casefile.ReliefKind, in func(law.State) bool) bool {
	for range c.those(kinds, in) {
		return true
	}
	return false
}
