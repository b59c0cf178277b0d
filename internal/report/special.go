package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// special is where a dismissal may change something in immigration law: for a
// first drug case of before July 15, 2011 (Lujan-Armendariz v. INS, 222 F.3d
// 728 (9th Cir. 2000); Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en
// banc)) or with DACA (8 CFR 236.22(b)(6)).
type special struct {
	cases []int // the numbers of the cases whose dismissal may take a conviction away
	daca  bool  // one may help, for DACA alone
	idle  bool  // one may take a conviction away, and lower no risk for that
}

// DismissalMayHelp reports whether a dismissal of some case may make something
// better in immigration law.
func DismissalMayHelp(r screen.Result) bool {
	cases, daca := DismissalHelps(r)
	return len(cases) > 0 || daca
}

// DismissalHelps tells where: the numbers of the cases, from 1, in which a
// dismissal may take a conviction away, and whether one may help with DACA.
func DismissalHelps(r screen.Result) (cases []int, daca bool) {
	s := dismissalHelps(r)
	return s.cases, s.daca
}

func dismissalHelps(r screen.Result) special {
	var s special
	for i, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			if law.FamilyOf(remedy.Code) != law.Dismissal || slices.Contains([]law.State{law.Unavailable, law.NotNeeded, law.Done}, remedy.State) {
				continue
			}
			switch remedy.Effect.Answer {
			case law.EffectLimited:
				s.daca = s.daca || mayImprove(r, i, remedy)
			case law.EffectEliminates, law.EffectArguable, law.EffectUnknown:
				if !mayImprove(r, i, remedy) {
					s.idle = true
				} else if !slices.Contains(s.cases, i+1) {
					s.cases = append(s.cases, i+1)
				}
			case law.EffectNone, law.EffectReduces:
			}
		}
	}
	return s
}

// mayImprove: with the order a goal would be better off; or the case may count
// no longer, and no other case stands behind the risk of deportation. Where
// nothing was worked out yet, or nobody knows if the case counts, it may.
func mayImprove(r screen.Result, i int, remedy law.Remedy) bool {
	if len(r.WhatIf) == 0 || r.Convictions[i].Counts.Answer == law.Unknown {
		return true
	}
	for _, w := range r.WhatIf {
		if len(w.Orders) != 1 || w.Orders[0].Conviction != i || w.Relief[0] != remedy.Code {
			continue
		}
		if lowersALevel(w) || undoesConviction(w) && !othersRemove(r, i) {
			return true
		}
	}
	return false
}

// othersRemove: a finding about another case stands behind the risk of deportation.
func othersRemove(r screen.Result, i int) bool {
	own := r.Convictions[i].ID + ":"
	return slices.ContainsFunc(r.Consequences, func(c law.Consequence) bool {
		return c.Code == "removal" && slices.ContainsFunc(c.From, func(from string) bool {
			return strings.Contains(from, ":") && !strings.HasPrefix(from, own)
		})
	})
}

// words say, after the cases that count, in which case, and for what, the rule may
// hold. What a dismissal may change is said only just now, and of those alone.
func (s special) words(counting []int, of int) string {
	said := !slices.ContainsFunc(s.cases, func(n int) bool { return !slices.Contains(counting, n) })
	may := "may help in "
	switch {
	case len(s.cases) == 0:
		return "For DACA only, a dismissal may help: only a lawyer can tell."
	case said && len(s.cases) == of:
		return "By a special rule a dismissal may change that: only a lawyer can tell."
	case said:
		may = "may change that in " + theCases(s.cases) + " only"
	case len(s.cases) == 1:
		may += theCases(s.cases) + " only, if it counts"
	case len(s.cases) == of:
		may += "each of them, if it counts"
	default:
		may += theCases(s.cases) + " only, where they count"
	}
	return "By a special rule a dismissal " + may + ": only a lawyer can tell."
}

// openRemoval says of a risk that is not known yet what is sure all the same,
// and, where no case stands behind it, on which answers it turns.
func openRemoval(r screen.Result) string {
	for _, c := range r.Consequences {
		if c.Code != "removal" {
			continue
		}
		if c.Sure >= law.High && c.AtWorst == law.Bar {
			return "The risk of deportation is at least high. A missing answer could make it worse."
		}
		if turns := onThePerson(c); len(turns) > 0 && recordTold(&r.Case) {
			return "For deportation it turns not on the record, but on this: " + strings.Join(turns, "; ") + "."
		}
	}
	return "We cannot tell yet how bad it is for deportation."
}

// recordTold: nobody said that there may be other cases than these. Before
// that is known nothing turns on the person alone.
func recordTold(c *casefile.Case) bool {
	return !screen.MayHaveMore(c) && c.Person.PriorDrugCase != casefile.NotSure
}

// onThePerson names the facts about the person on which a level hangs; none
// where a case stands behind it too, or another fact is missing.
func onThePerson(c law.Consequence) []string {
	if len(c.From) > 0 {
		return nil
	}
	var all []string
	for _, path := range c.Missing {
		words, known := personTurns[path]
		if !known {
			return nil
		}
		all = append(all, words)
	}
	return all
}

var personTurns = map[string]string{
	"person.claimed_citizen_or_voted": "if they ever said they are a citizen, or voted",
	"person.removal_order":            "if there is an old order to leave",
	"person.in_removal_proceedings":   "if a removal case is open",
	"person.ice_custody":              "if immigration holds them",
	"person.entry":                    "how they came in",
}
