package report

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

// Every row of what-if speaks, says exactly that it changes nothing where it
// changes nothing, and is no harder to read than the rest.
func TestWhatIfSaysWhatChangesAndWhatDoesNot(t *testing.T) {
	said := map[string]bool{}
	for id, r := range samplesScreened(t) {
		document := Of(r, Options{})
		for i, w := range r.WhatIf {
			words := document.WhatIf[i].Text
			for name, holds := range map[string]bool{
				"changes none of these in immigration law": len(w.Changes) == 0 && len(notKnown(goalStays(w), false)) > 0,
				"changes nothing in immigration law":       len(w.Changes) == 0 && !atStake(w),
				"Better: ":                                 false,
			} {
				said[name] = said[name] || strings.Contains(words, name)
				if holds && !strings.Contains(words, name) {
					t.Errorf("%s: %q does not say %q", id, words, name)
				}
			}
			for _, change := range w.Changes {
				if ofGoal := !strings.Contains(change.Code, ".") && !strings.Contains(change.Code, ":"); ofGoal && !strings.Contains(words, ConsequenceName(change.Code)) {
					t.Errorf("%s: %q leaves out %v", id, words, change)
				}
			}
			if document.WhatIf[i].Unchanged != (len(w.Changes) == 0) || len(document.WhatIf[i].Orders) != len(w.Relief) {
				t.Errorf("%s: %+v", id, document.WhatIf[i])
			}
		}
		readable(t, id, Options{}.whatWouldChange(r))
	}
	for name, once := range said {
		if !once {
			t.Errorf("no sample says %q", name)
		}
	}
}

func readable(t *testing.T, id string, s Section) {
	t.Helper()
	for _, line := range s.Lines {
		if line.Mark != "" && !strings.Contains(line.Text, "a court would have to undo") && !strings.Contains(line.Text, "hold everywhere") {
			continue // a list of names, levels and sections
		}
		if score := readinglevel.Measure(line.Text); score.TooHard() {
			t.Errorf("%s: grade %.1f: %q", id, score.Grade(), line.Text)
		}
	}
}

func TestADismissalSaysThatItChangesNoneOfThese(t *testing.T) {
	r := sampleScreened(t, "im-23-robbery-365")
	for name, words := range map[string]string{"text": Text(r, Options{}, 78), "markdown": Markdown(r, Options{})} {
		words = strings.Join(strings.Fields(words), " ")
		if !strings.Contains(words, "Dismissal after probation (PC 1203.4) (not known if open): changes none of these in immigration law: Deportation (severe risk)") {
			t.Errorf("%s: %s", name, words)
		}
		if !strings.Contains(words, "Sentence found legally wrong and set at 364 days or less: Better: Deportation from severe risk to caution") {
			t.Errorf("%s: %s", name, words)
		}
	}
}

func TestSeveralCasesSayWhichMustBeUndone(t *testing.T) {
	r := sampleScreened(t, "im-23-robbery-365")
	c := r.Case.Clone()
	c.Convictions = append(c.Convictions, c.Clone().Convictions[0])
	c.Convictions[1].ID = "c2"
	r = screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	words := strings.Join(strings.Fields(Text(r, Options{}, 78)), " ")
	if !strings.Contains(words, "a court would have to undo cases 1 and 2 for a legal error. No smaller number does it.") {
		t.Errorf("%s", words)
	}
}

// A dismissal that changes nothing is named first, in full.
func TestADismissalSpeaksForWhatChangesNothing(t *testing.T) {
	for _, s := range Summary(sampleScreened(t, "im-36-daca-three-one-expunged"), Options{}) {
		for _, line := range s.Lines {
			if s.ID == "what-if" && line.Mark == "=" && strings.Contains(line.Text, "PC 1203.4,") {
				t.Errorf("the dismissal stands among the others: %q", line.Text)
			}
		}
	}
}

// Where a protection holds in the Ninth Circuit alone, a vacatur is worth more
// than the levels show.
func TestAVacaturHoldsEverywhere(t *testing.T) {
	for id, want := range map[string]bool{"im-13-possession-2010-expunged": true, "im-23-robbery-365": false} {
		words := strings.Join(strings.Fields(Text(sampleScreened(t, id), Options{}, 78)), " ")
		if got := strings.Contains(words, "would likely hold everywhere"); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
}

// What a missing fact would then decide is neither cleared nor lowered: the
// line says so and has no tick; and which cases the orders are on is said.
func TestABarThatTurnsUnknownGetsNoTick(t *testing.T) {
	c := sampleScreened(t, "im-23-robbery-365").Case.Clone()
	c.Convictions = append(c.Convictions, c.Clone().Convictions[0])
	c.Convictions[1].ID = "c2"
	c.Person.ClaimedCitizenOrVoted = casefile.NotSure
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	told := 0
	for _, s := range Summary(r, Options{}) {
		for _, line := range s.Lines {
			if s.ID != "what-if" || !strings.Contains(line.Text, "undo cases 1 and 2") || !strings.Contains(line.Text, "Deportation") {
				continue
			}
			told++
			if line.Mark != "?" || line.Level != law.UnknownLevel || !strings.Contains(line.Text, "not known until the missing facts are told") || strings.Contains(line.Text, "lower") {
				t.Errorf("%s %s", line.Mark, line.Text)
			}
		}
	}
	if told != 1 {
		t.Errorf("%d lines tell of both cases", told)
	}
	for _, w := range Of(r, Options{}).WhatIf {
		if w.Conviction == "c1+c2" && !strings.Contains(w.Text, "in cases 1 and 2") {
			t.Errorf("the cases are not named: %s", w.Text)
		}
	}
}

func TestALongRecordSaysThatNotEverythingWasTried(t *testing.T) {
	c := sampleScreened(t, "im-23-robbery-365").Case.Clone()
	for len(c.Convictions) <= screen.LongRecord {
		k := c.Clone().Convictions[0]
		k.ID = fmt.Sprintf("c%d", len(c.Convictions)+1)
		c.Convictions = append(c.Convictions, k)
	}
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	words := strings.Join(strings.Fields(Text(r, Options{}, 78)), " ")
	if !strings.Contains(words, "not everything was tried") || !strings.Contains(words, "smaller choice may do it too") || strings.Contains(words, "No smaller number") {
		t.Errorf("%s", words)
	}
}

// Nor is that said of an order whose effect turns on a fact that nobody told:
// Proposition 64 for an offense not known.
func TestAnEffectNobodyCanTellIsNotNone(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2005-01-01;level misdemeanor;outcome guilty-plea;convicted_on 2010-04-12")
	seen := 0
	for _, w := range r.WhatIf {
		if d := doubtOf(r, w); d == nil || d.effect != law.EffectUnknown || len(w.Changes) > 0 {
			continue
		}
		seen++
		if words := (Options{}).ChangeWords(r, w); !strings.Contains(words, "cannot be told yet") {
			t.Errorf("%v: %s", w.Relief, words)
		}
		for _, line := range (Options{}).whatWouldChange(r).Lines {
			if line.Mark == "=" && strings.Contains(line.Text, SectionOrName(w.Relief[0])) {
				t.Errorf("%v stands among what changes nothing: %s", w.Relief, line.Text)
			}
		}
	}
	if seen == 0 {
		t.Error("no such order was there to look at")
	}
}

// What is not settled is not said to change nothing.
func TestAnUnsettledEffectStaysUnsettled(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2005-01-01;offense HS 11377(a);level felony;outcome no-contest;offense_date 2012-01-10;convicted_on 2012-03-01;drug.substance methamphetamine;sentence.custody county-jail;sentence.days_ordered 10;owes.fines no;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2015-03-01")
	seen := 0
	for _, w := range r.WhatIf {
		if d := doubtOf(r, w); d == nil || d.effect != law.EffectArguable || len(w.Changes) > 0 {
			continue
		}
		seen++
		if words := (Options{}).ChangeWords(r, w); !strings.Contains(words, "is not settled") {
			t.Errorf("%v: %s", w.Relief, words)
		}
		for _, line := range (Options{}).whatWouldChange(r).Lines {
			if line.Mark == "=" && strings.Contains(line.Text, SectionOrName(w.Relief[0])) {
				t.Errorf("%v stands among what changes nothing: %s", w.Relief, line.Text)
			}
		}
	}
	if seen == 0 {
		t.Error("no unsettled remedy was there to look at")
	}
}

// Two cases whose ground changes are two sentences, and each says of which it speaks.
func TestAGroundThatChangesInTwoCasesNamesEach(t *testing.T) {
	r := screen.Result{Convictions: []screen.Conviction{{Matter: law.Matter{Conviction: &casefile.Conviction{ID: "c1"}}}, {Matter: law.Matter{Conviction: &casefile.Conviction{ID: "c2"}}}}}
	w := screen.WhatIf{Changes: []screen.Change{
		{Code: "c1:inadmit.cimt", From: "yes", To: "no"}, {Code: "c2:inadmit.cimt", From: "yes", To: "unknown"}, {Code: "c2:deport.cimt-single", From: "yes", To: "no"},
	}}
	words := strings.Join(Options{}.groundsTurned(r, w), "; ")
	for _, says := range []string{"moral turpitude (case 1) from yes to likely not", "moral turpitude (case 2) from yes to not known", "Deportable: crime of moral turpitude from yes"} {
		if !strings.Contains(words, says) {
			t.Errorf("it says %s, without %q", words, says)
		}
	}
}
