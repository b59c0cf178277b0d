package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// contradictory are the screenings whose facts contradict one another, or
// whose date straddles the day: there a blank settles what was in doubt.
var contradictory = []string{
	"probation said to be over but ending ahead is read as not known",
	"probation said to run but ended is read as not known",
	"probation that expires today is over tomorrow",
	"an end known by its month, before and after today",
	"17d: a felony",
	"851.93: a level that changed near a day not known", // the case format reads the row by the conviction then
	"851.91: a section that was a felony for a part of the year has the time of a felony",
	"a registrable prison felony whose registration was ended",
	"a registrable prison felony whose registration was ended, nine years after release",
	"registration that was ended does not shut out kept probation",
	"1203.4b: no custody, no crew",
	"wic-786: probation runs",
	"1172.75: released yesterday", // who is in custody and has no day of release is still inside
	// A deferred entry is a case without a sentence: one that is told contradicts it.
	"1018: probation after a failed program ended years ago",
	"1018: sentenced after a failed program, five months ago",
	"1018: sentenced after a failed program, six months and a day ago",
	"1018: jail after a failed program",
	"1018: judgment after a failed program, probation over on the day of the plea",
	"1018: probation said to be over before the plea shows no day of judgment",
	"1018: the day of a failed program's plea not told",
	"1018: probation after a failed program, and nobody knows how it stands",
	"1203.4a: probation denied and jail told are a sentence",
	"851.91: an offense said to be after its own ruling: the time to charge it may still run",
}

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
	for _, s := range everyScreening {
		if slices.Contains(contradictory, s.name) {
			continue
		}
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
	for _, s := range everyScreening {
		if slices.Contains(contradictory, s.name) {
			continue
		}
		c := decode(t, s.person, s.cases)
		whole := assess(c)
		for _, path := range casefile.Told(c) {
			less := c.Clone()
			if strings.HasSuffix(path, "level_after") || strings.HasSuffix(path, "same_incident_as") || // left out is no
				casefile.Set(&less, path, "unknown") != nil {
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
		return is.Missing != nil && (was.State == law.Unavailable || was.State == law.Available || strings.HasSuffix(path, "released_on"))
	case law.Discretionary:
		return was.State == law.Available
	case law.NotNeeded: // another order dismissed the case; whether this one ever fitted is beside the point
		return was.State == law.Unavailable && is.Why != nil && is.Why[0].Text == dismissedAlready.Text
	case law.Unavailable: // without the day of the offense the day of conviction counts
		return strings.HasSuffix(path, "relief[0].kind") || strings.HasSuffix(path, "offense_date") || strings.HasSuffix(path, "same_incident_as") || strings.HasSuffix(path, "level_after") ||
			strings.HasSuffix(path, "registration_required") // PC 290(c) answers
	}
	return false
}
