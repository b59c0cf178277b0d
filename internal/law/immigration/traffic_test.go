package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

func TestATrafficSectionInNoRowIsUnknownButAsksForNoDrug(t *testing.T) {
	traffic := func(section string) facts {
		return facts{"offense": section, "level": "infraction", "outcome": "guilty-plea", "offense_date": "2020-01-01", "convicted_on": "2020-02-01"}
	}
	a := assessed(t, facts{"status": "lpr"}, traffic("VC 21658(a)"))
	for _, code := range []string{"deport.aggravated-felony", "deport.controlled-substance", "inadmit.cimt", "deport.firearm", "inadmit.drug-trafficker-belief"} {
		if f := a.Opinions[0].Find(code); f.Answer != law.Unknown || !slices.Contains(f.Missing, "convictions[0].offense") {
			t.Errorf("%s is %s and misses %v", code, f.Answer, f.Missing)
		}
	}
	if asked := drugFactsAsked(a); len(asked) > 0 {
		t.Errorf("a lane change asks for %v", asked)
	}
	if asked := drugFactsAsked(assessed(t, facts{"status": "lpr"}, traffic("HS 99999"))); len(asked) == 0 {
		t.Error("a section nobody knows of the drug code asks for no drug")
	}
	if asked := drugFactsAsked(assessed(t, facts{"status": "lpr"}, traffic("VC 22350"))); len(asked) > 0 {
		t.Errorf("a speeding ticket asks for %v", asked)
	}
}

func drugFactsAsked(a *Assessment) []string {
	var asked []string
	for _, o := range a.Opinions {
		for _, f := range o.Findings {
			for _, path := range f.Missing {
				if strings.Contains(path, "drug") {
					asked = append(asked, f.Code+" "+path)
				}
			}
		}
	}
	return asked
}

func TestACommonTicketIsNoGround(t *testing.T) {
	for _, section := range []string{"VC 22350", "VC 22349(a)", "VC 22450(a)", "VC 21453(a)", "VC 12951(a)", "VC 16028(a)", "VC 4000(a)(1)", "VC 26708", "VC 23123.5", "VC 21461(a)", "VC 22356(b)", "VC 27315"} {
		a := assessed(t, quiet("lpr", lpr2005), facts{"offense": section, "outcome": "guilty-plea", "offense_date": "2020-01-01", "convicted_on": "2020-02-01", "sentence.custody": "none", "sentence.fine": "ordered", "probation.granted": "no", "in_custody": "no"})
		if anyGround(a) {
			t.Errorf("%s is a ground", section)
		}
		if said(a, "removal") != "caution" {
			t.Errorf("%s: removal is %s", section, said(a, "removal"))
		}
	}
}

// A misdemeanor that carried a fine alone is none where more than five days
// must have been possible (8 CFR 244.1, 236.22(b)(6)).
func TestAFineOnlyMisdemeanorIsNoneForTPSAndDACA(t *testing.T) {
	ticket := plea("HS 11357(b)", "misdemeanor", "2009-01-05", "2009-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 20, "drug.act": "own-use"})
	public := plea("PC 647(f)", "misdemeanor", "2012-01-05", "2012-02-01", 2, nil)
	gift := plea("HS 11360(b)", "misdemeanor", "2009-01-05", "2009-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 20, "drug.act": "give-away"})
	car := plea("VC 23222(b)", "misdemeanor", "2009-01-05", "2009-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 20})
	tps := quiet("tps", facts{"first_admitted": "none"})
	for _, e := range []benefit{
		{"a marijuana ticket and one misdemeanor", tps, []facts{ticket, public}, []string{"tps.two-misdemeanors", "no", "c1:daca.significant-misdemeanor", "no", "c1:tps.felony", "no"}},
		{"marijuana in the car and one misdemeanor", tps, []facts{car, public}, []string{"tps.two-misdemeanors", "no"}},
		{"a small gift and one misdemeanor", tps, []facts{gift, public}, []string{"tps.two-misdemeanors", "no"}},
		{"two misdemeanors with jail", tps, []facts{public, plea("PC 647(f)", "misdemeanor", "2014-01-05", "2014-02-01", 2, nil)}, []string{"tps.two-misdemeanors", "yes"}},
		{"three tickets of old are no three for DACA", quiet("daca", facts{"first_admitted": "none"}), []facts{ticket, car, public}, []string{"daca.three-misdemeanors", "no"}},
	} {
		e.run(t)
	}
}
