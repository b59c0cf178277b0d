package screen

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// An order that cannot have been made on its day undoes nothing until the day is
// right: it may be of another case. One idea for every order that helps.
func TestAnOrderOnADayThatCannotBeHelpsNobody(t *testing.T) {
	const sold = fullyTold + "; offense HS 11378; level felony; offense_date 2019-04-01; convicted_on 2019-05-01; sentence.days_ordered 200"
	for _, kind := range []string{"pc-1473.7", "vacatur", "pc-1016.5", "pc-1473", "pc-1018", "pc-236.14"} {
		for _, on := range []struct {
			day  string
			want law.Answer
		}{
			{"2018-01-01", law.Unknown}, // before the case
			{"2019-04-30", law.Unknown},
			{"2019-05-01", law.No},
			{"2026-11-21", law.No}, // the day of the screening
			{"2026-11-22", law.Unknown},
			{"2027-01-01", law.Unknown},
		} {
			r := Case(caseOf(t, sold, "relief[0].kind "+kind+"; relief[0].reason legal-error; relief[0].granted_on "+on.day), day, Current())
			counts := r.Convictions[0].Counts
			if counts.Answer != on.want {
				t.Errorf("%s of %s: counts is %s, want %s", kind, on.day, counts.Answer, on.want)
			}
			named := slices.Contains(counts.Missing, "convictions[0].relief[0].granted_on")
			if named != (on.want == law.Unknown) {
				t.Errorf("%s of %s: missing %v", kind, on.day, counts.Missing)
			}
			removal := levelOf(r, "removal")
			if on.want == law.Unknown && removal < law.UnknownLevel {
				t.Errorf("%s of %s: removal is %s", kind, on.day, removal)
			}
		}
	}
}

// The same for what California law makes of it, and for orders that lift a ground
// or lower a level.
func TestAnOrderOnADayThatCannotBeIsNotTakenForDone(t *testing.T) {
	const theft = fullyTold + "; offense PC 487(a); level felony; offense_date 2019-04-01; convicted_on 2019-05-01; probation.granted yes; probation.state completed"
	for _, kind := range []casefile.ReliefKind{casefile.PC1203_4, casefile.PC17b, casefile.Pardon} {
		for on, done := range map[string]bool{"2018-01-01": false, "2021-01-01": true, "2027-01-01": false} {
			r := Case(caseOf(t, theft, "relief[0].kind "+string(kind)+"; relief[0].granted_on "+on), day, Current())
			if remedy, _ := r.Convictions[0].Remedy(kind); (remedy.State == law.Done) != done {
				t.Errorf("%s of %s is %s", kind, on, remedy.State)
			}
		}
	}
}

func levelOf(r Result, code string) law.Level {
	i := slices.IndexFunc(r.Consequences, func(c law.Consequence) bool { return c.Code == code })
	return r.Consequences[i].Level
}
