package rulebook

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/written"
)

func flow() interview.Flow { return flows.Interview(catalogue.Offenses{}) }

var current = sync.OnceValue(func() Rulebook { return Of(screen.Current(), flow()) })

func keys(b Rulebook) map[string]paper.Entry {
	all := map[string]paper.Entry{}
	for _, c := range b.chapters {
		for _, e := range c.entries {
			all[e.Key] = e
		}
	}
	return all
}

func TestEveryEntryHasAKeyOfItsOwnAndSaysSomething(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range current().chapters {
		if len(c.entries) == 0 {
			t.Errorf("%s is empty", c.title)
		}
		for _, e := range c.entries {
			if seen[e.Key] || e.Key == "" || e.Title == "" || strings.ContainsAny(e.Key, "[]") || strings.Contains(e.Key, "  ") {
				t.Errorf("the key %q of %q", e.Key, e.Title)
			}
			seen[e.Key] = true
			if len(e.Says) == 0 {
				t.Errorf("%s says nothing", e.Key)
			}
		}
	}
}

// Whatever a case brings out, the rulebook names its code.
func TestTheRulebookNamesEveryCodeThatAReportCanHold(t *testing.T) {
	known := keys(current())
	named := func(where, key string) {
		if _, ok := known[key]; !ok {
			t.Errorf("%s: %s is not in the rulebook", where, key)
		}
	}
	for _, s := range samples.Some(t, os.DirFS(filepath.Join("..", "..", "..", "testdata", "cases")), "*.jsonl") {
		d := report.Of(screen.Case(s.Decoded(t), casefile.DayOf(2026, time.November, 21), screen.Current()), report.Options{})
		for _, c := range d.Convictions {
			named(s.ID, "finding "+c.Counts.Code)
			for _, f := range c.Findings {
				named(s.ID, "finding "+f.Code)
			}
			for _, r := range c.Relief {
				named(s.ID, "remedy "+r.Code)
				for _, w := range r.Warnings {
					named(s.ID, "warning "+w)
				}
			}
		}
		for _, f := range d.Findings {
			named(s.ID, "finding "+f.Code)
		}
		for _, c := range d.Consequences {
			named(s.ID, "consequence "+c.Code)
		}
		for _, a := range d.Actions {
			named(s.ID, "action "+a.Code)
		}
		for _, p := range d.Documents {
			named(s.ID, "paper "+p.Code)
		}
		for _, step := range d.Steps {
			named(s.ID, "step "+step.Code)
		}
		for _, b := range d.Beliefs {
			named(s.ID, "belief "+b.Code)
		}
		for _, c := range d.Contradictions {
			named(s.ID, "contradiction "+c.Code)
		}
	}
	for _, kind := range everyKind() {
		named("the case file", "remedy "+string(kind))
	}
	for _, row := range offense.All() {
		named("the catalogue", "offense "+row.Key())
	}
}

// The codes that stand in the code itself, reached by a sample or not.
func TestTheRulebookNamesEveryCodeThatStandsInTheCode(t *testing.T) {
	known := keys(current())
	inCode := map[string]bool{"finding counts_as_conviction": true}
	chapters := map[string]bool{}
	for _, in := range []struct {
		chapter, files string
		code           *regexp.Regexp
	}{
		{"contradiction", "../../casefile/contradiction*.go", regexp.MustCompile(`(?:report\(|k\.add\(|^\t\{)"([a-z]+(?:-[a-z0-9]+)+)"`)},
		{"paper", "../../screen/documents.go", regexp.MustCompile(`(?:add\(.*, |^\t\t)"([a-z]+(?:-[a-z]+)+)", "`)},
		{"finding", "../../law/immigration/*.go", regexp.MustCompile(`"((?:deport|inadmit|shield|gmc|daca|tps|detention)\.[a-z0-9-]+)"`)},
		{"consequence", "../../law/immigration/*.go", regexp.MustCompile(`(?:const code = |a\.tally\(|notApplicable\()"([a-z0-9-]+)"`)},
		{"step", "../../screen/steps.go", regexp.MustCompile(`\{code: "([a-z]+(?:-[a-z]+)*)",`)},
		{"belief", "../../screen/beliefs_*.go", regexp.MustCompile(`^\t\{"([a-z0-9]+(?:-[a-z0-9]+)+)",`)},
		{"warning", "../../law/california/*.go", regexp.MustCompile(`"(W[0-9]+)"`)},
		{"action", "../../law/immigration/*.go", regexp.MustCompile(`^\t\{"([a-z]+(?:-[a-z]+)+)", law\.(?:BeforeAnything|Next|WhenReady)`)},
	} {
		files, err := filepath.Glob(in.files)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", in.files, err)
		}
		found := 0
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(source)) {
				for _, match := range in.code.FindAllStringSubmatch(line, -1) {
					found++
					inCode[in.chapter+" "+match[1]], chapters[in.chapter] = true, true
					if _, ok := known[in.chapter+" "+match[1]]; !ok {
						t.Errorf("%s: %s %q is not in the rulebook", filepath.Base(file), in.chapter, match[1])
					}
				}
			}
		}
		if found == 0 {
			t.Errorf("no code of %s found in %s: the test looks in vain", in.chapter, in.files)
		}
	}
	for code, of := range codesMade(t, "../../screen") {
		key := map[string]string{"Contradiction": "contradiction ", "Action": "action "}[of] + code
		inCode[key] = true
		if _, ok := known[key]; !ok {
			t.Errorf("package screen makes a %s %s, which is not in the rulebook", of, code)
		}
	}
	for key := range known { // and nothing that the program does not know any more
		key, _, _ = strings.Cut(key, " #") // one code may have several texts
		if chapter, _, _ := strings.Cut(key, " "); chapters[chapter] && !inCode[key] {
			t.Errorf("the rulebook names %s, which stands nowhere in the code", key)
		}
	}
}

func TestEveryQuestionIsThereWithItsBranch(t *testing.T) {
	known := keys(current())
	for _, part := range flow().Parts {
		for _, q := range part.Questions {
			e, ok := known["question "+part.ID+"/"+q.ID]
			if !ok {
				t.Errorf("%s/%s is not in the rulebook", part.ID, q.ID)
				continue
			}
			i := slices.IndexFunc(e.Says, func(s paper.Said) bool { return s.Label == "Asked when" })
			switch words := e.Says[i].Text; {
			case q.When == nil && part.When == nil && words != "always":
				t.Errorf("%s has no branch, but: %s", e.Key, words)
			case (q.When != nil || part.When != nil) && (words == "always" || strings.Contains(words, notReadable)):
				t.Errorf("%s has a branch, but: %s", e.Key, words)
			}
		}
	}
}

func TestABranchReadsAsASentence(t *testing.T) {
	known := keys(current())
	for key, want := range map[string]string{
		"question probation/probation_violated": "may be sentenced and granted is yes and (probation is probation ended early or probation ongoing or probation state unknown or not told)",
		"question ending/program_completed":     "program",
		"question offense/kind":                 "not (the catalogue marks the offense: known)",
	} {
		if e := known[key]; !slices.Contains(e.Says, paper.Said{Label: "Asked when", Text: want}) {
			t.Errorf("%s: %+v", key, e.Says)
		}
	}
	if e := known["condition notCitizen"]; !slices.Contains(e.Says, paper.Said{Label: "Holds when", Text: "not (status is citizen)"}) {
		t.Errorf("notCitizen: %+v", e)
	}
}

var update = flag.Bool("update", false, "write anew what stands in the source beside the law")

// The branches and what stands beside the parameters are as the source says.
func TestWrittenWordsAreThoseOfTheSource(t *testing.T) {
	top := os.DirFS(filepath.Join("..", "..", ".."))
	if *update {
		words, err := written.Of(top)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("written.txt", []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written.MustBeCurrent(t, top)
}

func TestEveryParameterHasItsValueAndWhatStandsBesideIt(t *testing.T) {
	n := 0
	for key, e := range keys(current()) {
		if !strings.HasPrefix(key, "parameter ") {
			continue
		}
		n++
		if len(e.Says) < 2 {
			t.Errorf("%s says only %+v: write its statute beside it", key, e.Says)
		}
	}
	if n < 100 {
		t.Errorf("only %d parameters", n)
	}
	if e := keys(current())["parameter california.WaitStraight"]; !slices.Contains(e.Says, said("Value", "2")) ||
		!slices.Contains(e.Says, said("", "years after a straight 1170(h) or prison term: PC 1203.41(a)(2)(B)")) {
		t.Errorf("%+v", e)
	}
}

func TestRemediesFindingsConsequencesAndActionsNameTheirAuthorities(t *testing.T) {
	for key, e := range keys(current()) {
		chapter, _, _ := strings.Cut(key, " ")
		if !slices.Contains([]string{"remedy", "finding", "consequence", "action", "belief", "offense"}, chapter) {
			continue
		}
		cited := slices.ContainsFunc(e.Says, func(s paper.Said) bool { return s.Label == "Authorities" })
		onlyAnOrder := slices.ContainsFunc(e.Says, func(s paper.Said) bool { return strings.HasPrefix(s.Text, "Known only as an order") })
		if !cited && !onlyAnOrder {
			t.Errorf("%s names no authority", key)
		}
		dated := slices.ContainsFunc(e.Says, func(s paper.Said) bool {
			return s.Label == "Checked" || s.Label == "Basis" && strings.Contains(s.Text, "checked 2026")
		})
		if !dated && !onlyAnOrder {
			t.Errorf("%s does not say when it was checked", key)
		}
	}
}

func TestTheHashIsOfTheLawAndOfNothingElse(t *testing.T) {
	b := current()
	if again := Of(screen.Current(), flow()); again.Hash() != b.Hash() {
		t.Error("two rulebooks of one law differ")
	}
	if len(b.Hash()) != 64 {
		t.Errorf("hash %q", b.Hash())
	}
	changed := screen.Current()
	changed.California.WaitStraight++
	if Of(changed, flow()).Hash() == b.Hash() {
		t.Error("a changed parameter leaves the hash")
	}
	if !strings.Contains(b.Document("v1", false).Text(paper.Width), b.Hash()) {
		t.Error("the printout does not name the hash")
	}
}

func TestNothingChangedSinceItself(t *testing.T) {
	older := current().Document("v1", false).Text(paper.Width)
	d, err := current().Since(older, "v2", true)
	if err != nil {
		t.Fatal(err)
	}
	if words := strings.Join(strings.Fields(d.Text(paper.Width)), " "); !strings.Contains(words, "Nothing changed.") || !strings.Contains(words, "past its review date") {
		t.Error(words)
	}
}

func TestSinceShowsWhatIsNewGoneAndChanged(t *testing.T) {
	before := screen.Current()
	before.California.WaitStraight = 3
	printout := Of(before, flow()).Document("v1", false).Text(paper.Width)
	printout = strings.Replace(printout, "  [belief prison-never]", "  [belief gone-since]", 1)
	d, err := current().Since(printout, "v2", false)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Join(strings.Fields(d.Text(paper.Width)), " ")
	for _, must := range []string{
		"New (1)", "[belief prison-never]", "Gone (1)", "[belief gone-since]", "[parameter california.WaitStraight] WaitStraight Was: Value: 3 Is: Value: 2",
	} {
		if !strings.Contains(words, must) {
			t.Errorf("no %q in: %s", must, words[:min(len(words), 3000)])
		}
	}
}

// Of a long list only what changed is shown, so that an attorney can read it.
func TestSinceShowsOfAListWhatWentAndWhatCame(t *testing.T) {
	old := printed{key: "k", title: "T", lines: []string{"Reasons: one. | two. | three.", "Value: 3", "plain words.", "Forms: CR-180; CR-181"}}
	now := printed{key: "k", title: "T", lines: []string{"Reasons: one. | 2. | three.", "Value: 2", "other words.", "Forms: CR-181; CR-180"}}
	want := []paper.Said{said("Gone from Reasons", "two."), said("New in Reasons", "2."), said("Was", "Value: 3"), said("Is", "Value: 2"),
		said("Was", "plain words."), said("Is", "other words.")}
	if got := change(old, now).Says; !slices.Equal(got, want) {
		t.Errorf("said %+v", got)
	}
	now = printed{key: "k", title: "T", lines: []string{old.lines[3], old.lines[0], old.lines[1], old.lines[2]}}
	if got := change(old, now).Says; len(got) != 1 || !strings.Contains(got[0].Text, "another order") {
		t.Errorf("of another order is said %+v", got)
	}
}

func TestWhatIsNoPrintoutIsRefused(t *testing.T) {
	for _, words := range []string{"", "hello", "RULEBOOK\n", "# Rulebook\n", "<!doctype html>"} {
		if _, err := current().Since(words, "v1", false); err == nil || !strings.Contains(err.Error(), "printout") {
			t.Errorf("%q: %v", words, err)
		}
	}
}

func TestAPrintoutReadBackHoldsEveryEntry(t *testing.T) {
	p, err := readPrintout(current().Document("v1", false).Text(paper.Width))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range current().chapters {
		n += len(c.entries)
		for _, e := range c.entries {
			read, found := p.find(e.Key)
			if !found || len(read.lines) != len(e.Says) {
				t.Errorf("%s is read back as %+v", e.Key, read)
			}
		}
	}
	if len(p.entries) != n || p.hash != current().Hash() {
		t.Errorf("%d entries of %d, hash %q", len(p.entries), n, p.hash)
	}
}

func TestOtherFormatsHoldTheSame(t *testing.T) {
	d := current().Document("v1", true)
	for _, words := range []string{d.HTML(), d.Markdown()} {
		for _, must := range []string{"remedy pc-1203.4", "past its review date", "not legal advice", current().Hash()[:16]} {
			if !strings.Contains(words, must) {
				t.Errorf("%q is missing", must)
			}
		}
	}
}
