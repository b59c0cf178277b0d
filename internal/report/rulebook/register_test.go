package rulebook

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// everythingCited is every authority, as it is written, that an entry of the
// rulebook or an answer to one of the invented or sample clients names.
func everythingCited(t *testing.T) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for authority := range auditOfAll(t).cited {
		all[authority] = true
	}
	for _, at := range citations(current().chapters) {
		for _, form := range at.forms {
			all[form] = true
		}
	}
	for _, room := range []string{"../../law", "../../law/california", "../../law/immigration", "../../screen", ".."} {
		for _, authority := range writtenIn(t, room) {
			all[authority] = true
		}
	}
	return all
}

// writtenIn are the authorities that stand in the source of a room, also those
// that only a rare case brings out.
func writtenIn(t *testing.T, room string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(filepath.FromSlash(room), "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no source in %s: %v", room, err)
	}
	var all []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			literal, is := n.(*ast.BasicLit)
			if !is || literal.Kind != token.STRING {
				return true
			}
			words, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			found, sound := statutes(words)
			section := sound && len(found) > 0 && strings.HasPrefix(words, codesOfLaw[found[0].code].cited+" ")
			if section || byPlace.MatchString(words) || byYear.MatchString(words) {
				all = append(all, words)
			}
			return true
		})
	}
	return all
}

func inRegister(unit string) bool {
	return slices.ContainsFunc(register(), func(r registered) bool { return r.unit == unit })
}

// Every authority that anything names stands in the register once, with the
// day on which somebody read it, and nothing else does. With -update the lines
// that lack are added, to be given their day, and those that nothing names go.
func TestTheRegisterHasEveryAuthorityOnceWithItsDay(t *testing.T) {
	cited := map[string]bool{}
	for authority := range everythingCited(t) {
		for _, unit := range units(authority) {
			cited[unit] = true
		}
	}
	if len(cited) < 500 {
		t.Fatalf("only %d authorities are cited", len(cited))
	}
	if *update {
		writeRegister(t, cited)
		t.Skip("the register was written anew: give each new line its day")
	}
	listed, before := map[string]bool{}, ""
	for _, r := range register() {
		if listed[r.unit] || r.unit < before {
			t.Errorf("%s stands twice or out of order", r.unit)
		}
		listed[r.unit], before = true, r.unit
		if got := units(r.unit); len(got) != 1 || got[0] != r.unit {
			t.Errorf("%s is registered as %v", r.unit, got)
		}
		if _, err := time.Parse(time.DateOnly, r.checked); err != nil && r.checked != fromKnowledge {
			t.Errorf("%s: %q is neither a day nor %q", r.unit, r.checked, fromKnowledge)
		}
		if !cited[r.unit] {
			t.Errorf("%s is in the register, and nothing names it", r.unit)
		}
	}
	for _, unit := range sortedKeys(cited) {
		if !listed[unit] {
			t.Errorf("%s is named and not in the register (go test ./internal/report/rulebook -run TheRegister -update adds a line, to be given the day on which you read it)", unit)
		}
	}
}

// The rulebook prints the register whole, each line with what rests on it.
func TestTheRulebookPrintsTheRegister(t *testing.T) {
	b := current()
	last := b.chapters[len(b.chapters)-1]
	if last.title != "Authorities" || len(last.entries) != len(register()) {
		t.Fatalf("the last chapter is %s with %d entries", last.title, len(last.entries))
	}
	i := slices.IndexFunc(register(), func(r registered) bool { return r.unit == "Pen. Code 1203.4" })
	says := map[string]string{}
	for _, s := range last.entries[i].Says {
		says[s.Label] = s.Text
	}
	for label, want := range map[string]string{"Cited as": "Pen. Code 1203.4(a)(1)", "Read for": "remedy pc-1203.4;", "Checked": "20"} {
		if !strings.Contains(says[label], want) {
			t.Errorf("%s: %q, which lacks %q", label, says[label], want)
		}
	}
	if got := last.entries[i].Title; got != "California Penal Code, section 1203.4" {
		t.Errorf("it is called %q", got)
	}
	if got := inFull("INA 237"); got != "Immigration and Nationality Act, section 237 (8 USC 1227)" {
		t.Errorf("INA 237 is %q", got)
	}
}

// writeRegister writes the register with a line for each unit, keeping the days.
func writeRegister(t *testing.T, cited map[string]bool) {
	t.Helper()
	days := map[string]string{}
	for _, r := range register() {
		days[r.unit] = r.checked
	}
	var b strings.Builder
	for line := range strings.Lines(registerText) {
		if strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	for _, unit := range sortedKeys(cited) {
		b.WriteString(unit + ", " + days[unit] + "\n")
	}
	if err := os.WriteFile("authorities.csv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
