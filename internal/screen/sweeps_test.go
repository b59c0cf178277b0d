package screen

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// A remedy whose state is not known is worth a column where one fact settles
// it, not where two are missing, and only of those that many cases fit.
func TestHowFarARemedyIs(t *testing.T) {
	for _, row := range []struct {
		name   string
		remedy law.Remedy
		want   Reach
	}{
		{"open", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Available}, Today},
		{"the judge decides", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Discretionary}, Today},
		{"it waits", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Later}, NotYet},
		{"one fact is missing", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Unclear, Missing: []string{"a"}}, OneFactAway},
		{"two facts are missing", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Unclear, Missing: []string{"a", "b"}}, OutOfSight},
		{"not known, and no fact named", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Unclear}, OutOfSight},
		{"one fact is missing, and few cases fit", law.Remedy{Code: casefile.PC1170_9, Covered: true, State: law.Unclear, Missing: []string{"a"}}, OutOfSight},
		{"closed if there is anything to clear", law.Remedy{Code: casefile.PC1203_4, Covered: true, Shut: true, State: law.Unclear, Missing: []string{"a"}}, OutOfSight},
		{"closed", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Unavailable}, OutOfSight},
		{"granted", law.Remedy{Code: casefile.PC1203_4, Covered: true, State: law.Done}, OutOfSight},
		{"not built", law.Remedy{Code: casefile.PC1203_4, State: law.Available}, OutOfSight},
	} {
		if got := Distance(row.remedy); got != row.want {
			t.Errorf("%s: %d, want %d", row.name, got, row.want)
		}
	}
}
