package california

import (
	"strings"
	"testing"
)

func TestProposition47AsksForgersOfAPaperAndDriversOfATaking(t *testing.T) {
	for _, test := range []struct{ section, says, not string }{
		{"PC 470", "money order", "car"},
		{"PC 475(a)", "money order", "car"},
		{"VC 10851(a)", "meant for a short time only", "money order"},
		{"PC 496(a)", "must make it a misdemeanor", "papers tell"},
	} {
		got := said(verdict(t, "", fel+`"offense":"`+test.section+`","victim":{"loss_usd":100},`+kept+`"convicted_on":"2010-01-01"`, "pc-1170.18"))
		if !strings.Contains(got, test.says) || strings.Contains(got, test.not) {
			t.Errorf("%s: says %q", test.section, got)
		}
	}
}
