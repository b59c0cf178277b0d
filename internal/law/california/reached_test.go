package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// Every remedy is shown open in some example, and closed for each of the
// reasons that its own conditions give: a condition that no example meets could
// say anything.
func TestEveryRemedyAndEachReasonHasAnExample(t *testing.T) {
	open, closed := map[string]bool{}, map[string]bool{}
	for _, s := range everyScreening {
		for _, line := range s.expect {
			words := strings.Fields(line)
			_, code, numbered := strings.Cut(words[0], "/")
			if !numbered {
				code = words[0]
			}
			if slices.Contains([]string{"available", "discretionary", "merits"}, words[1]) {
				open[code] = true
			}
			for _, w := range words[2:] {
				if reason, told := strings.CutPrefix(w, "!"); told {
					closed[code+" "+reason] = true
				}
			}
		}
	}
	for _, r := range remedies {
		if !open[string(r.code)] {
			t.Errorf("no example shows %s open", r.code)
		}
		for _, reason := range reasonsOf(t, r) {
			if !closed[string(r.code)+" "+reason] {
				t.Errorf("no example shows %s closed for %q", r.code, reason)
			}
		}
	}
}

// reasonsOf are the codes of the conditions of a remedy, as far as the examples
// bring them out. Of several ways in, what closes one leaves the others.
func reasonsOf(t *testing.T, r *remedy) []string {
	if r.rule == nil {
		return nil
	}
	p := Current()
	var reasons []string
	for _, s := range everyScreening {
		c := decode(t, s.person, s.cases)
		file := open(law.OpenFile(&c, settledDay), &p)
		for i := range file.matters {
			ruling := r.rule(&file.matters[i])
			for _, g := range ruling.gates {
				if g.code != "" && !slices.Contains(reasons, g.code) {
					reasons = append(reasons, g.code)
				}
			}
		}
	}
	return reasons
}
