package casefile

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// plainCompare lets cmp look into the types of facts.
var plainCompare = cmp.AllowUnexported(Date{}, Days{}, Number{})

func TestACaseComesBackFromItsFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		text := EncodeLine(c)
		back, err := Decode(text)
		if err != nil {
			t.Fatalf("refused: %v\n%s", err, text)
		}
		if diff := cmp.Diff(c, back, plainCompare); diff != "" {
			t.Fatalf("came back otherwise: %s\n%s", diff, text)
		}
		if !bytes.Equal(EncodeLine(c), EncodeLine(c.Clone())) {
			t.Fatal("a clone is written otherwise")
		}
	})
}

func TestEncodeLeavesOutWhatWasNotAsked(t *testing.T) {
	c := Case{Convictions: []Conviction{{ID: "c1", Level: Felony}}, Person: Person{Family: []Relative{}}}
	const want = `{"schema":"tableside.case/1","person":{"family":[]},"convictions":[{"id":"c1","level":"felony"}]}`
	if got := string(EncodeLine(c)); got != want {
		t.Errorf("got %s", got)
	}
	if got := string(EncodeLine(Case{})); got != `{"schema":"tableside.case/1"}` {
		t.Errorf("got %s", got)
	}
}

func TestEveryFieldIsSetReadAndBlanked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		f := rapid.SampledFrom(Fields()).Draw(t, "field")
		for _, path := range placesOf(c, f.Path) {
			value := anyValue(t, f)
			before := EncodeLine(c)
			next := c
			if err := Set(&next, path, value); err != nil {
				var refusal *Refusal
				if !errors.As(err, &refusal) || refusal.Path != path || !bytes.Equal(EncodeLine(next), before) {
					t.Fatalf("%s = %q: %v", path, value, err)
				}
				if !strings.HasSuffix(path, "same_incident_as") && !strings.HasSuffix(path, ".id") {
					t.Fatalf("%s = %q was refused: %v", path, value, err)
				}
				continue
			}
			if got, _ := Get(next, path); got != value && !(value == "unknown" && got == "") {
				t.Fatalf("%s = %q reads %q", path, value, got)
			}
			Blank(&next, path)
			if got, told := Get(next, path); told || got != "" {
				t.Fatalf("%s blanked reads %q", path, got)
			}
			if !bytes.Equal(EncodeLine(c), before) {
				t.Fatalf("%s: another copy of the case changed", path)
			}
		}
	})
}

func TestBlankingEveryToldFactLeavesNone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		before := EncodeLine(c)
		blank := c
		for _, path := range Told(c) {
			if _, told := Get(blank, path); !told {
				t.Fatalf("%s is told, and does not read", path)
			}
			Blank(&blank, path)
		}
		if left := Told(blank); len(left) > 0 {
			t.Fatalf("still told: %q", left)
		}
		if !bytes.Equal(EncodeLine(c), before) {
			t.Fatal("the case itself changed")
		}
	})
}

// A struct of more than 64 fields would outgrow the bits by which a field met
// twice is noticed.
func TestNoPartHasMoreThan64Fields(t *testing.T) {
	var walk func(n *node)
	walk = func(n *node) {
		if len(n.members) > 64 {
			t.Errorf("%s has %d fields", n.name, len(n.members))
		}
		for _, m := range n.members {
			walk(m)
		}
		if n.item != nil {
			walk(n.item)
		}
	}
	walk(format().root)
}

func TestSetTakesTheWordsOfTheCaseFile(t *testing.T) {
	for _, test := range []struct{ name, path, value, want string }{
		{"a yes or no", "person.veteran", "yes", "yes"},
		{"not sure", "person.veteran", "unknown", "unknown"},
		{"not sure of a date", "person.born", "unknown", "unknown"},
		{"not sure of days", "convictions[0].sentence.days_ordered", "unknown", "unknown"},
		{"not sure of an amount", "convictions[0].drug.grams", "unknown", "unknown"},
		{"not sure of a list is as if not asked", "person.goals", "unknown", ""},
		{"not sure of a county is as if not asked", "convictions[0].county", "unknown", ""},
		{"not sure of the offense", "convictions[0].offense", "unknown", "unknown"},
		{"several of a list", "person.goals", "job, travel", "job,travel"},
		{"one of a list twice", "person.goals", "job,job", "job"},
		{"none of a list", "person.family", "none", "none"},
		{"a list left empty", "person.family", "", "none"},
		{"no order of a court", "convictions[0].relief", "none", "none"},
		{"a county in small letters", "convictions[0].county", "fresno", "Fresno"},
		{"the first order of a court", "convictions[0].relief[0].kind", "pc-1203.4", "pc-1203.4"},
		{"another conviction", "convictions[1].level", "felony", "felony"},
		{"the same incident as another", "convictions[1].same_incident_as", "c1", "c1"},
		{"the same incident as another, not sure", "convictions[1].same_incident_as", "unknown", "unknown"},
		{"an amount", "convictions[0].victim.loss_usd", "949.99", "949.99"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := Case{Convictions: []Conviction{{ID: "c1"}}}
			if err := Set(&c, test.path, test.value); err != nil {
				t.Fatal(err)
			}
			if got, told := Get(c, test.path); got != test.want || told != (test.want != "") {
				t.Errorf("reads %q, want %q", got, test.want)
			}
		})
	}
}

func TestSetRefusesWhatAFileCouldNotHold(t *testing.T) {
	for _, test := range []struct{ name, path, value, message string }{
		{"an unknown word", "convictions[0].level", "felny", `did you mean "felony"?`},
		{"an unknown path", "person.statos", "lpr", `did you mean "status"?`},
		{"an unknown part", "persn.status", "lpr", `did you mean "person"?`},
		{"a path below a fact", "person.status.now", "lpr", "unknown field"},
		{"a part in place of a fact", "person", "lpr", "an object"},
		{"a list without an index", "convictions.level", "felony", "unknown field"},
		{"an index where there is no list", "person[0].status", "lpr", "a list"},
		{"an index beyond the end", "convictions[2].level", "felony", "1 items"},
		{"an index below zero", "convictions[-1].level", "felony", "a list"},
		{"an index without its end", "convictions[0.level", "felony", "a list"},
		{"an index that is no number", "convictions[x].level", "felony", "a list"},
		{"an order beyond the end", "convictions[0].relief[1].kind", "pardon", "0 items"},
		{"days in words", "convictions[0].sentence.days_ordered", "6 months", "whole number of days"},
		{"days beyond the limit", "convictions[0].sentence.days_ordered", "36501", "36,500"},
		{"days with a space after", "convictions[0].sentence.days_ordered", "30 ", "whole number"},
		{"a truth value for days", "convictions[0].sentence.days_ordered", "true", "whole number"},
		{"one wrong word of a list", "person.goals", "job,travl", `did you mean "travel"?`},
		{"a list of orders in words", "convictions[0].relief", "pardon", "a list of objects"},
		{"an id in use", "convictions[1].id", "c1", "another conviction"},
		{"the same incident as itself", "convictions[0].same_incident_as", "c1", "itself"},
		{"an empty text", "convictions[0].offense", "", "empty"},
		{"an empty path", "", "x", "unknown field"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := Case{Convictions: []Conviction{{ID: "c1"}}}
			err := Set(&c, test.path, test.value)
			if err == nil || !strings.Contains(err.Error(), test.message) {
				t.Errorf("%v does not say %q", err, test.message)
			}
			if want := (Case{Convictions: []Conviction{{ID: "c1"}}}); !reflect.DeepEqual(c, want) {
				t.Errorf("the case changed: %+v", c)
			}
		})
	}
}

func TestSetStopsAtFiftyConvictions(t *testing.T) {
	var c Case
	for i := range MaxConvictions {
		if err := Set(&c, Path(i, "level"), "felony"); err != nil {
			t.Fatal(err)
		}
	}
	if err := Set(&c, Path(MaxConvictions, "level"), "felony"); err == nil || len(c.Convictions) != MaxConvictions {
		t.Errorf("%d convictions, %v", len(c.Convictions), err)
	}
	if c.Convictions[49].ID != "c50" {
		t.Errorf("the last is %q", c.Convictions[49].ID)
	}
}

func TestBlankLeavesTheRestAlone(t *testing.T) {
	full := Case{Convictions: []Conviction{{ID: "c1", Level: Felony, Relief: []Relief{{Kind: Pardon, Reason: Rehabilitation}}}}}
	for path, want := range map[string][]string{
		"convictions[0].level":            {"convictions[0].relief[0].kind", "convictions[0].relief[0].reason"},
		"convictions[0].relief":           {"convictions[0].level"},
		"convictions[0].relief[0].reason": {"convictions[0].level", "convictions[0].relief[0].kind"},
		"convictions[0].relief[1].kind":   {"convictions[0].level", "convictions[0].relief[0].kind", "convictions[0].relief[0].reason"},
		"convictions[1].level":            {"convictions[0].level", "convictions[0].relief[0].kind", "convictions[0].relief[0].reason"},
		"no.where":                        {"convictions[0].level", "convictions[0].relief[0].kind", "convictions[0].relief[0].reason"},
	} {
		c := full
		Blank(&c, path)
		if got := Told(c); !slices.Equal(got, want) {
			t.Errorf("%s blanked leaves %q, want %q", path, got, want)
		}
	}
	if len(Told(full)) != 3 {
		t.Errorf("the first copy changed: %q", Told(full))
	}
}

func TestACloneSharesNothing(t *testing.T) {
	c := Case{
		Person:      Person{Goals: []Goal{GoalJob}, Family: []Relative{CitizenChild}},
		Convictions: []Conviction{{ID: "c1", Relief: []Relief{{Kind: Pardon}}}},
	}
	before := EncodeLine(c)
	d := c.Clone()
	d.Person.Goals[0], d.Person.Family[0] = GoalTravel, LPRChild
	d.Convictions[0].Level, d.Convictions[0].Relief[0].Kind = Felony, PC17b
	if !bytes.Equal(EncodeLine(c), before) {
		t.Errorf("now %s", EncodeLine(c))
	}
}
