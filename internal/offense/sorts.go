package offense

import (
	"slices"
	"strings"
)

// This file tells the sorts of offenses that the law and the interview both
// ask about, each by its sections.

// Number is the section's number alone: "11352" of "11352(a)", "459" of
// "459/460(a)"; "" where the row has none.
func (o *Offense) Number() string {
	end := strings.IndexFunc(o.Section, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
	if end < 0 {
		return o.Section
	}
	return o.Section[:end]
}

// In reports whether the row is of one of these sections of a code, whatever
// the subdivision.
func (o *Offense) In(code string, numbers ...string) bool {
	return o.Code == code && slices.Contains(numbers, o.Number())
}

// DivisibleByDrug: the section covers a list of drugs, and each drug is a
// crime of its own, so that the record of conviction tells which. Coronado v.
// Holder, 759 F.3d 977 (9th Cir. 2014); United States v. Martinez-Lopez, 864
// F.3d 1034 (9th Cir. 2017) (en banc).
func (o *Offense) DivisibleByDrug() bool {
	return o.In("HS", "11173", "11350", "11351", "11352", "11353", "11370.1", "11377", "11378", "11379", "11379.6",
		"11380", "11395", "11550")
}

// Cannabis: the drug is the statute's own, marijuana: HS 11357 to 11361 and
// 11362.3, and VC 23222(b). VC 23222(a) is about open alcohol, and HS 11357.5
// about drugs made to resemble marijuana.
func (o *Offense) Cannabis() bool {
	return o.In("HS", "11357", "11358", "11359", "11360", "11361", "11362.3") ||
		o.Code == "VC" && strings.HasPrefix(o.Section, "23222(b)")
}

// Paraphernalia: pipes and the like, HS 11364 and 11364.7.
func (o *Offense) Paraphernalia() bool { return o.In("HS", "11364", "11364.7") }

// Burglary: PC 459 in either degree (PC 460) and of a vehicle, which the
// building tells apart; not shoplifting (PC 459.5).
func (o *Offense) Burglary() bool { return o.In("PC", "459", "460") }

// UnderFourteen are the numbers of the Penal Code sections that are super strikes
// only with a victim under 14 (PC 667(e)(2)(C)(iv)).
func UnderFourteen() []string { return []string{"288", "286(c)", "287(c)", "288a(c)", "289(j)"} }

// UnderFourteen: what the row is turns on a victim under 14.
func (o *Offense) UnderFourteen() bool {
	return o.Code == "PC" && slices.ContainsFunc(UnderFourteen(), func(number string) bool { return Under(o.Section, number) })
}
