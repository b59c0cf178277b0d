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
