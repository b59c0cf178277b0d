package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

func TestNumbersOfCasesAreShort(t *testing.T) {
	for want, numbers := range map[string][]int{
		"1": {1}, "1 and 2": {1, 2}, "1 to 3": {1, 2, 3}, "1, 3 and 5": {1, 3, 5}, "1 to 4 and 7": {1, 2, 3, 4, 7},
	} {
		if text.Numbers(numbers) != want {
			t.Errorf("%v: %q, want %q", numbers, text.Numbers(numbers), want)
		}
	}
}

// headed finds a column by what its head begins with.
func headed(s Section, begins string) int {
	return slices.IndexFunc(s.head(), func(c Cell) bool { return strings.HasPrefix(c.Text, begins) })
}

func worked(c casefile.Case) screen.Result {
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	return r
}

// copies is a shoplifting of a green-card holder, n times.
func copies(t *testing.T, n int) casefile.Case {
	c := screened(t, quietPerson+"person.status lpr;person.first_admitted 2010-01-01;person.lpr_since 2010-01-01;"+shoplifting).Case.Clone()
	for len(c.Convictions) < n {
		k := c.Clone().Convictions[0]
		k.ID += strings.Repeat("x", len(c.Convictions))
		c.Convictions = append(c.Convictions, k)
	}
	return c
}

// Twelve cases have one column for the dismissal of all, in which work is open
// and immigration as it was, and every column fits a wide terminal.
func TestARemedyOpenInSeveralCasesHasOneColumnForAll(t *testing.T) {
	s := Options{}.glance(worked(copies(t, 12)))
	if n := len(s.head()); n > 6 {
		t.Errorf("%d columns", n)
	}
	i := headed(s, "after 1203.4 in all 12 cases")
	if i < 0 {
		t.Fatalf("the columns are %v", s.head())
	}
	for _, l := range s.Lines[1:] {
		want := "no change"
		if strings.HasPrefix(l.Label, "Work") || l.Label == "Housing" {
			want = "helps"
		}
		if l.Cells[i].Text != want {
			t.Errorf("%s after all twelve dismissals: %q, want %q", l.Label, l.Cells[i].Text, want)
		}
	}
}

// A client who is not sure about earlier orders sees what a dismissal would
// leave as it is, and never that it helps.
func TestWhatOneFactDecidesIsNeverShownAsHelp(t *testing.T) {
	shown := 0
	for id, r := range samplesScreened(t) {
		if len(r.Convictions) == 0 || len(r.Convictions) > 3 {
			continue
		}
		c := r.Case.Clone()
		for i := range c.Convictions {
			c.Convictions[i].Relief = []casefile.Relief{{Kind: "unknown"}}
		}
		r = worked(c)
		o := Options{}
		for i, column := range o.columns(r) {
			if column.distance != screen.OneFactAway {
				continue
			}
			s := o.glance(r)
			shown++
			if head := s.head()[i+1].Text; !strings.HasSuffix(head, "(not known if open)") {
				t.Errorf("%s: the column is headed %q", id, head)
			}
			for _, l := range s.Lines[1:] {
				if len(l.Cells) == 0 {
					continue // by what a goal is barred
				}
				if cell := l.Cells[i+1]; cell.Mark != "=" && (cell.Mark != "?" || cell.Level != law.UnknownLevel) {
					t.Errorf("%s: %s shows %v", id, l.Label, cell)
				}
			}
		}
	}
	if shown == 0 {
		t.Error("no sample has such a column: the test shows nothing")
	}
}

// What may be asked for today stands before what must wait.
func TestWhatMayBeAskedForTodayComesFirst(t *testing.T) {
	waits := 0
	for id, r := range samplesScreened(t) {
		last := screen.Today
		for _, c := range (Options{}).columns(r) {
			if c.distance < last {
				t.Errorf("%s: %v stands behind what is further away", id, c.Relief)
			}
			last = max(last, c.distance)
			if c.distance == screen.NotYet {
				waits++
			}
		}
	}
	if waits == 0 {
		t.Error("nothing waits in any sample: the test shows nothing")
	}
}

// Two ways by one name are one goal, at the worse level.
func TestAskingAJudgeToStayIsThereOnce(t *testing.T) {
	s := Options{}.glance(worked(casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1"}}}))
	once := map[string]bool{}
	for _, l := range s.Lines[1:] {
		if once[l.Label] {
			t.Errorf("%s stands there twice", l.Label)
		}
		once[l.Label] = true
	}
	if !once[ConsequenceName("cancellation-lpr")] {
		t.Error("an unknown status has no such row: the test shows nothing")
	}
	g := goal{}
	for _, level := range []law.Level{law.Low, law.Bar, law.Caution} {
		r := screen.Result{Consequences: []law.Consequence{{Code: "cancellation-lpr", Level: level, Covered: true}, {Code: "cancellation-nonlpr", Level: law.High, Covered: true}}}
		if g = goals(r)[0]; g.Level != max(level, law.High) || len(goals(r)) != 1 {
			t.Errorf("%v beside a high risk: %v", level, g.Level)
		}
	}
}

// Once immigration has opened a case, what helps there heads the grid, before
// the dismissal that most clients ask about; else the dismissal comes first.
func TestWhatHelpsInImmigrationComesFirstOnceACaseIsOpen(t *testing.T) {
	const facts = "person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;" + meth
	for _, test := range []struct {
		name, person string
		helps        bool
	}{
		{"no case is open", quietPerson, false},
		{"a case is open", strings.Replace(quietPerson, "in_removal_proceedings no", "in_removal_proceedings yes", 1), true},
		{"immigration holds the client", strings.Replace(quietPerson, "ice_custody no", "ice_custody yes", 1), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := screened(t, test.person+facts)
			columns := Options{}.columns(r)
			if got := helpsThere(columns[0].WhatIf); got != test.helps {
				t.Errorf("the first column is %s", columns[0].Relief)
			}
			fits, _ := Options{}.glance(r).Turned(2, 0)
			shown := fits.head()[1].Text
			if dismissal := strings.HasPrefix(shown, "after 1203.4"); dismissal == test.helps {
				t.Errorf("a narrow grid shows %q", shown)
			}
			helped := true
			for _, c := range columns {
				if helpsThere(c.WhatIf) && !helped && test.helps {
					t.Errorf("%s stands behind what helps less", c.Relief)
				}
				helped = helped && helpsThere(c.WhatIf)
			}
		})
	}
}
