package flows_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// readBack is an interview from a case file.
func readBack(t *testing.T, file string) interview.Session {
	t.Helper()
	c, err := casefile.Decode([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return interview.Fill(whole(), interviewtest.Today, c)
}

// given is what is answered to a question of a session.
func given(t *testing.T, s interview.Session, key interview.Key) interview.Given {
	t.Helper()
	for _, q := range s.Path() {
		if q.Key == key {
			return q.Given
		}
	}
	t.Fatalf("%s is not on the path", key)
	return interview.Given{}
}

func TestACaseFileAnswersWhatItTells(t *testing.T) {
	tests := []struct {
		name, person, conviction string
		key                      interview.Key
		want                     []string // nil: the question is open
	}{
		{"a county, the court left out", ``, `"county":"Kern"`, "c1/court", []string{"Kern"}},
		{"California, without a county", ``, `"jurisdiction":"california"`, "c1/court", []string{"california"}},
		{"a court of another state", ``, `"jurisdiction":"other-state"`, "c1/court", []string{"other-state"}},
		{"no court at all", ``, `"level":"felony"`, "c1/court", nil},
		{"a green card is no citizenship", `"status":"lpr"`, ``, "start/citizen", []string{"no"}},
		{"no papers are no citizenship", `"status":"entered-without-inspection"`, ``, "start/citizen", []string{"no"}},
		{"a citizen from birth", `"status":"citizen","naturalized_on":"none"`, ``, "start/citizen", []string{"born"}},
		{"a status not known says nothing", `"status":"unknown"`, ``, "start/citizen", nil},
		{"orders left out", ``, `"outcome":"guilty-plea"`, "c1/relief_done", nil},
		{"no orders", ``, `"outcome":"guilty-plea","relief":[]`, "c1/relief_done", []string{"none"}},
		{"a dismissal", ``, `"outcome":"guilty-plea","relief":[{"kind":"pc-1203.4"}]`, "c1/relief_done", []string{"dismissed"}},
		{"a dismissal and a plea undone", ``, `"outcome":"guilty-plea","relief":[{"kind":"pc-1203.4"},{"kind":"pc-1473.7"}]`,
			"c1/relief_done", []string{"dismissed", "undone"}},
		{"an order of unknown kind, with its day", ``, `"outcome":"guilty-plea","relief":[{"kind":"unknown","granted_on":"2013"}]`,
			"c1/relief_done", []string{"other"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := readBack(t, `{"schema":"tableside.case/1","person":{`+test.person+`},"convictions":[{`+test.conviction+`}]}`)
			if got := given(t, s, test.key); !slices.Equal(got.Values, test.want) {
				t.Errorf("%s is answered %q, want %q", test.key, got.Values, test.want)
			}
		})
	}
}

func TestACourtLeftOutOfACaseFileIsCalifornias(t *testing.T) {
	s := readBack(t, `{"schema":"tableside.case/1","convictions":[{"offense":"PC 459.5"}]}`)
	if got := s.Case().Convictions[0].Jurisdiction; got != "" {
		t.Errorf("the court left out became %q; left out, it is California", got)
	}
	left, _ := s.Goto("c1/court")
	if got := left.NotSure().Case().Convictions[0].Jurisdiction; got != "unknown" {
		t.Errorf("left as not sure, the court is %q", got)
	}
	if got := interview.Start(whole(), interviewtest.Today).Case().Convictions[0].Jurisdiction; got != "unknown" {
		t.Errorf("in a new interview an open court is %q, want unknown", got)
	}
}

func TestTheDayOfAnOrderReadBackIsKept(t *testing.T) {
	s := readBack(t, `{"schema":"tableside.case/1","convictions":[{"outcome":"guilty-plea","relief":[{"kind":"pc-17b"},{"kind":"unknown","granted_on":"2013-05"}]}]}`)
	want := []casefile.ReliefKind{casefile.PC17b, "unknown"}
	if got := kinds(s.Case()); !slices.Equal(got, want) {
		t.Fatalf("the orders are %q, want %q", got, want)
	}
	if got, _ := casefile.Get(s.Case(), "convictions[0].relief[1].granted_on"); got != "2013-05" {
		t.Errorf("the order that nobody can name is of %q, want 2013-05", got)
	}
}
