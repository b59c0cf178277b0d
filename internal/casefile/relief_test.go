package casefile

import "testing"

func TestWhetherProposition64DismissedTheCase(t *testing.T) {
	for _, c := range []struct {
		name  string
		order Relief
		want  YesNo
	}{
		{"for a legal error, and no level left", Relief{Kind: HS11361_8, Reason: LegalError}, Yes},
		{"for a legal error and more", Relief{Kind: HS11361_8, Reason: MixedReason}, Yes},
		{"a level left", Relief{Kind: HS11361_8, Reason: LegalError, LevelAfter: Misdemeanor}, No},
		{"still a felony", Relief{Kind: HS11361_8, LevelAfter: Felony}, No},
		{"not sure of the level", Relief{Kind: HS11361_8, Reason: LegalError, LevelAfter: LevelUnknown}, NotSure},
		{"not sure of the level, and more reasons", Relief{Kind: HS11361_8, Reason: MixedReason, LevelAfter: LevelUnknown}, NotSure},
		{"nothing told", Relief{Kind: HS11361_8}, NotSure},
		{"for another reason", Relief{Kind: HS11361_8, Reason: Rehabilitation}, NotSure},
		{"another order", Relief{Kind: PC1203_4, Reason: LegalError}, No},
		{"an order nobody can name", Relief{Kind: "unknown", Reason: LegalError}, No},
	} {
		if got := c.order.DismissedOutright(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
