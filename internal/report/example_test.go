package report_test

import (
	"fmt"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// A case is screened on a day and put into words for one reader.
func Example() {
	c, err := casefile.Decode([]byte(`{"schema": "tableside.case/1",
		"person": {"status": "lpr", "charged_now": "no", "on_probation_now": "no", "serving_now": "no"},
		"convictions": [{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "2022-03-01",
			"probation": {"granted": "yes", "state": "completed", "violated": "no", "ended_on": "2023-03-01"}}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	today := casefile.DayOf(2026, time.November, 21)
	result := screen.Case(c, today, screen.Current())
	for _, remedy := range result.Convictions[0].Remedies[:2] {
		fmt.Println(remedy.Code, remedy.State, remedy.Reason, remedy.Missing, remedy.Authorities[0])
	}
	d := report.Of(result, report.Options{})
	fmt.Println(d.Convictions[0].Label, "-", d.Convictions[0].Counts.Answer)
	// Output:
	// pc-1203.4 unclear  [convictions[0].owes.fines] Pen. Code 1203.4(a)(1), (b), (c)
	// pc-1203.4a unavailable wrong-track [] Pen. Code 1203.4a(a), (b), (d), (e)
	// Shoplifting, PC 459.5 (misdemeanor, 2022) - yes
}
