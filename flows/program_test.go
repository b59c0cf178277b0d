package flows_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// Who finished the program and does not know what the court did then says so: the
// one is told, the other stays open.
func TestAProgramCanBeToldAsFinishedAlone(t *testing.T) {
	s := journey(t, told{"outcome": {"deferred-entry"}, "program_completed": {"finished"}})
	if got := s.Case().Convictions[0].ProgramCompleted; got.Known() {
		t.Errorf("the program is %s, want not known", got)
	}
	if !slices.Contains(asked(s), "program_completed") {
		t.Error("nobody was asked")
	}
}

// A number typed for how probation went means the same in every case.
func TestProbationHasTheSameNumbersInEveryCase(t *testing.T) {
	values := func(section string) []string {
		var all []string
		for _, o := range at(t, told{"offense": {section}, "level": {"misdemeanor"}, "probation": {"completed"}}, "probation").Options {
			all = append(all, o.Value)
		}
		return all
	}
	drug, theft := values("HS 11377(a)"), values("PC 459.5")
	if len(drug) != len(theft)+1 || !slices.Equal(drug[:len(theft)], theft) {
		t.Errorf("of a drug case %v, of a theft %v", drug, theft)
	}
}

// The paper tells the length of probation, not its end: it is counted, and said
// back before it is taken.
func TestTheLengthOfProbationTellsWhenItEnded(t *testing.T) {
	s := journey(t, told{"probation": {"completed"}, "convicted_on": {"2014-05-12"}, "probation_ended": {"36 months"}, "sentenced_on": {"2014-05-12"}})
	if got := s.Case().Convictions[0].Probation.EndedOn.String(); got != "2017-05-12" {
		t.Errorf("probation ended on %s", got)
	}
	k := at(t, told{"probation": {"completed"}, "convicted_on": {"2014-05-12"}}, "probation_ended").Key
	back, is := s.Goto(k)
	if !is {
		t.Fatal("the question is not asked")
	}
	if said, err := back.Understood("3 years"); err != nil || said != "May 12, 2017" {
		t.Errorf("3 years is said back as %q, %v", said, err)
	}
	if _, err := back.Answer("20 years"); err == nil {
		t.Error("an end that lies ahead is taken for one that is over")
	}
}

// A length is not a word that nobody can read: where no day is told from which it
// counts, that is what is said.
func TestALengthThatCountsFromADayNotKnownIsToldSo(t *testing.T) {
	k := at(t, told{"probation": {"completed"}, "convicted_on": {"2014"}, "sentenced_on": {"2014"}}, "probation_ended").Key
	s, is := journey(t, told{"probation": {"completed"}, "convicted_on": {"2014"}, "sentenced_on": {"2014"}}).Goto(k)
	if !is {
		t.Fatal("the question is not asked")
	}
	for _, c := range []struct{ text, says string }{
		{"18 months", "that day is not known here"}, {"3 oranges", "is not part of a date"},
	} {
		if _, err := s.Answer(c.text); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.text, err)
		}
	}
}

// A length stays a length: its end follows the day of the sentence, whichever of the
// two was told first, and also where that day is changed from the review.
func TestTheLengthOfProbationIsCountedFromTheSentenceWhenThatIsTold(t *testing.T) {
	felony := told{"offense": {"PC 496(a)"}, "level": {"felony"}, "offense_date": {"2012"}, "custody": {"none"}, "probation": {"completed"},
		"convicted_on": {"2014-05-12"}, "probation_ended": {"3 years"}, "sentenced_on": {"2014-08-20"}}
	ended := func(s interview.Session) string { return s.Case().Convictions[0].Probation.EndedOn.String() }
	first := journey(t, felony)
	if got := ended(first); got != "2017-08-20" {
		t.Errorf("with the sentence told first probation ended on %s", got)
	}
	if key := at(t, felony, "probation_ended").Key; first.Case().Convictions[0].SentencedOn.String() != "2014-08-20" || key == "" {
		t.Fatal("the sentence is not told")
	}

	answer := func(s interview.Session, id string, value string) interview.Session {
		t.Helper()
		on, is := s.Goto(interview.Key("c1/" + id))
		if !is {
			t.Fatalf("%s is not asked", id)
		}
		next, err := on.Answer(value)
		if err != nil {
			t.Fatal(err)
		}
		return next
	}
	felony["sentenced_on"] = nil
	late := journey(t, felony)
	if got := ended(late); got != "2017-05-12" {
		t.Errorf("with no sentence told probation ended on %s", got)
	}
	late = answer(late, "sentenced_on", "8/20/2014")
	if got := ended(late); got != "2017-08-20" {
		t.Errorf("with the sentence told last probation ended on %s", got)
	}
	data, err := late.Save()
	if err != nil {
		t.Fatal(err)
	}
	opened, since, err := interview.Open(whole(), interviewtest.Today, data)
	if err != nil || since != (interview.Since{}) {
		t.Fatalf("opened with %+v, %v", since, err)
	}
	again, _ := opened.Find("c1/probation_ended")
	opened = answer(opened, "probation_ended", again.Given.Values[0]) // the date shown, only confirmed
	changed := answer(opened.Copy("c1"), "sentenced_on", "9/1/2014")
	if got := ended(changed); got != "2017-09-01" {
		t.Errorf("with the sentence changed probation ended on %s", got)
	}
	if got := changed.Case().Convictions[1].Probation.EndedOn.String(); got != "2017-08-20" {
		t.Errorf("of the other count it ended on %s", got)
	}
	if asked, _ := changed.Find("c1/probation_ended"); !slices.Equal(asked.Given.Values, []string{"2017-09-01"}) {
		t.Errorf("the review shows %q", asked.Given.Values)
	}
	if fixed := answer(answer(changed, "probation_ended", "6/2016"), "sentenced_on", "2014"); ended(fixed) != "2016-06" {
		t.Errorf("a date told moved to %s", ended(fixed))
	}

	// An end that would lie ahead is no end of what is over: it is asked again, there.
	ahead := answer(changed, "sentenced_on", "2025")
	if asked, _ := ahead.Current(); asked.Key != "c1/probation_ended" || ended(ahead) != "" {
		t.Errorf("after it %q is asked, and probation ended on %q", asked.Key, ended(ahead))
	}
}
