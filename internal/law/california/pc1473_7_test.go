package california

import (
	"strings"
	"testing"
)

func TestACitizenByOathIsToldWhyTheMotionIsAnOpenQuestion(t *testing.T) {
	for oath, told := range map[string]bool{`,"naturalized_on":"2018-05-01"`: true, `,"naturalized_on":"2018"`: true, `,"naturalized_on":"unknown"`: true, "": true, `,"naturalized_on":"none"`: false} {
		v := verdict(t, `"status":"citizen"`+oath, misd+`"offense":"PC 242",`+kept+when15, "pc-1473.7")
		if got := strings.Contains(said(v), "can lose citizenship over an old case"); got != told {
			t.Errorf("%s: says %q", oath, said(v))
		}
	}
}
