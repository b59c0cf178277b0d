package flows_test

import (
	"slices"
	"testing"
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
