package flows_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/text/readinglevel"
)

// at is the first question of a journey with this id.
func at(t *testing.T, answers told, id string) interview.Asked {
	t.Helper()
	for _, q := range journey(t, answers).Path() {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("%s is not asked", id)
	return interview.Asked{}
}

func TestEveryCountyIsListedOnceAndFillsTheCase(t *testing.T) {
	options := at(t, told{}, "court").Options
	for _, county := range casefile.Counties() {
		if n := len(slices.DeleteFunc(slices.Clone(options), func(o interview.Option) bool { return o.Label != county+" County" })); n != 1 {
			t.Errorf("%s County is listed %d times", county, n)
		}
	}
	c := journey(t, told{"court": {"Imperial"}}).Case().Convictions[0]
	if c.County != "Imperial" || c.Jurisdiction != casefile.California {
		t.Errorf("Imperial County gives %q, %q", c.County, c.Jurisdiction)
	}
	c = journey(t, told{"court": {"california"}}).Case().Convictions[0]
	if c.County != "" || c.Jurisdiction != casefile.California {
		t.Errorf("a county not known gives %q, %q", c.County, c.Jurisdiction)
	}
}

// The papers are found by the words that people use for them.
func TestPapersAreFoundByTheWordsPeopleUse(t *testing.T) {
	options := at(t, told{}, "status").Options
	for words, want := range map[string]casefile.Status{
		"undocumented border": casefile.EWI, "no papers": casefile.EWI, "border without": casefile.EWI, "overstay": casefile.VisaOverstay,
		"asylum pending": casefile.AsylumApplicant, "work permit": casefile.DACA, "permanent resident": casefile.LPR,
		"temporary protected": casefile.TPS, "dreamer": casefile.DACA, "humanitarian parole": casefile.Parolee,
	} {
		i := slices.IndexFunc(options, func(o interview.Option) bool {
			label := strings.ToLower(o.Label)
			return !slices.ContainsFunc(strings.Fields(words), func(word string) bool { return !strings.Contains(label, word) })
		})
		if i < 0 || options[i].Value != string(want) {
			t.Errorf("%q does not find %s first", words, want)
		}
	}
	if options[0].Value != "lpr" || options[1].Value != string(casefile.EWI) {
		t.Errorf("the commonest papers do not come first: %q, %q", options[0].Value, options[1].Value)
	}
}

// None of these is the last box of every list that has one, and the boxes that
// are offered keep the order of the whole list.
func TestNoneOfTheseIsTheLastBox(t *testing.T) {
	for name, answers := range trails() {
		for _, q := range journey(t, answers).Path() {
			if q.Kind != interview.Ticks {
				continue
			}
			if last := q.Options[len(q.Options)-1]; last.Value != "none" || !last.Alone {
				t.Errorf("%s: %s ends with %q", name, q.Key, last.Label)
			}
			listed := questionByID(q.ID).Options
			place := func(o interview.Option) int {
				return slices.IndexFunc(listed, func(w interview.Option) bool { return w.Value == o.Value })
			}
			if !slices.IsSortedFunc(q.Options, func(a, b interview.Option) int { return place(a) - place(b) }) {
				t.Errorf("%s: the boxes of %s change places", name, q.Key)
			}
		}
	}
}

func questionByID(id string) interview.Question {
	for _, q := range questions(whole()) {
		if q.ID == id {
			return q
		}
	}
	return interview.Question{}
}

func TestWhereToLookSpeaksOnlyOfBoxesThatAreOffered(t *testing.T) {
	recent := at(t, told{"level": {"felony"}, "custody": {"state-prison"}, "probation": {"none"}, "offense": {"PC 211"}, "convicted_on": {"2026-01-01"}}, "case_facts")
	old := at(t, told{"level": {"felony"}, "custody": {"state-prison"}, "probation": {"none"}, "offense": {"PC 211"}, "convicted_on": {"2001-01-01"}}, "case_facts")
	if !strings.Contains(recent.Where, "notice of appeal") {
		t.Errorf("an appeal may be open, and nobody is told where to look: %s", recent.Where)
	}
	if strings.Contains(old.Where, "notice of appeal") {
		t.Errorf("no appeal is asked about, and yet: %s", old.Where)
	}
}

func TestWhereHeldIsAskedOnlyOfSomebodyHeld(t *testing.T) {
	for _, test := range []struct {
		answers    told
		want, not  string
		wantAnswer casefile.Circuit
	}{
		{told{"trouble": {"none"}}, "where_heard", "where_held", casefile.NinthCircuit},
		{told{"trouble": nil}, "where_heard", "where_held", casefile.NinthCircuit},
		{told{"trouble": {"held"}, "where_held": {"other"}}, "where_held", "where_heard", casefile.OtherCircuit},
	} {
		s := journey(t, test.answers)
		ids := asked(s)
		if !slices.Contains(ids, test.want) || slices.Contains(ids, test.not) {
			t.Errorf("%v: want %s and not %s: %q", test.answers, test.want, test.not, ids)
		}
		if got := s.Case().Person.Circuit; got != test.wantAnswer {
			t.Errorf("%v: circuit %q, want %q", test.answers, got, test.wantAnswer)
		}
	}
}

func TestASectionOfAnotherTimeIsPointedOut(t *testing.T) {
	for section, want := range map[string]string{
		"PC 12025(a)": "December 31, 2011", // moved to PC 25400 on January 1, 2012
		"PC 484(a)":   "",
	} {
		said := at(t, told{"offense": {section}, "offense_date": {"2009-05-01"}}, "offense_date").Said
		if want == "" && said != "" || !strings.Contains(said, want) {
			t.Errorf("%s: said %q, want %q", section, said, want)
		}
		if readinglevel.Measure(said).TooHard() {
			t.Errorf("too hard: %s", said)
		}
	}
}

func TestTodayIsADay(t *testing.T) {
	for _, word := range []string{"today", "Today", "hoy"} {
		c := journey(t, told{"goals": {"naturalize"}, "filing_on": {word}}).Case()
		if want := casefile.On(interviewtest.Today); c.Person.FilingOn != want {
			t.Errorf("%s is %v, want %v", word, c.Person.FilingOn, want)
		}
	}
}
