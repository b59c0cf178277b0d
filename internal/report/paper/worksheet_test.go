package paper

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
)

// A relief that is open and asked for in another way is named beside what is
// on the form, and that it comes before the dismissal where it does.
func TestTheWorksheetNamesWhatIsNotOnTheForm(t *testing.T) {
	named, first := 0, 0
	for id, in := range sampleInputs(t) {
		words := flat(written(t, Worksheet, Text, in))
		for _, c := range in.Result.Convictions {
			open := onTheForm(c)
			dismissal := slices.ContainsFunc(open, func(r law.Remedy) bool {
				return law.FamilyOf(r.Code) == law.Dismissal && r.State != law.Unclear
			})
			for _, r := range c.Remedies {
				isOpen := r.State == law.Available || r.State == law.Discretionary
				if len(open) == 0 || !isOpen || r.Merits || law.FamilyOf(r.Code) != law.Reduction || slices.Contains(r.Forms, formCR180) {
					continue
				}
				named++
				if !strings.Contains(words, "Not on this form: "+flat(report.RemedyName(r.Code))) {
					t.Errorf("%s: the worksheet hides %s", id, r.Code)
				}
				if !dismissal {
					continue
				}
				first++
				if !strings.Contains(words, report.SectionOf(r.Code)+" first") {
					t.Errorf("%s: that %s comes before the dismissal is not said", id, r.Code)
				}
			}
		}
	}
	if named < 2 || first < 1 {
		t.Errorf("the samples reach %d, %d before a dismissal", named, first)
	}
}

// No number stands on the worksheet that was not read in a source.
func TestTheWorksheetGuessesNoNumber(t *testing.T) {
	read := map[string]bool{"1": true} // the table of convictions: Root & Rebound, as PC 17(b)
	for _, item := range formItems {
		if (item.number == "") != (item.source == "") {
			t.Errorf("%s: number %q, source %q", item.relief, item.number, item.source)
		}
		if words := whereOf(item.relief); !strings.Contains(words, inHand) || !strings.Contains(words, item.heading) {
			t.Errorf("%s: %s", item.relief, words)
		}
		read[item.number] = true
	}
	items := 0
	for id, in := range sampleInputs(t) {
		for _, found := range itemNumber.FindAllStringSubmatch(written(t, Worksheet, Text, in), -1) {
			items++
			if !read[found[1]] {
				t.Errorf("%s: %s, which no source names", id, found[0])
			}
		}
	}
	if items < 20 {
		t.Errorf("only %d numbers were looked at", items)
	}
}

var itemNumber = regexp.MustCompile(`[Ii]tem (\d+)`)

// What must be found out before a relief can be told is asked once of a case,
// and once of the person, with every section that turns on it.
func TestTheWorksheetAsksEachOpenQuestionOnce(t *testing.T) {
	asked := 0
	for id, in := range sampleInputs(t) {
		d, err := Make(Worksheet, in)
		if err != nil {
			t.Fatal(err)
		}
		part, found := "", map[string]string{}
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case Heading:
				if b.Level == 2 {
					part = b.Text
				}
			case List:
				if !strings.HasPrefix(part, "Find out first") {
					continue
				}
				for _, item := range b.Items {
					question, sections, _ := strings.Cut(item.Text, " (for ")
					if found[question] != "" {
						t.Errorf("%s: asked again: %s", id, question)
					}
					found[question] = sections
					asked++
				}
			}
		}
		for _, c := range in.Result.Convictions {
			for _, r := range onTheForm(c) {
				if r.State != law.Unclear {
					continue
				}
				for _, path := range r.Missing {
					if question := in.Options.Asks(in.Result, path); !strings.Contains(found[question], report.SectionOrName(r.Code)) {
						t.Errorf("%s: %s turns on %q, which is asked for %q", id, r.Code, question, found[question])
					}
				}
			}
		}
	}
	if asked < 20 {
		t.Errorf("only %d questions", asked)
	}
}
