package paper

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

var update = flag.Bool("update", false, "write the golden papers anew; read them before committing")

var today = casefile.DayOf(2026, time.November, 21)

func inputFor(c casefile.Case, day casefile.Day) Input {
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	return Input{Result: r, Version: "v1.2.3", LawHash: strings.Repeat("0123456789abcdef", 4)}
}

func written(t testing.TB, kind Kind, f Format, in Input) string {
	t.Helper()
	d, err := Make(kind, in)
	if err != nil {
		t.Fatal(err)
	}
	words, err := d.Write(f)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

var screened map[string]Input

// sampleInputs are the sample cases, by id, screened once.
func sampleInputs(t testing.TB) map[string]Input {
	t.Helper()
	if screened != nil {
		return screened
	}
	all := map[string]Input{}
	for _, s := range samples.Read(t, os.DirFS(filepath.Join("..", "..", "..", "testdata", "cases")), "*.jsonl") {
		all[s.ID] = inputFor(s.Decoded(t), today)
	}
	screened = all
	return all
}

// heldAlone are the sample inputs for a test that holds of each by itself and
// takes long: every fifth in a short run.
func heldAlone(t testing.TB) map[string]Input {
	t.Helper()
	all := sampleInputs(t)
	if !testing.Short() {
		return all
	}
	some := map[string]Input{}
	for _, s := range samples.Some(t, os.DirFS(filepath.Join("..", "..", "..", "testdata", "cases")), "*.jsonl") {
		some[s.ID] = all[s.ID]
	}
	return some
}

// clients are the four of the golden papers.
func clients(t testing.TB) map[string]Input {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	if err != nil || len(names) != 4 {
		t.Fatalf("%d sample clients: %v", len(names), err)
	}
	all := map[string]Input{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := casefile.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".json")] = inputFor(c, today)
	}
	return all
}

// The papers of four clients, to be read as the person who gets them.
func TestGoldenPapers(t *testing.T) {
	for name, in := range clients(t) {
		golden(t, name+"-client.txt", written(t, Client, Text, in))
		golden(t, name+"-worksheet.txt", written(t, Worksheet, Text, in))
		golden(t, name+"-memo.txt", written(t, Memo, Text, in))
		if name == "one-case-resident" {
			golden(t, name+"-client.md", written(t, Client, Markdown, in))
			golden(t, name+"-client.html", written(t, Client, HTML, in))
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (go test ./internal/report/paper -update writes it anew; read it):\n%s", name, diff)
	}
}

func TestEveryPaperSaysWhatEveryPageSays(t *testing.T) {
	for id, in := range clients(t) {
		for _, kind := range Kinds() {
			for _, f := range Formats() {
				words := flat(written(t, kind, f, in))
				for _, must := range []string{"not legal advice", "Law checked " + screen.Current().AsOf.Long(), "Tableside v1.2.3", "law data 0123456789abcdef"} {
					if !strings.Contains(words, must) {
						t.Errorf("%s: the %s as %s does not say %q", id, kind, f, must)
					}
				}
				if i := strings.IndexAny(strings.ReplaceAll(styled(words, f), "{}", ""), "{}"); i >= 0 {
					t.Errorf("%s: a mark was not filled in the %s as %s", id, kind, f)
				}
			}
		}
	}
}

// styled leaves the style sheet of a page out.
func styled(words string, f Format) string {
	if f != HTML {
		return words
	}
	before, rest, _ := strings.Cut(words, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	return before + after
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPastTheReviewDateEveryPaperCarriesTheBanner(t *testing.T) {
	late := inputFor(clients(t)["one-case-resident"].Result.Case, screen.Current().ReviewBy.AddDays(1))
	for _, kind := range Kinds() {
		for _, f := range Formats() {
			if !strings.Contains(flat(written(t, kind, f, late)), "past its review date") {
				t.Errorf("the %s as %s has no banner", kind, f)
			}
		}
	}
}

// What no reader may ever be told, on any paper.
var forbidden = []string{
	"you are eligible", "you're eligible", "is eligible", "you qualify", "go ahead", "no problem", "you are safe",
	"leave it blank", "leave blank", "do not mention", "don't mention", "do not tell", "guaranteed", "will be granted",
}

func TestEveryPaperKeepsItsWidthAndSaysNothingForbidden(t *testing.T) {
	for id, in := range heldAlone(t) {
		for _, kind := range Kinds() {
			lines := written(t, kind, Text, in)
			for line := range strings.Lines(lines) {
				if n := len([]rune(strings.TrimRight(line, "\n"))); n > Width {
					t.Errorf("%s: a line of %d in the %s: %q", id, n, kind, line)
				}
			}
			words := strings.ToLower(flat(lines))
			for _, phrase := range forbidden {
				if strings.Contains(words, phrase) {
					t.Errorf("%s: the %s says %q", id, kind, phrase)
				}
			}
		}
	}
}

// tell are words that would give an immigration status or a crime away.
var tell = []string{
	"green card", "DACA", "TPS", "asylum", "refugee", "visa", "undocumented", "resident", "naturaliz", "overstay", "U.S. citizen", "US citizen",
	"drug", "theft", "shoplift", "burglary", "gun case", "domestic", "violence", "driving", "DUI", "sex", "prostitut", "marijuana", "traffick", "juvenile",
	"felony", "misdemeanor",
}

func TestTheClientsPageNamesNeitherStatusNorOffense(t *testing.T) {
	for id, in := range sampleInputs(t) {
		words := written(t, Client, Text, in)
		for _, word := range tell {
			if strings.Contains(strings.ToLower(words), strings.ToLower(word)) {
				t.Errorf("%s: the client's page says %q", id, word)
			}
		}
		for _, c := range in.Result.Convictions {
			if section := c.Conviction.Offense; casefile.Known(section) && strings.Contains(words, section) {
				t.Errorf("%s: the client's page names %s", id, section)
			}
		}
	}
}

// A low risk of deportation is no low risk of everything.
func TestTheClientsPageSpeaksOfTheWorstThatConcernsTheClient(t *testing.T) {
	told := 0
	for id, in := range sampleInputs(t) {
		if in.Result.Case.Person.Status == casefile.Citizen || len(in.Result.Convictions) == 0 {
			continue
		}
		worst := law.Unleveled
		for _, c := range in.Result.Consequences {
			worst = max(worst, c.Level)
		}
		words := flat(written(t, Client, Text, in))
		switch {
		case worst >= law.High:
			told++
			if !strings.Contains(words, "he risk is high") {
				t.Errorf("%s: a level of %s, and the page does not say so", id, worst)
			}
		case worst == law.UnknownLevel:
			told++
			if !strings.Contains(words, "cannot tell yet how high the risk is") && !strings.Contains(words, "cannot tell the risk yet") {
				t.Errorf("%s: an unknown level, and the page does not say so", id)
			}
		}
	}
	if told < 50 {
		t.Errorf("only %d samples tell", told)
	}
}

func TestTheClientsPageNamesWhatTheVolunteerTicked(t *testing.T) {
	in := clients(t)["one-case-resident"]
	plainPage := flat(written(t, Client, Text, in))
	in.NameOffense, in.NameStatus = true, true
	ticked := flat(written(t, Client, Text, in))
	for _, word := range []string{"PC 459.5", "green card", "Citizenship"} {
		if strings.Contains(plainPage, word) || !strings.Contains(ticked, word) {
			t.Errorf("%q: unticked %v, ticked %v", word, strings.Contains(plainPage, word), strings.Contains(ticked, word))
		}
	}
}

func TestTheClientsPageReadsEasily(t *testing.T) {
	all := map[string]Input{}
	for id, in := range heldAlone(t) {
		all[id], all[id+", ticked"] = in, ticked(in)
	}
	for id, in := range all {
		d, err := Make(Client, in)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case Paragraph:
				texts = append(texts, b.Text)
			case List:
				for _, item := range b.Items {
					texts = append(texts, item.Text)
				}
			}
		}
		for _, words := range texts {
			if readinglevel.Measure(words).TooHard() {
				t.Errorf("%s: too hard (%.1f): %s", id, readinglevel.Measure(words).Grade(), words)
			}
		}
		if mean := readinglevel.Mean(texts); mean > readinglevel.ClientMeanAtMost {
			t.Errorf("%s: the page has grade %.1f", id, mean)
		}
	}
}

func TestTheWorksheetHasEveryReliefThatIsOpenOnTheForm(t *testing.T) {
	seen, unknown := map[casefile.ReliefKind]bool{}, map[casefile.ReliefKind]bool{} // each is told of once, not at every sample
	for id, in := range sampleInputs(t) {
		words := flat(written(t, Worksheet, Text, in))
		for _, c := range in.Result.Convictions {
			for _, r := range c.Remedies {
				if slices.Contains(r.Forms, formCR180) {
					if _, known := itemOf(r.Code); !known && !unknown[r.Code] {
						unknown[r.Code] = true
						t.Errorf("%s: %s is asked for on form %s, and formItems in cr180.go has no item for it", id, r.Code, formCR180)
					}
				}
			}
			for _, r := range onTheForm(c) {
				seen[r.Code] = true
				if !strings.Contains(words, flat(report.RemedyName(r.Code)+" – "+report.StateWords(r))) {
					t.Errorf("%s: the worksheet leaves out %s", id, r.Code)
				}
			}
		}
		if strings.Contains(words, "number: ]") || !strings.Contains(words, "Nothing for this form") && !strings.Contains(words, inHand) {
			t.Errorf("%s: the worksheet hides what was not checked", id)
		}
	}
	if len(seen) < 5 {
		t.Errorf("the samples reach only %v", seen)
	}
}

func TestWhatComesFromOutsideCannotBecomeMarkup(t *testing.T) {
	in := clients(t)["one-case-resident"]
	const evil = `<script>alert(1)</script><img src=x onerror=y>&"'|*_[a](javascript:b)`
	c := in.Result.Case.Clone()
	c.Convictions[0].Offense = evil
	in = inputFor(c, today)
	in.NameOffense = true
	in.Clinic = Clinic{Name: evil, Phone: evil}
	in.Version = evil
	in.Options.Question = func(string) string { return evil }
	for _, kind := range Kinds() {
		page := written(t, kind, HTML, in)
		for _, mark := range []string{"<script", "<img", "onerror=y>"} {
			if strings.Contains(page, mark) {
				t.Errorf("the %s as HTML holds %s", kind, mark)
			}
		}
		if words := written(t, kind, Markdown, in); strings.Contains(words, "<script") || strings.Contains(words, "<img") || strings.Contains(strings.ReplaceAll(words, `\[`, ""), "[a") {
			t.Errorf("the %s as Markdown holds markup", kind)
		}
	}
}

func TestHTMLFetchesNothing(t *testing.T) {
	for _, kind := range Kinds() {
		page := written(t, kind, HTML, clients(t)["one-case-resident"])
		for _, mark := range []string{"http://", "https://", "src=", "href=", "url(", "@import", "<link", "<iframe"} {
			if strings.Contains(page, mark) {
				t.Errorf("the %s holds %q", kind, mark)
			}
		}
	}
}

func TestTheClinicStandsOnThePageOrALineDoes(t *testing.T) {
	in := clients(t)["one-case-resident"]
	if words := written(t, Client, Text, in); !strings.Contains(words, "Clinic: ____") || !strings.Contains(words, "Phone: ____") {
		t.Error("no lines for the clinic")
	}
	in.Clinic = Clinic{Name: "Harbor \x1b[31mClinic", Phone: "555-0100"}
	if words := written(t, Client, Text, in); !strings.Contains(words, "Clinic: Harbor [31mClinic") || strings.Contains(words, "Phone: ____") {
		t.Errorf("the clinic is not on the page:\n%s", words)
	}
}

func TestAFileNameTellsNothingButTheIntakeNumber(t *testing.T) {
	for _, test := range []struct {
		kind      Kind
		format    Format
		reference string
		want      string
	}{
		{Client, HTML, "", "tableside-client-2026-11-21.html"},
		{Memo, Markdown, "A-17", "tableside-memo-A-17-2026-11-21.md"},
		{Worksheet, Text, "A-17", "tableside-worksheet-A-17-2026-11-21.txt"},
	} {
		if got := FileName(test.kind, test.format, test.reference, today); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestAPaperOrFormatThatIsNotOneIsRefused(t *testing.T) {
	if _, err := Make("poster", Input{}); err == nil || !strings.Contains(err.Error(), "client, memo, worksheet") {
		t.Errorf("a poster: %v", err)
	}
	if _, err := (Document{}).Write("pdf"); err == nil || !strings.Contains(err.Error(), "html, text, markdown") {
		t.Errorf("a pdf: %v", err)
	}
}

func TestTheMemoShowsHowEachQuestionWasLeft(t *testing.T) {
	in := clients(t)["one-case-resident"]
	in.Answers = []Answer{{"Start", "Where does the list come from?", "not sure", ""}, {"Probation", "When did probation end?", "later", ""}}
	memo := flat(written(t, Memo, Text, in))
	for _, must := range []string{"When did probation end? later", "Where does the list come from? not sure"} {
		if !strings.Contains(memo, must) {
			t.Errorf("the memo does not say %q", must)
		}
	}
}
