package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

// theftDone is a petty theft with probation over, dismissible since 2023.
func theftDone(status casefile.Status, goals ...casefile.Goal) screen.Result {
	c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{
		ID: "c1", Offense: "PC 459.5", Level: casefile.Misdemeanor, Outcome: casefile.NoContest,
		OffenseDate: casefile.Year(2021), ConvictedOn: casefile.On(casefile.DayOf(2022, 3, 1)),
		Sentence:  casefile.Sentence{Custody: casefile.NoCustody},
		Probation: casefile.Probation{Granted: casefile.Yes, State: casefile.ProbationCompleted, Violated: casefile.No, EndedOn: casefile.On(casefile.DayOf(2023, 3, 1))},
		Owes:      casefile.Owes{Restitution: casefile.No, RestitutionFine: casefile.No, Fines: casefile.No},
	}}}
	c.Person = casefile.Person{Status: status, Goals: goals, ChargedNow: casefile.No, OnProbationNow: casefile.No, ServingNow: casefile.No}
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	return r
}

func sectionNamed(sections []Section, id string) (Section, bool) {
	i := slices.IndexFunc(sections, func(s Section) bool { return s.ID == id })
	if i < 0 {
		return Section{}, false
	}
	return sections[i], true
}

func TestTheSummaryShowsCommonBeliefsFolded(t *testing.T) {
	r := theftDone(casefile.LPR)
	s, found := sectionNamed(Summary(r, Options{}), "beliefs")
	if !found || !s.Folded || len(s.Lines) != len(r.Beliefs) || !strings.HasPrefix(s.Title, "Common beliefs (") {
		t.Fatalf("the section is %+v", s)
	}
	const want = "“An expunged case no longer counts for immigration.” – not true. Federal law decides what counts"
	i := slices.IndexFunc(s.Lines, func(l Line) bool { return strings.HasPrefix(l.Text, want) })
	if i < 0 || s.Lines[i].Why == nil || len(s.Lines[i].Why.Authorities) == 0 || s.Lines[i].Why.Checked != "checked "+screen.Current().AsOf.Long() {
		t.Errorf("no line %q with a why, its authorities and its day", want)
	}
	forLawyer, _ := sectionNamed(Summary(r, Options{Reader: Lawyer}), "beliefs")
	if len(forLawyer.Lines) != 2*len(s.Lines) || !strings.HasPrefix(forLawyer.Lines[1].Text, "[") {
		t.Errorf("the lawyer sees %d lines for %d beliefs", len(forLawyer.Lines), len(s.Lines))
	}
}

func TestAVerdictOfEachKindHasItsWord(t *testing.T) {
	for _, v := range []screen.Verdict{screen.Right, screen.Outdated, screen.Imprecise, screen.Wrong} {
		if verdictWords[v] == "" {
			t.Errorf("%q has no word", v)
		}
	}
}

func TestTheSummaryShowsTheOrderOfSteps(t *testing.T) {
	s, found := sectionNamed(Summary(theftDone(casefile.LPR), Options{}), "steps")
	if !found || !s.Folded || s.Title != "In which order" {
		t.Fatalf("the section is %+v", s)
	}
	if first := s.Lines[0]; first.Mark != "1." || !strings.Contains(first.Text, "immigration lawyer") || first.Why == nil {
		t.Errorf("the first step is %+v", first)
	}
	last := s.Lines[len(s.Lines)-1]
	if !strings.HasSuffix(last.Text, "(PC 1203.4)") {
		t.Errorf("the last step does not name its section: %q", last.Text)
	}
	if _, found := sectionNamed(Summary(screen.Case(casefile.Case{}, day, screen.Current()), Options{}), "steps"); found {
		t.Error("a case without remedies has steps")
	}
}

func TestTheReportCarriesBeliefsAndSteps(t *testing.T) {
	for id, r := range samplesScreened(t) {
		d := Of(r, Options{})
		if d.Beliefs == nil || d.Steps == nil || len(d.Beliefs) != len(r.Beliefs) || len(d.Steps) != len(r.Steps) {
			t.Errorf("%s: %d beliefs and %d steps", id, len(d.Beliefs), len(d.Steps))
		}
		for _, b := range d.Beliefs {
			if b.Code == "" || b.Belief == "" || b.Text == "" || len(b.Authorities) == 0 ||
				!slices.Contains([]string{"right", "outdated", "imprecise", "wrong"}, b.Verdict) {
				t.Errorf("%s: belief %+v", id, b)
			}
		}
		for _, s := range d.Steps {
			if s.Code == "" || s.Text == "" || s.Relief == nil || len(s.Authorities) == 0 {
				t.Errorf("%s: step %+v", id, s)
			}
		}
	}
}

func TestTheGridSpeaksToTheGoalsTold(t *testing.T) {
	for _, test := range []struct {
		name  string
		goals []casefile.Goal
		want  string
	}{
		{"none told", nil, "Work and housing"},
		{"a clear record alone", []casefile.Goal{casefile.GoalClearRecord}, "Work and housing"},
		{"a job", []casefile.Goal{casefile.GoalJob}, "Work"},
		{"housing", []casefile.Goal{casefile.GoalHousing}, "Housing"},
		{"a license", []casefile.Goal{casefile.GoalLicence}, "Work license"},
		{"all three", []casefile.Goal{casefile.GoalLicence, casefile.GoalHousing, casefile.GoalJob}, "Work, Housing, Work license"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, _ := sectionNamed(Summary(theftDone(casefile.Citizen, test.goals...), Options{}), "glance")
			var rows []string
			for _, l := range s.Lines[1:] {
				if l.Why == nil || len(l.Why.Authorities) == 0 {
					t.Errorf("%s has no why", l.Label)
				}
				if len(l.Cells) != len(s.Lines[0].Cells) {
					t.Errorf("%s has %d cells for %d columns", l.Label, len(l.Cells), len(s.Lines[0].Cells))
				}
				if !isConsequence(l.Label) {
					rows = append(rows, l.Label)
				}
			}
			if got := strings.Join(rows, ", "); got != test.want {
				t.Errorf("rows %q, want %q", got, test.want)
			}
		})
	}
}

func isConsequence(label string) bool {
	for _, name := range consequenceNames {
		if name == label {
			return true
		}
	}
	return false
}

// A dismissal helps at work and in housing, and with a license only in part.
func TestWhatADismissalChangesInDailyLife(t *testing.T) {
	r := theftDone(casefile.Citizen, casefile.GoalJob, casefile.GoalLicence)
	s, _ := sectionNamed(Summary(r, Options{}), "glance")
	for i, want := range [][2]string{{"can count", "helps"}, {"can count", "helps in part"}} {
		cells := s.Lines[1+i].Cells
		if cells[0].Text != want[0] || cells[1].Text != want[1] {
			t.Errorf("%s reads %v, want %v", s.Lines[1+i].Label, cells, want)
		}
	}
}

// A dismissal changes nothing for immigration, known or not; but of a vacatur
// nobody can say so while the level itself is not known.
func TestAnUnknownLevelIsNotCalledUnchangedByAVacatur(t *testing.T) {
	c := law.Consequence{Code: "removal", Level: law.UnknownLevel}
	dismissal := screen.WhatIf{Conviction: "c1"}
	vacatur := screen.WhatIf{Conviction: "c1", Changes: []screen.Change{{Code: "c1:counts_as_conviction", From: "yes", To: "no"}}}
	known := law.Consequence{Code: "removal", Level: law.Low}
	for _, row := range []struct {
		of   law.Consequence
		what screen.WhatIf
		want string
	}{{c, dismissal, "no change"}, {c, vacatur, "not known"}, {known, vacatur, "no change"}} {
		if got := after(screen.Result{}, goal{row.of, []law.Consequence{row.of}}, column{WhatIf: row.what}).Text; got != row.want {
			t.Errorf("level %s, changes %v: %q, want %q", row.of.Level, row.what.Changes, got, row.want)
		}
	}
}

// Where another case still counts, one dismissal does not open the door.
func TestAnotherCaseStillCounts(t *testing.T) {
	r := theftDone(casefile.Citizen, casefile.GoalJob)
	other := r.Convictions[0]
	second := *other.Conviction
	second.ID = "c2"
	other.Conviction = &second
	r.Convictions = append(r.Convictions, other)
	s, _ := sectionNamed(Summary(r, Options{}), "glance")
	if got := s.Lines[1].Cells[1].Text; got != "others count" {
		t.Errorf("after one of two dismissals: %q", got)
	}
}

// A dismissal is never worthless: the bottom line names one thing gained.
func TestTheBottomLineAlwaysNamesOneThingGained(t *testing.T) {
	for id, r := range samplesScreened(t) {
		if len(r.Convictions) == 0 {
			continue
		}
		s, _ := sectionNamed(Summary(r, Options{}), "bottom-line")
		i := slices.IndexFunc(s.Lines, func(l Line) bool { return l.Label == "California" })
		if i < 0 || !strings.Contains(s.Lines[i].Text, "Gain") {
			t.Errorf("%s: the bottom line names nothing gained: %+v", id, s.Lines)
		}
	}
}

// A lower level already granted never reads as a dismissal.
func TestALowerLevelIsNoDismissal(t *testing.T) {
	c := screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{}}, Remedies: []law.Remedy{
		{Code: casefile.PC17b, State: law.Done, Covered: true},
		{Code: casefile.PC1203_4, State: law.Discretionary, Covered: true, Earliest: day},
	}}
	if best, _ := bestRemedy(c); best.Code != casefile.PC1203_4 {
		t.Errorf("the best is %s", best.Code)
	}
	c.Remedies = c.Remedies[:1]
	if lower := (Options{}).bestTrack(casefile.Case{}, c, true); strings.Contains(lower.gained, "employers") || !strings.Contains(lower.gained, "lower level") {
		t.Errorf("a lower level reads: %+v", lower)
	}
}

// Prop 64 dismisses or lowers: the bottom line and the grid say the same of it.
func TestCannabisReliefIsNoPlainDismissal(t *testing.T) {
	for _, state := range []law.State{law.Available, law.Later, law.Unclear, law.Done} {
		if gained := gain(law.Remedy{Code: casefile.HS11361_8, State: state}); !strings.Contains(gained, "dismissed, or counts as the lower level") {
			t.Errorf("%s: %q", state, gained)
		}
	}
	r := theftDone(casefile.LPR)
	w := screen.WhatIf{Relief: []casefile.ReliefKind{casefile.HS11361_8}, Orders: []screen.Supposed{{Order: casefile.Relief{Kind: casefile.HS11361_8}}}}
	if cell := dailyWork.after(r, w); cell.Text != "gone or lower" || cell.Level != law.Caution {
		t.Errorf("the grid says %v", cell)
	}
}

// What each order does and does not do stands in the JSON and behind the line.
func TestDoesAndDoesNotAreShown(t *testing.T) {
	r := theftDone(casefile.LPR)
	remedy := r.Convictions[0].Remedies[0]
	if remedy.Code != casefile.PC1203_4 || len(remedy.Does) == 0 || len(remedy.DoesNot) == 0 {
		t.Fatalf("%s says nothing of what it does", remedy.Code)
	}
	shown := Of(r, Options{}).Convictions[0].Relief[0]
	w := (Options{}).whyRemedy("c1", remedy)
	for i, does := range shown.Does {
		if does != remedy.Does[i].Text || !slices.Contains(w.Paragraphs, "What it does: "+does) {
			t.Errorf("%q is not shown", does)
		}
	}
	for _, doesNot := range shown.DoesNot {
		if !slices.Contains(w.Paragraphs, "What it leaves: "+doesNot) {
			t.Errorf("%q is not behind the line", doesNot)
		}
	}
	if len(shown.Does) != len(remedy.Does) || len(shown.DoesNot) != len(remedy.DoesNot) {
		t.Error("the JSON leaves some out")
	}
}

func TestTheWordsOfDailyLifeReadEasily(t *testing.T) {
	texts := []string{gainAllTheSame}
	for _, d := range []daily{dailyWork, dailyHousing, dailyLicence, dailyAll} {
		texts = append(texts, d.why.Text)
	}
	for _, lower := range []casefile.ReliefKind{casefile.PC17b, casefile.PC1203_4} {
		for _, s := range []law.State{law.Done, law.Unclear, law.Available} {
			texts = append(texts, gain(law.Remedy{Code: lower, State: s}))
		}
	}
	for _, words := range texts {
		if score := readinglevel.Measure(words); score.TooHard() {
			t.Errorf("too hard (%.1f): %s", score.Grade(), words)
		}
	}
	if mean := readinglevel.Mean(texts); mean > readinglevel.MeanAtMost {
		t.Errorf("the mean grade is %.1f", mean)
	}
}
