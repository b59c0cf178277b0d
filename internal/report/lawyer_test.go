package report

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

func sectionOf(sections []Section, id string) (Section, bool) {
	i := slices.IndexFunc(sections, func(s Section) bool { return s.ID == id })
	if i < 0 {
		return Section{}, false
	}
	return sections[i], true
}

func TestTheLawyerSeesEveryClock(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2008-09-12;person.lpr_since 2008-09-12;"+meth)
	s, found := sectionOf(Summary(r, Options{Reader: Lawyer}), "clocks")
	if !found {
		t.Fatal("no clocks")
	}
	words := said([]Section{s})
	for _, must := range []string{
		"April 19, 2019: Dismissal after probation (PC 1203.4): the first day to ask; likely must be granted if asked.",
		"October 18, 2016: Taking back a plea (PC 1018): the last day to ask, which is over.",
	} {
		if !strings.Contains(words, must) {
			t.Errorf("does not say %q:\n%s", must, words)
		}
	}
	if strings.Contains(words, "Last checked") {
		t.Errorf("the day of a reading is listed as a clock:\n%s", words)
	}
	for _, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			if !remedy.Earliest.IsZero() && canOpen(remedy.State) && !strings.Contains(words, FirstAsked(remedy).Long()+": "+turnWords(Clock{Day: FirstAsked(remedy)}, remedy, r.Today)) {
				t.Errorf("the clock of %s is not there", remedy.Code)
			}
		}
	}
}

// Every clock stands in a line with its day, what is ahead is marked and first,
// the days rise, and no relief opens before its section was there.
func TestTheClocksStandInTheOrderOfTheirDays(t *testing.T) {
	ahead, begun, grouped := 0, 0, 0
	for id, r := range samplesScreened(t) {
		all := Clocks(r)
		lines := Options{Reader: Lawyer}.clockLines(r)
		if !slices.IsSortedFunc(lines, func(a, b Line) int { return strings.Compare(b.Mark, a.Mark) }) {
			t.Errorf("%s: what is ahead does not come first: %v", id, lines)
		}
		listed := 0
		for _, l := range lines {
			if listed++; l.Why != nil && strings.Contains(l.Text, ": Cases ") {
				listed += len(l.Why.More) - 1
				grouped++
			}
		}
		if listed != len(all) {
			t.Errorf("%s: %d of %d clocks are listed", id, listed, len(all))
		}
		for i, c := range all {
			if !slices.ContainsFunc(lines, func(l Line) bool {
				return strings.HasPrefix(l.Text, c.Day.Long()+": ") && (l.Mark == "→") == (c.Day > r.Today)
			}) || i > 0 && c.Day < all[i-1].Day {
				t.Errorf("%s: the clock of %s is not in its place", id, c.Day)
			}
			if c.Day > r.Today {
				ahead++
			}
			if c.Turn != Opens {
				continue
			}
			i := slices.IndexFunc(r.Convictions, func(k screen.Conviction) bool { return k.ID == c.Of })
			remedy, _ := r.Convictions[i].Remedy(casefile.ReliefKind(c.Code))
			if c.Day < remedy.Begins {
				t.Errorf("%s: %s opens on %s, before its section", id, c.Code, c.Day)
			}
			if remedy.Earliest < remedy.Begins {
				begun++
			}
		}
	}
	if ahead == 0 || begun == 0 || grouped == 0 && !testing.Short() { // only a few samples have such a line
		t.Errorf("%d clocks ahead, %d that wait for their section, %d lines of several cases: the test shows nothing", ahead, begun, grouped)
	}
}

// Over all samples: nothing that rests on knowledge alone is left out, and the
// volunteer's sections stand in the same order for the lawyer.
func TestTheLawyerSeesWhatWasNotCheckedAndTheSameOrder(t *testing.T) {
	listed := 0
	for id, r := range samplesScreened(t) {
		lawyer := Summary(r, Options{Reader: Lawyer})
		var order []string
		for _, s := range lawyer {
			if s.ID != "clocks" && s.ID != "unchecked" {
				order = append(order, s.ID)
			}
		}
		var plainly []string
		for _, s := range Summary(r, Options{}) {
			plainly = append(plainly, s.ID)
		}
		if !slices.Equal(order, plainly) {
			t.Errorf("%s: the lawyer reads %v, the volunteer %v", id, order, plainly)
		}
		s, found := sectionOf(lawyer, "unchecked")
		if !found {
			if len(r.Convictions) > 0 {
				t.Errorf("%s: no word on what was not checked", id)
			}
			continue
		}
		words := said([]Section{s})
		for _, c := range r.Convictions {
			for _, remedy := range c.Remedies {
				if remedy.Covered && remedy.Checked == law.FromKnowledge {
					listed++
					if !strings.Contains(words, RemedyName(remedy.Code)) {
						t.Errorf("%s: %s is not listed", id, remedy.Code)
					}
				}
			}
			for _, row := range c.Offense.Rows {
				if len(c.Offense.Rows) <= mostRows && !row.Verified {
					listed++
					if !strings.Contains(words, row.Key()) {
						t.Errorf("%s: the row %s is not listed", id, row.Key())
					}
				}
			}
		}
	}
	if listed == 0 {
		t.Error("no sample has anything unchecked: the test shows nothing")
	}
}

// Every field of a case that holds a day or a length of time is a clock.
func TestEveryDayOfACaseIsAClock(t *testing.T) {
	seen := 0
	var walk func(of reflect.Type)
	walk = func(of reflect.Type) {
		for i := range of.NumField() {
			f := of.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch kind := f.Type; {
			case kind == reflect.TypeFor[casefile.Date](), kind == reflect.TypeFor[casefile.Days]():
				if seen++; !isClock(name) && name != "as_of" {
					t.Errorf("%s is no clock", name)
				}
			case kind.Kind() == reflect.Struct:
				walk(kind)
			case kind.Kind() == reflect.Slice && kind.Elem().Kind() == reflect.Struct:
				walk(kind.Elem())
			}
		}
	}
	walk(reflect.TypeFor[casefile.Case]())
	if seen < 15 {
		t.Errorf("only %d such fields were found", seen)
	}
}

// A clock that cannot be set yet is listed with the day that it lacks.
func TestAClockWithoutADayNamesWhatItLacks(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2010-01-01;"+shoplifting)
	c := r.Case.Clone()
	casefile.Blank(&c, "convictions[0].convicted_on")
	o := Options{Reader: Lawyer, Question: func(path string) string { return "asked " + path }}
	s := o.clocks(screen.Case(c, day, screen.Current()))
	if !slices.ContainsFunc(s.Lines, func(l Line) bool {
		return strings.Contains(l.Text, "The day cannot be told now. Not known: asked convictions[0].convicted_on")
	}) {
		t.Errorf("the clocks are %v", s.Lines)
	}
}
