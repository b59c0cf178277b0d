package california

import (
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

// Each row of the decision table, from the top: the section that governs.
func TestTheDecisionTable(t *testing.T) {
	for _, c := range []struct{ name, conviction, section string }{
		{"a juvenile case", `"outcome":"juvenile","level":"misdemeanor","offense":"PC 484"`, "WIC 786 or 781"},
		{"a diversion completed", `"outcome":"diversion-no-plea","program_completed":"yes","offense":"PC 484"`, "PC 851.91, or the program's own section"},
		{"dropped", `"outcome":"dismissed","offense":"PC 484"`, "PC 851.91"},
		{"an old deferred entry", `"outcome":"deferred-entry","offense":"HS 11377(a)","convicted_on":"2005-01-01"`, "PC 1203.43"},
		{"an old deferred entry whose program failed has no section of its own", `"outcome":"deferred-entry","program_completed":"no","offense":"HS 11377(a)","convicted_on":"2005-01-01"`, ""},
		{"an infraction", pled + `"level":"infraction","offense":"PC 415"`, "PC 1203.4a"},
		{"a misdemeanor with probation", misd + `"offense":"PC 242",` + kept + when15, "PC 1203.4"},
		{"a misdemeanor without", misd + `"offense":"PC 242",` + noProb + jail + when15, "PC 1203.4a"},
		{"a felony lowered after prison", fel + `"offense":"HS 11377(a)","relief":[{"kind":"pc-1170.18"}],` + noProb + prisonS + `"convicted_on":"2009-01-01"`, "PC 1203.4a"},
		{"a felony with probation alone", fel + `"offense":"PC 487(a)",` + kept + when15, "PC 1203.4"},
		{"a felony with prison", fel + `"offense":"PC 211",` + noProb + prisonS + `"convicted_on":"2009-01-01"`, "PC 1203.41"},
		{"how it ended is not known", `"level":"misdemeanor","offense":"PC 242"`, ""},
		{"whether probation was granted is not known", misd + `"offense":"PC 242","convicted_on":"2015-01-01"`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := decode(t, "", []string{c.conviction})
			params := Current()
			r := open(law.OpenFile(&file, 0), &params)
			if got, _ := r.matters[0].governing(); got != c.section {
				t.Errorf("got %q, want %q", got, c.section)
			}
		})
	}
}

func TestAWrongTrackNamesTheSectionThatGoverns(t *testing.T) {
	for _, c := range []struct{ name, conviction, code, section string }{
		{"1203.4 asked of a case without probation", misd + `"offense":"PC 242",` + noProb + jail + when15, "pc-1203.4", "PC 1203.4a"},
		{"1203.4a asked of a case with probation", misd + `"offense":"PC 242",` + kept + when15, "pc-1203.4a", "PC 1203.4"},
		{"1203.4 asked after prison", fel + `"offense":"PC 211",` + noProb + prisonS + `"convicted_on":"2009-01-01"`, "pc-1203.4", "PC 1203.41"},
		{"1203.41 asked of probation alone", fel + `"offense":"PC 487(a)",` + kept + when15, "pc-1203.41", "PC 1203.4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, v := range assess(decode(t, "", []string{c.conviction}))[0] {
				if string(v.Code) != c.code {
					continue
				}
				named := slices.ContainsFunc(v.Why, func(r law.Reason) bool { return len(r.Fills()) == 1 && r.Fills()[0].Value == c.section })
				if v.State != law.Unavailable || !named {
					t.Errorf("%s, %v", v.State, v.Why)
				}
			}
		})
	}
}
