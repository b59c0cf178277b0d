package plain_test

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/report"
)

// sheetFlow is the sample flow with a sheet for fast entry.
func sheetFlow() plain.Options {
	f := interviewtest.Small()
	short := map[string]string{"offense": "Section", "level": "Level", "convicted": "Plea or verdict", "days": "Time ordered"}
	for i := range f.Parts {
		for j := range f.Parts[i].Questions {
			q := &f.Parts[i].Questions[j]
			q.Short = short[q.ID]
		}
	}
	opts := options()
	opts.Session = interview.Start(f, interviewtest.Today)
	opts.Sensitivity = func(casefile.Case) map[string]int { return map[string]int{"convictions[1].owes.fines": 2} }
	opts.Sections = func(casefile.Case, bool) []report.Section {
		return []report.Section{
			{Title: "Bottom line", Lines: []report.Line{{Label: "California", Text: "wait."}}},
			{Title: "At a glance", Lines: []report.Line{{Text: "Travel: now caution."}}},
		}
	}
	return opts
}

var toTheList = []string{"n", "y", "cases"}

func listedThen(lines ...string) []string { return append(append([]string{}, toTheList...), lines...) }

func TestFastEntryLineByLine(t *testing.T) {
	s, out, err := hold(t, sheetFlow(), listedThen("fast",
		"PC 459.5", "1", "3/1/22", "30", // each line by its name
		"car; 1; felony; 2001; 1 year", // a search in between drops what was typed behind it
		"2", "felony", "2001", "1 year",
		"VC 10851(a); misdemeanor; ; 10", // a line left empty
		"done", "quit", "quit")...)
	if err == nil {
		t.Error("the interview was quit, and no error says so")
	}
	for path, want := range map[string]string{
		"convictions[0].offense": "PC 459.5", "convictions[0].level": "misdemeanor", "convictions[0].convicted_on": "2022-03-01", "convictions[0].sentence.days_ordered": "30",
		"convictions[1].offense": "PC 215", "convictions[1].level": "felony", "convictions[1].sentence.days_ordered": "365",
		"convictions[3].offense": "",
	} {
		fact(t, s, path, want)
	}
	if n := len(s.Convictions()); n < 2 || n > 3 {
		t.Errorf("%d cases", n)
	}
	for _, says := range []string{"Plea or verdict:", "Case 1: PC 459.5, Shoplifting; Misdemeanor; March 1, 2022", "These fit “car”"} {
		if !strings.Contains(unwrapped(out), says) {
			t.Errorf("does not say %q:\n%s", says, out)
		}
	}
}

func TestTheListOfCasesTakesChanges(t *testing.T) {
	two := listedThen("fast", "PC 459.5; 1; 3/1/22; 30", "PC 99", "keep; felony; 2001; 1 year", "done")
	for _, tt := range []struct {
		name   string
		typed  []string
		first  string
		number int
		says   string
	}{
		{"move", []string{"move 2 up"}, "PC 99", 2, "It is case 1 now."},
		{"move where", []string{"move 2"}, "PC 459.5", 2, "Type up or down"},
		{"move what", []string{"move 9 up"}, "PC 459.5", 2, "from 1 to 2"},
		{"copy", []string{"copy 1"}, "PC 459.5", 3, "are those of that count"},
		{"remove", []string{"remove 1", "yes"}, "PC 99", 1, "is taken away"},
		{"keep", []string{"remove 1", "no"}, "PC 459.5", 2, "It is kept."},
		{"nonsense", []string{"frobnicate"}, "PC 459.5", 2, "not understood"},
		{"a part of the summary", []string{"summary glance"}, "PC 459.5", 2, "Travel: now caution."},
		{"a part by number", []string{"summary 1"}, "PC 459.5", 2, "California: wait."},
		{"no such part", []string{"summary zebra"}, "PC 459.5", 2, "has these parts"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, out, _ := hold(t, sheetFlow(), append(append([]string{}, two...), tt.typed...)...)
			fact(t, s, "convictions[0].offense", tt.first)
			if n := len(s.Convictions()); n != tt.number {
				t.Errorf("%d cases, want %d", n, tt.number)
			}
			if !strings.Contains(unwrapped(out), tt.says) {
				t.Errorf("does not say %q:\n%s", tt.says, out)
			}
		})
	}
}

func TestOpenAsksOnlyWhatCanChangeAResult(t *testing.T) {
	_, out, _ := hold(t, sheetFlow(), listedThen("fast", "PC 459.5; 1; 3/1/22; 30", "PC 99", "keep; felony; 2001; 1 year", "done", "open")...)
	_, after, found := strings.Cut(out, "> \nCase 2 of 2")
	if !found {
		t.Fatalf("does not go to the second case, of which alone something hangs:\n%s", out)
	}
	if !strings.Contains(after, "What is owed?") {
		t.Errorf("asks something else first:\n%s", after)
	}
}

func TestOpenAsksOnceWhatAllCasesHaveOpen(t *testing.T) {
	opts := sheetFlow()
	opts.Sensitivity = func(casefile.Case) map[string]int {
		return map[string]int{"convictions[0].owes.fines": 1, "convictions[1].owes.fines": 2}
	}
	sheet := listedThen("fast", "PC 459.5; 1; 3/1/22; 30", "PC 99", "keep; felony; 2001; 1 year", "done", "open")
	s, out, _ := hold(t, opts, append(sheet, "2", "back", "back")...)
	for _, says := range []string{"All cases, question 1,", "Is anything owed in any of these cases?", "One answer here stands for cases 1 and 2."} {
		if !strings.Contains(unwrapped(out), says) {
			t.Errorf("does not say %q:\n%s", says, out)
		}
	}
	for _, path := range []string{"convictions[0].owes.fines", "convictions[1].owes.fines"} {
		fact(t, s, path, "no")
	}
	if !strings.Contains(out, "Review: ") {
		t.Errorf("back from the first question does not lead to the review:\n%s", out)
	}
	s, _, _ = hold(t, opts, append(sheet, "1", "2", "none")...)
	fact(t, s, "convictions[0].owes.fines", "yes")
	fact(t, s, "convictions[1].owes.fines", "no")
}

func TestTheLawIsWeighedOnlyWhereARoundAsks(t *testing.T) {
	weighed := 0
	opts := sheetFlow()
	opts.Sensitivity = func(casefile.Case) map[string]int { weighed++; return nil }
	hold(t, opts, "job", "no", "later", "not sure")
	if weighed > 0 {
		t.Errorf("outside a round what hangs on the open questions was worked out %d times", weighed)
	}
}

func TestAChangeFromTheReviewDuringARoundComesBackToIt(t *testing.T) {
	opts := sheetFlow()
	opts.Sensitivity = func(casefile.Case) map[string]int {
		return map[string]int{"convictions[0].owes.fines": 1, "convictions[1].owes.fines": 2}
	}
	sheet := listedThen("fast", "PC 459.5; 1; 3/1/22; 30", "PC 99", "keep; felony; 2001; 1 year", "done", "open")
	_, out, _ := hold(t, opts, append(sheet, "review", "1", "later", "continue")...)
	_, after, found := strings.Cut(out, "Noted: for later.")
	review := strings.Index(after, "Review: ")
	again := strings.Index(after, "question 1,")
	if !found || review < 0 || again < review {
		t.Errorf("does not come back to the review, then to the question:\n%s", after)
	}
}
