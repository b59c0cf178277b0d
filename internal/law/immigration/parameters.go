package immigration

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Parameters are the days and numbers that a legislature, an agency or a
// court changes, each with its source: tests shift each of these by one and
// must see some answer change. Three numbers stand beside their rule: the age of
// HS 11362.1, and the two margins in dates.go and gmc.go that are this program's
// own. The year of jail under probation stands with the facts of a sentence, for
// what does not fit beside it is asked there.
type Parameters struct {
	BenefitParameters // what the goals, the stop list and the counts across cases read

	// CheckedOn is the day on which the answers were last checked.
	CheckedOn casefile.Day

	// AggravatedFelonyDeports: a conviction before it is no aggravated felony
	// for deportation in the Ninth Circuit. Pub. L. 100-690, 7344;
	// Ledezma-Galicia v. Holder, 636 F.3d 1059 (9th Cir. 2010).
	AggravatedFelonyDeports casefile.Day
	// AggravatedFelonyBarsCharacter: a conviction on or after it bars good
	// moral character for good. IMMACT 90, 509; 8 CFR 316.10(b)(1)(ii).
	AggravatedFelonyBarsCharacter casefile.Day
	// FamilyViolence: the domestic violence, stalking, child and protection
	// order grounds reach only convictions and violations after it. IIRIRA 350(b).
	FamilyViolence casefile.Day
	// ReleasedAfter: mandatory detention reaches releases after it. IIRIRA 303(b).
	ReleasedAfter casefile.Day
	// LakenRiley is the day of Pub. L. 119-1.
	LakenRiley casefile.Day

	// DeferredEntryFrom and DeferredEntryTo: PC 1000 asked for a plea first.
	// Stats. 1996, ch. 1132; Stats. 2017, ch. 778 (AB 208).
	DeferredEntryFrom, DeferredEntryTo casefile.Day
	// FirstOffenderLast is the last day of conviction that the first-offender
	// rule may reach: the day of the decision, of which that is arguable.
	// Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc).
	FirstOffenderLast casefile.Day
	// SentenceWithin is how many days after a plea its sentence may have come,
	// where nobody knows its day. Our own margin: PC 1191 gives twenty court days,
	// and a person may let them pass.
	SentenceWithin int
	// UseReliance: from it to FirstOffenderLast one may have relied on Rice v.
	// Holder, 597 F.3d 952 (9th Cir. 2010), for being under the influence.
	UseReliance casefile.Day
	// MisdemeanorCut: for a conviction on or after it a one-year misdemeanor
	// has a maximum of 364 days. PC 18.5 (SB 1310); Velasquez-Rios v.
	// Wilkinson, 988 F.3d 1081 (9th Cir. 2021).
	MisdemeanorCut casefile.Day
	// TheftTurpitude: theft as turpitude is contested for convictions before
	// it. Matter of Diaz-Lizarraga, 26 I&N Dec. 847 (BIA 2016); Silva v.
	// Garland, 993 F.3d 705 (9th Cir. 2021).
	TheftTurpitude casefile.Day
	// Cannabis: from offenses of this day on California's cannabis is wider
	// than the federal one. Proposition 64.
	Cannabis casefile.Day
	// TransportForSale: transport means transport for sale for offenses on or
	// after it. AB 721 (2013), HS 11352 and 11379.
	TransportForSale casefile.Day
	// CannabisTransportForSale is the same for HS 11360. AB 730 (2015).
	CannabisTransportForSale casefile.Day
	// Apomorphine left California's schedules on it: from then on a conviction
	// under HS 11350 to 11352 that names no drug leaves little room. AB 1414 (2010).
	Apomorphine casefile.Day
	// TreatmentFelony is the first day of HS 11395. Proposition 36 of 2024.
	TreatmentFelony casefile.Day
	// SentenceChange: a sentence changed before it may still count as changed.
	// Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019); Zaragoza v.
	// Garland, 52 F.4th 1006 (7th Cir. 2022).
	SentenceChange casefile.Day

	// Year is the days of one year wherever a term is compared: 365 even in a
	// leap year. Habibi v. Holder, 673 F.3d 1082 (9th Cir. 2011).
	Year int
	// SixMonths is the longest term that is surely six months or less, and
	// SixMonthsArguable the longest that may be. INA 212(a)(2)(A)(ii)(II).
	SixMonths, SixMonthsArguable int
	// FiveYears is the aggregate of INA 212(a)(2)(B), in days.
	FiveYears int
	// Loss in dollars: more than it makes fraud an aggravated felony. INA 101(a)(43)(M).
	Loss float64
	// PersonalGrams of marijuana or less are for own use. INA 237(a)(2)(B)(i).
	PersonalGrams float64
	// GiftGrams of marijuana or less, given for nothing, are no trafficking:
	// 21 USC 841(b)(4); Matter of Castro Rodriguez, 25 I&N Dec. 698 (BIA 2012).
	GiftGrams float64
	// TurpitudeYears after admission count for a single crime. INA 237(a)(2)(A)(i).
	TurpitudeYears int
	// ProstitutionYears before the application count. INA 212(a)(2)(D).
	ProstitutionYears int
	// YouthYears must have passed since offense and release. INA 212(a)(2)(A)(ii)(I).
	YouthYears int
	// YouthAge is the age from which the youthful exception is closed.
	YouthAge int
	// ServedDays in the period bar good moral character. INA 101(f)(7).
	ServedDays int
	// DACACustodyDays: more than it to be served is significant. 8 CFR 236.22(b)(6)(ii).
	DACACustodyDays int
}

// Current gives the parameters in force on the day the law was last checked.
func Current() Parameters {
	day := casefile.DayOf
	return Parameters{
		BenefitParameters: currentBenefits(),

		CheckedOn: day(2026, time.November, 21),

		AggravatedFelonyDeports:       day(1988, time.November, 18),
		AggravatedFelonyBarsCharacter: day(1990, time.November, 29),
		FamilyViolence:                day(1996, time.September, 30),
		ReleasedAfter:                 day(1998, time.October, 8),
		LakenRiley:                    day(2025, time.January, 29),

		DeferredEntryFrom:        law.DeferredFrom(),
		DeferredEntryTo:          law.DeferredTo(),
		FirstOffenderLast:        day(2011, time.July, 14),
		SentenceWithin:           365,
		UseReliance:              day(2010, time.March, 2),
		MisdemeanorCut:           day(2015, time.January, 1),
		TheftTurpitude:           day(2016, time.November, 16),
		Cannabis:                 day(2016, time.November, 9),
		TransportForSale:         day(2014, time.January, 1),
		CannabisTransportForSale: day(2016, time.January, 1),
		Apomorphine:              day(2011, time.January, 1),
		TreatmentFelony:          day(2024, time.December, 18),
		SentenceChange:           day(2019, time.October, 25),

		Year:              365,
		SixMonths:         180,
		SixMonthsArguable: 184,
		FiveYears:         5 * 365,
		Loss:              10000,
		PersonalGrams:     30,
		GiftGrams:         30,
		TurpitudeYears:    5,
		ProstitutionYears: 10,
		YouthYears:        5,
		YouthAge:          18,
		ServedDays:        180,
		DACACustodyDays:   90,
	}
}
