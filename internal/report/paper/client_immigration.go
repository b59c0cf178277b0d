package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/text"
)

// This file is what the page that the client takes home says of immigration law.

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

// level is the level of a consequence.
func (m maker) level(code string) law.Level { return m.Result.Consequence(code).Level }
