package report

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// findingNames says in plain words what each finding asks.
var findingNames = map[string]string{
	"deport.aggravated-felony":       "Deportable: aggravated felony",
	"deport.cimt-single":             "Deportable: crime of moral turpitude",
	"deport.controlled-substance":    "Deportable: drug crime",
	"deport.firearm":                 "Deportable: firearm crime",
	"deport.domestic-violence":       "Deportable: domestic violence",
	"deport.child-abuse":             "Deportable: crime against a child",
	"deport.stalking":                "Deportable: stalking",
	"deport.protection-order":        "Deportable: broke a protection order",
	"deport.cimt-multiple":           "Deportable: two crimes of moral turpitude",
	"inadmit.cimt":                   "Blocks entry or green card: moral turpitude",
	"inadmit.controlled-substance":   "Blocks entry or green card: drug crime",
	"inadmit.prostitution":           "Blocks entry or green card: prostitution",
	"inadmit.drug-trafficker-belief": "Blocks entry or green card: officer may suspect drug dealing",
	"inadmit.multiple-convictions":   "Blocks entry or green card: sentences of five years in all",
	"daca.felony":                    "DACA: felony",
	"daca.significant-misdemeanor":   "DACA: significant misdemeanor",
	"daca.three-misdemeanors":        "DACA: three misdemeanors",
	"tps.felony":                     "TPS: felony",
	"tps.two-misdemeanors":           "TPS: two misdemeanors",
	"gmc.permanent-bar":              "Citizenship: lifelong bar",
	"gmc.conditional-bar":            "Citizenship: bar for some years",
	"gmc.two-duis":                   "Citizenship: two drunk-driving cases",
	"gmc.custody-180-days":           "Citizenship: 180 days in custody",
	"detention.mandatory":            "Held without bond by ICE",
	"detention.laken-riley":          "Held without bond: Laken Riley Act",
	"shield.first-offender":          "Protection: first drug case",
	"shield.petty-offense":           "Protection: one petty offense",
	"shield.youthful":                "Protection: one offense before 18",
	"shield.30-grams":                "Protection: small amount of marijuana",
	"shield.pardon":                  "Protection: pardon",
	"counts_as_conviction":           "Counts as a conviction for immigration",
}

// consequenceNames are the rows of the at-a-glance grid.
var consequenceNames = map[string]string{
	"removal":             "Deportation",
	"detention":           "Held by ICE",
	"green-card":          "Getting a green card",
	"renew-green-card":    "Renewing the green card",
	"naturalization":      "Citizenship",
	"travel":              "Travel",
	"daca":                "DACA",
	"tps":                 "TPS",
	"asylum":              "Asylum",
	"cancellation-lpr":    "Asking a judge to stay",
	"cancellation-nonlpr": "Asking a judge to stay",
	"citizenship":         "Keeping citizenship",
}

// rowWord speaks the level of one goal. The worst is said by what the goal is:
// one that the client wants is closed, one that the client fears is a severe
// risk; one of several goals, without a code, too. A "bar" beside deportation
// would read as a shield from it.
func rowWord(code string, l law.Level) string {
	if l == law.Bar && code != "" && !slices.Contains(feared, code) {
		return "likely closed"
	}
	return levelWord(l)
}

// consequenceWord speaks the level of a consequence as far as it is known: one
// that missing facts could only make worse is at least what it is now.
func consequenceWord(c law.Consequence) string { return openWord(c.Code, c.Level, c.Sure) }

// openWord is rowWord, but of a level that is unknown, and at least high all the
// same, it says that; there is nothing beyond the worst.
func openWord(code string, l, atLeast law.Level) string {
	switch {
	case l != law.UnknownLevel || atLeast < law.High:
		return rowWord(code, l)
	case atLeast == law.Bar:
		return rowWord(code, law.Bar)
	}
	return "at least " + rowWord(code, atLeast)
}

// feared are the consequences that nobody wants; all others are.
var feared = []string{"removal", "detention", "citizenship"}

// levelWord and levelMark speak a level without colour, whatever it is of.
func levelWord(l law.Level) string {
	return map[law.Level]string{
		law.Bar: "severe risk", law.High: "high risk", law.UnknownLevel: "not known", law.Caution: "caution",
		law.Low: "low", law.None: "none", law.NotApplicable: "does not apply",
	}[l]
}

func levelMark(l law.Level) string {
	return map[law.Level]string{
		law.Bar: "■", law.High: "▲", law.UnknownLevel: "?", law.Caution: "●", law.Low: "○", law.None: "○", law.NotApplicable: " ",
	}[l]
}

// answerWord speaks an answer of a harm; protections are worded apart.
func answerWord(a law.Answer) string {
	return map[law.Answer]string{law.Yes: "yes", law.Arguable: "arguable", law.Unknown: "not known", law.No: "no"}[a]
}

func answerMark(a law.Answer, shield bool) string {
	switch a {
	case law.Yes:
		if shield {
			return "✓"
		}
		return "■"
	case law.Arguable:
		return "▲"
	case law.Unknown:
		return "?"
	case law.No, law.Unanswered:
	}
	return "○"
}

// answerLevel gives the colour of an answer of a harm.
func answerLevel(a law.Answer) law.Level {
	return map[law.Answer]law.Level{law.Yes: law.Bar, law.Arguable: law.High, law.Unknown: law.UnknownLevel, law.No: law.Low}[a]
}

// stateWords speak how a remedy stands. None says that it will be granted.
var stateWords = map[law.State]string{
	law.Available:     "likely must be granted if asked",
	law.Discretionary: "a judge may grant it",
	law.Later:         "not yet",
	law.Unavailable:   "appears closed",
	law.Unclear:       "cannot tell yet",
	law.Done:          "already granted",
	law.NotNeeded:     "nothing to clear",
}

func stateWord(r law.Remedy) string {
	switch {
	case !r.Covered:
		return "not checked by this program yet"
	case r.Shut:
		return "appears closed, or there is nothing to clear"
	case r.Merits:
		return "a lawyer must weigh the proof"
	case r.State == law.Available && law.Automatic(r.Code):
		return "the state likely should have granted it; check the rap sheet"
	}
	return stateWords[r.State]
}

// SinceThen reports whether a relief could be asked for from its first day on.
// Where the wait was over before the section was there, only the wait is
// spoken of.
func SinceThen(r law.Remedy) bool { return r.Earliest >= r.Begins }

// FirstAsked is the first day on which a relief could be asked for: the wait was
// over and the section was there. The zero day where no first day is known.
func FirstAsked(r law.Remedy) casefile.Day {
	if r.Earliest.IsZero() {
		return r.Earliest
	}
	return max(r.Earliest, r.Begins)
}

func stateMark(r law.Remedy) string {
	if r.Merits {
		return "?" // only a lawyer can judge it: no promise
	}
	switch r.State {
	case law.Available, law.Done:
		return "✓"
	case law.Discretionary:
		return "✓"
	case law.Later:
		return "…"
	case law.Unclear:
		return "?"
	case law.Unavailable, law.NotNeeded:
	}
	return "–"
}

var effectWords = map[law.EffectAnswer]string{
	law.EffectNone:       "changes nothing",
	law.EffectEliminates: "likely ends the conviction",
	law.EffectReduces:    "lowers the level or the sentence; it stays a conviction",
	law.EffectLimited:    "may help with one benefit or one group alone",
	law.EffectArguable:   "its effect is not settled",
	law.EffectUnknown:    "its effect cannot be told yet",
}
