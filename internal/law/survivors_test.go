package law

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The list of conditions that can be turned round without changing an answer
// speaks of code that stands there, and says why.
func TestTheListOfSurvivorsSpeaksOfTheCode(t *testing.T) {
	list, err := os.ReadFile(filepath.Join("testdata", "survivors.txt"))
	if err != nil {
		t.Fatal(err)
	}
	listed := 0
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		listed++
		fields := strings.Split(strings.ReplaceAll(strings.TrimSpace(line), `\|`, "\x00"), " | ")
		if len(fields) != 4 || fields[3] == "" {
			t.Errorf("no file, code, change and reason: %s", line)
			continue
		}
		code := strings.ReplaceAll(fields[1], "\x00", "|")
		source, err := os.ReadFile(filepath.FromSlash(fields[0]))
		if err != nil || !strings.Contains(string(source), code+"\n") {
			t.Errorf("%s has no line %q (%v)", fields[0], code, err)
		}
	}
	if listed == 0 {
		t.Error("the list is empty")
	}
}
