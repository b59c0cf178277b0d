package immigration

import "testing"

// A resident since January 1, 2005, with one case of before or after.
func TestACaseOlderThanTheGreenCardPutsItInDoubt(t *testing.T) {
	robbery := func(offended, convicted string) []facts {
		return []facts{plea("PC 211", "felony", offended, convicted, 200, nil)}
	}
	for _, place := range []string{"removal", "naturalization"} {
		at(t, place, func(day string) (facts, []facts) { return quiet("lpr", lpr2005), robbery("1998-01-01", day) },
			"1998-05-01", "high", "2004-12-31", "high", "2004-12", "high")
	}
	at(t, "removal", func(day string) (facts, []facts) { return quiet("lpr", lpr2005), robbery(day, "2012-01-01") },
		"2004-12-31", "high", "2010-01-02", "caution", "unknown", "unknown")
	at(t, "removal", func(day string) (facts, []facts) {
		return quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": day}), robbery("2011-01-01", "2012-01-01")
	}, "2011-12-31", "high", "2012-01-02", "high", "2010-12-31", "caution", "2011-01-01", "caution", "2011-01-02", "high", "2012", "high", "unknown", "unknown")
	at(t, "removal", func(day string) (facts, []facts) {
		return quiet("visa", facts{"first_admitted": day}), robbery("2001-01-01", "2001-06-01")
	}, "2001-06-02", "high", "unknown", "unknown")
}

// The day of the offense is not known: a conviction of before the admission
// shows that it was earlier, and one of six years after it that it was later.
func TestAnUndatedOffenseIsPlacedByItsConviction(t *testing.T) {
	bag := func(offended, convicted string) []facts {
		return []facts{plea("HS 11357(b)", "misdemeanor", offended, convicted, 0, facts{"drug.substance": "marijuana", "drug.grams": 20, "drug.act": "own-use"})}
	}
	resident := quiet("lpr", facts{"first_admitted": "2010-06-01", "lpr_since": "2010-06-01"})
	at(t, "removal", func(day string) (facts, []facts) { return resident, bag("unknown", day) },
		"2010-05-31", "high", "2010-06-01", "unknown", "2016-05-31", "unknown", "2016-06-01", "caution")
	at(t, "removal", func(day string) (facts, []facts) { return resident, bag(day, "unknown") },
		"2010-05-31", "high", "2010-06-01", "caution", "2010-06-02", "caution")
	// An offense said to be after its conviction: the worse day counts.
	at(t, "removal", func(day string) (facts, []facts) { return resident, bag("2010-07-01", day) },
		"2010-05-31", "high", "2010-06-01", "caution")
}

func TestWhatMadeInadmissibleIsWeighedAsItStoodThen(t *testing.T) {
	resident := quiet("lpr", lpr2005)
	theft := func(offended string) facts {
		return plea("PC 484(a)", "misdemeanor", offended, offended, 5, nil)
	}
	bag := func(substance string) facts {
		return plea("HS 11357(b)", "misdemeanor", "2001-01-01", "2001-05-01", 0, facts{"drug.substance": substance, "drug.grams": 20, "drug.act": "own-use"})
	}
	vacated := facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2020-01-01", "reason": "legal-error"}}}
	procuring := func(offended string) facts { return plea("PC 653.23(a)", "misdemeanor", offended, offended, 10, nil) }
	prison := func(day string, days int) facts {
		return plea("VC 2800.2(a)", "felony", day, day, days, facts{"sentence.custody": "state-prison"})
	}
	for _, e := range []benefit{
		{"one petty theft was excused", resident, []facts{theft("2001-01-01")}, []string{"removal", "caution", "naturalization", "caution"}},
		{"two petty thefts were not", resident, []facts{theft("2001-01-01"), theft("2002-01-01")}, []string{"deport.cimt-multiple", "no", "removal", "high", "naturalization", "high"}},
		{"a theft of after takes the excuse from none of before", resident, []facts{theft("2001-01-01"), theft("2015-01-01")}, []string{"c1:inadmit.cimt", "yes", "removal", "caution"}},
		{"a little marijuana has no exception at the door", resident, []facts{bag("marijuana")}, []string{"c1:deport.controlled-substance", "no", "removal", "high", "naturalization", "high"}},
		{"a case that makes nobody inadmissible", resident, []facts{plea("VC 23152(a)", "misdemeanor", "2001-01-01", "2001-05-01", 2, nil)}, []string{"removal", "caution"}},
		{"a robbery vacated for a legal error", resident, []facts{join2(plea("PC 211", "felony", "1998-01-01", "1998-05-01", 200, nil), vacated)}, []string{"removal", "caution", "naturalization", "caution"}},
		{"procuring in the ten years before the door", resident, []facts{procuring("1995-01-01")}, []string{"c1:inadmit.prostitution", "no", "c1:inadmit.cimt", "no", "removal", "high"}},
		{"procuring more than ten years before it", resident, []facts{procuring("1994-12-31")}, []string{"removal", "caution"}},
		{"procuring in the ten years before the first admission", quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2015-01-01"}), []facts{procuring("1996-01-01")}, []string{"removal", "high"}},
		{"procuring in neither ten years", quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2015-01-01"}), []facts{procuring("1994-01-01")}, []string{"removal", "caution"}},
		{"sentences of before that add up to five years", resident, []facts{prison("2001-01-01", 912), prison("2002-01-01", 913)}, []string{"removal", "high"}},
		{"a day less", resident, []facts{prison("2001-01-01", 912), prison("2002-01-01", 912)}, []string{"removal", "caution"}},
		{"one of them of after", resident, []facts{prison("2001-01-01", 912), prison("2012-01-01", 913)}, []string{"removal", "caution"}},
		{"a citizen is past this", facts{"status": "citizen"}, []facts{theft("2001-01-01"), theft("2002-01-01")}, []string{"removal", "not-applicable"}},
	} {
		e.run(t)
	}
}

func TestMostGroundsReachOnlyAConvictionSinceTheAdmission(t *testing.T) {
	adjusted := facts{"entry": "without-inspection", "first_admitted": "2015-01-01", "lpr_since": "2015-01-01"}
	broken := func(convicted string) facts {
		return plea("PC 273.6(a)", "misdemeanor", "2010-01-01", convicted, 5, facts{"victim.domestic": "yes"})
	}
	at(t, "removal", func(day string) (facts, []facts) { return quiet("lpr", adjusted), []facts{broken(day)} },
		"2014-12-31", "caution", "2015-01-01", "bar", "2015-01-02", "bar", "2015", "bar", "unknown", "bar")
	at(t, "removal", func(day string) (facts, []facts) {
		return quiet("lpr", join2(adjusted, facts{"first_admitted": day})), []facts{broken("2014-06-01")}
	}, "2014-06-01", "bar", "2014-06-02", "caution", "2014", "unknown", "unknown", "bar", "none", "caution")
	drug := func(convicted string) []facts {
		return []facts{plea("HS 11377(a)", "misdemeanor", "2010-01-01", convicted, 5, facts{"drug.substance": "methamphetamine"})}
	}
	at(t, "detention.mandatory", func(day string) (facts, []facts) { return quiet("lpr", adjusted), drug(day) },
		"2014-12-31", "no", "2015-01-01", "yes", "2015-01-02", "yes")
	at(t, "removal", func(day string) (facts, []facts) { // a trip told as the admission takes nothing from the green card
		return quiet("lpr", facts{"first_admitted": "2015-01-01", "lpr_since": day}), drug("2010-06-01")
	}, "2010-06-01", "bar", "2010-06-02", "high", "2006-01-01", "bar", "unknown", "unknown")
	at(t, "c1:deport.controlled-substance", func(day string) (facts, []facts) { return quiet("lpr", adjusted), drug(day) },
		"2014-12-31", "yes", "2015-01-01", "yes")
	at(t, "removal", func(day string) (facts, []facts) { return quiet("lpr", adjusted), drug(day) },
		"2014-12-31", "high", "2015-01-01", "bar")
}

func TestOnlyTheSecondCrimeOfTurpitudeStopsTheSevenYears(t *testing.T) {
	resident := quiet("lpr", facts{"first_admitted": "2000-01-01", "lpr_since": "2000-01-01", "in_removal_proceedings": "yes"})
	theft := func(offended string, days int) facts {
		return plea("PC 484(a)", "misdemeanor", offended, "2012-08-01", days, nil)
	}
	second := func(days int) func(string) (facts, []facts) {
		return func(day string) (facts, []facts) {
			return resident, []facts{plea("PC 484(a)", "misdemeanor", "2004-05-01", "2004-08-01", days, nil), theft(day, 5)}
		}
	}
	at(t, "cancellation-lpr", second(5), "2006-12-31", "bar", "2007-01-01", "caution", "2012-05-01", "caution", "unknown", "bar")
	at(t, "cancellation-lpr", second(190), "2012-05-01", "bar")
	at(t, "cancellation-lpr", func(day string) (facts, []facts) {
		return resident, []facts{plea("PC 484(a)", "misdemeanor", day, "2012-08-01", 5, nil), theft("2012-05-01", 5)}
	}, "2012-05-01", "caution", "2006-12-31", "caution", "unknown", "unknown")
	at(t, "cancellation-lpr", func(day string) (facts, []facts) {
		return resident, []facts{theft("2004-05-01", 5), theft(day, 5)}
	}, "2004-05-01", "bar", "2004-04-30", "bar", "2004", "bar")
}
