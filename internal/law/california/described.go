package california

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Described is what is true of one kind of relief in every case, for a reader
// who checks the law without a case.
type Described struct {
	Code          casefile.ReliefKind
	Begins        []string // the first days on which it could be used as widely as now, with the level where it is not for all
	Forms         []string
	Warnings      []string // for a noncitizen, and where the status is not known
	Does, DoesNot []law.Reason
	NoWait        bool // its section sets no day to wait for
	law.Basis
}

// Describe describes every relief that has a rule, in the contract's order.
func Describe(p Parameters) []Described {
	all := make([]Described, len(remedies))
	for i, r := range remedies {
		all[i] = Described{
			Code: r.code, Forms: slices.Clone(r.forms), Warnings: slices.Clone(r.warnings), NoWait: r.noWait,
			Basis: law.Basis{Authorities: r.authorities, Strength: r.strength, Venue: law.Anywhere, Checked: r.checked, CheckedOn: p.CheckedOn},
		}
		for _, b := range r.begins {
			all[i].Begins = append(all[i].Begins, b.said())
		}
		if r.effects != nil {
			all[i].Does, all[i].DoesNot = r.effects.does, r.effects.doesNot
		}
	}
	return all
}
