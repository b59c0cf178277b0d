package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

// What became of the charge is asked once an order undid the case; after the
// order for an old drug program there is no charge left.
func TestWhatBecameOfTheChargeIsAskedAfterAVacatur(t *testing.T) {
	for kind, asks := range map[casefile.ReliefKind]bool{
		casefile.PC1473_7: true, casefile.Vacatur: true, casefile.PC1018: true, casefile.PC1203_43: false, casefile.PC1203_4: false,
	} {
		r := screened(t, quietPerson+"person.status lpr;"+shoplifting+";relief[0].kind "+string(kind)+";relief[0].granted_on 2024-05-01;relief[0].reason legal-error")
		sections := Summary(r, Options{})
		missing, _ := sectionOf(sections, "missing")
		if got := strings.Contains(said([]Section{missing}), "What became of the charge"); got != asks {
			t.Errorf("%s: asked %v", kind, got)
		}
		basis, _ := sectionOf(sections, "basis")
		if got := strings.Contains(said([]Section{basis}), "Case 1 was undone by an order."); got != asks {
			t.Errorf("%s: taken for granted %v", kind, got)
		}
	}
}
