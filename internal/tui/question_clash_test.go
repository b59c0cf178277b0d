package tui

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	screening "example.com/tableside/internal/screen"
)

// "None of these" beside a later case of which only the day of the judgment was
// told, as fast entry tells it, is asked back before it is taken.
func TestNoTroubleSinceBesideALaterCaseIsAskedBack(t *testing.T) {
	c, err := casefile.Decode([]byte(`{"schema":"tableside.case/1","person":{"status":"citizen","naturalized_on":"none"},"convictions":[
		{"jurisdiction":"california","county":"Alameda","offense":"PC 415","level":"misdemeanor","outcome":"no-contest","convicted_on":"2015-03-01"},
		{"jurisdiction":"california","county":"Alameda","offense":"PC 484(a)","level":"misdemeanor","outcome":"no-contest","convicted_on":"2018-04-01"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	s, asked := interview.Fill(theFlow(), theDay, c).Goto("c1/case_facts")
	if !asked {
		t.Fatal("nobody is asked about trouble since")
	}
	w := lawful()
	w.Contradictions = func(c casefile.Case) []Conflict {
		var all []Conflict
		for _, found := range screening.Contradictions(c, theDay, theLaw) {
			all = append(all, Conflict{Text: found.Code, Paths: found.Paths})
		}
		return all
	}
	w.Samples = []Sample{{Name: "two cases", Start: func() interview.Session { return s }}}
	shows(t, typed(sized(New(w), 80, 24), "<down><enter><enter><esc><end><up> "), "trouble-since")
	shows(t, typed(sized(New(w), 80, 24), "<down><enter><enter><esc><end><up> <enter>"), "Is any of this true of this case?")
}
