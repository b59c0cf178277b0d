package tui

import (
	"strings"
	"testing"
)

// What came of a key is said to its end, also where it is long; the screen then
// gives up lines, and is no taller than the window.
func TestWhatCameOfAKeyIsSaidToItsEnd(t *testing.T) {
	said := "Not saved: write /media/student/CLINIC-USB/2026-11-22/harbor-street/interview.tableside: no space left on device. ctrl+s saves to another file."
	for _, width := range []int{60, 80, 120} {
		f := frame{width: width, height: 16, left: "Review", status: said}
		lines := strings.Split(f.View("a\nb"), "\n")
		if len(lines) != 16 {
			t.Errorf("%d columns: %d lines", width, len(lines))
		}
		if all := strings.Join(strings.Fields(strings.Join(lines, " ")), " "); !strings.HasSuffix(all, "ctrl+s saves to another file.") {
			t.Errorf("%d columns: it ends %q", width, all[len(all)-60:])
		}
	}
	if got := atMost(2, []string{"a", "b", "c"}); strings.Join(got, "|") != "a|b …" {
		t.Errorf("what goes beyond is cut without a sign: %q", got)
	}
}
