package main

import (
	"os/exec"
	"strings"
	"testing"
)

// Where anything in the program asks for a method by a name that is only known
// at run time, the linker keeps every exported method of everything: a tenth
// of the program. Some libraries for command lines and templates do.
func TestTheLinkerLeavesOutWhatNobodyCalls(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "tool", "nm", buildProgram(t)).Output()
	if err != nil {
		t.Fatalf("go tool nm: %v", err)
	}
	symbols := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		if words := strings.Fields(line); len(words) > 2 {
			symbols[words[len(words)-1]] = true
		}
	}
	if !symbols["main.main"] || !symbols["time.Time.String"] {
		t.Fatalf("%d symbols were read, and not those that every program has", len(symbols))
	}
	for _, uncalled := range []string{"reflect.Value.MethodByName", "time.Time.GobEncode"} {
		if symbols[uncalled] {
			t.Errorf("the program holds %s; to see what asks for it: go build -ldflags=-dumpdep ./cmd/tableside 2>&1 | grep ReflectMethod", uncalled)
		}
	}
}
