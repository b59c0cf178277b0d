package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

var day = casefile.DayOf(2026, time.November, 21)

// samplesScreened are the sample cases as the law sees them, by id.
func samplesScreened(t *testing.T) map[string]screen.Result {
	t.Helper()
	readOnce.Do(func() {
		asSeen = map[string]screen.Result{}
		for _, sample := range samples.Some(t, caseFolder, "*.jsonl") {
			asSeen[sample.ID] = withWhatIfs(sample.Decoded(t))
		}
	})
	return asSeen
}

// sampleScreened is one sample case, which a short run has too.
func sampleScreened(t *testing.T, id string) screen.Result {
	t.Helper()
	if r, is := samplesScreened(t)[id]; is {
		return r
	}
	all := samples.Read(t, caseFolder, "*.jsonl")
	i := slices.IndexFunc(all, func(s samples.Sample) bool { return s.ID == id })
	if i < 0 {
		t.Fatalf("there is no sample %s", id)
	}
	return withWhatIfs(all[i].Decoded(t))
}

func withWhatIfs(c casefile.Case) screen.Result {
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	return r
}

var caseFolder = os.DirFS(filepath.Join("..", "..", "testdata", "cases"))

var (
	readOnce sync.Once
	asSeen   map[string]screen.Result
)

// What no reader may ever be told, in any case.
var forbidden = []string{
	"you are eligible", "you're eligible", "is eligible", "you qualify", "go ahead", "no problem", "you are safe",
	"leave it blank", "leave blank", "do not mention", "don't mention", "do not tell", "guaranteed",
}

func TestNoReaderIsEverToldWhatMayNotBeSaid(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, reader := range []Reader{Volunteer, Lawyer} {
			words := Text(r, Options{Reader: reader}, 78)
			for _, phrase := range forbidden {
				if strings.Contains(strings.ToLower(strings.Join(strings.Fields(words), " ")), phrase) {
					t.Errorf("%s: the report says %q", id, phrase)
				}
			}
			if i := strings.IndexAny(words, "{}"); i >= 0 {
				t.Errorf("%s: a mark was not filled near %q", id, words[max(0, i-40):min(len(words), i+40)])
			}
		}
	}
}

// A range that is open at one end has no day to tell; one year is no "years".
func TestNoReasonTellsADayOfAnOpenRange(t *testing.T) {
	for id, r := range samplesScreened(t) {
		words := strings.Join(strings.Fields(Text(r, Options{Reader: Lawyer}, 78)), " ")
		if slip := regexp.MustCompile(`[^.]*(, (210[1-9]|21[1-9]\d)\b|\b1 full years)[^.]*`).FindString(words); slip != "" {
			t.Errorf("%s: %s", id, slip)
		}
	}
}

func TestTextKeepsItsWidthAndSaysWhatEveryPageSays(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, width := range []int{58, 78} {
			words := Text(r, Options{Reader: Lawyer}, width)
			for line := range strings.Lines(words) {
				if n := len([]rune(strings.TrimRight(line, "\n"))); n > width {
					t.Errorf("%s at %d columns: a line of %d: %q", id, width, n, line)
				}
			}
			joined := strings.Join(strings.Fields(words), " ")
			for _, must := range []string{"not legal advice", "checked on " + screen.Current().AsOf.Long(), "Bottom line", "First"} {
				if !strings.Contains(joined, must) {
					t.Errorf("%s at %d columns does not say %q", id, width, must)
				}
			}
		}
	}
}

func TestEveryAnswerNamesItsAuthorityAndTheDayItWasChecked(t *testing.T) {
	for id, r := range samplesScreened(t) {
		check := func(where string, b law.Basis, covered bool) {
			if !covered {
				return
			}
			if len(b.Authorities) == 0 {
				t.Errorf("%s: %s names no authority", id, where)
			}
			if b.CheckedOn.IsZero() {
				t.Errorf("%s: %s names no day", id, where)
			}
		}
		for _, c := range r.Convictions {
			check("counts", c.Counts.Basis, true)
			for _, f := range c.Findings {
				check(f.Code, f.Basis, f.Covered)
			}
			for _, remedy := range c.Remedies {
				check(string(remedy.Code), remedy.Basis, remedy.Covered)
			}
		}
		for _, f := range r.Findings {
			check(f.Code, f.Basis, f.Covered)
		}
	}
}

func TestEveryCodeHasAPlainNameAndIsListed(t *testing.T) {
	conviction := []string{
		"deport.aggravated-felony", "deport.cimt-single", "deport.controlled-substance", "deport.firearm",
		"deport.domestic-violence", "deport.child-abuse", "deport.stalking", "deport.protection-order", "inadmit.cimt",
		"inadmit.controlled-substance", "inadmit.prostitution", "inadmit.drug-trafficker-belief", "daca.felony",
		"daca.significant-misdemeanor", "tps.felony", "gmc.permanent-bar", "shield.first-offender",
		"shield.petty-offense", "shield.youthful", "shield.30-grams", "shield.pardon",
	}
	whole := []string{
		"deport.cimt-multiple", "inadmit.multiple-convictions", "daca.three-misdemeanors", "tps.two-misdemeanors",
		"gmc.conditional-bar", "gmc.two-duis", "gmc.custody-180-days", "detention.mandatory", "detention.laken-riley",
	}
	consequences := []string{
		"removal", "detention", "green-card", "renew-green-card", "naturalization", "travel", "daca", "tps", "asylum",
		"cancellation-lpr", "cancellation-nonlpr", "citizenship",
	}
	for id, r := range samplesScreened(t) {
		for _, c := range r.Convictions {
			same(t, id+" "+c.ID, codes(c.Findings), conviction)
		}
		same(t, id, codes(r.Findings), whole)
		var listed []string
		for _, c := range r.Consequences {
			listed = append(listed, c.Code)
			if ConsequenceName(c.Code) == c.Code {
				t.Errorf("%s has no plain name", c.Code)
			}
		}
		same(t, id, listed, consequences)
	}
	for _, code := range append(conviction, whole...) {
		if FindingName(code) == code {
			t.Errorf("%s has no plain name", code)
		}
	}
}

func codes(findings []law.Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Code)
	}
	return all
}

func same(t *testing.T, where string, got, want []string) {
	t.Helper()
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%s lists %v, want %v", where, got, want)
	}
}

func TestJSONHasEveryFieldAndNoNullList(t *testing.T) {
	for id, r := range samplesScreened(t) {
		data := AppendJSON(nil, r, Options{})
		for _, slip := range []string{":null,\"missing", "\"findings\":null", "\"relief\":null", "\"answer\":\"\"", "\"state\":\"\"", "\"level\":\"\""} {
			if bytes.Contains(data, []byte(slip)) {
				t.Errorf("%s: the report holds %s", id, slip)
			}
		}
		var back Document
		if err := json.Unmarshal(data, &back); err != nil || back.Schema != Schema || back.LawAsOf == "" || back.Disclaimer == "" {
			t.Errorf("%s: read back: %v, schema %q", id, err, back.Schema)
		}
	}
}

// The lawyer is told how many answers rest on knowledge alone; nobody else is.
func TestTheLawyerIsToldHowManyAnswersAreUnchecked(t *testing.T) {
	some := 0
	for id, r := range samplesScreened(t) {
		want := 0
		note := func(f law.Finding) {
			if f.Checked != law.FromSource {
				want++
			}
		}
		for _, f := range r.Findings {
			note(f)
		}
		for _, c := range r.Convictions {
			note(c.Counts)
			for _, f := range c.Findings {
				note(f)
			}
		}
		if got := Of(r, Options{}).Unchecked; got != want {
			t.Errorf("%s: %d unchecked findings, want %d", id, got, want)
		}
		line := fmt.Sprintf("%d findings rest on knowledge", want)
		lawyer, volunteer := Text(r, Options{Reader: Lawyer}, 200), Text(r, Options{Reader: Volunteer}, 200)
		if strings.Contains(lawyer, line) != (want > 0) || strings.Contains(volunteer, "findings rest on knowledge") {
			t.Errorf("%s: the lawyer is told %t, the volunteer %t of %d", id, strings.Contains(lawyer, line), strings.Contains(volunteer, "findings rest on knowledge"), want)
		}
		some += want
	}
	if some == 0 {
		t.Error("no sample rests on knowledge: the cases show too little")
	}
}

func TestTheBannerComesAfterTheReviewDate(t *testing.T) {
	l := screen.Current()
	for _, c := range []struct {
		name string
		day  casefile.Day
		want bool
	}{{"the review day itself", l.ReviewBy, false}, {"the day after", l.ReviewBy + 1, true}} {
		r := screen.Case(casefile.Case{Schema: casefile.Schema}, c.day, l)
		if got := Of(r, Options{}).Banner != ""; got != c.want {
			t.Errorf("%s: banner %v", c.name, got)
		}
		for _, words := range []string{Text(r, Options{}, 78), Text(r, Options{Reader: Lawyer}, 58), Markdown(r, Options{})} {
			if got := strings.Contains(strings.Join(strings.Fields(words), " "), "past its review date"); got != c.want {
				t.Errorf("%s: the text says so: %v", c.name, got)
			}
		}
	}
	old := screen.Case(casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day)}, l.ReviewBy+1, l)
	if Of(old, Options{}).Banner == "" {
		t.Error("a report made after the review date, for an earlier day, has no banner")
	}
	if got := Of(old, Options{}).LawReviewBy; got != l.ReviewBy.String() {
		t.Errorf("the review date is %q", got)
	}
}

// What is shown of the grid is whole at every width; what has no room on the
// first page changes no more than what is there, is counted, and stands on one
// of the pages that follow.
func TestTheGridShowsTheRemediesThatChangeMostAndTurnsToTheOthers(t *testing.T) {
	turned := 0
	for id, r := range samplesScreened(t) {
		grid := Options{}.glance(r)
		for _, width := range []int{58, 78, 110, 1000} {
			columns := max((width-2-gridLabel)/gridCell, 2)
			shown, leftOut := grid.Turned(columns, 0)
			flat := strings.Join(strings.Fields(strings.Join(grid.rows(width), " ")), " ")
			for _, line := range grid.Lines {
				for _, c := range line.Cells {
					if !strings.Contains(flat, strings.Fields(c.words())[0]) {
						t.Errorf("%s at %d columns does not show %q:\n%s", id, width, c.words(), flat)
					}
				}
			}
			least := lightest(shown.head())
			for _, c := range grid.head() {
				if slices.Contains(leftOut, c.Text) && c.Weight > least {
					t.Errorf("%s at %d columns leaves out %s, which changes more than what is shown", id, width, c.Text)
				}
			}
			seen := map[string]bool{}
			for page := range grid.Pages(columns) {
				at, leftOut := grid.Turned(columns, page)
				for _, c := range at.head() {
					seen[c.Text] = true
				}
				if len(at.head())+len(leftOut) != len(grid.head()) || len(at.head()) > columns || at.head()[0].Text != "now" {
					t.Errorf("%s at %d columns, page %d: %d columns shown, %d left out of %d", id, width, page, len(at.head()), len(leftOut), len(grid.head()))
				}
			}
			for _, c := range grid.head() {
				if !seen[c.Text] {
					t.Errorf("%s at %d columns: no page shows %s", id, width, c.Text)
				}
			}
			if len(leftOut) > 0 {
				turned++
			}
			if width == 1000 && len(leftOut) > 0 {
				t.Errorf("%s: a wide page leaves out %v", id, leftOut)
			}
		}
	}
	if turned == 0 {
		t.Error("no sample has more remedies than a page holds: the test shows nothing")
	}
}

func lightest(head []Cell) int {
	least := 1 << 20
	for _, c := range head {
		if c.Weight > 0 {
			least = min(least, c.Weight)
		}
	}
	return least
}

func TestOfTwoRemediesThatDoTheSameTheGridHasOne(t *testing.T) {
	r := screened(t, quietPerson+"person.status lpr;person.first_admitted 2010-01-01;"+shoplifting)
	var heads []string
	for _, c := range (Options{}).glance(r).head() {
		heads = append(heads, c.Text)
	}
	if heads[1] != "after 1203.4" || slices.Contains(heads, "after 1203.425") {
		t.Errorf("the columns are %q", heads)
	}
}
