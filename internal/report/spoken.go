package report

import (
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// What the papers say in the summary's own words.

// BestRemedy is the remedy the bottom line speaks of for a conviction; false
// where none is open or in sight.
func BestRemedy(c screen.Conviction) (law.Remedy, bool) { return bestRemedy(c) }

// StateWords says how a remedy stands, in words that promise nothing.
func StateWords(r law.Remedy) string { return stateWord(r) }

// LevelWords says how bad a consequence is, by its code and the word of its
// level in a case file's report; without a code, one of several.
func LevelWords(code, level string) string { return rowWord(code, levelNamed(level)) }

// DailyAnswers says how the cases stand for work, housing and a work license,
// each where the client came for it; none where there is no case.
func DailyAnswers(r screen.Result, o Options) []string {
	var said []string
	if len(r.Convictions) == 0 {
		return nil
	}
	for _, d := range dailyFor(r) {
		if d.goals != nil {
			a := d.answer(o, r)
			said = append(said, strings.TrimSpace(a.head()+" "+a.because))
		}
	}
	return said
}

// ConsequenceWord says how bad a consequence is, as far as it is known.
func ConsequenceWord(c law.Consequence) string { return consequenceWord(c) }

// RemovalLevel is how bad the case is for deportation.
func RemovalLevel(r screen.Result) law.Level { return removalLevel(r) }

// RemovalSure is how bad it is for deportation whatever the missing facts
// bring; Unleveled where nothing is sure.
func RemovalSure(r screen.Result) law.Level { return r.Consequence("removal").Sure }

// Asks gives the interview's question for a case path, with the number of its
// case where there are several.
func (o Options) Asks(r screen.Result, path string) string {
	return o.about(r, path) + o.question(path)
}

// Sentence puts one reason into words.
func (o Options) Sentence(r law.Reason) string { return o.sentence(r) }

// Warning is one of the warnings that stand beside a remedy, by its code.
type Warning struct{ Code, Text string }

// WarningList gives all warnings in their order.
func WarningList() []Warning {
	all := make([]Warning, len(warningTexts))
	for i := range all {
		code := "W" + strconv.Itoa(i+1)
		all[i] = Warning{code, warningTexts[code]}
	}
	return all
}

// Banner is what every page says past the review date of a law last checked on
// a day.
func Banner(checked casefile.Day) string {
	return Options{}.banner(screen.Result{ReviewDue: true, LawAsOf: checked})
}
