package flows_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// movesNothing are the fields that are asked for though no result turns on
// them, each with what reads them.
var movesNothing = map[string]string{
	"convictions[].county":                "the papers name the court by it",
	"convictions[].owes.restitution_fine": "told apart from the fines that can stand in the way: an unpaid restitution fine cannot (Pen. Code 1203.4(c)(3), 1203.4a(e))",
}

// A client is asked for nothing that changes nothing: of every field that a
// question fills there is a case in which another answer moves a result.
func TestEveryAnswerCanMoveAResult(t *testing.T) {
	asks, left := map[string]string{}, map[string]bool{} // by field: the question, and whether nothing was seen to move yet
	for _, p := range whole().Parts {
		for _, q := range p.Questions {
			for _, path := range filled(p, q) {
				asks[path] = p.ID + "/" + q.ID
				left[path] = true
			}
		}
	}
	moves := func(c casefile.Case) {
		before := results(c)
		for path := range left {
			if slices.ContainsFunc(others(c, path), func(other casefile.Case) bool { return !reflect.DeepEqual(before, results(other)) }) {
				delete(left, path)
			}
		}
	}
	for _, name := range sortedNames(trails()) {
		moves(journey(t, trails()[name]).Case())
	}
	for _, sample := range samples.Read(t, os.DirFS("../testdata/cases"), "*.jsonl") {
		if moves(sample.Decoded(t)); len(left) <= len(movesNothing) {
			break
		}
	}
	for path := range left {
		if movesNothing[path] == "" {
			t.Errorf("%s asks for %s, and no answer to it moves any result: let a rule read it, or name in movesNothing what does", asks[path], path)
		}
	}
	for path, reason := range movesNothing {
		if !left[path] {
			t.Errorf("%s is not asked, or moves a result, though it is said not to: %s", path, reason)
		}
	}
}

// results is all that a screening says, but not the case itself.
func results(c casefile.Case) screen.Result {
	r := screen.Prompt(c, interviewtest.Today, screen.Current())
	r.Case = casefile.Case{}
	for i := range r.Convictions {
		r.Convictions[i].Matter = law.Matter{}
	}
	return r
}

// others are cases that differ from one in a single fact: of the person, of
// the last conviction or of that one's first order.
func others(c casefile.Case, field string) []casefile.Case {
	var f casefile.Field // none for the list of orders itself, which is told to be empty
	if i := slices.IndexFunc(casefile.Fields(), func(f casefile.Field) bool { return f.Path == field }); i >= 0 {
		f = casefile.Fields()[i]
	}
	values := slices.Concat(f.Values, map[casefile.FieldKind][]string{
		casefile.FieldDate:   {"1985", "2010-03-01", "2024-05-05", "2027-05-05"},
		casefile.FieldDays:   {"0", "180", "400"},
		casefile.FieldNumber: {"0", "900", "20000"},
		casefile.FieldText:   {"PC 187", "Alameda"},
	}[f.Kind])
	for _, one := range c.Convictions {
		values = append(values, one.ID) // of another conviction: same_incident_as
	}
	path := strings.ReplaceAll(field, "relief[]", "relief[0]")
	path = strings.ReplaceAll(path, "[]", fmt.Sprintf("[%d]", len(c.Convictions)-1))
	blank := c.Clone()
	casefile.Blank(&blank, path)
	all := []casefile.Case{blank}
	for _, value := range append(values, "none") {
		if other := c.Clone(); casefile.Set(&other, path, value) == nil {
			all = append(all, other)
		}
	}
	return all
}
