package plain_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/report"
)

// readable is the sample flow with a summary of two parts, one line of which
// tells the days that were ordered.
func readable() plain.Options {
	opts := options()
	opts.Sections = func(c casefile.Case, lawyer bool) []report.Section {
		days := c.Convictions[0].Sentence.DaysOrdered.String()
		first := report.Section{ID: "bottom-line", Title: "Bottom line", Lines: []report.Line{
			{Label: "California", Text: "It may be asked for."},
			{Label: "First", Text: "See a lawyer.", Why: &report.Why{
				Title: "Why: see a lawyer", Subject: "c1:x", Paragraphs: []string{"Because."}, Authorities: []string{"INA 1 · settled, anywhere"}, Checked: "checked today",
				Facts: []report.Fact{{Text: "not known: Anything open?", Path: "person.charged_now"}},
				More:  []report.Line{{Text: "Behind it.", Why: &report.Why{Title: "Why behind", Paragraphs: []string{"Deeper."}}}},
			}},
		}}
		if lawyer {
			first.Lines = append(first.Lines, report.Line{Text: "[INA 1]"})
		}
		return []report.Section{first, {ID: "missing", Title: "What we could not tell", Lines: []report.Line{
			{Text: "How many days? The answer is " + days + ".", Path: "convictions[0].sentence.days_ordered"},
		}}}
	}
	opts.RestsOn = func(_ casefile.Case, subject string) []string {
		return map[string][]string{"c1:x": {"convictions[0].level", "convictions[0].nothing", "convictions[0].level"}}[subject]
	}
	opts.Supposables = func(casefile.Case) []report.Supposable {
		return []report.Supposable{{Case: "Case 1", Kind: casefile.PC1203_4, Text: "Dismissal."}, {Case: "Case 1", Kind: casefile.PC17b, Text: "Lowering."}}
	}
	opts.Suppose = func(_ casefile.Case, picked []report.Supposable) []report.Section {
		s := report.Section{Title: "If a court granted this"}
		for _, p := range picked {
			s.Lines = append(s.Lines, report.Line{Text: "Granted: " + p.Text})
		}
		return []report.Section{s}
	}
	return opts
}

func TestTheSummaryIsReadPartByPart(t *testing.T) {
	for _, c := range []struct {
		typed []string
		says  []string
	}{
		{[]string{"read"}, []string{"The summary has 2 parts.", "Part 1, Bottom line 1.1 California: It may be asked for. 1.2 First: See a lawyer."}},
		{[]string{"read", "2"}, []string{"Part 2, What we could not tell 2.1 How many days? The answer is 180."}},
		{[]string{"read", "7"}, []string{"There is no part 7. Type a number from 1 to 2."}},
		{[]string{"read", "why 1.2"}, []string{"Why: see a lawyer Because.", "1.2.1: Behind it.", "It rests on: INA 1 · settled, anywhere. checked today", "1 Which level? Misdemeanor 2 not known: Anything open?"}},
		{[]string{"read", "why 1.2.1"}, []string{"Why behind Deeper."}},
		{[]string{"read", "why 1.1"}, []string{"Nothing more stands behind this line."}},
		{[]string{"read", "why 2.1"}, []string{"Type change 2.1 to go to its question."}},
		{[]string{"read", "why 9.9", "why"}, []string{"There is no such line."}},
		{[]string{"read", "find lawyer"}, []string{"Lines with “lawyer”: 1.", "1.2: First: See a lawyer."}},
		{[]string{"read", "lawyer"}, []string{"[INA 1]"}},
		{[]string{"read", "what if"}, []string{"1 Dismissal. 2 Lowering.", "No answer is changed by it."}},
		{[]string{"read", "what if 1 2"}, []string{"If a court granted this Granted: Dismissal. Granted: Lowering."}},
		{[]string{"read", "what if 5"}, []string{"There is no remedy 5."}},
		{[]string{"read", "eligible?"}, []string{"That is not understood here."}},
		{[]string{"read", "change 1.1"}, []string{"No question belongs to that."}},
		{[]string{"read", "back", "quit"}, []string{"That was the last question."}},
	} {
		_, out, err := hold(t, readable(), then(c.typed...)...)
		if err != nil {
			t.Errorf("%q: %v", c.typed, err)
		}
		for _, words := range c.says {
			if !strings.Contains(unwrapped(out), words) {
				t.Errorf("%q does not say %q:\n%s", c.typed, words, out)
			}
		}
	}
}

// From a line that is not known to its question, and back to the summary,
// which says what the answer changed.
// wide is readable with a grid that has more columns than are said at a time.
func wide() plain.Options {
	opts := readable()
	rest := opts.Sections
	opts.Sections = func(c casefile.Case, lawyer bool) []report.Section {
		head := report.Line{Cells: []report.Cell{{Text: "now"}}}
		row := report.Line{Label: "Travel", Cells: []report.Cell{{Mark: "▲", Text: "high risk"}}}
		for i, name := range []string{"A", "B", "C", "D", "E"} {
			head.Cells = append(head.Cells, report.Cell{Text: "after " + name, Weight: 9 - i})
			row.Cells = append(row.Cells, report.Cell{Text: "level " + name})
		}
		grid := report.Section{ID: "glance", Title: "At a glance", Lines: []report.Line{head, row, {Mark: "■", Text: "Barred by this."}}}
		return append(rest(c, lawyer), grid)
	}
	return opts
}

// Columns left out are named, and heard with more, page after page and round
// again; where nothing is left out, more says so.
func TestMoreReadsTheColumnsLeftOut(t *testing.T) {
	const first = "Travel: high risk now; level A after A; level B after B; level C after C."
	const second = "Travel: high risk now; level D after D; level E after E."
	for _, c := range []struct {
		typed []string
		says  []string
		not   string
	}{
		{[]string{"read", "3"}, []string{first, "Barred by this.", "2 more remedies are not shown here: after D; after E. Type more to hear the next."}, second},
		{[]string{"read", "3", "more"}, []string{first, second, "3 more remedies are not shown here: after A; after B; after C."}, ""},
		{[]string{"read", "3", "more", "more"}, []string{second + " 3 more remedies are not shown here: after A; after B; after C. Type more to hear the next. > 3.2 " + first}, ""},
		{[]string{"read", "1", "more"}, []string{"Nothing is left out of this part."}, "level A"},
		{[]string{"read", "3", "more", "1", "3"}, []string{second, "1.1 California: It may be asked for."}, ""},
	} {
		_, out, err := hold(t, wide(), then(c.typed...)...)
		if err != nil {
			t.Errorf("%q: %v", c.typed, err)
		}
		for _, words := range c.says {
			if !strings.Contains(unwrapped(out), words) {
				t.Errorf("%q does not say %q:\n%s", c.typed, words, out)
			}
		}
		if c.not != "" && strings.Contains(unwrapped(out), c.not) {
			t.Errorf("%q says %q:\n%s", c.typed, c.not, out)
		}
	}
}

// A fact that is not known is told with what was said of it.
func TestAFactNotKnownSaysWhetherItWasAsked(t *testing.T) {
	opts := options()
	opts.Sections = func(casefile.Case, bool) []report.Section {
		return []report.Section{{ID: "bottom-line", Title: "Bottom line", Lines: []report.Line{{Text: "Open.", Why: &report.Why{Title: "Why", Facts: []report.Fact{
			{Text: report.NotKnown + "Which law?", Path: "convictions[0].offense"},
			{Text: report.NotKnown + "Which level?", Path: "convictions[0].level"},
			{Text: report.NotKnown + "What else?", Path: "person.veteran"},
		}}}}}}
	}
	_, out, _ := hold(t, opts, "n", "y", "later", "review", "read", "why 1.1")
	for _, words := range []string{"1 for later: Which law?", "2 not asked yet: Which level?", "3 not known: What else?"} {
		if !strings.Contains(unwrapped(out), words) {
			t.Errorf("it does not say %q:\n%s", words, out)
		}
	}
}

func TestAnAnswerIsChangedFromTheSummaryAndTheSummaryGoesOn(t *testing.T) {
	s, out, err := hold(t, readable(), then("read", "change 2.1", "30 days", "find days")...)
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	fact(t, s, "convictions[0].sentence.days_ordered", "30")
	for _, words := range []string{
		"The answer is kept. Lines of the summary that are new or different: 1. 2.1: How many days? The answer is 30.",
		"Lines with “days”: 1.",
	} {
		if !strings.Contains(unwrapped(out), words) {
			t.Errorf("does not say %q:\n%s", words, out)
		}
	}
	s, out, _ = hold(t, readable(), then("read", "why 1.2", "change 1", "2", "back", "quit")...)
	fact(t, s, "convictions[0].level", "felony")
	if !strings.Contains(unwrapped(out), "new or different: 0.") {
		t.Errorf("does not come back to the summary:\n%s", out)
	}
}

func TestTheSummaryIsReadFromTheReviewToo(t *testing.T) {
	_, out, _ := hold(t, readable(), "n", "y", "PC 459.5", "1", "review", "read", "what if 1", "back", "continue", "", "3/2022")
	for _, words := range []string{"Granted: Dismissal.", "Noted: March 2022"} {
		if !strings.Contains(unwrapped(out), words) {
			t.Errorf("does not say %q:\n%s", words, out)
		}
	}
	if _, out, _ := hold(t, options(), then("read")...); !strings.Contains(unwrapped(out), "cannot be read part by part here") {
		t.Errorf("reading is offered where there is none:\n%s", out)
	}
}

// Asking what would be different changes no answer.
func TestAWhatIfInPlainModeChangesNothing(t *testing.T) {
	before, _, _ := hold(t, readable(), whole...)
	after, _, _ := hold(t, readable(), then("read", "what if 1", "what if 1 2", "what if")...)
	if string(casefile.EncodeLine(before.Case())) != string(casefile.EncodeLine(after.Case())) {
		t.Error("the answers changed")
	}
}

// A number after the list of remedies names one of them, not a part of the
// summary, until something else is typed.
func TestANumberAfterTheRemediesNamesOne(t *testing.T) {
	_, out, _ := hold(t, readable(), then("read", "what if", "1", "1 2", "part 1", "1")...)
	_, after, _ := strings.Cut(out, "What if a court granted one of these?")
	if n := strings.Count(after, "If a court granted this"); n != 2 {
		t.Errorf("%d what-ifs were read, want 2:\n%s", n, after)
	}
	if n := strings.Count(after, "Part 1, "); n != 2 {
		t.Errorf("part 1 was read %d times, want twice: by its word, and by its number after that:\n%s", n, after)
	}
}

// A long list of remedies is read few at a time.
func TestALongListOfRemediesIsReadFewAtATime(t *testing.T) {
	opts := readable()
	opts.Supposables = func(casefile.Case) []report.Supposable {
		all := make([]report.Supposable, 20)
		for i := range all {
			all[i].Text = fmt.Sprintf("Remedy number %d.", i+1)
		}
		return all
	}
	_, out, _ := hold(t, opts, then("read", "what if", "more", "more", "more")...)
	for i := 1; i <= 20; i++ {
		if n := strings.Count(out, fmt.Sprintf("Remedy number %d.", i)); n != 1 {
			t.Errorf("remedy %d is read %d times, want once", i, n)
		}
	}
	_, straight, _ := hold(t, opts, then("read", "what if 3", "more")...)
	if !strings.Contains(straight, "Remedy number 1.") {
		t.Errorf("after a what-if without the list, more does not begin with it:\n%s", straight)
	}
	for _, says := range []string{"9 of 20. Type more to hear the next.", "18 of 20.", "That was all."} {
		if !strings.Contains(out, says) {
			t.Errorf("does not say %q:\n%s", says, out)
		}
	}
}
