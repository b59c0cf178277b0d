package immigration

import (
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

// How rows become a level: the worst that is sure, never under the floor of the
// status, and unknown where a missing fact could bring a caution or worse.
func TestRowsBecomeALevel(t *testing.T) {
	const maybe, sure = true, false
	type rowOf struct {
		open  bool
		level law.Level
	}
	for _, e := range []struct {
		name         string
		rows         []rowOf
		floor        law.Level
		level, surer law.Level
	}{
		{"nothing", nil, law.None, law.None, law.None},
		{"the status alone", nil, law.High, law.High, law.High},
		{"a status nobody told", nil, law.UnknownLevel, law.UnknownLevel, law.Unleveled},
		{"what is sure", []rowOf{{sure, law.High}, {sure, law.Caution}}, law.None, law.High, law.High},
		{"a caution that is sure and one that may be", []rowOf{{sure, law.Caution}, {maybe, law.Caution}}, law.None, law.UnknownLevel, law.Caution},
		{"a bar that may be, above what is sure", []rowOf{{sure, law.High}, {maybe, law.Bar}}, law.None, law.UnknownLevel, law.High},
		{"one that is sure already", []rowOf{{sure, law.Bar}, {maybe, law.High}}, law.None, law.Bar, law.Bar},
	} {
		tally := (&Assessment{}).tally("travel")
		for _, r := range e.rows {
			test := law.Is(true)
			if r.open == maybe {
				test = law.Lacks("person.status")
			}
			tally.add(test, r.level, source{}, law.Say("It is so."))
		}
		if c := tally.close(e.floor); c.Level != e.level || c.Sure != e.surer {
			t.Errorf("%s: %s, surely %s", e.name, c.Level, c.Sure)
		}
	}
}

// The findings behind a level are named once, and the facts behind it only where
// they could change it.
func TestWhatBringsALevelAndWhatItLacks(t *testing.T) {
	tally := tally{rows: []row{
		{level: law.High, atWorst: law.High, from: "c1:a"}, {level: law.High, atWorst: law.High, from: "c1:a"},
		{level: law.Caution, atWorst: law.Caution, from: "c1:b"},
		{level: law.UnknownLevel, atWorst: law.Caution, from: "c1:c", missing: []string{"person.born"}},
	}}
	for level, want := range map[law.Level][]string{law.High: {"c1:a"}, law.Caution: {"c1:b"}, law.UnknownLevel: {"c1:c"}, law.Bar: {""}} {
		if got := tally.bringers(nil, level); !slices.Equal(got, want) {
			t.Errorf("%s is brought by %q", level, got)
		}
	}
	for level, want := range map[law.Level][]string{law.High: nil, law.UnknownLevel: {"person.born"}} {
		if got := tally.missing(level); !slices.Equal(got, want) {
			t.Errorf("%s lacks %q", level, got)
		}
	}
	for _, e := range []struct {
		of   row
		want bool
	}{{row{level: law.UnknownLevel, from: "c1:c"}, true}, {row{level: law.UnknownLevel}, false}, {row{level: law.High, from: "c1:a"}, false}} {
		if got := aboutACase(e.of); got != e.want {
			t.Errorf("a row of %s from %q: %v", e.of.level, e.of.from, got)
		}
	}
}

// A reason of several findings is said once.
func TestAReasonIsSaidOnce(t *testing.T) {
	var c law.Consequence
	for range 2 {
		say(&c, law.Say("The first."))
		say(&c, law.Say("The second."))
	}
	if len(c.Why) != 2 {
		t.Errorf("it says %v", c.Why)
	}
}

// A reason that only may hold keeps all the facts on which its findings turn.
func TestAReasonThatMayHoldKeepsItsFacts(t *testing.T) {
	var c law.Consequence
	for _, missing := range [][]string{{"a"}, {"b"}, {"a"}, {"a", "c"}} {
		sayOpen(&c, law.Say("It may be so."), missing)
	}
	if len(c.Why) != 1 || !slices.Equal(c.Why[0].If(), []string{"a", "b", "c"}) {
		t.Errorf("it says %v", c.Why)
	}
}
