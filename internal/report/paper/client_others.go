package paper

import (
	"cmp"
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// kindsOf are the kinds of case that a conviction may be: those of the rows of
// the catalogue that fit, else the kind that was told; none where neither is known.
func kindsOf(c screen.Conviction) []casefile.Kind {
	var kinds []casefile.Kind
	for _, row := range c.Offense.Rows {
		kinds = append(kinds, row.Category)
	}
	if len(kinds) == 0 && casefile.Known(c.Kind) && c.Kind != casefile.KindOther {
		kinds = append(kinds, c.Kind)
	}
	return kinds
}

// The ranks of what else to ask about, the first to be named first.
const (
	openMade   = iota // open, and made for such a case
	open              // open
	madeForIt         // not told yet, and made for such a case
	mayUndo           // not told yet, and undoes the case
	mayClear          // not told yet
	notForSuch        // left out
)

// rank says how much a relief that is not the best one can matter for a case.
// While it is not told if a section made for some kinds of case alone is open,
// it matters for a case of such a kind before all others, and not for a case of
// another kind; one made for no kind is named only where the best one cannot be
// told either.
func rank(r law.Remedy, kinds []casefile.Kind, best law.Remedy) int {
	made := california.PlaceOf(r.Code).Kinds
	special := len(made) > 0
	fits := special && slices.ContainsFunc(kinds, func(k casefile.Kind) bool { return slices.Contains(made, k) })
	switch {
	case r.Code == best.Code || !r.Covered || r.Merits || report.SectionOf(r.Code) == "":
		return notForSuch
	case r.State == law.Available || r.State == law.Discretionary:
		if fits {
			return openMade
		}
		return open
	case r.State != law.Unclear || special && len(kinds) > 0 && !fits:
		return notForSuch
	case fits:
		return madeForIt
	case best.State != law.Unclear || special:
		return notForSuch
	case law.FamilyOf(r.Code) == law.SetAside && r.Effect.Answer == law.EffectEliminates && !victimOnly(r.Code):
		return mayUndo
	case law.FamilyOf(r.Code) == law.Dismissal, law.FamilyOf(r.Code) == law.Reduction:
		return mayClear
	}
	return notForSuch
}

// victimOnly: a section for one to whom a crime was done and who was made to
// offend by it (Pen. Code 236.14, 236.15). The page asks nobody about that.
func victimOnly(kind casefile.ReliefKind) bool {
	return kind == casefile.PC236_14 || kind == casefile.PC236_15
}

// othersFor names what else to ask the lawyer about: what is open too; what is
// made for such a case; and where nothing is open, what cannot be told yet, an
// order that undoes the case first.
func (m maker) othersFor(c screen.Conviction, best law.Remedy) string {
	kinds := kindsOf(c)
	others := slices.DeleteFunc(slices.Clone(c.Remedies), func(r law.Remedy) bool { return rank(r, kinds, best) == notForSuch })
	slices.SortStableFunc(others, func(a, b law.Remedy) int {
		return cmp.Compare(rank(a, kinds, best), rank(b, kinds, best))
	})
	if len(others) == 0 {
		return ""
	}
	const shown = 4
	var sections []string
	for _, r := range others[:min(shown, len(others))] {
		sections = append(sections, report.SectionOf(r.Code))
	}
	return " " + text.Fill(m.say("Ask the lawyer about {sections} too."), "sections", text.And(sections))
}
