package paper

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// frontOf is the first page of a memo as running text.
func frontOf(t *testing.T, in Input) string {
	t.Helper()
	d := memoOf(t, in)
	page := slices.IndexFunc(d.Blocks, func(b Block) bool { _, is := b.(NewPage); return is })
	d.Blocks = d.Blocks[:page]
	return flat(d.Text(Width))
}

// The words of the bottom line have their grounds on the same page: every
// finding that a goal rests on, with its section and its cases.
func TestTheMemosFirstPageNamesTheGrounds(t *testing.T) {
	found, named := map[law.Answer]int{}, regexp.MustCompile(`(deport|detention|inadmit|gmc|daca|tps)\.[a-z0-9-]+`)
	for id, in := range heldAlone(t) {
		front := frontOf(t, in)
		answers := map[string]law.Answer{}
		harm := func(of string, f law.Finding) {
			answers[f.Code] = max(answers[f.Code], f.Answer)
			rests := slices.ContainsFunc(in.Result.Consequences, func(c law.Consequence) bool { return slices.Contains(c.From, of+f.Code) })
			if !rests || !named.MatchString(f.Code) || f.Answer != law.Yes && f.Answer != law.Arguable {
				return
			}
			found[f.Answer]++
			label, section := "Grounds: ", sectionOf(f)
			if f.Answer == law.Arguable {
				label = "Arguable grounds: "
			}
			_, after, _ := strings.Cut(front, label)
			words, _, _ := strings.Cut(after, "At a glance")
			if !strings.Contains(words, report.FindingName(f.Code)) || !strings.Contains(words, f.Code) || !strings.Contains(words, section) || !strings.Contains(words, strings.TrimSuffix(of, ":")) {
				t.Errorf("%s: the first page does not name %s%s, %s", id, of, f.Code, section)
			}
		}
		for _, c := range in.Result.Convictions {
			for _, f := range c.Findings {
				harm(c.ID+":", f)
			}
		}
		for _, f := range in.Result.Findings {
			harm("", f)
		}
		words, _, _ := strings.Cut(front, "At a glance")
		for _, code := range named.FindAllString(words, -1) {
			if answers[code] == law.No || answers[code] == law.Unanswered {
				t.Errorf("%s: the first page names %s, and no case has it", id, code)
			}
		}
	}
	if found[law.Yes] < 20 || found[law.Arguable] < 5 {
		t.Errorf("the samples reach only %v", found)
	}
}

// clocksOf are the days of a memo's clocks with the sections behind them.
func clocksOf(t *testing.T, in Input) map[string]string {
	t.Helper()
	all := map[string]string{}
	in2 := maker{Input: in}
	for _, c := range in2.everyClock() {
		all[c.day.String()+" "+c.of] = c.what
	}
	return all
}

// Every clock is a day on which something begins or ends: of what is open or
// waits the first day, not before its section was there; never a last day that
// is over, or a day on which a sentence merely rests.
func TestTheMemosClocksAreDaysThatSomethingTurnsOn(t *testing.T) {
	days := 0
	for id, in := range sampleInputs(t) {
		clocks := clocksOf(t, in)
		var allowed []string
		for _, c := range in.Result.Convictions {
			for _, r := range c.Remedies {
				open := r.State == law.Available || r.State == law.Discretionary || r.State == law.Later
				if !open || r.Earliest.IsZero() {
					continue
				}
				days++
				at := max(r.Earliest, r.Begins).String() + " " + c.ID
				allowed = append(allowed, at)
				if !strings.Contains(clocks[at], report.SectionOrName(r.Code)+" "+string(r.State)) {
					t.Errorf("%s: no clock on %s for %s", id, at, r.Code)
				}
			}
		}
		for at, what := range clocks {
			ahead := at[:len("2006-01-02")] >= in.Result.Today.String()
			notice := strings.HasPrefix(what, "notice") && in.Result.Case.Person.NoticeOn.Known()
			if !slices.Contains(allowed, at) && !ahead && !notice {
				t.Errorf("%s: nothing turns on %s: %s", id, at, what)
			}
			if in.Result.Case.Person.InRemovalProceedings == casefile.Yes && strings.Contains(what, "cancellation-") {
				t.Errorf("%s: years are waited for with a removal case open: %s %s", id, at, what)
			}
		}
	}
	if days < 100 {
		t.Errorf("only %d days", days)
	}
}

func TestANoticeFromImmigrationIsAClock(t *testing.T) {
	in := clients(t)["one-case-resident"]
	c := in.Result.Case.Clone()
	if strings.Contains(frontOf(t, in), "notice from immigration") {
		t.Error("a notice is named that nobody told of")
	}
	c.Person.NoticeOn = casefile.On(casefile.DayOf(2026, 10, 1))
	if front := frontOf(t, inputFor(c, today)); !strings.Contains(front, "2026-10-01: notice from immigration: diligence for PC 1473.7") {
		t.Errorf("the notice is no clock:\n%s", front)
	}
	c.Person.Status = casefile.Citizen
	if strings.Contains(frontOf(t, inputFor(c, today)), "notice from immigration") {
		t.Error("a citizen has the clock of a notice")
	}
}

// A motion to take a plea back has a last day, which counts until it is over.
func TestALastDayIsAClockUntilItIsOver(t *testing.T) {
	last := casefile.DayOf(2026, 11, 21)
	r := law.Remedy{Code: casefile.PC1018, State: law.Discretionary, Why: []law.Reason{law.Say("Until {deadline}.", "deadline", last)}}
	c := screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{ID: "c1"}}, Remedies: []law.Remedy{r}}
	for day, want := range map[casefile.Day]int{last: 1, last + 1: 0} {
		m := maker{Input: Input{Result: screen.Result{Today: day, Convictions: []screen.Conviction{c}}}}
		if got := m.everyClock(); len(got) != want {
			t.Errorf("on %s: %v", day, got)
		}
	}
}
