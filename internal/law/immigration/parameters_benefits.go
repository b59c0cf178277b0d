package immigration

import (
	"time"

	"example.com/tableside/internal/casefile"
)

// BenefitParameters are the days and numbers that the goals (naturalization,
// DACA, TPS, cancellation …), the detention rules and the stop list read.
type BenefitParameters struct {
	ActOf1996 casefile.Day // pleas before it: relief under former INA 212(c) may be left, and short trips are judged by the older law

	GoodMoralYears    int // years before filing that naturalization looks at
	CancellationYears int // years before today that cancellation for others looks at
	SurvivorYears     int // years here that cancellation for a survivor of abuse asks for

	MisdemeanorOver    int // a crime punishable by no more days than this is no misdemeanor for DACA and TPS
	MisdemeanorMaximum int // punishable by more days than this: a felony for DACA and TPS
	DACAMisdemeanors   int // this many other misdemeanors bar DACA
	TPSMisdemeanors    int // this many misdemeanors bar TPS

	CancellationMaximum int // a petty crime of moral turpitude with a higher maximum still bars cancellation for others
	ResidentYears       int // years as a resident for cancellation
	ResidenceYears      int // years of residence after admission before the offense, for cancellation
	WaiverYears         int // years after which the 212(h) waiver needs no hardship
	DetentionTurpitude  int // days imposed that make a single crime of moral turpitude a detention ground
	AppealDays          int // days to appeal a felony judgment
	AdultAge            int // younger than this at the offense: a juvenile court may have had the case

	// The days on which what changes often was last read.
	DACAChecked         casefile.Day // day the state of the DACA program was last read
	TPSChecked          casefile.Day // day the list of TPS countries was last read
	BondChecked         casefile.Day // day the fight over bond for people never admitted was last read
	LakenRileyChecked   casefile.Day // day the Laken Riley Act (Pub. L. 119-1) was last read
	CharacterChecked    casefile.Day // day the USCIS memo on good moral character was last read
	AdjustmentChecked   casefile.Day // day the USCIS memos on adjustment were last read
	TravelChecked       casefile.Day // day the decisions on travel were last read
	DrugScheduleChecked casefile.Day // day the federal marijuana schedule was last read
	RegistrationChecked casefile.Day // day the alien registration rule was last read
	RefugeeChecked      casefile.Day // day the memo on holding refugees was last read
	DrivingChecked      casefile.Day // day the bills on drunk driving as a ground of removal were last looked for
	AsylumRuleChecked   casefile.Day // day the blocked rule on crimes and asylum was last looked for
}

// currentBenefits gives them as they stood when the law was last checked.
func currentBenefits() BenefitParameters {
	checked := casefile.DayOf(2026, time.November, 21)
	return BenefitParameters{
		ActOf1996: casefile.DayOf(1997, time.April, 1), // IIRIRA 301(a), 304(b), 309(a); INS v. St. Cyr, 533 U.S. 289 (2001); Vartelas v. Holder, 566 U.S. 257 (2012)

		GoodMoralYears:    5,  // INA 316(a)
		CancellationYears: 10, // INA 240A(b)(1)(B)
		SurvivorYears:     3,  // INA 240A(b)(2)(A)(ii)

		MisdemeanorOver:    5,   // 8 CFR 236.22(b)(6), 8 CFR 244.1: five days or less is no misdemeanor
		MisdemeanorMaximum: 365, // the same: more than one year is a felony
		DACAMisdemeanors:   3,   // 8 CFR 236.22(b)(6)
		TPSMisdemeanors:    2,   // INA 244(c)(2)(B)(i)

		CancellationMaximum: 364, // Matter of Cortez Canales, 25 I&N Dec. 301 (BIA 2010): a possible year is too much
		ResidentYears:       5,   // INA 240A(a)(1)
		ResidenceYears:      7,   // INA 240A(a)(2)
		WaiverYears:         15,  // INA 212(h)(1)(A)(i)
		DetentionTurpitude:  365, // INA 236(c)(1)(C)
		AppealDays:          60,  // Cal. Rules of Court 8.308(a) (felony; a misdemeanor has 30, rule 8.853)
		AdultAge:            18,  // WIC 602

		DACAChecked:         casefile.DayOf(2026, time.October, 2),
		TPSChecked:          casefile.DayOf(2026, time.September, 9),
		BondChecked:         casefile.DayOf(2026, time.October, 7),
		LakenRileyChecked:   checked,
		CharacterChecked:    checked,
		AdjustmentChecked:   checked,
		TravelChecked:       checked,
		DrugScheduleChecked: checked,
		RegistrationChecked: checked,
		RefugeeChecked:      checked,
		DrivingChecked:      checked,
		AsylumRuleChecked:   checked,
	}
}
