package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// client is the page that the client takes home: one printed side for one
// case. It has its own words, because somebody else may read it on the bus:
// unless the volunteer ticked it, no word of it names the offense or the
// immigration status, or a goal or a relief that would give them away.
// What cannot wait stands on top.
func (m maker) client() Document {
	w := &writer{}
	first, notYet, later := m.toDo()
	doFirst := func() {
		w.heading(1, "Do first")
		w.list(numbered(first)...)
	}
	today := screen.Pressing(m.Result.Case.Person)
	if today {
		doFirst()
	}
	w.heading(1, "What we talked about")
	w.say(m.talkedAbout())
	w.heading(1, "What California may do")
	m.californiaFor(w)
	w.heading(1, "What immigration law will still see")
	m.immigrationFor(w)
	if !today {
		doFirst()
	}
	if len(notYet) > 0 {
		w.heading(1, "Do not do this before you have seen a lawyer")
		w.list(marked("✗", notYet)...)
	}
	if len(later) > 0 {
		w.heading(1, "After that")
		w.list(marked("☐", later)...)
	}
	w.heading(1, "Papers to get")
	w.list(marked("☐", m.papers())...)
	w.heading(1, "Whom to ask")
	m.whomToAsk(w)
	d := Document{
		Title:  m.say("Your record: what to do next"),
		Under:  []string{"Made on " + m.Result.Today.Long() + ". " + m.say("This page is about you alone: keep it in a safe place.")},
		Blocks: w.blocks, Stamp: m.stamp(),
	}
	d.Tight = strings.Count(d.Text(Width), "\n") > oneSide
	return d
}

// oneSide is how many lines of plain text fill a printed side in the larger
// letters; a page with more is printed in smaller ones.
const oneSide = 74

func (m maker) say(english string) string { return m.Options.Words.Of(english) }

// talkedAbout names the cases, as much as the volunteer ticked, and the goals.
func (m maker) talkedAbout() string {
	var words []string
	switch n := len(m.Result.Convictions); n {
	case 0:
		words = append(words, m.say("You told us of no case."))
	case 1:
		words = append(words, text.Fill(m.say("You told us of one case: {case}."), "case", m.nameOf(m.Result.Convictions[0])))
	default:
		words = append(words, text.Fill(m.say("You told us of {n} cases."), "n", fmt.Sprint(n)))
	}
	switch more := screen.MayHaveMore(&m.Result.Case); {
	case more && len(m.Result.Convictions) > 0:
		words = append(words, m.say("You were not sure if there are more. One more case can change all of this: bring the full record to the lawyer."))
	case len(m.Result.Convictions) > 1:
		words = append(words, m.say("They are taken to be all that you have."))
	}
	if goals := m.goals(); goals != "" {
		words = append(words, text.Fill(m.say("You came for help with {goals}."), "goals", goals))
	}
	if status := statusWords[m.Result.Case.Person.Status]; m.NameStatus && status != "" {
		words = append(words, text.Fill(m.say("You told us that {status}."), "status", status))
	}
	return strings.Join(words, " ")
}

// nameOf names a case: by its offense where that is ticked, else by its year
// and place alone.
func (m maker) nameOf(c screen.Conviction) string {
	if m.NameOffense {
		return report.Label(c.Matter)
	}
	words := m.say("a case")
	if c.ConvictedOn.Known() {
		words = text.Fill(m.say("a case from {year}"), "year", c.ConvictedOn.First().String()[:4])
	}
	if c.County != "" && c.County != "unknown" {
		words += text.Fill(m.say(" in {county} County"), "county", text.Plain(c.County))
	}
	return words
}

func (m maker) goals() string {
	var all []string
	for _, g := range m.Result.Case.Person.Goals {
		if words, open := openGoals[g]; open {
			all = append(all, words)
		} else if words := statusGoals[g]; m.NameStatus && words != "" {
			all = append(all, words)
		}
	}
	return text.And(all)
}

// californiaFor says for each case what appears open and from when.
func (m maker) californiaFor(w *writer) {
	if len(m.Result.Convictions) == 0 {
		w.say(m.say("There is nothing to clear that we know of."))
		return
	}
	var items []Item
	for i, c := range m.Result.Convictions {
		words := m.bestFor(c)
		if len(m.Result.Convictions) > 1 {
			words = text.Capital(m.nameOf(c)) + ": " + words
		}
		items = append(items, Item{fmt.Sprintf("%d.", i+1), words})
	}
	if len(items) == 1 {
		w.say(items[0].Text)
	} else {
		w.list(items...)
	}
	words := m.say("Only a judge or the state can grant any of this. A lawyer must check it first.")
	if slices.ContainsFunc(m.Result.Convictions, askedOnForm) {
		words += " " + m.say(whoFiles)
	}
	w.say(words)
	m.dailyLife(w)
}

// dailyLife says what came of work, housing and a work license for who came for
// them. What a board may do and what its form asks are two things: who takes a
// dismissal for silence answers a direct question wrongly (Pen. Code
// 1203.4(a)(1)).
func (m maker) dailyLife(w *writer) {
	said := report.DailyAnswers(m.Result, m.Options)
	if slices.Contains(m.Result.Case.Person.Goals, casefile.GoalLicence) && len(said) > 0 {
		said = append(said, m.say("Where a license form asks, answer with the truth."))
	}
	w.say(strings.Join(said, " "))
}

// whoFiles says who asks for what the court's own form covers, and what it
// costs: the sections name no fee (Pen. Code 1203.4, 1203.4a, 1203.41, 1203.42,
// 1203.43, 1203.49, 17), and a court's fee can be waived (forms FW-001, FW-003).
const whoFiles = "When it is checked, you or a lawyer can send form CR-180 to the court that had the case. The law names no fee for it. Where a court lists one, form FW-001 asks to let you off."

// askedOnForm: the most hopeful remedy of a case can be asked for now, on the form.
func askedOnForm(c screen.Conviction) bool {
	best, found := report.BestRemedy(c)
	_, covered := itemOf(best.Code)
	return found && covered && (best.State == law.Available || best.State == law.Discretionary)
}

// bestFor says what the bottom line says, without what gives the offense away.
func (m maker) bestFor(c screen.Conviction) string {
	best, found := report.BestRemedy(c)
	if !found {
		return m.say("We found no way to clear this case on what we know. A lawyer must check.")
	}
	words := text.Fill(m.say(m.trackWords(best)), "relief", m.reliefName(best.Code), "day", best.Earliest.Long())
	if gain := gainWords(best); gain != "" {
		words += " " + m.say(gain)
	}
	return text.Capital(words) + m.othersFor(c, best)
}

// trackWords says how the best way stands. No sentence says that it will be granted.
func (m maker) trackWords(r law.Remedy) string {
	dated := !r.Earliest.IsZero()
	switch r.State {
	case law.Available:
		switch {
		case law.Automatic(r.Code):
			return "the state likely should have given you {relief} by itself. Your California record can show if it did."
		case dated && report.SinceThen(r):
			return "the court likely must give you {relief} if asked. It could be asked for since {day}."
		case dated:
			return "the court likely must give you {relief} if asked. The wait for it was over on {day}."
		}
		return "the court likely must give you {relief} if asked. It seems open now."
	case law.Discretionary:
		switch {
		case dated && report.SinceThen(r):
			return "a judge may give you {relief}. It could be asked for since {day}."
		case dated:
			return "a judge may give you {relief}. The wait for it was over on {day}."
		}
		return "a judge may give you {relief}. It seems open now."
	case law.Later:
		switch {
		case law.Automatic(r.Code) && dated:
			return "not yet. You need not ask: from {day} on, the state should give you {relief} by itself."
		case law.Automatic(r.Code):
			return "not yet. You need not ask: later on the state should give you {relief} by itself. We cannot tell the day."
		case dated:
			return "not yet. From {day} on, you can likely ask for {relief}."
		}
		if len(r.Missing) == 0 {
			return "not yet. Something has to end or be paid first, so we cannot tell the day. After that you can likely ask for {relief}."
		}
		return "not yet. Later on you can likely ask for {relief}. We cannot tell the day."
	case law.Done:
		return "{relief} was already given."
	case law.Unclear, law.Unavailable, law.NotNeeded:
	}
	return "we cannot tell yet about {relief}. A paper is missing, or a lawyer must judge it."
}

func gainWords(r law.Remedy) string {
	switch law.FamilyOf(r.Code) {
	case law.Dismissal, law.SetAside, law.Sealing:
		switch r.State {
		case law.Done:
			return "Most employers and landlords may not use the case."
		case law.Unclear:
			return "If it is open to you: most employers and landlords may then not use the case."
		case law.Available, law.Discretionary, law.Later, law.Unavailable, law.NotNeeded:
		}
		return "Most employers and landlords may then not use the case."
	case law.Reduction:
		if r.State == law.Unclear {
			return "If it is open to you: the case then counts as a lower crime in California."
		}
		return "The case then counts as a lower crime in California."
	case law.OtherRelief, law.SentenceChange:
	}
	return ""
}

// reliefName names a relief by what it does and its section. The names of the
// summary tell what the crime was about.
func (m maker) reliefName(kind casefile.ReliefKind) string {
	if m.NameOffense {
		return "“" + report.RemedyName(kind) + "”"
	}
	words := map[law.Family]string{
		law.Dismissal: "a dismissal", law.SetAside: "an order that undoes the case", law.Reduction: "a lower level",
		law.SentenceChange: "a changed sentence", law.Sealing: "a sealed record", law.OtherRelief: "other help",
	}[law.FamilyOf(kind)]
	if section := report.SectionOf(kind); section != "" {
		words += " (" + section + ")"
	}
	return words
}

func (m maker) papers() []string {
	var all []string
	for _, p := range m.Result.Documents {
		if words, known := paperWords[p.Code]; known {
			all = append(all, m.say(words))
		}
	}
	if len(all) == 0 {
		all = append(all, m.say("Any paper that you have about a case or an arrest."))
	}
	return all
}

// whomToAsk has the clinic's own lines.
func (m maker) whomToAsk(w *writer) {
	w.say(m.say("For immigration, ask only a lawyer or a representative with DOJ accreditation. A notario may not help with this."))
	name, phone := text.Plain(m.Clinic.Name), text.Plain(m.Clinic.Phone)
	var empty []string
	if name != "" {
		w.say("Clinic: " + name)
	} else {
		empty = append(empty, "Clinic")
	}
	if phone != "" {
		w.say("Phone: " + phone)
	} else {
		empty = append(empty, "Phone")
	}
	w.blanks(append(empty, "My lawyer, and the next date")...)
}
