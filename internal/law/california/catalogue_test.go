package california

import (
	"slices"
	"testing"

	"example.com/tableside/internal/offense"
)

// TestTheCatalogueAgreesWithTheLists holds the catalogue's columns against the
// lists of the statutes, row by row, and prints every row on which they differ.
func TestTheCatalogueAgreesWithTheLists(t *testing.T) {
	p := Current()
	for _, row := range offense.All() {
		if got, want := excludedByList(p, row), row.Excluded1203_4; got != want && row.Key() != "VC 23140(a)" {
			t.Errorf("%s: PC 1203.4(b) and (c) make it %q, the catalogue says %q", row.Key(), got, want)
		}
		if row.Prop64 != (in(p.Cannabis, row) && row.ValidTo != 0) {
			t.Errorf("%s: HS 11361.8 and the catalogue differ on Proposition 64", row.Key())
		}
		if in(p.Wobblettes, row) != (row.Level == "wobblette") && !slices.Contains(ownInfraction, row.Key()) {
			t.Errorf("%s: PC 19.8 and the catalogue differ: it is a %s there", row.Key(), row.Level)
		}
	}
}

// ownInfraction are rows on which list and catalogue may differ: sections whose
// own text names an infraction beside the misdemeanor (PC 19.8 does not list
// them), PC 485, which PC 19.8 lists though it follows the value of a theft, and
// business without a license: a misdemeanor under BP 16240, under an ordinance
// often an infraction.
//
// VC 23140(a) stands in VC 12810(d)(2), so PC 1203.4(c)(1) would leave it to the
// judge; as an infraction it is shut out of PC 1203.4 anyway.
var ownInfraction = []string{"PC 374.3", "PC 485", "PC 490.1", "PC 20170", "PC 32310(c)", "HS 11375(b)(2)", "BP 16100-16240"}

// excludedByList is the word that the catalogue should have for a row.
func excludedByList(p Parameters, row *offense.Offense) string {
	switch {
	case in(felonyOnly, row):
		return "felony"
	case in(p.Barred, row) && row.Code == "VC" && row.Section != inspectionRefused:
		return "unclear"
	case in(p.Barred, row):
		return "yes"
	case in(p.Points, row):
		return "discretionary"
	}
	return "no"
}
