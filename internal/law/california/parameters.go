package california

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Parameters are the numbers, days and lists that a legislature changes, each
// with its statute. The rules hold none of their own.
type Parameters struct {
	ProbationCaps // how long probation may last since ProbationCapsFrom

	CheckedOn casefile.Day // the day the law here was last held against its sources

	WaitMisdemeanor int // years after judgment: PC 1203.4a(a)
	WaitSplit       int // years after a split term: PC 1203.41(a)(2)(A)
	WaitStraight    int // years after a straight 1170(h) or prison term: PC 1203.41(a)(2)(B)
	WaitRealignment int // years after the term: PC 1203.42(a)
	WaitAutoLesser  int // years after judgment: PC 1203.425(a)(1)(B)(iv)(ib)
	WaitAutoFelony  int // years after custody and supervision: PC 1203.425(a)(1)(B)(iv)(II)

	Realignment      casefile.Day // first day of PC 1170(h): 2011-10-01
	DeferredFrom     casefile.Day // deferred entry of judgment, PC 1000 as of 1997-01-01: PC 1203.43(a)
	DeferredTo       casefile.Day // its last day; PC 1000 asks for no plea since 2018-01-01 (AB 208)
	AutoFrom         casefile.Day // convictions since 1973-01-01: PC 1203.425(a)(1)(B)(i); arrests: PC 851.93(a)(2)
	ShorterYear      casefile.Day // "one year" is 364 days since 2015-01-01: PC 18.5
	YearDays         int          // the term PC 18.5(b) shortens
	Prop47           casefile.Day // first day of Proposition 47: PC 1170.18(a)
	Prop47Value      float64      // dollars: PC 459.5, 473(b), 476a(b), 490.2, 496(a)
	Prop64           casefile.Day // first day of Proposition 64: HS 11361.8(a)
	LegalAge         int          // years of age for cannabis: HS 11362.1
	GrownAge         int          // years of age for the penalty of HS 11357(b)(2)
	LegalGrams       float64      // grams of cannabis an adult may hold: HS 11362.1(a)(1)
	LegalConcentrate float64      // grams of concentrated cannabis: HS 11362.1(a)(2)
	WarningFrom      casefile.Day // PC 1016.5(b): pleas "after January 1, 1978"
	WithdrawWithin   int          // months after the grant of probation: PC 1018
	SealingAge       int          // under this age at the offense: PC 1203.45(a)
	OldSealingAge    int          // the age for offenses before OldSealingTo: PC 1203.45(a)
	OldSealingTo     casefile.Day // 1973-03-07

	EscapeYears       int          // PC 1203.4b(a)(1)(F)
	TreatmentFrom     casefile.Day // Proposition 36 of 2000 took effect on 2001-07-01
	RepeatCannabis    int          // earlier cannabis cases that may keep a felony open: HS 11359(c)(2)
	ProbationCapsFrom casefile.Day // AB 1950: shorter probation since 2021-01-01
	MaliceFrom        casefile.Day // PC 188 and 189 as changed by SB 1437, "effective January 1, 2019": PC 1172.6(a)(3)
	AttemptNamed      casefile.Day // SB 775 named attempted murder in PC 1172.6 from 2022-01-01
	PrisonPriorTo     casefile.Day // enhancements "imposed prior to January 1, 2020": PC 1172.75(a)

	CertificateResidence int // years in California right before filing: PC 4852.06
	CertificateBase      int // years in all, most felonies: PC 4852.03(a)(3)
	CertificateGrave     int // PC 4852.03(a)(1), life terms among them
	CertificateSex       int // PC 4852.03(a)(2), registrable under PC 290

	LimitLesser    int // years to charge a misdemeanor: PC 802(a)
	LimitChild     int // PC 647.6 with a victim under 14: PC 802(b)
	LimitFelony    int // PC 801
	LimitGrave     int // felonies of GraveYears or more: PC 800
	LimitFraud     int // PC 801.5, 803(c)
	LimitDomestic  int // PC 273.5: PC 803.7
	LimitElder     int // PC 368, other than theft: PC 801.6
	GraveYears     int // years of the highest term: PC 800, 851.93(a)(2)(C)
	ArrestLesser   int // years after an arrest without a charge: PC 851.93(a)(2)(B)
	ArrestFelony   int // PC 851.93(a)(2)(C)(i)
	ArrestGrave    int // PC 851.93(a)(2)(C)(ii)
	InnocentWithin int // years to ask, from arrest or charge: PC 851.8(l)
	PatternCases   int // convictions that make a pattern: PC 851.91(c)(2)(A)
	PatternArrests int // arrests that make one
	PatternYears   int // within so many years of another
	JuvenileAge    int // years of age for a petition: WIC 781(a)(1)(A)
	JuvenileYears  int // or years after the court's power ended
	StrikeAge      int // age of JuvenileGrave: WIC 781(a)(1)(D), 786(d)

	JuvenileStrikeAge int // age from which a juvenile finding is a strike: PC 667(d)(3)(A)

	Barred              []Section // PC 1203.4(b)
	Points              []Section // PC 1203.4(c)(1): VC 12810(a) to (e)
	MisdemeanorShut     []Section // PC 1203.4a(d), misdemeanors
	TrafficCodes        []string  // PC 1203.4a(d): infractions within VC 42001, by code
	FireCampShut        []Section // PC 1203.4b(a)(1)
	Escapes             []Section // shut within EscapeYears
	SealingShutCodes    []string  // PC 1203.45(d): codes
	CertificateShut     []Section // PC 4852.01(c)
	CertificateLong     []Section // PC 4852.03(a)(1)
	SuperStrikes        []Section // PC 667(e)(2)(C)(iv)
	SexuallyViolent     []Section // WIC 6600(b)
	UnderFourteen       []Section // super strikes only with a victim under 14
	CheckSections       []Section // need a check, note or money order: PC 473(b)
	TakingSections      []Section // need a taking, not driving: VC 10851
	BurglarySections    []Section // need an open business: PC 459.5
	Cannabis            []Section // HS 11361.8(a)
	CannabisPersonal    []Section // conduct that may now be lawful: HS 11361.8(e), 11362.1
	CannabisConcentrate []Section // concentrated cannabis (hash) before Proposition 64
	CannabisOunce       []Section // more than LegalGrams, for an adult what HS 11357(b)(2) is today
	Accessory           []Section // PC 32
	Prostitution        []Section // PC 1203.49
	Assaults            []Section // an attempt is not a serious felony: PC 1192.7(c)(39)
	FelonyRegistrant    []Section // registrable only as a felony: PC 290(c)
	Limitless           []Section // no limit of time: PC 799
	Frauds              []Section // PC 803(c)
	Domestic            []Section // PC 851.91(c)(2): domestic violence
	Family              []Section // PC 851.91(c)(2): children and elders
	DrugPossession      []Section // PC 1210(a)
	DrugRelated         []Section // PC 1210(d), related to the use of drugs
	DrugTransport       []Section // PC 1210(a), transportation for personal use
	Wobblettes          []Section // PC 19.8
	JuvenileGrave       []Section // WIC 707(b)
	ChildAnnoying       []Section // PC 802(b)
	SpouseAbuse         []Section // PC 803.7
	ElderAbuse          []Section // PC 801.6
	Murder              []Section // PC 1172.6(a): murder and attempted murder
	AttemptedMurder     []Section // PC 1172.6(a), where it has a row of its own
	Manslaughter        []Section // PC 1172.6(a)
	DrunkDeath          []Section // manslaughter by name, of which no decision on PC 1172.6 was found
}

func day(year int, month time.Month, d int) casefile.Day { return casefile.DayOf(year, month, d) }

var current = Parameters{
	ProbationCaps: currentCaps,

	CheckedOn: day(2026, time.November, 21),

	WaitMisdemeanor: 1,
	WaitSplit:       1,
	WaitStraight:    2,
	WaitRealignment: 2,
	WaitAutoLesser:  1,
	WaitAutoFelony:  4,

	Realignment:      day(2011, time.October, 1),
	DeferredFrom:     law.DeferredFrom(),
	DeferredTo:       law.DeferredTo(),
	AutoFrom:         day(1973, time.January, 1),
	ShorterYear:      day(2015, time.January, 1),
	YearDays:         365,
	Prop47:           day(2014, time.November, 5),
	Prop47Value:      950,
	Prop64:           day(2016, time.November, 9),
	LegalAge:         21,
	GrownAge:         18,
	LegalGrams:       28.5,
	LegalConcentrate: 8,
	WarningFrom:      day(1978, time.January, 1),
	WithdrawWithin:   6,
	SealingAge:       18,
	OldSealingAge:    21,
	OldSealingTo:     day(1973, time.March, 7),

	EscapeYears:       10,
	TreatmentFrom:     day(2001, time.July, 1),
	RepeatCannabis:    2,
	ProbationCapsFrom: day(2021, time.January, 1),
	MaliceFrom:        day(2019, time.January, 1),
	AttemptNamed:      day(2022, time.January, 1),
	PrisonPriorTo:     day(2020, time.January, 1),

	CertificateResidence: 5,
	CertificateBase:      7,
	CertificateGrave:     9,
	CertificateSex:       10,

	LimitLesser:    1,
	LimitChild:     3,
	LimitFelony:    3,
	LimitGrave:     6,
	LimitFraud:     4,
	LimitDomestic:  7,
	LimitElder:     5,
	GraveYears:     8,
	ArrestLesser:   1,
	ArrestFelony:   3,
	ArrestGrave:    6,
	InnocentWithin: 2,
	PatternCases:   2,
	PatternArrests: 5,
	PatternYears:   3,
	JuvenileAge:    18,
	JuvenileYears:  5,
	StrikeAge:      14,

	JuvenileStrikeAge: 16,

	Barred:              barred,
	Points:              points,
	MisdemeanorShut:     misdemeanorShut,
	TrafficCodes:        []string{"VC"},
	FireCampShut:        fireCampShut,
	Escapes:             escapes,
	SealingShutCodes:    []string{"HS", "VC"},
	CertificateShut:     certificateShut,
	CertificateLong:     certificateLong,
	SuperStrikes:        superStrikes,
	SexuallyViolent:     sexuallyViolent,
	UnderFourteen:       underFourteen,
	CheckSections:       []Section{{"PC", "470"}, {"PC", "475"}},
	TakingSections:      []Section{{"VC", "10851"}}, // People v. Page (2017) 3 Cal.5th 1175; People v. Bullard (2020) 9 Cal.5th 94
	BurglarySections:    []Section{{"PC", "459"}, {"PC", "460"}},
	Cannabis:            []Section{{"HS", "11357"}, {"HS", "11358"}, {"HS", "11359"}, {"HS", "11360"}},
	CannabisPersonal:    []Section{{"HS", "11357"}},
	CannabisConcentrate: []Section{{"HS", "11357(a)"}},
	CannabisOunce:       []Section{{"HS", "11357(c)"}},
	Accessory:           []Section{{"PC", "32"}},
	Prostitution:        []Section{{"PC", "647(b)"}},
	Assaults:            assaults,
	FelonyRegistrant:    []Section{{"PC", "288.2"}},
	Limitless:           limitless,
	Frauds:              frauds,
	Domestic:            []Section{{"PC", "273.5"}, {"PC", "243(e)"}},
	Family:              []Section{{"PC", "273a"}, {"PC", "273d"}, {"PC", "368"}},
	DrugPossession:      drugPossession,
	DrugRelated:         drugRelated,
	DrugTransport:       []Section{{"HS", "11352"}, {"HS", "11360"}, {"HS", "11379"}},
	Wobblettes:          wobblettes,
	JuvenileGrave:       juvenileGrave,
	ChildAnnoying:       []Section{{"PC", "647.6"}},
	SpouseAbuse:         []Section{{"PC", "273.5"}},
	ElderAbuse:          []Section{{"PC", "368"}},
	Murder:              []Section{{"PC", "187"}, {"PC", "664/187"}},
	AttemptedMurder:     []Section{{"PC", "664/187"}},
	Manslaughter:        []Section{{"PC", "192"}, {"PC", "191.5"}},
	DrunkDeath:          []Section{{"PC", "191.5"}},
}

// Current gives the parameters in force on the day the law was last checked.
func Current() Parameters { return current }
