package main

import (
	"os/exec"
	"strings"
	"testing"
)

// What bash offers is asked of bash itself.
func TestBashCompletesCommandsFlagsAndValues(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash here")
	}
	code, script, errs := runWith(t, "", "completion", "bash")
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	for typed, want := range map[string]string{
		"sc":              "screen",
		"--pl":            "--plain",
		"screen --form":   "--format",
		"screen --lin":    "--lines",
		"completion fi":   "fish",
		"screen --format": "--format",
	} {
		words := strings.Fields(typed)
		ask := script + "\nCOMP_WORDS=(tableside " + typed + "); COMP_CWORD=" + string(rune('0'+len(words))) + "; _tableside; echo \"${COMPREPLY[@]}\""
		got, err := exec.Command(bash, "-c", ask).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", typed, err, got)
		}
		if strings.TrimSpace(string(got)) != want {
			t.Errorf("%q completes to %q, want %q", typed, strings.TrimSpace(string(got)), want)
		}
	}
}

func TestEveryShellAndThePageKnowEveryCommandAndFlag(t *testing.T) {
	outputs := map[string]string{}
	for name, args := range map[string][]string{"bash": {"completion", "bash"}, "zsh": {"completion", "zsh"}, "fish": {"completion", "fish"}, "man": {"man"}} {
		code, out, errs := runWith(t, "", args...)
		if code != exitDone || errs != "" {
			t.Fatalf("%s: exit %d, %s", name, code, errs)
		}
		outputs[name] = strings.ReplaceAll(out, `\-`, "-")
	}
	for name, out := range outputs {
		for _, word := range []string{"interview", "screen", "completion", "man", "plain", "hide", "contrast", "format", "lines", "version"} {
			if !strings.Contains(out, word) {
				t.Errorf("%s does not know %q", name, word)
			}
		}
	}
	for _, words := range []string{"TABLESIDE_PLAIN", "130 interrupted", "NO_COLOR", "CLICOLOR_FORCE", "TABLESIDE_CONTRAST", "5m"} {
		if !strings.Contains(outputs["man"], words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestAShellThatIsNotKnownIsRefused(t *testing.T) {
	if code, _, errs := runWith(t, "", "completion", "tcsh"); code != exitUsage || !strings.Contains(errs, "bash") {
		t.Errorf("exit %d, %q", code, errs)
	}
}
