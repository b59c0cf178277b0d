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
		if dated {
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

// immigrationFor says what immigration law sees, without the status.
func (m maker) immigrationFor(w *writer) {
	if len(m.Result.Convictions) == 0 {
		w.say(m.say("If you were ever arrested, tell the lawyer, even if nothing came of it."))
		return
	}
	if m.Result.Case.Person.Status == casefile.Citizen {
		w.say(m.citizenWords())
		return
	}
	w.say(m.countsWords() + " " + m.say(m.removalWords()))
	w.say(m.say(m.otherWords()))
	if shown := m.levels(); m.NameStatus && shown != "" {
		w.say(shown)
	}
	w.say(m.say("This can change with a move, a trip, or a new rule."))
}

// levels says for each goal how it looks; goals tell the status, so only
// where that is ticked.
func (m maker) levels() string {
	var all []string
	for _, c := range m.Result.Consequences {
		if c.Covered && c.Level != law.NotApplicable && c.Level != law.None {
			all = append(all, report.ConsequenceName(c.Code)+": "+report.ConsequenceWord(c))
		}
	}
	return strings.Join(all, "; ")
}

// countsWords say which cases immigration law counts, or may count, and what
// would change that.
func (m maker) countsWords() string {
	worst := law.No
	for _, c := range m.Result.Convictions {
		worst = max(worst, c.Counts.Answer)
	}
	var words string
	switch worst {
	case law.Yes:
		words = "Immigration law has its own rules. It most likely still counts {cases} as a conviction."
	case law.Arguable, law.Unknown, law.Unanswered:
		words = "We cannot say for sure if immigration law counts {cases} as a conviction. Plan as if it does."
	case law.No:
		return m.say("It does not seem to count as a conviction there. You must still tell of it when immigration asks.")
	}
	words = text.Fill(m.say(words), "cases", m.casesThat(worst))
	if special := m.specialRule(); special != "" {
		return words + " " + special
	}
	return words + m.changedBy()
}

// casesThat names the cases of which it was answered so whether they count: by
// their numbers on the page, where there are several.
func (m maker) casesThat(counts law.Answer) string {
	var numbers []string
	for i, c := range m.Result.Convictions {
		if c.Counts.Answer == counts {
			numbers = append(numbers, fmt.Sprint(i+1))
		}
	}
	switch {
	case len(m.Result.Convictions) == 1:
		return m.say("the case")
	case len(numbers) == len(m.Result.Convictions):
		return m.say("each case")
	case len(numbers) == 1:
		return text.Fill(m.say("case {number}"), "number", numbers[0])
	}
	return text.Fill(m.say("each of cases {numbers}"), "numbers", text.And(numbers))
}

// specialRule says in which case, and for what, a dismissal may help all the
// same; "" where none may. The rule for old cases is that for a first drug case
// (Lujan-Armendariz v. INS, 222 F.3d 728 (9th Cir. 2000)), and ended with
// Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc): its day tells
// nothing of the offense. The other is that of DACA (8 CFR 236.22(b)(6)).
func (m maker) specialRule() string {
	cases, daca := report.DismissalHelps(m.Result)
	words := ""
	switch {
	case len(cases) > 0 && len(cases) == len(m.Result.Convictions):
		words = "By a special rule for some cases from before July 15, 2011, a dismissal may change that. Only a lawyer can tell."
	case len(cases) > 0:
		words = "By a special rule for some cases from before July 15, 2011, a dismissal may change that in case {cases} on this page, and in no other. Only a lawyer can tell."
	case daca && m.NameStatus:
		words = "A dismissal may help with DACA, and with nothing else there. Only a lawyer can tell."
	case daca:
		words = "A dismissal may help with one benefit there, and with nothing else. Only a lawyer can tell."
	}
	numbers := make([]string, len(cases))
	for i, n := range cases {
		numbers[i] = fmt.Sprint(n)
	}
	return text.Fill(m.say(words), "cases", text.And(numbers))
}

// changedBy says what would change that a case counts, and what would not, of
// what California offers on this page: a dismissal for rehabilitation leaves
// the conviction (Matter of Roldan), an order such as PC 1203.43 likely ends it.
func (m maker) changedBy() string {
	words := ""
	if m.offers(func(r law.Remedy) bool {
		return law.FamilyOf(r.Code) == law.Dismissal && r.Effect.Answer == law.EffectNone
	}) != nil {
		words = " " + m.say("A dismissal will not change that.")
	}
	ends := func(r law.Remedy) bool {
		return r.Effect.Answer == law.EffectEliminates && !r.Merits && report.SectionOf(r.Code) != "" &&
			(r.State == law.Available || r.State == law.Discretionary || r.State == law.Later)
	}
	var sections, cases []string
	for _, i := range m.offers(ends) {
		cases = append(cases, fmt.Sprint(i+1))
		for _, r := range m.Result.Convictions[i].Remedies {
			if section := report.SectionOf(r.Code); offered(r) && ends(r) && !slices.Contains(sections, section) {
				sections = append(sections, section)
			}
		}
	}
	switch {
	case len(cases) == 0:
		return words
	case len(m.Result.Convictions) == 1:
		words += " " + m.say("An order that undoes the case ({sections}) may change it. Ask the lawyer about that.")
	default:
		words += " " + m.say("In case {cases}, an order that undoes it ({sections}) may change it. Ask the lawyer about that.")
	}
	return text.Fill(words, "sections", text.And(sections), "cases", text.And(cases))
}

// offers are the cases that count or may count and have such a remedy.
func (m maker) offers(such func(law.Remedy) bool) []int {
	var cases []int
	for i, c := range m.Result.Convictions {
		if c.Counts.Answer != law.No && slices.ContainsFunc(c.Remedies, func(r law.Remedy) bool { return offered(r) && such(r) }) {
			cases = append(cases, i)
		}
	}
	return cases
}

// offered: the remedy is open, was granted, or only a day keeps it closed or a
// fact that is not known.
func offered(r law.Remedy) bool {
	return r.Covered && r.State != law.Unavailable && r.State != law.NotNeeded
}

// citizenWords warn a citizen as much as the summary does, and do not say that
// the client is one.
func (m maker) citizenWords() string {
	const again = " An old case, or an old form, can be raised again. Sign nothing about it before a lawyer has seen it."
	switch level := m.level("citizenship"); {
	case level >= law.High && m.NameStatus:
		return m.say("The risk is high that the government tries to take your citizenship back." + again)
	case level >= law.High:
		return m.say("The risk is high that the government tries to take back the papers that you have now." + again)
	case level == law.UnknownLevel:
		return m.say("We cannot tell yet how high the risk is." + again)
	case level >= law.Caution:
		return m.say("One question about immigration is open." + again)
	}
	return m.say("On what you told us, we found no risk in immigration law. A lawyer must check.")
}

func (m maker) removalWords() string {
	level := report.RemovalLevel(m.Result)
	if level == law.UnknownLevel && report.RemovalSure(m.Result) >= law.High {
		return "The risk is high, and what we do not know yet could make it worse. See a lawyer first."
	}
	switch level {
	case law.Bar, law.High:
		return "The risk is high: it may lead to deportation, or make it harder to stay. See a lawyer first."
	case law.UnknownLevel:
		return "We cannot tell yet how high the risk is. See a lawyer first."
	case law.Caution:
		return "Alone it does not seem to be a reason to deport someone, but it can be held against a person. See a lawyer first."
	case law.Low, law.None, law.NotApplicable, law.Unleveled:
	}
	return "We found no reason to deport someone, but a lawyer must check."
}

// otherWords keeps a low risk of deportation from sounding like a low risk of
// everything: it speaks of the worst of what else concerns the client.
func (m maker) otherWords() string {
	worst := law.Unleveled
	for _, c := range m.Result.Consequences {
		if c.Code != "removal" {
			worst = max(worst, c.Level)
		}
	}
	switch deport := report.RemovalLevel(m.Result); {
	case deport >= law.UnknownLevel && worst <= deport:
		return ""
	case worst >= law.High:
		return "For other things, such as a trip or a form for immigration, the risk is high, or the law stands in the way."
	case worst == law.UnknownLevel:
		return "For other things, such as a trip or a form for immigration, we cannot tell the risk yet."
	}
	return ""
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

// level is the level of a consequence.
func (m maker) level(code string) law.Level {
	for _, c := range m.Result.Consequences {
		if c.Code == code {
			return c.Level
		}
	}
	return law.Unleveled
}
