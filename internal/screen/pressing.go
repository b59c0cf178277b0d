package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Danger is what makes the lawyer press. The zero value: nothing told does.
type Danger string

// The dangers, the most pressing first.
const (
	Held        Danger = "held"         // immigration holds the person
	Ordered     Danger = "ordered"      // there is an order to leave
	InCourt     Danger = "in-court"     // a case in immigration court is open
	Named       Danger = "named"        // a paper of immigration's names a case, and may have opened one in court
	Undated     Danger = "undated"      // such a paper, of which nobody knows the day
	NamedBefore Danger = "named-before" // such a paper, and there is neither a case in court nor an order; not a matter of today
)

// pressing are the facts that change what is said of the lawyer, the most
// pressing first: what is then said instead of "before any other step", and
// whether it is a matter of today.
var pressing = []struct {
	danger Danger
	holds  func(casefile.Person) bool
	today  bool
	text   law.Reason
}{
	{Held, func(p casefile.Person) bool { return p.ICECustody == casefile.Yes }, true,
		law.Say("Reach an immigration lawyer today: immigration holds the client, and a day can decide. Clearing a case comes after that.")},
	{Ordered, func(p casefile.Person) bool { return p.RemovalOrder == casefile.Yes }, true,
		law.Say("Reach an immigration lawyer today: there is an order to leave the country. Clearing a case comes after that.")},
	{InCourt, func(p casefile.Person) bool { return p.InRemovalProceedings == casefile.Yes }, true,
		law.Say("Reach an immigration lawyer today: immigration has opened a case, and its dates cannot wait. Clearing a case comes after that.")},
	{Named, func(p casefile.Person) bool { return p.NoticeOn.Known() && !noCourtCase(p) }, true,
		law.Say("Show an immigration lawyer today the paper from immigration that names a case. It may have opened a case there, with dates that cannot wait. Clearing a case comes after that.")},
	{Undated, undatedNotice, true,
		law.Say("Find the paper from immigration that names a case, today, and show it to an immigration lawyer today. Its date decides how long there is to answer it. Clearing a case comes after that.")},
	{NamedBefore, func(p casefile.Person) bool { return p.NoticeOn.Known() }, false,
		law.Say("Show an immigration lawyer the paper from immigration that names a case, before any other step. Such a paper may set dates, or an order may have come after it. Clearing a case comes after that.")},
}

// undatedNotice: there is a paper, and nobody knows its day. The case file has no
// fact for the paper itself: the interview asks for the day once something has
// happened with immigration, and then an order, a case in court or a hold is
// told too, yes or no. Where nothing of that is told, nobody told of a paper.
// The time to appeal is short (8 CFR 1003.38(b); 8 CFR 103.3(a)(2)(i), from
// knowledge), so that the day must be found.
func undatedNotice(p casefile.Person) bool {
	told := func(y casefile.YesNo) bool { return y == casefile.Yes || y == casefile.No }
	return p.NoticeOn.Asked() && !p.NoticeOn.Known() && (told(p.RemovalOrder) || told(p.InRemovalProceedings) || told(p.ICECustody))
}

// noCourtCase: the client says that there is neither an order nor a case in
// immigration court.
func noCourtCase(p casefile.Person) bool {
	return p.RemovalOrder == casefile.No && p.InRemovalProceedings == casefile.No
}

// Pressing reports whether a lawyer comes today, before everything that
// California may do: immigration holds the person, ordered them out or has
// opened a case; or a letter, denial or order of immigration's names one of
// their cases, and it is not told that there is neither a case in court nor an
// order; or nobody knows the day of such a paper. Where both are told not to be, a
// paper with a date does not press by itself: it may be a denial of long ago.
// Never for a citizen.
func Pressing(p casefile.Person) bool {
	i := pressed(p)
	return i >= 0 && pressing[i].today
}

// DangerOf is the most pressing danger that is told; for a citizen there is none.
func DangerOf(p casefile.Person) Danger {
	if i := pressed(p); i >= 0 {
		return pressing[i].danger
	}
	return ""
}

// pressed is the first row that holds, below zero for none.
func pressed(p casefile.Person) int {
	for i, row := range pressing {
		if p.Status != casefile.Citizen && row.holds(p) {
			return i
		}
	}
	return -1
}

// lawyerText is what is said of the lawyer, and whether today; no text where
// nothing changes it.
func lawyerText(p casefile.Person) (text law.Reason, today bool) {
	i := pressed(p)
	if i < 0 {
		return law.Reason{}, false
	}
	return pressing[i].text, pressing[i].today
}

const toLawyer = "see-immigration-lawyer-first"

// lawyerToday says of the lawyer what the facts call for, and puts that before
// every other action where it presses.
func lawyerToday(actions []law.Action, p casefile.Person) []law.Action {
	text, today := lawyerText(p)
	i := slices.IndexFunc(actions, func(a law.Action) bool { return a.Code == toLawyer })
	if text.Text == "" || i < 0 {
		return actions
	}
	lawyer := actions[i]
	lawyer.Text = text
	if !today {
		actions[i] = lawyer
		return actions
	}
	return slices.Insert(slices.Delete(actions, i, i+1), 0, lawyer)
}

// lawyerTexts are the lawyer's action in all its words, the plain ones aside.
func lawyerTexts(plain law.Action) []law.Action {
	all := make([]law.Action, len(pressing))
	for i, row := range pressing {
		all[i] = plain
		all[i].Text = row.text
	}
	return all
}
