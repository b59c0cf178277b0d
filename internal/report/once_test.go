package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// A warning that several cases have stands in one place, none is lost, and each
// case points to it.
func TestAWarningOfSeveralCasesIsSaidOnce(t *testing.T) {
	one, three := worked(copies(t, 1)), worked(copies(t, 3))
	for _, row := range []struct {
		r    screen.Result
		once bool
	}{{one, false}, {three, true}} {
		all := Summary(row.r, Options{})
		for code, words := range warningTexts {
			want := 0
			if len(casesWarned(row.r, code)) > 0 {
				want = 1
			}
			if n := strings.Count(flatText(all), words); n != want {
				t.Errorf("%d cases: %s is said %d times, want %d", len(row.r.Convictions), code, n, want)
			}
		}
		_, there := sectionOf(all, "warnings")
		if there != row.once {
			t.Errorf("%d cases: a section of shared warnings: %v", len(row.r.Convictions), there)
		}
		for _, c := range row.r.Convictions {
			s, _ := sectionOf(all, c.ID)
			if points := strings.Contains(flatText([]Section{s}), sharedWarningsTitle); points != row.once {
				t.Errorf("%s points to them: %v", c.ID, points)
			}
		}
	}
}

func flatText(sections []Section) string {
	var words []string
	for _, s := range sections {
		for _, l := range s.Lines {
			words = append(words, l.Text)
		}
	}
	return strings.Join(words, "\n")
}

// A question that is open in several cases is one line, which opens to one fact
// for each case, and leads to the first where nothing is opened.
func TestAQuestionOpenInSeveralCasesIsOneLine(t *testing.T) {
	c := copies(t, 3)
	for i := range c.Convictions {
		casefile.Blank(&c, casefile.Path(i, "convicted_on"))
	}
	r := screen.Case(c, day, screen.Current())
	o := Options{Question: func(path string) string { return path[strings.LastIndexByte(path, '.')+1:] + "?" }}
	s := o.couldNotTell(r)
	found := 0
	for _, l := range s.Lines {
		if !strings.Contains(l.Text, "convicted_on?") {
			continue
		}
		found++
		if !strings.HasPrefix(l.Text, "Cases 1 to 3: convicted_on?") || l.Why == nil || len(l.Why.Facts) != 3 || l.Path != l.Why.Facts[0].Path {
			t.Errorf("%+v, %+v", l, l.Why)
		}
	}
	if found != 1 {
		t.Errorf("it stands there %d times: %v", found, s.Lines)
	}
	led := map[string]bool{}
	for _, l := range s.Lines {
		led[l.Path] = true
		if l.Why != nil {
			for _, f := range l.Why.Facts {
				led[f.Path] = true
			}
		}
	}
	for _, m := range r.Missing {
		if !led[m.Path] {
			t.Errorf("no line leads to %s", m.Path)
		}
	}
}

// What most goals begin with is said once above them, with their names.
func TestWhatGoalsHaveInCommonIsSaidOnce(t *testing.T) {
	r := screen.Result{Consequences: []law.Consequence{
		{Code: "removal", Level: law.UnknownLevel, Covered: true, Why: []law.Reason{law.Say("The status is not known."), law.Say("One.")}},
		{Code: "travel", Level: law.UnknownLevel, Covered: true, Why: []law.Reason{law.Say("The status is not known."), law.Say("Two.")}},
		{Code: "asylum", Level: law.UnknownLevel, Covered: true, Why: []law.Reason{law.Say("The status is not known.")}},
	}}
	words := flatText([]Section{Options{}.across(r)})
	if !strings.HasPrefix(words, "Deportation and Travel: The status is not known.\n") {
		t.Errorf("%s", words)
	}
	// alone it stays where it stands, or the goal would say nothing
	if n := strings.Count(words, "The status is not known."); n != 2 {
		t.Errorf("it is said %d times:\n%s", n, words)
	}
}

// Cases that nobody ruled out can change everything: the list of what is not
// known begins with them, and nothing then turns on the person alone.
func TestCasesNobodyRulesOutAreSaid(t *testing.T) {
	const told = "person.status lpr;person.first_admitted 2000-01-01;person.lpr_since 2000-01-01;person.prior_drug_case no;offense PC 484(a);level misdemeanor;outcome guilty-plea;offense_date 2015-01-01;convicted_on 2015-02-01;sentence.days_ordered 1;sentence.custody none"
	for answer, more := range map[string]bool{"": false, ";person.other_cases no": false, ";person.other_cases unknown": true, ";person.other_cases yes": true} {
		r := screened(t, told+answer)
		first := Options{}.couldNotTell(r).Lines[0].Text
		if strings.HasPrefix(first, "If there are other cases") != more {
			t.Errorf("%q: the first thing not known is %q", answer, first)
		}
		if rests := r.Assumptions[0].Text; strings.HasPrefix(rests, "Nobody is sure that these are all the cases.") != more {
			t.Errorf("%q: it rests on %q", answer, rests)
		}
		if strings.Contains(openRemoval(r), "turns not on the record") == more {
			t.Errorf("%q: %q", answer, openRemoval(r))
		}
	}
}
