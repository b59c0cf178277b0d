package paper

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestAnAnswerIsFromItsMarkElseItsCaseElseTheClient(t *testing.T) {
	c := casefile.Case{
		Person:      casefile.Person{RecordSource: casefile.RapSheet},
		Convictions: []casefile.Conviction{{}, {Source: casefile.Memory}, {Source: casefile.RecordSourceUnknown}},
	}
	tests := []struct {
		conviction int
		mark       casefile.Mark
		onPaper    bool
		want       string
	}{
		{-1, "", true, "client"},
		{-1, casefile.FromPaper, false, "paper"},
		{0, "", true, "rap sheet"},
		{0, "", false, "client"}, // no paper shows it
		{0, casefile.FromMemory, true, "memory"},
		{1, "", true, "memory"},
		{1, casefile.FromPaper, true, "paper"},
		{2, "", true, "not noted"},
	}
	for _, test := range tests {
		if got := AnswerFrom(c, test.conviction, test.mark, test.onPaper); got != test.want {
			t.Errorf("case %d, mark %q, on paper %v: from %q, want %q", test.conviction, test.mark, test.onPaper, got, test.want)
		}
	}
}
