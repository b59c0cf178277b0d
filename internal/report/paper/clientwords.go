package paper

import (
	"fmt"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// The words of the client's page. None of them names a status or an offense.

// openGoals say nothing about immigration; statusGoals do, and stand on the
// page only where the status may.
var (
	openGoals = map[casefile.Goal]string{
		casefile.GoalJob: "work", casefile.GoalHousing: "housing", casefile.GoalLicence: "a work license", casefile.GoalClearRecord: "a clean record",
	}
	statusGoals = map[casefile.Goal]string{
		casefile.GoalGreenCard: "a green card", casefile.GoalRenewGreenCard: "a new green card", casefile.GoalNaturalize: "citizenship",
		casefile.GoalTravel: "travel", casefile.GoalDACA: "DACA", casefile.GoalTPS: "TPS", casefile.GoalAsylum: "asylum",
		casefile.GoalFightRemoval: "a deportation case",
	}
)

var statusWords = map[casefile.Status]string{
	casefile.Citizen: "you are a US citizen", casefile.LPR: "you have a green card", casefile.ConditionalLPR: "you have a two-year green card",
	casefile.Refugee: "you came as a refugee", casefile.Asylee: "you have asylum", casefile.AsylumApplicant: "you asked for asylum",
	casefile.TPS: "you have TPS", casefile.DACA: "you have DACA", casefile.Visa: "you have a visa", casefile.VisaOverstay: "your visa ran out",
	casefile.Parolee: "you were let in on parole", casefile.UVisa: "you have or asked for a U visa", casefile.TVisa: "you have or asked for a T visa",
	casefile.VAWA: "you have or asked for help under VAWA", casefile.SIJ: "you have or asked for status as a young immigrant (SIJ)",
	casefile.EWI: "you came in without inspection",
}

// errand is an action in the client's own words. A client is told to leave
// something, to do something first, or to do it after that.
type errand struct {
	words string
	by    map[screen.Danger]string // said instead in such a danger; it tells no status
	leave bool
}

// errands has the client's words for every action. A code that is not here
// would be left off the page: a test holds the list complete. "" says that an
// action is not for the client's page.
var errands = map[string]errand{
	// Stipulated orders and waivers: INA 240(d). An order without a hearing for
	// who is not there: INA 240(b)(5)(A). An old order taken up again: INA
	// 241(a)(5); one carried out at any time after it is final: INA 241(a)(1).
	"see-immigration-lawyer-first": {
		words: "See an immigration lawyer before any other step. A representative with DOJ accreditation can help too.",
		by: map[screen.Danger]string{
			screen.Held:        "Today: get word to an immigration lawyer, and say where you are held. One day can decide. Sign nothing there before that, and ask for a hearing with a judge. A representative with DOJ accreditation can help too.",
			screen.Ordered:     "Today: show an immigration lawyer the order, and every paper that came with it. An order can be used at any time, also an old one. If immigration told you to come on a day, ask the lawyer before that day. A representative with DOJ accreditation can help too.",
			screen.InCourt:     "Today: reach an immigration lawyer, and give the date of your next hearing. Do not miss it: the judge can decide without you. If you do not know the date, ask the lawyer how to find it today. A representative with DOJ accreditation can help too.",
			screen.Named:       "Today: show an immigration lawyer the paper from immigration that names your case. It may set a date, and days count from the day on it. A representative with DOJ accreditation can help too.",
			screen.Undated:     "Today: find the paper from immigration that names your case, and show it to an immigration lawyer. The date on it decides how much time you have. A representative with DOJ accreditation can help too.",
			screen.NamedBefore: "Show an immigration lawyer the paper from immigration that names your case, before any other step. A representative with DOJ accreditation can help too.",
		}},
	"ask-about-citizenship":        {words: "Ask the lawyer to look at your parents' papers too."},
	"old-removal-order":            {words: "Show a lawyer every paper that you ever got from immigration, old ones too, before any other step."},
	"seek-detention-help":          {words: "Keep a lawyer's number with you. Leave copies of your papers with someone you trust."},
	"do-not-travel":                {words: "Do not leave the country, not even with a travel permit or another paper that lets you come back.", leave: true},
	"do-not-file-yet":              {words: "Do not send an immigration form that no lawyer has read. If there is a deadline, get help in the next days.", leave: true},
	"do-not-plead-yet":             {words: "Do not plead, do not admit a thing, and sign no paper about a program in an open case.", leave: true},
	"no-immigration-contact-alone": {words: "Do not talk with immigration alone. Never miss a notice: take it to a lawyer the same day.", leave: true},
	"get-certified-records":        {words: "Get certified copies of the court papers before a case is sealed or changed."},
	"ask-about-appeal":             {words: "Ask your defense lawyer about an appeal today. The time is short."},
	"do-not-vote-or-claim-citizen": {words: "Do not vote, and do not fill in a form that asks if you are a citizen.", leave: true},
	"only-lawyer-or-accredited":    {words: "Do not let a notario or a friend fill in immigration forms.", leave: true},
	"clarify-order":                {words: "Ask the lawyer if the court can write into its order why it undid the case."},
	"careful-with-drug-questions":  {words: "Do not answer questions of an officer, or of a doctor for immigration, about old cases without your lawyer. You can ask for one. Never lie.", leave: true},
	"cannabis-warning":             {words: "Ask the lawyer about cannabis. It is still against federal law for all, with a license or not."},
	"ask-about-courthouse":         {words: "Before you go to a court, ask the lawyer if you should go, or can join by video."},
	"no-firearms":                  {words: "Do not have or hold a gun or bullets. It can be a crime.", leave: true},
	"ask-about-registration":       {words: "Ask the lawyer if you must register with the federal government. File no form for it first."},
	"disclose-everything":          {words: "Tell the lawyer of every case, also one that was dismissed, cleared or sealed. Tell of it wherever a federal form asks."},
	"juvenile-record-advice":       {words: "Ask the lawyer about cases from before you were 18. Get copies before they are sealed."},
	"get-rap-sheet":                {words: "Your California record (rap sheet) can show what is missing here. Ask the lawyer before you give fingerprints."},
	"keep-proof-of-rehabilitation": {words: "Keep proof of good change: classes, treatment, work, family."},
	"do-not-rely-on-expungement":   {words: "Do not count on a dismissal (“expungement”) for immigration.", leave: true},
	"seek-vacatur":                 {words: "Ask a post-conviction lawyer if the case can be undone for a legal error, such as a plea taken without the right advice."},
	"seek-reduction":               {words: "Ask a lawyer about a lower charge or a corrected sentence. It may change a lot here."},
	"file-clearance":               {words: "Ask the clinic's lawyer to check the steps in California on this page."},
	"no-immigration-issue":         {},
}

// paperWords has the client's words for every paper to get.
var paperWords = map[string]string{
	"rap-sheet":          "Your California DOJ record (rap sheet). Ask the lawyer first, because it takes fingerprints.",
	"minute-order":       "The court's minute orders and docket for each case.",
	"charging-paper":     "The complaint and the plea form, as certified copies.",
	"plea-form":          "The plea form that you signed.",
	"probation-record":   "The paper that shows when probation ended.",
	"release-record":     "The paper with your release date.",
	"order-and-motion":   "The order that changed the case, and the request that led to it.",
	"sworn-statement":    "Any paper about what you told an immigration officer. Let the lawyer ask for it.",
	"foreign-judgment":   "The paper of the court in the other country, in English too.",
	"immigration-papers": "Every paper that you have from immigration.",
}

// toDo sorts the actions into what comes first, what to leave, and the rest.
func (m maker) toDo() (first, notYet, later []string) {
	danger := screen.DangerOf(m.Result.Case.Person)
	for _, a := range m.Result.Actions {
		e, known := errands[a.Code]
		if words := e.by[danger]; words != "" {
			e.words = words
		}
		switch {
		case known && e.words == "":
		case !known: // never lost: a new action stands in its own words
			first = append(first, m.Options.Sentence(a.Text))
		case e.leave:
			notYet = append(notYet, m.say(e.words))
		case a.Urgency == law.BeforeAnything:
			first = append(first, m.say(e.words))
		default:
			later = append(later, m.say(e.words))
		}
	}
	if len(first) == 0 {
		first = append(first, m.say("Show this page to the clinic's lawyer."))
	}
	return first, notYet, later
}

func numbered(texts []string) []Item {
	items := make([]Item, len(texts))
	for i, words := range texts {
		items[i] = Item{fmt.Sprintf("%d.", i+1), words}
	}
	return items
}
