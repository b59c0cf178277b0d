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
	Begins        casefile.Day // see the function Begins
	Forms         []string
	Warnings      []string // for a noncitizen, and where the status is not known
	Does, DoesNot []law.Reason
	law.Basis
}

// Describe describes every relief that has a rule, in the contract's order.
func Describe(p Parameters) []Described {
	all := make([]Described, len(remedies))
	for i, r := range remedies {
		all[i] = Described{
			Code: r.code, Begins: r.begins, Forms: slices.Clone(r.forms), Warnings: slices.Clone(r.warnings),
			Basis: law.Basis{Authorities: r.authorities, Strength: r.strength, Venue: law.Anywhere, Checked: r.checked, CheckedOn: p.CheckedOn},
		}
		if r.effects != nil {
			all[i].Does, all[i].DoesNot = r.effects.does, r.effects.doesNot
		}
	}
	return all
}

// Begins is the first day on which a relief could be asked for, or was granted
// by itself, as widely as now. A wait may have been over long before: nobody
// could have asked then. The zero day for a relief without such a wait.
func Begins(code casefile.ReliefKind) casefile.Day {
	for _, r := range remedies {
		if r.code == code {
			return r.begins
		}
	}
	return 0
}
