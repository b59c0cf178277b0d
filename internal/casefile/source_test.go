package casefile

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryFactButTheSourcesCanBeMarked(t *testing.T) {
	named := map[string][]string{}
	for _, f := range Fields() {
		if isMarks(f.Path) {
			named[f.Path] = f.Values
		}
	}
	for _, f := range Fields() {
		_, field, _ := strings.Cut(f.Path, ".")
		field, _, _ = strings.Cut(field, "[]")
		want := f.Fact && f.Path != "person.record_source" && f.Path != "convictions[].source"
		part, _, _ := strings.Cut(f.Path, ".")
		for _, list := range []string{".from_papers", ".from_memory"} {
			if f.Fact && slices.Contains(named[part+list], field) != want {
				t.Errorf("%s%s takes %q: %v", part, list, field, !want)
			}
		}
		c := Case{Convictions: []Conviction{{ID: "c1"}, {ID: "c2"}}}
		path := strings.Replace(strings.Replace(f.Path, "[]", "[1]", 1), "[]", "[0]", 1)
		SetMark(&c, path, FromMemory)
		if got := MarkOf(c, path) == FromMemory; got != want {
			t.Errorf("%s can be marked: %v", path, got)
		}
	}
}

func TestAFactHasOneMarkAndCopiesKeepTheirs(t *testing.T) {
	c := Case{Convictions: []Conviction{{ID: "c1"}}}
	const path = "convictions[0].sentence.custody"
	SetMark(&c, path, FromMemory)
	before := c.Clone()
	SetMark(&c, path, FromPaper)
	if got := MarkOf(c, path); got != FromPaper || len(c.Convictions[0].FromMemory) != 0 {
		t.Errorf("marked %q, and from memory still %q", got, c.Convictions[0].FromMemory)
	}
	if got := MarkOf(before, path); got != FromMemory {
		t.Errorf("the copy is marked %q", got)
	}
	SetMark(&c, path, "")
	if got := MarkOf(c, path); got != "" {
		t.Errorf("still marked %q", got)
	}
	if strings.Contains(string(EncodeLine(c)), "from_") {
		t.Errorf("empty lists stay: %s", EncodeLine(c))
	}
}

func TestAFactInBothListsIsFromMemory(t *testing.T) {
	c, err := Decode([]byte(`{"schema":"tableside.case/1","convictions":[{"level":"felony","from_papers":["level","owes.fines"],"from_memory":["level"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := MarkOf(c, "convictions[0].level"); got != FromMemory {
		t.Errorf("the level is marked %q", got)
	}
	if got := MarkOf(c, "convictions[0].owes.fines"); got != FromPaper {
		t.Errorf("the fines are marked %q", got)
	}
	_, err = Decode([]byte(`{"schema":"tableside.case/1","person":{"from_memory":["borne"]}}`))
	if err == nil || !strings.Contains(err.Error(), `did you mean "born"?`) {
		t.Errorf("a fact that is none: %v", err)
	}
}

func TestACaseIsFromItsOwnSourceElseFromThatOfTheRecord(t *testing.T) {
	tests := []struct {
		record, own, want RecordSource
		memory            bool
	}{
		{RapSheet, "", RapSheet, false},
		{RapSheet, Memory, Memory, true},
		{RapSheet, RecordSourceUnknown, "", false},
		{Memory, CourtPapers, CourtPapers, true},
		{MixedSources, "", "", true},
		{MixedSources, CourtPapers, CourtPapers, true},
		{"", "", "", false},
		{RecordSourceUnknown, "", "", false},
	}
	for _, test := range tests {
		c := Case{Person: Person{RecordSource: test.record}, Convictions: []Conviction{{Source: test.own}}}
		if got := c.CaseSource(0); got != test.want {
			t.Errorf("record %q, case %q: from %q, want %q", test.record, test.own, got, test.want)
		}
		if got := c.ToldFromMemory(); got != test.memory {
			t.Errorf("record %q, case %q: from memory %v", test.record, test.own, got)
		}
	}
}
