package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// pressing are the facts that make a lawyer a matter of today, the most
// pressing first, with what is then said instead of "before any other step".
var pressing = []struct {
	holds func(casefile.Person) bool
	text  law.Reason
}{
	{func(p casefile.Person) bool { return p.ICECustody == casefile.Yes },
		law.Say("Reach an immigration lawyer today: immigration holds the client, and a day can decide. Clearing a case comes after that.")},
	{func(p casefile.Person) bool { return p.RemovalOrder == casefile.Yes },
		law.Say("Reach an immigration lawyer today: there is an order to leave the country. Clearing a case comes after that.")},
	{func(p casefile.Person) bool { return p.InRemovalProceedings == casefile.Yes || p.NoticeOn.Known() },
		law.Say("Reach an immigration lawyer today: immigration has opened a case, and its dates cannot wait. Clearing a case comes after that.")},
}

// Pressing reports whether a lawyer comes today, before everything that
// California may do: immigration holds the person, ordered them out, or has
// opened a case. Never for a citizen.
func Pressing(p casefile.Person) bool {
	_, is := pressingText(p)
	return is
}

func pressingText(p casefile.Person) (law.Reason, bool) {
	for _, row := range pressing {
		if p.Status != casefile.Citizen && row.holds(p) {
			return row.text, true
		}
	}
	return law.Reason{}, false
}

// lawyerToday puts the lawyer before every other action where it presses, and
// says why.
func lawyerToday(actions []law.Action, p casefile.Person) []law.Action {
	text, is := pressingText(p)
	i := slices.IndexFunc(actions, func(a law.Action) bool { return a.Code == "see-immigration-lawyer-first" })
	if !is || i < 0 {
		return actions
	}
	first := actions[i]
	first.Text = text
	return slices.Insert(slices.Delete(actions, i, i+1), 0, first)
}
