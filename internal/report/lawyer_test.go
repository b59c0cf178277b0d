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
		"Dismissal after probation (PC 1203.4): First day April 19, 2019.",
		"Six months later is October 18, 2016, the last day for this motion.",
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
			if !remedy.Earliest.IsZero() && !strings.Contains(words, RemedyName(remedy.Code)+": First day "+remedy.Earliest.Long()) {
				t.Errorf("the clock of %s is not there", remedy.Code)
			}
		}
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
