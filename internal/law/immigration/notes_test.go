package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// What a consequence says beside its level, and whom.
func TestWhatIsSaidBesideTheLevel(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	small := plea("PC 602", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil)
	ewi := func(more facts) facts {
		return quiet("entered-without-inspection", join2(facts{"first_admitted": "none"}, more))
	}
	for _, e := range []struct {
		name        string
		person      facts
		convictions []facts
		code, says  string
		want        bool
	}{
		{"a visa holder with a ground", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{theft}, "travel", "forgiven by a waiver", true},
		{"a visa holder without one", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{small}, "travel", "forgiven by a waiver", false},
		{"a resident needs another", quiet("lpr", lpr2005), []facts{theft}, "travel", "forgiven by a waiver", false},
		{"drunk driving", quiet("lpr", lpr2005), []facts{plea("VC 23152(a)", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil)}, "removal", "Bills in Congress", true},
		{"no drunk driving", quiet("lpr", lpr2005), []facts{small}, "removal", "Bills in Congress", false},
		{"ten years short", ewi(facts{"entered_us": "2018-05-01"}), []facts{small}, "cancellation-nonlpr", "not over before", true},
		{"a survivor of abuse, INA 240A(b)(2)(A)(ii)", quiet("vawa", facts{"first_admitted": "none", "entered_us": "2018-05-01"}), []facts{small}, "cancellation-nonlpr", "ten years here", false},
		{"what is asked of a survivor", quiet("vawa", facts{"first_admitted": "none", "entered_us": "2018-05-01"}), []facts{small}, "cancellation-nonlpr", "three years here.", true},
		{"three years over the day before", quiet("vawa", facts{"first_admitted": "none", "entered_us": testDay.AddYears(-3).AddDays(-1).String()}), []facts{small}, "cancellation-nonlpr", "not over before", false},
		{"three years over today", quiet("vawa", facts{"first_admitted": "none", "entered_us": testDay.AddYears(-3).String()}), []facts{small}, "cancellation-nonlpr", "not over before", true},
		{"a notice does not stop a survivor's years", quiet("vawa", facts{"first_admitted": "none", "entered_us": "2018-05-01", "notice_on": "2020-01-01"}), []facts{small}, "cancellation-nonlpr", "stopped counting", false},
		{"ten years over the day before", ewi(facts{"entered_us": testDay.AddYears(-10).AddDays(-1).String()}), []facts{small}, "cancellation-nonlpr", "not over before", false},
		{"ten years over today", ewi(facts{"entered_us": testDay.AddYears(-10).String()}), []facts{small}, "cancellation-nonlpr", "not over before", true},
		{"a notice", quiet("lpr", join2(lpr2005, facts{"notice_on": "2010-05-01"})), []facts{small}, "cancellation-lpr", "full notice to appear", true},
		{"no notice", quiet("lpr", lpr2005), []facts{small}, "cancellation-lpr", "full notice to appear", false},
		{"an old drug case under the special rule", quiet("lpr", lpr2005), []facts{oldDrugCase("2010-04-12")}, "travel", "old rule for first drug cases", true},
		{"one that the rule does not reach", quiet("lpr", lpr2005), []facts{oldDrugCase("2012-04-12")}, "travel", "old rule for first drug cases", false},
		{"no drug case", quiet("lpr", lpr2005), []facts{small}, "travel", "old rule for first drug cases", false},
		{"a case that a court cleared", quiet("lpr", lpr2005), []facts{join2(small, cleared)}, "naturalization", "that a court has cleared", true},
		{"a case that no court cleared", quiet("lpr", lpr2005), []facts{small}, "naturalization", "that a court has cleared", false},
		{"a cleared case that was never a conviction", quiet("lpr", lpr2005), []facts{join2(small, join2(cleared, facts{"outcome": "diversion-no-plea"}))}, "naturalization", "that a court has cleared", false},
		{"an order broken before the green card", quiet("lpr", lpr2005), []facts{plea("PC 273.6(a)", "misdemeanor", "2001-01-01", "2001-05-01", 5, facts{"victim.domestic": "yes"})}, "removal", "counts only what came after the person was first let in", true},
		{"an order broken after it", quiet("lpr", lpr2005), []facts{plea("PC 273.6(a)", "misdemeanor", "2011-01-01", "2011-05-01", 5, facts{"victim.domestic": "yes"})}, "removal", "counts only what came after the person was first let in", false},
		{"an old case that is no ground", quiet("lpr", lpr2005), []facts{plea("PC 602", "misdemeanor", "2001-01-01", "2001-05-01", 5, nil)}, "removal", "counts only what came after the person was first let in", false},
		{"an asylee", quiet("asylee", nil), []facts{small}, "asylum", "Asylum that was given can also be ended", true},
		{"an asylee with no conviction", quiet("asylee", nil), []facts{join2(small, facts{"outcome": "dismissed"})}, "asylum", "Asylum that was given can also be ended", false},
		{"one who asks for asylum", quiet("asylum-applicant", nil), []facts{small}, "asylum", "Asylum that was given can also be ended", false},
		{"a citizen who told of it", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "yes"}, []facts{small}, "citizenship", "form left out", false},
		{"and what is said", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "yes"}, []facts{small}, "citizenship", "form told of every case", true},
		{"a citizen who did not", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "no"}, []facts{small}, "citizenship", "form left out", true},
		{"a citizen who is not sure", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "unknown"}, []facts{small}, "citizenship", "form left out", true},
		{"an asylee and the country fled", quiet("asylee", nil), []facts{small}, "travel", "country fled, even a short one, can be used to end asylum", true},
		{"an asylee without a case", quiet("asylee", nil), nil, "travel", "can be used to end asylum", true},
		{"a refugee and the country fled", quiet("refugee", nil), []facts{small}, "travel", "to end refugee status", true},
		{"a claim that is open, and a trip", quiet("asylum-applicant", nil), []facts{small}, "travel", "giving up the asylum claim", true},
		{"a resident and the country fled", quiet("lpr", lpr2005), []facts{small}, "travel", "country fled", false},
		{"an offense older than the years before a form of next year", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-06-01"})), []facts{plea("PC 602", "misdemeanor", "2022-05-31", "2022-08-01", 3, nil)}, "naturalization", "is older than that from", false},
		{"an offense of those years", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-06-01"})), []facts{plea("PC 602", "misdemeanor", "2022-06-01", "2022-08-01", 3, nil)}, "naturalization", "is older than that from", true},
		{"an offense of the years before an old form, out of them today", quiet("lpr", join2(lpr2005, facts{"filing_on": "2020-06-01"})), []facts{plea("PC 602", "misdemeanor", "2016-06-01", "2016-08-01", 3, nil)}, "naturalization", "is older than that from", false},
		{"the day of coming not told", ewi(nil), []facts{small}, "cancellation-nonlpr", "not over before", false},
		{"a day of coming, and no case", ewi(facts{"entered_us": "2018-05-01"}), nil, "cancellation-nonlpr", "not over before", false},
		{"a juvenile case, 8 CFR 236.22(b)(6)", quiet("daca", nil), []facts{join2(small, facts{"outcome": "juvenile"})}, "daca", "A juvenile case does not bar DACA by itself", true},
		{"an adult's case", quiet("daca", nil), []facts{small}, "daca", "A juvenile case does not bar DACA by itself", false},
		{"out of status with a case, PM-602-0187", ewi(nil), []facts{small}, "green-card", "refusal can bring a notice", true},
		{"out of status with none", ewi(nil), nil, "green-card", "refusal can bring a notice", false},
		{"a resident is not out of status", quiet("lpr", lpr2005), []facts{small}, "green-card", "refusal can bring a notice", false},
		{"a status that nobody told is said even where a case may be a bar", facts{}, []facts{{"offense": "PC 484(a)", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2025-11-21"}}, "daca", "We do not know this person's immigration status", true},
		{"an offense out of the years before an old form yesterday", quiet("lpr", join2(lpr2005, facts{"filing_on": "2020-06-01"})), []facts{plea("PC 602", "misdemeanor", "2021-11-20", "2022-01-01", 3, nil)}, "naturalization", "is older than that from", false},
		{"and today", quiet("lpr", join2(lpr2005, facts{"filing_on": "2020-06-01"})), []facts{plea("PC 602", "misdemeanor", "2021-11-21", "2022-01-01", 3, nil)}, "naturalization", "is older than that from", true},
		{"asylum after coming in without inspection, INA 208(c)(1)(A)", quiet("asylee", facts{"entry": "without-inspection"}), []facts{small}, "removal", "may not be sent away while it stands", true},
		{"asylum after being let in", quiet("asylee", facts{"entry": "admitted"}), []facts{small}, "removal", "may not be sent away while it stands", false},
		{"no asylum", ewi(facts{"entry": "without-inspection"}), []facts{small}, "removal", "may not be sent away while it stands", false},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := consequence(t, assessed(t, e.person, e.convictions...), e.code)
			if slices.ContainsFunc(c.Why, func(w law.Reason) bool { return strings.Contains(w.Text, e.says) }) != e.want {
				t.Errorf("%s says %v", e.code, c.Why)
			}
		})
	}
}

var cleared = facts{"relief": []any{facts{"kind": "pc-1203.4", "granted_on": "2021-05-01"}}}

// oldDrugCase is one possession case, dismissed after probation.
func oldDrugCase(convicted string) facts {
	return join2(plea("HS 11377(a)", "felony", "2010-01-01", convicted, 5, facts{"drug.substance": "methamphetamine"}), cleared)
}

// Family that could open a waiver is looked at even where there is none now.
func TestTheWaiverIsNamedWithoutFamilyToo(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	c := consequence(t, assessed(t, quiet("visa", facts{"first_admitted": "2015-01-01"}), theft), "green-card")
	if !slices.Contains(c.Authorities, "INA 212(h)") {
		t.Errorf("%v", c.Authorities)
	}
}

// 8 CFR 208.24: what ends asylum opens removal, also where only a missing fact could.
func TestWhatCouldEndAsylumIsSaidOfRemoval(t *testing.T) {
	for level, want := range map[string]bool{"unknown": true, "misdemeanor": false} {
		theft := facts{"offense": "PC 487(a)", "level": level, "outcome": "guilty-plea", "offense_date": "2018-01-01", "convicted_on": "2018-04-01", "sentence.days_ordered": 60}
		c := consequence(t, assessed(t, quiet("asylee", nil), theft), "removal")
		if slices.Contains(c.Authorities, "8 CFR 208.24") != want {
			t.Errorf("%s: %s %v", level, c.Level, c.Authorities)
		}
	}
}

// A lawyer is told which waiver to look at.
func TestTheWaiverIsNamedByStatus(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	for status, waiver := range map[string]string{"asylee": "INA 209(c)", "refugee": "INA 209(c)", "u-visa": "INA 212(d)(14)", "t-visa": "INA 212(d)(13)", "visa": "INA 212(h)"} {
		a := assessed(t, quiet(status, facts{"first_admitted": "2015-01-01", "family": []string{"citizen-spouse"}}), theft)
		if c := consequence(t, a, "green-card"); !slices.Contains(c.Authorities, waiver) {
			t.Errorf("%s: %v", status, c.Authorities)
		}
	}
}

// The worst is said first. A reason that a missing fact would decide names that
// fact, and what is certain names none.
func TestTheWorstIsSaidFirstAndWhatMayHoldNamesItsFact(t *testing.T) {
	robbery := plea("PC 211", "felony", "2018-01-10", "2018-04-01", 400, nil)
	a := assessed(t, quiet("lpr", join2(lpr2005, facts{"removal_order": "unknown"})), robbery)
	for _, e := range []struct {
		code, says string
		place      int // among the reasons; -1 any
		turnsOn    []string
	}{
		{"renew-green-card", "puts the right to stay at risk", 0, nil},
		{"renew-green-card", "A new card needs fingerprints", 1, nil},
		{"detention", "with no chance of bond", 0, nil},
		{"detention", "An old removal order", -1, []string{"person.removal_order"}},
	} {
		c := consequence(t, a, e.code)
		i := slices.IndexFunc(c.Why, func(w law.Reason) bool { return strings.Contains(w.Text, e.says) })
		if i < 0 || e.place >= 0 && i != e.place || c.Why[i].Stands() != (e.turnsOn == nil) || !slices.Equal(c.Why[i].If(), e.turnsOn) {
			t.Errorf("%s: %q is reason %d of %v", e.code, e.says, i, c.Why)
		}
	}
}

// A new green card brings up what removal rests on, where that is more than a caution.
func TestRenewingRestsOnWhatRemovalRestsOn(t *testing.T) {
	for _, e := range []struct {
		name       string
		conviction facts
		from       string
		want       bool
	}{
		{"a robbery", plea("PC 211", "felony", "2018-01-10", "2018-04-01", 400, nil), "c1:deport.aggravated-felony", true},
		{"a robbery of which no days were told", facts{"offense": "PC 211", "level": "felony", "outcome": "guilty-plea", "offense_date": "1999-01-01", "convicted_on": "1999-06-01"}, "c1:deport.aggravated-felony", true},
		{"a harmless case", harmless(nil), "", false},
	} {
		c := consequence(t, assessed(t, quiet("lpr", facts{"first_admitted": "1985-01-01", "lpr_since": "1985-01-01"}), e.conviction), "renew-green-card")
		if slices.Contains(c.From, e.from) != e.want || !e.want && len(c.From) > 0 {
			t.Errorf("%s: %s rests on %v", e.name, c.Level, c.From)
		}
	}
}

// INA 101(f)(5): a kind that gambling may stand under leaves it open; another does not.
func TestWhatMayBeGambling(t *testing.T) {
	for kind, want := range map[string]law.Answer{"public-order": law.Unknown, "theft": law.No, "vehicle": law.No, "dui": law.No} {
		c := decoded(t, caseText(ninthOnly, `"offense":"unknown","kind":"`+kind+`","level":"misdemeanor","outcome":"guilty-plea"`))
		if got := gambling(assess(&c).Opinions[0].Matter).Answer; got != want {
			t.Errorf("%s: %s", kind, got)
		}
	}
}

// A case made without ids names its convictions by their place.
func TestAFindingOfACaseWithoutAnIDIsNamedByItsPlace(t *testing.T) {
	c := decoded(t, caseText(ninthOnly, convictedOf("PC 415"), robberyDays(365)))
	for i := range c.Convictions {
		c.Convictions[i].ID = ""
	}
	if leave := consequence(t, assess(&c), "removal"); !slices.Contains(leave.From, "c2:deport.aggravated-felony") {
		t.Errorf("removal rests on %v", leave.From)
	}
}

// Whether a person who came in without inspection can ask for bond is a question
// of INA 235(b)(2)(A) and 236(a), also where nothing else holds the client.
func TestBondForThoseNeverAdmittedNamesItsStatutes(t *testing.T) {
	a := assessed(t, quiet("entered-without-inspection", facts{"first_admitted": "none", "ice_custody": "yes"}))
	c := consequence(t, a, "detention")
	for _, statute := range []string{"INA 235(b)(2)(A)", "INA 236(a)"} {
		if c.Level != law.High || !slices.Contains(c.Authorities, statute) {
			t.Errorf("%s, without %s: %v", c.Level, statute, c.Authorities)
		}
	}
}

// Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025): no judge has jurisdiction
// over bond for who was never admitted, whatever was asked for or given since; who
// was admitted is not concerned. Matter of Q. Li, 29 I&N Dec. 66 (BIA 2025), with 8 CFR
// 1003.19(h)(2)(i)(B): nor for who was paroled, for a reason of its own.
func TestBondTurnsOnTheAdmissionAlone(t *testing.T) {
	for _, e := range []struct {
		status, admitted, ice, entry string
		want                         law.Level
		cite                         string // and not the other
	}{
		{"vawa", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"sij", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"u-visa", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"t-visa", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"asylee", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"asylee", "none", "no", "without-inspection", law.Low, "Hurtado"},
		{"tps", "none", "yes", "without-inspection", law.High, "Hurtado"},
		{"parolee", "none", "yes", "paroled", law.High, "Q. Li"},
		{"vawa", "none", "yes", "paroled", law.High, "Q. Li"},
		{"vawa", "none", "unknown", "without-inspection", law.UnknownLevel, "Hurtado"},
		{"vawa", "unknown", "yes", "without-inspection", law.UnknownLevel, "Hurtado"},
		{"vawa", "none", "no", "without-inspection", law.Low, "Hurtado"},
		{"vawa", "2010-01-01", "yes", "admitted", law.Low, ""},
		{"lpr", "2010-01-01", "yes", "admitted", law.Low, ""},
		{"refugee", "2010-01-01", "yes", "admitted", law.Low, ""},
	} {
		a := assessed(t, quiet(e.status, facts{"first_admitted": e.admitted, "ice_custody": e.ice, "entry": e.entry}))
		c := consequence(t, a, "detention")
		if c.Level != e.want {
			t.Errorf("%v: detention is %s", e, c.Level)
		}
		for _, name := range []string{"Hurtado", "Q. Li"} {
			cited := slices.ContainsFunc(c.Authorities, func(s string) bool { return strings.Contains(s, name) })
			if cited != (e.cite == name) {
				t.Errorf("%v: %s is cited: %v", e, name, cited)
			}
		}
		said := slices.ContainsFunc(c.Why, func(r law.Reason) bool { return r.Text == sayGranted.Text })
		if granted := e.status == "u-visa" || e.status == "t-visa" || e.status == "asylee"; said != (granted && e.ice == "yes") {
			t.Errorf("%v: what was granted is said: %v", e, said)
		}
		for _, why := range c.Why {
			if e.ice == "yes" && strings.Contains(why.Text, "f ICE takes") {
				t.Errorf("%v: held, and told %q", e, why.Text)
			}
		}
	}
}

// Alanis-Alvarado v. Holder, 558 F.3d 833 (9th Cir. 2009), is about the broken orders
// of PC 273.6 and 166(c). A case told as PC 166 alone cites it under the ground of
// broken protection orders, as the part that brings the ground does; the part about
// disorder in a courtroom brings nothing to it.
func TestASectionWithoutItsPartCitesThePartsThatBringTheGround(t *testing.T) {
	for section, cited := range map[string]bool{"PC 166": true, "PC 166(c)(1)": true, "PC 166(a)(1)": false} {
		c := decoded(t, caseText(resident, `"offense":"`+section+`","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2015-04-12"`))
		f := assess(&c).Opinions[0].Find("deport.protection-order")
		if got := slices.ContainsFunc(f.Authorities, func(s string) bool { return strings.HasPrefix(s, "Alanis-Alvarado") }); got != cited {
			t.Errorf("%s (%s): Alanis-Alvarado is cited: %v, on %v", section, f.Answer, got, f.Authorities)
		}
	}
}
