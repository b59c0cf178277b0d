package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// assumptions says what the whole result takes for granted.
func assumptions(c *casefile.Case) []law.Reason {
	all := []law.Reason{
		whole(c),
		source(c),
	}
	if n := c.MarkedFromMemory(); n > 0 {
		all = append(all, law.Say("Single answers marked as told from memory: {n}. The lawyer's memo shows which.", "n", n))
	}
	all = append(all, law.Say("Each case was read as it stands today, with the orders listed here and no others."))
	for i := range c.Convictions {
		if Undone(c.Convictions[i].Relief) {
			all = append(all, law.Say("Case {n} was undone by an order. This takes it that the charge was dropped after that. A new plea or a new trial makes a case of its own, and must be added.", "n", i+1))
		}
	}
	return all
}

// Undone reports an order, of those granted, that undid a conviction and left the charge open: what
// became of it then is no fact of the case, but a case of its own if it ended in
// a new plea. The plea of an old program goes with its charge (PC 1203.43(b)).
func Undone(granted []casefile.Relief) bool {
	return slices.ContainsFunc(granted, func(order casefile.Relief) bool {
		return law.FamilyOf(order.Kind) == law.SetAside && order.Kind != casefile.PC1203_43
	})
}

// whole is on which record all this rests.
func whole(c *casefile.Case) law.Reason {
	if MayHaveMore(c) {
		return law.Say("Nobody is sure that these are all the cases. One more, in any state or country, can change every result here.")
	}
	return law.Say("This takes the cases listed here to be the whole record, in every state and country. One more case can change the results.")
}

// MayHaveMore reports that the person was asked for further cases and could
// not rule them out.
func MayHaveMore(c *casefile.Case) bool {
	return c.Person.OtherCases == casefile.NotSure || c.Person.OtherCases == casefile.Yes
}

func source(c *casefile.Case) law.Reason {
	record := c.Person.RecordSource
	if c.ToldFromMemory() && record != casefile.Memory {
		record = casefile.MixedSources
	}
	switch record {
	case casefile.RapSheet:
		return law.Say("The cases were read from a rap sheet. Rap sheets can miss how a case ended; the court's papers decide.")
	case casefile.CourtPapers:
		return law.Say("The cases were read from court papers. Cases in other courts may not show in them.")
	case casefile.MixedSources:
		return law.Say("Not every case was read from papers: some were told from memory. Get the rap sheet and the court's papers before relying on any of this.")
	case casefile.Memory:
		return law.Say("The cases were told from memory. Get the rap sheet and the court's papers before relying on any of this.")
	}
	return law.Say("Nobody noted where the list of cases came from. Get the rap sheet and the court's papers before relying on any of this.")
}
