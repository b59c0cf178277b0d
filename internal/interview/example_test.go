package interview_test

import (
	"fmt"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// A flow is a table of questions. A session walks it: an answer gives a new
// session, the path follows from the answers, and the case is what they tell.
func Example() {
	flow := interview.Flow{Parts: []interview.Part{{ID: "conviction", Title: "The case", Each: true, Questions: []interview.Question{
		{ID: "offense", Ask: "Which law?", Why: "All hangs on it.", Kind: interview.Section, Field: "offense"},
		{ID: "granted", Ask: "Was probation granted?", Why: "It opens PC 1203.4.", Field: "probation.granted",
			Options: []interview.Option{{Value: "yes", Label: "Yes"}, {Value: "no", Label: "No"}}},
		{ID: "ended", Ask: "When did it end?", Why: "The wait begins then.", Kind: interview.Day, Field: "probation.ended_on",
			When: func(at interview.At) bool {
				return at.Case.Convictions[at.Conviction].Probation.Granted == casefile.Yes
			}},
	}}}}
	s := interview.Start(flow, casefile.DayOf(2026, 11, 21))
	for _, answer := range []string{"PC 459.5", "yes", "March 2023"} {
		q, _ := s.Current()
		next, err := s.Answer(answer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(q.Key, "=", answer)
		s = next
	}
	s, _ = s.Goto("c1/granted")
	s, _ = s.Answer("no") // its branch closes, and the date leaves the case
	c := s.Case().Convictions[0]
	fmt.Println(s.Over(), c.Offense, c.Probation.Granted, c.Probation.EndedOn.Known())
	// Output:
	// c1/offense = PC 459.5
	// c1/granted = yes
	// c1/ended = March 2023
	// true PC 459.5 no false
}
