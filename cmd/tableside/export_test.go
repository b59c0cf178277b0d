package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

// noSettings lets the settings of whoever runs the test be as if they were not there.
func noSettings(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	t.Setenv("HOME", dir)
	t.Setenv("AppData", dir)
	at, err := settingsFile()
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func sampleInterview() interview.Session {
	return sampleClients[0].session(flows.Interview(catalogue.Offenses{}), sampleDay)
}

func ordered(file string) paper.Order {
	return paper.Order{Kind: paper.Memo, Format: paper.Text, File: file}
}

func TestAPaperIsWrittenWholeForTheOwnerAlone(t *testing.T) {
	noSettings(t)
	path := filepath.Join(t.TempDir(), "memo.txt")
	said, err := exporter{today: sampleDay}.write(sampleInterview(), ordered(path))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "not encrypted") || !strings.Contains(said, "memo.txt") {
		t.Errorf("said %q", said)
	}
	words, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, must := range []string{"MEMO FOR THE SUPERVISING LAWYER", "The interview, question by question", theRulebook().Hash()[:16]} {
		if !strings.Contains(string(words), must) {
			t.Errorf("the memo does not say %q", must)
		}
	}
	there, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && there.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", there.Mode())
	}
	if all, err := os.ReadDir(filepath.Dir(path)); err != nil || len(all) != 1 {
		t.Errorf("left behind: %v %v", all, err)
	}
}

func TestTheMemoBearsTheClinicsNumberAndNothingElse(t *testing.T) {
	noSettings(t)
	order := ordered(filepath.Join(t.TempDir(), "memo.txt"))
	order.Reference = "A-17"
	if _, err := (exporter{today: sampleDay}).write(sampleInterview(), order); err != nil {
		t.Fatal(err)
	}
	if words, err := os.ReadFile(order.File); err != nil || !strings.Contains(string(words), "Intake number: A-17\n") {
		t.Errorf("%v: no number", err)
	}
	order.Reference = "Ana Ruiz"
	order.Overwrite = true
	if _, err := (exporter{today: sampleDay}).write(sampleInterview(), order); err == nil || !strings.Contains(err.Error(), "letters, digits and dashes") {
		t.Errorf("a name is taken: %v", err)
	}
}

func TestAFileIsKeptUnlessItMayGo(t *testing.T) {
	noSettings(t)
	path := filepath.Join(t.TempDir(), "memo.txt")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	order := ordered(path)
	if _, err := (exporter{today: sampleDay}).write(sampleInterview(), order); !errors.Is(err, paper.ErrThere) {
		t.Fatalf("%v", err)
	}
	if words, _ := os.ReadFile(path); string(words) != "old" {
		t.Fatalf("the file is %q", words)
	}
	order.Overwrite = true
	if _, err := (exporter{today: sampleDay}).write(sampleInterview(), order); err != nil {
		t.Fatal(err)
	}
	there, err := os.Stat(path)
	if err != nil || there.Size() < 1000 {
		t.Fatalf("%v %v", there, err)
	}
	if runtime.GOOS != "windows" && there.Mode().Perm() != 0o600 {
		t.Errorf("an old file's wider mode is kept: %v", there.Mode())
	}
}

func TestALinkIsNeitherFollowedNorReplaced(t *testing.T) {
	noSettings(t)
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.txt"), filepath.Join(dir, "memo.txt")
	if err := os.WriteFile(target, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, at := range []string{link} {
		order := ordered(at)
		order.Overwrite = true
		if _, err := (exporter{today: sampleDay}).write(sampleInterview(), order); err == nil || !strings.Contains(err.Error(), "link") {
			t.Errorf("%v", err)
		}
	}
	if words, _ := os.ReadFile(target); string(words) != "precious" {
		t.Errorf("the target is %q", words)
	}
	if there, err := os.Lstat(link); err != nil || there.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

func TestWhereAPaperCannotGoIsSaid(t *testing.T) {
	noSettings(t)
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder.txt"), 0o700); err != nil {
		t.Fatal(err)
	}
	for file, says := range map[string]string{
		filepath.Join(dir, "folder.txt"):                    "is a folder",
		filepath.Join(dir, "nowhere", "memo.txt"):           "there is no folder",
		filepath.Join(dir, "what?.txt"):                     "leave out the characters",
		filepath.Join(dir, "") + string(filepath.Separator): "write a name",
		"": "write a name",
	} {
		if _, err := (exporter{today: sampleDay}).write(sampleInterview(), ordered(file)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", file, err, says)
		}
	}
}

func TestAFileGetsTheEndingOfItsFormat(t *testing.T) {
	for typed, want := range map[string]string{"memo": "memo.txt", "memo.txt": "memo.txt", "memo.TXT": "memo.TXT", "memo.html": "memo.html.txt"} {
		if got, err := pathFor(ordered(typed)); err != nil || got != want {
			t.Errorf("%q: %q %v", typed, got, err)
		}
	}
}

func TestTheClinicComesFromTheSettingsAndAFlagWins(t *testing.T) {
	path := noSettings(t)
	if c, err := (clinicFlags{}).orSettings(); err != nil || c != (paper.Clinic{}) {
		t.Fatalf("without settings: %+v %v", c, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(words string) {
		if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"clinic": {"name": "Harbor Clinic", "phone": "555-0100"}}`)
	if c, err := (clinicFlags{clinicPhone: "555-0199"}).orSettings(); err != nil || c.Name != "Harbor Clinic" || c.Phone != "555-0199" {
		t.Errorf("%+v %v", c, err)
	}
	code, out, _ := runWith(t, aCase, "screen", "--paper", "client", "-")
	if code != 0 || !strings.Contains(out, "Clinic: Harbor Clinic") {
		t.Errorf("exit %d:\n%s", code, out)
	}
	for words, says := range map[string]string{
		`{"clinic": {"nam": "x"}}`: "unknown field",
		`{"clinic": `:              "unexpected EOF",
		`{"clinic": {"name": "` + strings.Repeat("x", 81) + `"}}`: "80 characters",
	} {
		write(words)
		if _, err := (clinicFlags{}).orSettings(); err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "settings.json") {
			t.Errorf("%s: %v", words, err)
		}
		if code, _, errs := runWith(t, aCase, "screen", "--paper", "client", "-"); code != exitUsage || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: exit %d, %q", words, code, errs)
		}
	}
}

func TestPlainModeWritesAPaper(t *testing.T) {
	noSettings(t)
	path := filepath.Join(t.TempDir(), "page")
	code, out, errs := runWith(t, "papers\n1\n2\nyes\n\n\n"+path+"\n", "--plain")
	if code != exitStopped {
		t.Errorf("exit %d, %s", code, errs)
	}
	words, err := os.ReadFile(path + ".txt")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !strings.Contains(string(words), "What we talked about") || !strings.Contains(out, "not encrypted") {
		t.Errorf("the page is %s\nand was said: %s", words, out)
	}
}

// The memo's own table of the interview says of each answer where it is from:
// a mark, else its case, else the client; and of an open question nothing.
func TestTheMemoSaysWhereEachAnswerIsFrom(t *testing.T) {
	s := interview.Start(flows.Interview(catalogue.Offenses{}), sampleDay)
	for _, given := range []struct{ key, value string }{
		{"start/record_source", "rap-sheet"}, {"c1/level", "felony"}, {"c1/offense_date", "2015"},
	} {
		var err error
		if s, err = s.Put(interview.Key(given.key), interview.Given{State: interview.Answered, Values: []string{given.value}}); err != nil {
			t.Fatal(err)
		}
	}
	s = s.SetMark("c1/level", casefile.FromMemory).SetMark("c1/court", casefile.FromPaper)
	want := map[string]string{
		"Was it a felony, a misdemeanor, or an infraction?": "memory",
		"When did it happen?":                               "rap sheet",
		"What do we have in front of us about your cases?":  "client",
		"Which court had this case?":                        "", // not answered, whatever its mark
	}
	found := 0
	for _, a := range answersOf(s) {
		if from, asked := want[a.Ask]; asked {
			found++
			if a.From != from {
				t.Errorf("%s %s is from %q, want %q", a.Ask, a.Said, a.From, from)
			}
		}
	}
	if found != len(want) {
		t.Errorf("%d of %d questions are in the table", found, len(want))
	}
}
