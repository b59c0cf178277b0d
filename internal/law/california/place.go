package california

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Place is where a summary speaks of a remedy. Every remedy declares its own,
// so that none is left out unseen; the zero value of a part is no answer yet.
type Place struct {
	Fits   Fits
	Turn   Turn
	Undoes Undoes                // zero for what undoes no conviction
	Ending casefile.Outcome      // the one way of ending that the section was made for: it does more there than any other; "" for none
	Kinds  []casefile.Kind       // the kinds of case that the section was made for alone; none: for every kind
	Suits  func(law.Matter) bool // what was told of the sentence points to it, or to no other section; nil: always
}

// Fits says how many cases a section is for.
type Fits uint8

// One missing fact is worth finding out where the section fits many cases. Of
// one that few fit, as for somebody who served in the military, it would only
// mislead to say that it may open.
const (
	FitsFew Fits = iota + 1
	FitsMany
)

// Turn is how early the bottom line turns to a remedy, which names one a case;
// of equals the first in the order of the case file.
type Turn uint8

// The turns, the most telling first.
const (
	TurnFirst        Turn = iota + 1 // does more than any other where it is open; while that is not known it comes last, since few cases fit
	TurnDismissal                    // the dismissals that the sentence chooses between
	TurnSealing                      // what seals an arrest or a juvenile case
	TurnSealingAsked                 // the same for what did not seal by itself
	TurnLowerByRight                 // a lower level that the court must grant
	TurnLower                        // a lower level
	TurnLast                         // any other dismissal or sealing
	NoTurn                           // clears nothing by itself: the bottom line speaks of it elsewhere, or not at all
)

// Undoes is how early the advice to look at undoing a conviction names a remedy
// among those that are open; of equals the first in the order of the case file.
type Undoes uint8

// The ways to undo a conviction, the most pressing first.
const (
	UndoesByADay   Undoes = iota + 1 // has a last day
	UndoesByRight                    // the court must grant it
	UndoesForError                   // for a legal error: what most cases need
	UndoesForFew                     // fits few
)

// PlaceOf is a remedy's place; the zero place for a kind of order without a rule.
func PlaceOf(kind casefile.ReliefKind) Place {
	for _, r := range remedies {
		if r.code == kind {
			return r.place
		}
	}
	return Place{}
}

// InTurn lists the remedies that the bottom line may turn to, the most telling first.
func InTurn() []casefile.ReliefKind {
	return ordered(func(p Place) int {
		if p.Turn == NoTurn {
			return 0
		}
		return int(p.Turn)
	})
}

// ToUndo lists the remedies that undo a conviction, the most pressing first.
func ToUndo() []casefile.ReliefKind {
	return ordered(func(p Place) int { return int(p.Undoes) })
}

// ordered lists the remedies by a rank, those of rank zero left out.
func ordered(rank func(Place) int) []casefile.ReliefKind {
	ranked := slices.DeleteFunc(slices.Clone(remedies), func(r *remedy) bool { return rank(r.place) == 0 })
	slices.SortStableFunc(ranked, func(a, b *remedy) int { return rank(a.place) - rank(b.place) })
	kinds := make([]casefile.ReliefKind, len(ranked))
	for i, r := range ranked {
		kinds[i] = r.code
	}
	return kinds
}

// Pen. Code 1203.4(a) is for probation, 1203.4a(a) for a lesser case without
// it, 1203.41(a)(2) and 1203.42(a) for a felony term that was served.

func suitsProbation(m law.Matter) bool {
	return !m.Sentence.Custody.Prison() && m.Probation.Granted != casefile.No
}

func suitsLesserCase(m law.Matter) bool {
	return !m.Sentence.Custody.Prison() && m.Level != casefile.Felony && m.Probation.Granted != casefile.Yes
}

func suitsFelonyTerm(m law.Matter) bool {
	lesser := m.Level == casefile.Misdemeanor || m.Level == casefile.Infraction
	return !lesser && (m.Sentence.Custody.Prison() || m.Probation.Granted == casefile.No)
}
