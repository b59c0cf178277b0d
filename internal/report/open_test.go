package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// What only may hold never stands among what holds: it comes behind words that
// say why it is open, and whether the fact was not asked or left as not sure.
func TestWhatIsNotToldNeverReadsAsToldInAGoal(t *testing.T) {
	const supervised, cannabis = "person.on_probation_now", "person.cannabis"
	r := screen.Result{}
	if err := casefile.Set(&r.Case, cannabis, "unknown"); err != nil {
		t.Fatal(err)
	}
	open := func(text string, paths ...string) law.Reason {
		return law.Say(text).OnlyIf(paths)
	}
	reasons := []law.Reason{law.Say("It stands."), open("No paper."), open("Cannabis.", cannabis), open("Probation.", cannabis, supervised), law.Say("See a lawyer.")}
	want := "It stands. Not asked yet; each would matter: Probation. Not sure; each would matter: Cannabis. Not known; each would matter: No paper. See a lawyer."
	if got := (Options{}).apart(r, reasons); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	list := Options{}.apartList(r, reasons)
	if i := slices.Index(list, "? Probation."); i < 1 || list[i-1] != "Not asked yet; each would matter:" || list[len(list)-1] != "See a lawyer." {
		t.Errorf("the list is %q", list)
	}
}

// Over all samples: a reason whose facts
// are not known is marked so wherever a goal is explained.
func TestEveryOpenReasonOfEveryGoalIsMarked(t *testing.T) {
	open := 0
	for id, r := range samplesScreened(t) {
		for _, c := range r.Consequences {
			list := Options{}.whyConsequence(r, c).Paragraphs
			for _, reason := range c.Why {
				words := Options{}.sentence(reason)
				switch {
				case reason.Stands() && slices.Contains(list, "? "+words):
					t.Errorf("%s: %s: it stands, and is marked: %s", id, c.Code, words)
				case !reason.Stands() && slices.Contains(list, words):
					t.Errorf("%s: %s: it reads as told: %s", id, c.Code, words)
				case !reason.Stands():
					open++
				}
			}
		}
	}
	if open < 100 {
		t.Errorf("only %d open reasons", open)
	}
}

// A bar that no finding about a case brings is named below the grid, and is not
// said to wait for a protection.
func TestABarOfThePersonSaysByWhat(t *testing.T) {
	r := screened(t, "person.status lpr;person.on_probation_now yes;outcome unknown")
	s, _ := sectionOf(Summary(r, Options{}), "glance")
	const by = "Citizenship: No one is made a citizen during probation, parole or a sentence."
	if !slices.ContainsFunc(s.Lines, func(l Line) bool { return l.Text == by && l.Why != nil }) {
		t.Errorf("it is not said by what: %v", s.Lines)
	}
	for _, c := range r.Consequences {
		if words := (Options{}).consequenceText(r, c); c.Code == "naturalization" && !strings.HasPrefix(words, "likely closed. No one is made a citizen") {
			t.Errorf("the goal says %q", words)
		}
	}
	for id, r := range samplesScreened(t) {
		for _, g := range goals(r) {
			if g.Level != law.Bar || slices.Equal(g.By, []string{""}) {
				continue
			}
			if !slices.ContainsFunc(g.By, func(by string) bool { _, _, _, found := findingNamed(r, by); return found }) {
				t.Errorf("%s: %s is barred, and neither the person nor a finding does it: %q", id, g.Code, g.By)
			}
		}
	}
}
