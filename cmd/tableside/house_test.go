package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "example.com/tableside"

// mayImport is the house: each room and the rooms of ours it may import. What
// is not listed may not be imported; a room that is not listed is a mistake.
var mayImport = map[string][]string{
	"internal/casefile":                {"internal/text/nearest"},
	"internal/casefile/samples":        {"internal/casefile"},
	"internal/text":                    {},
	"internal/text/nearest":            {},
	"internal/commandline":             {"internal/text", "internal/text/nearest"},
	"internal/term":                    {},
	"internal/vault":                   {},
	"internal/fault":                   {},
	"internal/text/readinglevel":       {},
	"internal/text/written":            {},
	"internal/offense":                 {"internal/casefile"},
	"internal/law":                     {"internal/casefile", "internal/offense"},
	"internal/law/california":          {"internal/casefile", "internal/offense", "internal/law"},
	"internal/law/immigration":         {"internal/casefile", "internal/offense", "internal/law"},
	"internal/screen":                  {"internal/casefile", "internal/offense", "internal/law", "internal/law/california", "internal/law/immigration", "internal/text"},
	"internal/report":                  {"internal/casefile", "internal/offense", "internal/law", "internal/law/california", "internal/law/immigration", "internal/screen", "internal/text"},
	"internal/report/paper":            {"internal/casefile", "internal/offense", "internal/law", "internal/law/california", "internal/report", "internal/screen", "internal/text"},
	"internal/interview":               {"internal/casefile", "internal/text"},
	"internal/interview/interviewtest": {"internal/casefile", "internal/interview", "internal/text"},
	"flows":                            {"internal/casefile", "internal/interview", "internal/text"},
	"flows/catalogue":                  {"flows", "internal/casefile", "internal/offense"},
	"internal/report/rulebook": {"internal/casefile", "internal/offense", "internal/law", "internal/law/california", "internal/law/immigration",
		"internal/screen", "internal/report", "internal/report/paper", "internal/text", "internal/interview", "flows"},
	"internal/plain": belowTheFrontEnds,
	"internal/tui":   belowTheFrontEnds,
	"cmd/tableside":  append([]string{"internal/commandline", "internal/plain", "internal/tui", "internal/vault"}, belowTheFrontEnds...),
}

// belowTheFrontEnds is what a front end may use: all that the program is made
// of, but no other front end, and no file.
var belowTheFrontEnds = []string{
	"internal/casefile", "internal/text", "internal/term", "internal/fault", "internal/offense", "internal/law", "internal/law/california",
	"internal/law/immigration", "internal/screen", "internal/report", "internal/report/paper", "internal/report/rulebook", "internal/interview", "flows", "flows/catalogue",
}

// forTests are the rooms that serve the tests of all others.
var forTests = []string{"internal/casefile/samples", "internal/interview/interviewtest", "internal/text/readinglevel", "internal/text/written"}

// testsMayImport is what the tests of a room hold it against beside what it may
// import itself.
var testsMayImport = map[string][]string{
	"internal/text":            {"internal/casefile"},                                                      // the same letters are hidden and refused
	"flows":                    {"flows/catalogue", "internal/offense", "internal/law", "internal/screen"}, // each question can change something
	"internal/report/rulebook": {"flows/catalogue"},                                                        // the whole interview
}

type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func list(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,TestImports,XTestImports"}, args...)...)
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v", args, err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p listed
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range list(t, "./...") {
		room := strings.TrimPrefix(p.ImportPath, module+"/")
		allowed, known := mayImport[room]
		if !known {
			t.Errorf("%s is not a room of the house: add it to the list and to the README, or move its code", room)
		}
		for _, path := range p.Imports {
			other, ours := strings.CutPrefix(path, module+"/")
			if ours && !slices.Contains(allowed, other) {
				t.Errorf("%s imports %s, which does not stand below it", room, other)
			}
			if slices.Contains(forTests, other) && !slices.Contains(forTests, room) {
				t.Errorf("%s imports %s, which is for tests", room, other)
			}
		}
		inTests := slices.Concat(allowed, forTests, testsMayImport[room], []string{room})
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			if other, ours := strings.CutPrefix(path, module+"/"); ours && !slices.Contains(inTests, other) {
				t.Errorf("a test of %s imports %s, which does not stand below it", room, other)
			}
		}
	}
}

// A room that is no longer there would leave a hole in the walls, and one that
// nobody described cannot be found.
func TestEveryRoomExistsAndStandsInTheReadme(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for room := range mayImport {
		if here, _ := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(room), "*.go")); len(here) == 0 {
			t.Errorf("%s is on the list and not in the house", room)
		}
		row := rowOf(string(readme), room)
		if row < 0 {
			t.Errorf("%s has no row in the README's table of rooms", room)
		}
		for _, other := range mayImport[room] {
			if rowOf(string(readme), other) > row {
				t.Errorf("%s may import %s, which stands below it in the README's table of rooms", room, other)
			}
		}
	}
}

// rowOf is where a room's row begins in the README, below zero for none.
func rowOf(readme, room string) int { return strings.Index(readme, "\n| `"+room+"` |") }

func TestOnlyTheFrontEndsKnowATerminal(t *testing.T) {
	for _, p := range list(t, "./...") {
		room := strings.TrimPrefix(p.ImportPath, module+"/")
		if room == "internal/tui" || room == "internal/term" || room == "internal/vault" || room == "cmd/tableside" {
			continue
		}
		for _, path := range p.Imports {
			if strings.HasPrefix(path, "github.com/charmbracelet/") || path == "os" && room != "internal/plain" {
				t.Errorf("%s imports %s: below the front ends nothing knows a screen or a file", room, path)
			}
		}
	}
}

func TestTopLevelHoldsTheHouseAndNothingElse(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	house := []string{"cmd", "internal", "flows", "testdata", "go.mod", "go.sum", "README.md"}
	for _, e := range entries {
		if !slices.Contains(house, e.Name()) && !strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s stands at the top level; the house has only %v", e.Name(), house)
		}
	}
}

func TestNoNetworkingPackageIsLinked(t *testing.T) {
	for _, system := range []string{"linux", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", ".")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", system, err)
		}
		for _, path := range strings.Fields(string(out)) {
			if path == "net" || path == "net/http" || path == "crypto/tls" {
				t.Errorf("on %s the program links %s; it promises to send nothing", system, path)
			}
		}
	}
}

// CI looks at Windows and macOS on one processor each: that is enough as long as
// no file of ours is built for one processor alone.
func TestNothingIsWrittenForOneProcessor(t *testing.T) {
	t.Parallel()
	one := regexp.MustCompile(`_(amd64|arm64|386|arm)(_test)?\.go$|(?m)^//go:build .*\b(amd64|arm64|386|arm)\b`)
	if !one.MatchString("a_arm64.go") || !one.MatchString("//go:build unix && amd64\n") {
		t.Error("what is looked for would not be found")
	}
	files := 0
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		if files++; one.MatchString(path) || one.Match(data) {
			t.Errorf("%s is built for one processor alone", path)
		}
		return err
	})
	if err != nil || files < 100 {
		t.Errorf("%d files, %v", files, err)
	}
}
