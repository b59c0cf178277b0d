package plain_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/plain"
)

// options is the sample flow with a catalogue of three offenses.
func options() plain.Options {
	return plain.Options{
		Session: interview.Start(interviewtest.Small(), interviewtest.Today),
		Summary: func(c casefile.Case) string { return "SUMMARY of " + c.Convictions[0].Offense },
		Search: func(words string) []plain.Choice {
			if strings.Contains(words, "car") {
				return []plain.Choice{{"VC 10851(a)", "Taking a vehicle"}, {"PC 215", "Carjacking"}}
			}
			return nil
		},
		Known: func(section string) (string, bool) {
			name := map[string]string{"PC 459.5": "Shoplifting", "VC 10851(a)": "Taking a vehicle"}[section]
			return name, name != ""
		},
	}
}

// hold types lines and gives the session, the transcript and the error.
func hold(t *testing.T, opts plain.Options, lines ...string) (interview.Session, string, error) {
	t.Helper()
	var out strings.Builder
	in := ""
	if len(lines) > 0 {
		in = strings.Join(lines, "\n") + "\n"
	}
	s, err := plain.Run(strings.NewReader(in), &out, opts)
	return s, out.String(), err
}

// whole is every answer of the sample flow, with the enter that a warning waits
// for, the review left out.
var whole = []string{
	"n", "y", "PC 459.5", "1", "", "3/2022", "y", "1", "6 months", "none", "$1,200", "1", "2023", "n", "n", "1 2", "none", "1", "2015",
}

func fact(t *testing.T, s interview.Session, path, want string) {
	t.Helper()
	if got, _ := casefile.Get(s.Case(), path); got != want {
		t.Errorf("%s is %q, want %q", path, got, want)
	}
}

func TestAWholeInterviewEndsInTheSummary(t *testing.T) {
	s, out, err := hold(t, options(), whole...)
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for path, want := range map[string]string{
		"person.status":                        "lpr",
		"person.goals":                         "job,travel",
		"person.charged_now":                   "no",
		"convictions[0].offense":               "PC 459.5",
		"convictions[0].level":                 "misdemeanor",
		"convictions[0].convicted_on":          "2022-03",
		"convictions[0].sentence.days_ordered": "180",
		"convictions[0].owes.fines":            "no",
		"convictions[0].victim.loss_usd":       "1200",
		"convictions[0].relief[0].granted_on":  "2023",
	} {
		fact(t, s, path, want)
	}
	if !strings.Contains(out, "SUMMARY of PC 459.5") {
		t.Error("no summary at the end")
	}
}

func TestWhatIsReadOut(t *testing.T) {
	_, out, _ := hold(t, options(), whole...)
	for _, want := range []string{
		"Start, question 1, about",
		"Is the client a US citizen?",
		"   1  Yes\n   2  No\n",
		"Case 1 · Offense, question 3, about",
		"Noted: PC 459.5, Shoplifting. Type back to change it.",
		"Noted: March 2022 (day not known). Type back",
		"Noted: 6 months (That is 180 days). Type back",
		"Noted: Work; Travel. Type back",
		"Information, not legal advice.",
		"That was the last question.",
		"Before the next question: This may bring back a hard day. Say that the client\nmay stop at any time.\n\nPress enter to hear the question. Or leave it out: not sure, later.\n>",
		"  The day of the plea or of the verdict, not the day of the arrest and not the\n  day of the sentence.\n",
		"  Where to look: Minute order, on the line with the plea;",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("not read out: %q\n%s", want, out)
		}
	}
	if strings.ContainsAny(out, "\x1b\r\t") {
		t.Error("the transcript holds control characters")
	}
}

func TestEveryLineKeepsTheWidth(t *testing.T) {
	for _, width := range []int{40, 60, 78} {
		opts := options()
		opts.Width = width
		_, out, _ := hold(t, opts, append([]string{"", "help", "why", "9", strings.Repeat("long ", 60), "review", "zz", "continue"}, append(slices.Clone(whole[:4]), append([]string{"why"}, whole[4:]...)...)...)...)
		for line := range strings.SplitSeq(out, "\n") {
			if n := len([]rune(line)); n > width {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}

// The commands and refusals under a question: what is typed, what is then
// said, and which question the input ends at.
func TestUnderAQuestion(t *testing.T) {
	upTo := func(n int, more ...string) []string {
		if n > 4 {
			n++ // the enter at the warning
		}
		return append(append([]string{}, whole[:n]...), more...)
	}
	for _, tt := range []struct {
		name  string
		typed []string
		says  string
		ends  string
	}{
		{"an empty line is refused with what can be typed", []string{""}, "Nothing was typed. Type a number, or words of the answer. Or: not sure, later, back, why, review", "US citizen"},
		{"blanks are an empty line", []string{"   "}, "Nothing was typed.", "US citizen"},
		{"a wrong number is refused", []string{"3"}, "There is no number 3 here. Type a number from 1 to 2.", "US citizen"},
		{"nought is a wrong number", []string{"0"}, "There is no number 0 here.", "US citizen"},
		{"a word that is no answer is refused", []string{"maybe"}, "“maybe” is none of the answers.", "US citizen"},
		{"the label is an answer", []string{"No"}, "Noted: No.", "any case"},
		{"the start of a label is an answer", upTo(3, "fel"), "Noted: Felony.", "When convicted"},
		{"a word from the middle of a label is an answer", upTo(8, "these"), "Noted: None of these.", "What was lost"},
		{"two words that one label has", upTo(8, "none these"), "Noted: None of these.", "What was lost"},
		{"two letters from the middle are no answer", upTo(3, "el"), "“el” is none of the answers.", "Which level"},
		{"none takes the last box", upTo(8, "none"), "Noted: None of these.", "What was lost"},
		{"today is a date", upTo(4, "", "today"), "Noted: November 21, 2026.", "Was probation"},
		{"hoy is today", upTo(4, "", "Hoy"), "Noted: November 21, 2026.", "Was probation"},
		{"the warning waits, and enter goes on", upTo(4, ""), "When convicted?", "When convicted"},
		{"so does ok", upTo(4, "ok"), "When convicted?", "When convicted"},
		{"at the warning, later leaves the question out", upTo(4, "later"), "Noted: for later.", "Was probation"},
		{"at the warning, not sure leaves the question out", upTo(4, "not sure"), "Noted: not sure.", "Was probation"},
		{"at the warning, why tells why", upTo(4, "?"), "Why we ask: Many waiting periods", "When convicted"},
		{"at the warning, back leads back", upTo(4, "back"), "Answer so far: Misdemeanor.", "Which level"},
		{"left out at the warning, it warns again", upTo(4, "later", "back", "later"), "Noted: for later.", "Was probation"},
		{"at the warning, no is not an answer", upTo(4, "no"), "nothing was noted. Press enter to hear the question. Or leave it out: not sure, later.", "When convicted"},
		{"nor is n, and later still leaves the question out", upTo(4, "n", "later"), "Noted: for later.", "Was probation"},
		{"an answer given before the question was heard is none", upTo(4, "3/2022"), "nothing was noted. Press enter to hear the question.", "When convicted"},
		{"other words said to the warning are no answer", upTo(4, "that was a bad day"), "nothing was noted. Press enter to hear the question.", "When convicted"},
		{"and after them the question is still to be heard", upTo(4, "that was a bad day", "", "3/2022"), "When convicted?", "Was probation"},
		{"why tells why", []string{"why"}, "Why we ask: w", "US citizen"},
		{"a question mark tells why", []string{"?"}, "Why we ask: w", "US citizen"},
		{"help explains the words", []string{"help"}, "later: leave it open for now.", "US citizen"},
		{"not sure moves on", []string{"not sure"}, "Noted: not sure.", "any case"},
		{"u is not sure", []string{"u"}, "Noted: not sure.", "any case"},
		{"capitals do not matter", []string{"NOT  SURE"}, "Noted: not sure.", "any case"},
		{"later moves on", []string{"later"}, "Noted: for later.", "any case"},
		{"back leads to the question before, with its answer", []string{"n", "back"}, "Answer so far: No.", "US citizen"},
		{"back at the first question stays", []string{"back"}, "This is the first question", "US citizen"},
		{"a date that is none is refused", upTo(4, "", "20l4"), "did you mean", "When convicted"},
		{"a date ahead is refused", upTo(4, "", "2027"), "lies ahead", "When convicted"},
		{"an empty date is refused, with an example", upTo(4, ""), "like 3/2015", "When convicted"},
		{"a term that is none is refused", upTo(7, "long"), "6 months", "How many days"},
		{"several boxes", upTo(8, "1, 2"), "Noted: Restitution; Fines.", "What was lost"},
		{"several boxes with and", upTo(8, "1 and 2"), "Noted: Restitution; Fines.", "What was lost"},
		{"a box by its label", upTo(8, "fines"), "Noted: Fines.", "What was lost"},
		{"boxes, not sure about the others", upTo(8, "1 u"), "Noted: Restitution; not sure about the others.", "What was lost"},
		{"a wrong box is refused", upTo(8, "1 7"), "There is no number 7", "What is owed"},
		{"no box is refused", upTo(8, ""), "Nothing was typed. Type all the numbers", "What is owed"},
		{"none of these beside a box is refused", upTo(8, "1 3"), "goes with no other answer", "What is owed"},
		{"a word among boxes that names none", upTo(8, "and"), "names none of the answers", "What is owed"},
		{"a search reads out what fits", upTo(2, "stolen car"), "   1  VC 10851(a): Taking a vehicle\n   2  PC 215: Carjacking", "Which law"},
		{"a search that finds nothing", upTo(2, "elephant"), "No offense in the list fits “elephant”.", "Which law"},
		{"a number from the search", upTo(2, "stolen car", "1"), "Noted: VC 10851(a), Taking a vehicle.", "Which level"},
		{"a wrong number from the search", upTo(2, "stolen car", "3"), "There is no number 3 in the list.", "Which law"},
		{"a number without a search", upTo(2, "1"), "No offense in the list fits “1”.", "Which law"},
		{"a section that is not in the catalogue", upTo(2, "PC 99999"), "To keep “PC 99999” as it is written, type", "Which law"},
		{"keeping it as it is written", upTo(2, "PC 99999", "keep"), "Noted: PC 99999.", "Which level"},
		{"keep with nothing to keep", upTo(2, "keep"), "No offense in the list fits “keep”.", "Which law"},
		{"none is a section not known", upTo(2, "none"), "Noted: the section is not known.", "Which level"},
		{"the summary at any time", upTo(4, "summary"), "SUMMARY of PC 459.5", "When convicted"},
		{"quit asks once", upTo(1, "quit", ""), "The answers are not saved. Type quit again to leave", "any case"},
		{"a very long line", upTo(2, strings.Repeat("x", 100_000)), "No offense in the list fits “xxxx", "Which law"},
		{"a very long section to keep", upTo(2, strings.Repeat("9", 100_000), "keep"), "at most 200", "Which law"},
		{"control characters are not echoed", []string{"ma\x1b[2Jybe\x07"}, "“ma[2Jybe” is none", "US citizen"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, out, err := hold(t, options(), tt.typed...)
			if !strings.Contains(unwrapped(out), unwrapped(tt.says)) {
				t.Errorf("does not say %q:\n%s", tt.says, out)
			}
			end, ok := errors.AsType[*plain.EndOfInput](err)
			if !ok || !strings.Contains(end.Question, tt.ends) {
				t.Errorf("ends with %v, want at %q", err, tt.ends)
			}
		})
	}
}

// unwrapped sets a text on one line, so that it does not matter where it breaks.
func unwrapped(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestTheEndOfTheInputSaysWhere(t *testing.T) {
	_, _, err := hold(t, options(), whole[:6]...)
	end, ok := errors.AsType[*plain.EndOfInput](err)
	if !ok {
		t.Fatalf("%v", err)
	}
	if want := (plain.EndOfInput{Part: "Case 1 · Sentence", Question: "Was probation granted?", Step: 6, Answered: 5}); *end != want {
		t.Errorf("%+v, want %+v", *end, want)
	}
	for _, want := range []string{"question 6", "Case 1 · Sentence", "Was probation granted?", "5 answers"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not tell %q", err, want)
		}
	}
}

func TestNoInputAtAll(t *testing.T) {
	_, _, err := hold(t, options())
	if end, ok := errors.AsType[*plain.EndOfInput](err); !ok || end.Step != 1 || end.Answered != 0 {
		t.Errorf("%v", err)
	}
}

func TestQuit(t *testing.T) {
	if _, _, err := hold(t, options(), "quit"); !errors.Is(err, plain.ErrQuit) {
		t.Errorf("with nothing answered: %v", err)
	}
	if _, _, err := hold(t, options(), "n", "quit", "quit"); !errors.Is(err, plain.ErrQuit) {
		t.Errorf("after asking once: %v", err)
	}
	if _, _, err := hold(t, options(), append(append([]string{}, whole...), "quit")...); err != nil {
		t.Errorf("after the summary: %v", err)
	}
}

func TestLinesMayEndInCRLFAndTheLastInNothing(t *testing.T) {
	var out strings.Builder
	s, err := plain.Run(strings.NewReader(strings.Join(whole, "\r\n")), &out, options())
	if err != nil {
		t.Fatal(err)
	}
	fact(t, s, "person.lpr_since", "2015")
	fact(t, s, "convictions[0].offense", "PC 459.5")
}

// broken is a stream that fails.
type broken struct{}

var errBroken = errors.New("broken")

func (broken) Read([]byte) (int, error)  { return 0, errBroken }
func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestBrokenStreamsAreReported(t *testing.T) {
	if _, err := plain.Run(broken{}, io.Discard, options()); !errors.Is(err, errBroken) {
		t.Errorf("reading: %v", err)
	}
	if _, err := plain.Run(strings.NewReader(strings.Join(whole, "\n")), broken{}, options()); !errors.Is(err, errBroken) {
		t.Errorf("writing: %v", err)
	}
}

// counties is a flow with one long list.
func counties() interview.Flow {
	var options []interview.Option
	for _, name := range casefile.Counties() {
		options = append(options, interview.Option{Value: name, Label: name + " County",
			Sets: []interview.Set{{Field: "reference", Value: "x"}}})
	}
	for _, other := range []string{"Not known", "Another state", "Federal", "Another country"} {
		options = append(options, interview.Option{Value: other, Label: other, Sets: []interview.Set{{Field: "reference", Value: "x"}}})
	}
	return interview.Flow{Parts: []interview.Part{{ID: "court", Title: "Court", Questions: []interview.Question{
		{ID: "court", Ask: "Which court?", Why: "w", Options: options},
	}}}}
}

func TestALongListIsReadOutShortAndTakenWhole(t *testing.T) {
	opts := options()
	opts.Session, opts.Summary = interview.Start(counties(), interviewtest.Today), nil
	for typed, noted := range map[string]string{
		"imperial": "Imperial County", "Imperial County": "Imperial County", "13": "Imperial County", "diego": "San Diego County",
		"luis obispo": "San Luis Obispo County", "federal": "Federal", "62": "Another country",
	} {
		_, out, _ := hold(t, opts, typed)
		if !strings.Contains(out, "Noted: "+noted+".") {
			t.Errorf("%q is not taken for %s:\n%s", typed, noted, out)
		}
		if !strings.Contains(unwrapped(out), "13 to 58: Imperial County to Yuba County. Type the name.") {
			t.Errorf("the long list is not read out short:\n%s", out)
		}
		if strings.Contains(out, "Yolo") || !strings.Contains(out, "  62  Another country") {
			t.Errorf("the long list is read out whole, or without its end:\n%s", out)
		}
	}
	if _, out, _ := hold(t, opts, "santa"); !strings.Contains(unwrapped(out), "could be more than one answer: “Santa Barbara County” or “Santa Clara County” or “Santa Cruz County”") {
		t.Errorf("several counties begin with santa:\n%s", out)
	}
}

func TestADateAheadShowsExamplesAhead(t *testing.T) {
	flow := interview.Flow{Parts: []interview.Part{{ID: "plans", Title: "Plans", Questions: []interview.Question{
		{ID: "filing", Ask: "When will it be sent?", Why: "w", Kind: interview.Day, Field: "person.filing_on", Ahead: true},
		{ID: "born", Ask: "When born?", Why: "w", Kind: interview.Day, Field: "person.born"},
	}}}}
	opts := options()
	opts.Session, opts.Summary = interview.Start(flow, interviewtest.Today), nil
	s, out, _ := hold(t, opts, "today", "1980")
	for _, want := range []string{"like 3/2027, March 2027, 2027 or today.", "like 3/2015, March 2015, 3/1/15 (month first), 2015 or today."} {
		if !strings.Contains(unwrapped(out), want) {
			t.Errorf("not read out: %q\n%s", want, out)
		}
	}
	fact(t, s, "person.filing_on", "2026-11-21")
}

func TestNoneIsTheLastBoxOfTwoThatStandAlone(t *testing.T) {
	flow := interview.Flow{Parts: []interview.Part{{ID: "orders", Title: "Orders", Questions: []interview.Question{
		{ID: "done", Ask: "What was done?", Why: "w", Kind: interview.Ticks, Options: []interview.Option{
			{Value: "sealed", Label: "Sealed"}, {Value: "other", Label: "Something else", Alone: true}, {Value: "none", Label: "None of these", Alone: true},
		}},
	}}}}
	opts := options()
	opts.Session, opts.Summary = interview.Start(flow, interviewtest.Today), nil
	if _, out, _ := hold(t, opts, "none"); !strings.Contains(out, "Noted: None of these.") {
		t.Errorf("none is not the box for none:\n%s", out)
	}
	if _, out, _ := hold(t, opts, "1 2"); !strings.Contains(unwrapped(out), "“Something else” goes with no other answer.") {
		t.Errorf("a box that stands alone is taken beside another:\n%s", out)
	}
	if _, out, _ := hold(t, opts, "u", "back", ""); !strings.Contains(out, "Answer so far: not sure.") {
		t.Errorf("not sure is not kept:\n%s", out)
	}
}

func TestANoteAndWhereToLookForABoxAreReadOut(t *testing.T) {
	flow := interview.Flow{Parts: []interview.Part{{ID: "p", Title: "P", Questions: []interview.Question{
		{ID: "done", Ask: "What was done?", Why: "w", Where: "The docket.", Kind: interview.Ticks, Options: []interview.Option{
			{Value: "appeal", Label: "An appeal", Where: "Look for a notice of appeal."}, {Value: "none", Label: "None of these", Alone: true},
		}, Note: func(at interview.At) string {
			if at.Today == interviewtest.Today {
				return "This section ended in 2011."
			}
			return ""
		}},
	}}}}
	opts := options()
	opts.Session, opts.Summary = interview.Start(flow, interviewtest.Today), nil
	_, out, _ := hold(t, opts)
	for _, want := range []string{"What was done? This section ended in 2011.", "Where to look: The docket. Look for a notice of appeal."} {
		if !strings.Contains(unwrapped(out), want) {
			t.Errorf("not read out: %q\n%s", want, out)
		}
	}
	opts.Session = interview.Start(flow, interviewtest.Today+1)
	if _, out, _ := hold(t, opts); strings.Contains(out, "ended in 2011") {
		t.Errorf("a note is read out that says nothing here:\n%s", out)
	}
}

func TestNotSureAsksFirstWhetherAPartIsSure(t *testing.T) {
	opts, flow := options(), counties()
	flow.Parts[0].Questions[0].Options[58].Least = "Is the state sure at least?"
	opts.Session, opts.Summary = interview.Start(flow, interviewtest.Today), nil
	s, out, _ := hold(t, opts, "not sure")
	if !strings.Contains(out, "Is the state sure at least? Then type 59.") || s.Counts().NotSure != 0 {
		t.Errorf("not asked whether a part is sure:\n%s", out)
	}
	if s, out, _ := hold(t, opts, "not sure", "not sure"); s.Counts().NotSure != 1 {
		t.Errorf("not sure said again is not taken:\n%s", out)
	}
	if _, out, _ := hold(t, opts, "not sure", "59"); !strings.Contains(out, "Noted: Not known.") {
		t.Errorf("what is sure is not taken:\n%s", out)
	}
}

func TestAnAnswerTakenAwayIsTold(t *testing.T) {
	_, out, _ := hold(t, options(), "n", "back", "not sure")
	if !strings.Contains(unwrapped(out), "Noted: not sure. The answer before was: No. Type back to give it again.") {
		t.Errorf("an answer was taken away in silence:\n%s", out)
	}
}

// A number of several offenses is not kept before they were read out.
func TestANumberOfSeveralOffensesIsReadOutFirst(t *testing.T) {
	opts := options()
	opts.Search = func(string) []plain.Choice {
		return []plain.Choice{{"HS 11359(b)", "Having it to sell"}, {"HS 11359(d)", "Using someone under 21"}}
	}
	opts.Known = func(section string) (string, bool) { return "several", strings.Contains(section, "11359") }
	opts.Several = func(section string) bool { return !strings.Contains(section, "(") }
	s, out, _ := hold(t, opts, "n", "y", "11359")
	fact(t, s, "convictions[0].offense", "")
	if !strings.Contains(out, "HS 11359(d): Using") || !strings.Contains(unwrapped(out), "If the paper says no more than “11359”, type keep.") {
		t.Errorf("what it may be is not read out:\n%s", out)
	}
	s, _, _ = hold(t, opts, "n", "y", "11359", "2")
	fact(t, s, "convictions[0].offense", "HS 11359(d)")
	s, _, _ = hold(t, opts, "n", "y", "11359", "keep")
	fact(t, s, "convictions[0].offense", "11359")
}
