package law_test

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestTheOldDrugProgramTookTheChargesOfFormerSection1000(t *testing.T) {
	for want, sections := range map[law.Answer]string{
		law.Yes:      "HS 11350(a); HS 11357(b); HS 11364(a); HS 11365; HS 11377(a); HS 11550(a); VC 23222(b); PC 381(a); BP 4060",
		law.Arguable: "HS 11358; HS 11368; PC 653f(d); PC 647(f)",
		law.No:       "HS 11351; HS 11352(a); HS 11378; HS 11379(a); HS 11370.1; PC 484(a); PC 487(a); PC 273.5(a); PC 647(b); VC 23152(a)",
		law.Unknown:  "unknown; PC 99999; VC 23222; PC 653f(b)",
	} {
		for section := range strings.SplitSeq(sections, "; ") {
			c := casefile.Case{Convictions: []casefile.Conviction{{Offense: section, ConvictedOn: casefile.Year(2012)}}}
			m := law.OpenFile(&c, 0).Matters[0]
			got := m.OldDrugProgram()
			if got.Answer != want || (len(got.Missing) > 0) != (want == law.Unknown) {
				t.Errorf("%s: %s, missing %q, want %s", section, got.Answer, got.Missing, want)
			}
		}
	}
}
