package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// told beside a default are facts for which the case format itself says what
// holds when they are left out; leaving them out is an answer, not a blank.
var hasDefault = []string{
	"jurisdiction", "attempt", "conspiracy", "charged_offense", "sentenced_on", "trouble_since",
	"registration_required", "same_incident_as", "level_after", "schema", "as_of", "reference", ".id",
}

// TestABlankNeverReadsAsSafe blanks every fact of every worked example in turn.
// An answer may then stay, become unclear, or keep its state with no day or a
// later one; nothing new may open, close or become needless. A clock that runs
// is shown while a gate is not known, with the fact named beside it.
func TestABlankNeverReadsAsSafe(t *testing.T) {
	blanked := 0
	for _, s := range workedExamples {
		c := decode(t, s.person, s.cases)
		whole := assess(c)
		for _, path := range casefile.Told(c) {
			if slices.ContainsFunc(hasDefault, func(end string) bool { return strings.HasSuffix(path, end) }) {
				continue
			}
			less := c.Clone()
			casefile.Blank(&less, path)
			blanked++
			compareBlank(t, s.name+", without "+path, whole, assess(less))
		}
	}
	if blanked < 400 {
		t.Errorf("only %d facts were blanked", blanked)
	}
}

// TestNotSureNeverReadsAsSafe answers every fact of every worked example with
// "not sure" in turn. No default of the case format steps in then.
func TestNotSureNeverReadsAsSafe(t *testing.T) {
	unsure := 0
	for _, s := range workedExamples {
		c := decode(t, s.person, s.cases)
		whole := assess(c)
		for _, path := range casefile.Told(c) {
			less := c.Clone()
			if casefile.Set(&less, path, "unknown") != nil {
				continue
			}
			unsure++
			compareBlank(t, s.name+", not sure of "+path, whole, assess(less))
		}
	}
	if unsure < 400 {
		t.Errorf("only %d facts were made unsure", unsure)
	}
}

func compareBlank(t *testing.T, name string, whole, less [][]law.Remedy) {
	t.Helper()
	for i := range less {
		for j, v := range less[i] {
			was := whole[i][j]
			if !mayBecome(was, v, name) {
				t.Errorf("%s: %s of case %d was %s %s %s and becomes %s %s %s (missing %q)", name, v.Code, i+1,
					was.State, was.Earliest, was.Reason, v.State, v.Earliest, v.Reason, v.Missing)
			}
		}
	}
}

func mayBecome(was, is law.Remedy, path string) bool {
	switch is.State {
	case law.Unclear:
		return true
	case was.State:
		return is.Earliest == 0 || is.State == law.Later && is.Missing != nil || was.Earliest != 0 && is.Earliest >= was.Earliest
	case law.Later: // only time is in the way, as far as is known: what is not known is named
		return is.Missing != nil && (was.State == law.Unavailable || strings.HasSuffix(path, "released_on"))
	case law.Discretionary:
		return was.State == law.Available
	case law.Unavailable: // without the day of the offense the day of conviction counts
		return strings.HasSuffix(path, "offense_date")
	}
	return false
}
