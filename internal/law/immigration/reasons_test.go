package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// spoken is a case with what one of its findings must say beside the answer:
// in its reasons, or among its authorities. "not " before a text: it must not.
type spoken struct {
	name        string
	person      string
	convictions []string
	at          string // c1:deport.firearm, counts, case:deport.cimt-multiple
	says        []string
}

func (s spoken) run(t *testing.T) {
	t.Helper()
	c := decoded(t, caseText(s.person, s.convictions...))
	f := findingAt(t, assess(&c), s.at)
	said := strings.Join(f.Authorities, "\n")
	for _, why := range f.Why {
		said += "\n" + why.Text
	}
	for _, text := range s.says {
		wanted, unwanted := strings.CutPrefix(text, "not ")
		if strings.Contains(said, wanted) == unwanted {
			t.Errorf("%s, %s: wanted %q in\n%s", s.at, f.Answer, text, said)
		}
	}
}

func findingAt(t *testing.T, a *Assessment, at string) law.Finding {
	t.Helper()
	id, code, cut := strings.Cut(at, ":")
	if !cut {
		id, code = "c1", at
	}
	if id == "case" {
		return a.Find(code)
	}
	for _, o := range a.Opinions {
		if o.ID != id {
			continue
		}
		if code == "counts" {
			return o.Counts
		}
		return o.Find(code)
	}
	t.Fatalf("no finding %s", at)
	return law.Finding{}
}

// What a person reads beside each ground turns on four things: the class of the
// offense, whether the case counts as a conviction, the date or the exception
// that lifts the ground, and where the case is heard.
func TestWhatIsSaidBesideAGround(t *testing.T) {
	const (
		notLetIn  = "let in by an officer; for others"
		doubtful  = "Whether the case counts as a conviction at all is open"
		onlyNinth = "This holds in the Ninth Circuit"
		outside   = "outside the Ninth Circuit, where this protection is not sure"
		notUnder  = "California section of this number does not fall under this ground"
	)
	silent := `,"relief":[{"kind":"pc-1473.7","granted_on":"2022-01-01","reason":"silent"}]` // the order gives no reason: arguable
	pardon := `"relief":[{"kind":"pardon","granted_on":"2022-01-01"}]`
	diverted := strings.Replace(convictedOf("PC 484(a)"), "guilty-plea", "diversion-no-plea", 1)
	old := func(text string) []string { return []string{strings.ReplaceAll(text, "2019", "1995")} }
	late := `"status":"lpr","circuit":"ninth","first_admitted":"2010-01-01","lpr_since":"2010-01-01"`
	for _, s := range []spoken{
		// INA 237(a)(2)(A)(iii).
		{"an aggravated felony", resident, []string{robberyDays(365)}, "deport.aggravated-felony", []string{notLetIn, "not " + doubtful, "not " + onlyNinth, "not came before the law made"}},
		{"one whose conviction is open to argument", resident, []string{robberyDays(365) + silent}, "deport.aggravated-felony", []string{notLetIn, doubtful}},
		{"no such class, and no such ground to explain", resident, []string{convictedOf("PC 415")}, "deport.aggravated-felony", []string{"not " + notLetIn, "not " + doubtful}},
		{"no such class where the conviction itself is open", resident, []string{convictedOf("PC 415") + silent}, "deport.aggravated-felony", []string{"not " + notLetIn, "not " + doubtful}},
		{"one pardoned, INA 237(a)(2)(A)(vi)", resident, []string{convictedOf("PC 211", `"level":"felony"`, pardon) + days(400)}, "deport.aggravated-felony", []string{"A full pardon lifts", "not " + notLetIn}},
		{"one of before the ground, Ledezma-Galicia", ninthOnly, []string{robberyOf("1988-11-17")}, "deport.aggravated-felony", []string{"came before the law made", onlyNinth, "Ledezma-Galicia", "not " + notLetIn}},
		{"one of the first day of the ground", ninthOnly, []string{robberyOf("1988-11-18")}, "deport.aggravated-felony", []string{"not Ledezma-Galicia", "not " + onlyNinth, notLetIn}},
		{"one of before the ground, heard elsewhere, Lettman", elsewhere, []string{robberyOf("1988-11-17")}, "deport.aggravated-felony", []string{"not Ledezma-Galicia", "not " + onlyNinth, "not " + outside, notLetIn}},
		{"no such class, of before the ground", ninthOnly, []string{strings.ReplaceAll(convictedOf("PC 415"), "2019", "1985")}, "deport.aggravated-felony", []string{"not Ledezma-Galicia", "not " + onlyNinth, "not came before the law made"}},
		// INA 237(a)(2)(A)(i).
		{"turpitude, a year possible, within five years", late, []string{feloniousThreat("2014-01-01")}, "deport.cimt-single", []string{notLetIn, "not A year in jail was not possible", "not was not within five years", "not Velasquez-Rios"}},
		{"turpitude, no year possible, PC 18.5", late, []string{threat("2014-01-01", "2019-06-01", 30)}, "deport.cimt-single", []string{"A year in jail was not possible", "Velasquez-Rios v. Wilkinson", notLetIn}},
		{"no turpitude, no year possible", late, []string{convictedOf("VC 23152(a)", `"level":"misdemeanor"`)}, "deport.cimt-single", []string{"not A year in jail was not possible", "not Velasquez-Rios", "not " + notLetIn}},
		{"no turpitude, a year possible", late, []string{convictedOf("PC 243(e)(1)", `"level":"misdemeanor"`)}, "deport.cimt-single", []string{"not Velasquez-Rios", "not " + notLetIn}},
		{"turpitude of later years", late, []string{feloniousThreat("2018-01-01")}, "deport.cimt-single", []string{"was not within five years", "not " + notLetIn, "not was never let in"}},
		{"turpitude of one never let in", `"status":"entered-without-inspection","circuit":"ninth","first_admitted":"none"`, []string{feloniousThreat("2018-01-01")}, "deport.cimt-single", []string{"was never let in by an officer", "not was not within five years"}},
		{"turpitude pardoned", late, []string{feloniousThreat("2014-01-01") + "," + pardon}, "deport.cimt-single", []string{"A full pardon lifts", "not " + notLetIn}},
		// INA 237(a)(2)(B)(i) and its one exception, Matter of Davey.
		{"a drug, no exception", resident + first, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"cocaine"}`)}, "deport.controlled-substance", []string{notLetIn, "not Matter of Davey", "not small marijuana possession"}},
		{"thirty grams", resident + first, []string{gramsOf("30")}, "deport.controlled-substance", []string{"is spared from this ground", "Matter of Davey", "not " + notLetIn}},
		{"grams not told", resident + first, []string{strings.Replace(gramsOf("1"), `,"grams":1`, "", 1)}, "deport.controlled-substance", []string{"can be spared from this ground", "Matter of Davey", "not " + notLetIn}},
		{"no drug at all", resident + first, []string{convictedOf("PC 484(a)")}, "deport.controlled-substance", []string{"not Matter of Davey", "not " + notLetIn, "not small marijuana"}},
		// INA 237(a)(2)(C) and (E), IIRIRA 350(b).
		{"a gun on the federal list", resident, []string{convictedOf("PC 30605(a)")}, "deport.firearm", []string{notLetIn}},
		{"no gun", resident, []string{convictedOf("PC 484(a)")}, "deport.firearm", []string{"not " + notLetIn}},
		{"an order of a partner's broken", resident, []string{convictedOf("PC 273.6(a)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order", []string{notLetIn, "not came before this ground", "not IIRIRA 350(b)"}},
		{"the same before the ground", ninthOnly, old(convictedOf("PC 273.6(a)", `"victim":{"domestic":"yes"}`)), "deport.protection-order", []string{"came before this ground began", "IIRIRA 350(b)", "not " + notLetIn}},
		{"a theft of those years", ninthOnly, old(convictedOf("PC 484(a)")), "deport.protection-order", []string{"not came before this ground", "not IIRIRA 350(b)", "not " + notLetIn}},
		// INA 212(a)(2)(A)(i)(I) and its exceptions.
		{"a petty theft", resident, []string{convictedOf("PC 484(a)", `"level":"misdemeanor"`) + days(5)}, "inadmit.cimt", []string{"It fits the small-offense exception", "Matter of Garcia-Hernandez", "not An exception for a small offense"}},
		{"a petty theft whose days were not told", resident, []string{strings.ReplaceAll(convictedOf("PC 484(a)", `"level":"misdemeanor"`), "2019", "2009") + `,"sentence":{"custody":"county-jail"}`, convictedOf("PC 459.5")}, "inadmit.cimt", []string{"An exception for a small offense, or for a young person, may fit", "Matter of Garcia-Hernandez", "not It fits the small-offense"}},
		{"too much for the exception", resident, []string{threat("2009-01-01", "2010-01-01", 185)}, "inadmit.cimt", []string{"not small-offense exception", "not An exception for a small offense", "not Garcia-Hernandez", "not INA 212(a)(2)(A)(ii)"}},
		{"no turpitude needs none", resident, []string{convictedOf("PC 415")}, "inadmit.cimt", []string{"not small-offense exception", "not An exception for a small offense", "not Garcia-Hernandez"}},
		{"no conviction needs none", resident, []string{diverted}, "inadmit.cimt", []string{"This ground needs a conviction", "not small-offense exception", "not Garcia-Hernandez"}},
		{"a crime before eighteen", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-09", "2012-01-01")}, "inadmit.cimt", []string{"The person was under 18", "INA 212(a)(2)(A)(ii)(I)", "not small-offense exception", "not An exception for a small offense"}},
		// INA 212(a)(2)(A)(i) with an admission, Matter of K-.
		{"an officer told of a theft, a fact missing", ninthOnly, []string{`"offense":"PC 459","level":"felony","outcome":"arrest-only","admitted_to_officer":"yes","offense_date":"2019-01-01"`}, "inadmit.cimt", []string{"cannot be told yet", "Matter of K-"}},
		{"an officer told of what is no such crime", ninthOnly, []string{`"offense":"PC 415","outcome":"arrest-only","admitted_to_officer":"yes","offense_date":"2019-01-01"`}, "inadmit.cimt", []string{"Nothing was admitted that this ground reaches", "not cannot be told yet", "not it fits an exception"}},
		{"nobody knows if an officer was told", ninthOnly, []string{`"offense":"PC 211","outcome":"arrest-only","admitted_to_officer":"unknown","offense_date":"2019-01-01"`}, "inadmit.cimt", []string{"If the person admitted this to an officer", "not The person told an officer"}},
		{"an officer told of one petty theft", ninthOnly, []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"arrest-only","admitted_to_officer":"yes","offense_date":"2019-01-01","sentence":{"custody":"none"}`}, "inadmit.cimt", []string{"it fits an exception", "not Nothing was admitted"}},
		// INA 212(a)(2)(D): ten years.
		{"pimping of ten years ago", resident, []string{pimping("2016-11-21")}, "inadmit.prostitution", []string{"not more than ten years ago"}},
		{"pimping of the day before", resident, []string{pimping("2016-11-20")}, "inadmit.prostitution", []string{"more than ten years ago"}},
		{"an old theft", resident, []string{strings.ReplaceAll(convictedOf("PC 484(a)"), "2019", "2009")}, "inadmit.prostitution", []string{"not more than ten years ago"}},
		// Heard outside the Ninth Circuit.
		{"a gun conviction that the antique rule saves only here", elsewhere, []string{convictedOf("PC 29800(a)(1)")}, "deport.firearm", []string{outside, "not " + onlyNinth}},
		{"a gun sale that is open everywhere", elsewhere, []string{convictedOf("PC 26500(a)")}, "deport.firearm", []string{"not " + outside}},
		{"an assault weapon is one everywhere", elsewhere, []string{convictedOf("PC 30605(a)")}, "deport.firearm", []string{"not " + outside, "not " + onlyNinth}},
		{"an exception that does not fit rests on no circuit", ninthOnly, []string{convictedOf("PC 496(a)", `"level":"felony"`) + days(200)}, "shield.petty-offense", []string{"not " + onlyNinth}},
		// What counts as a conviction.
		{"a drug case nobody dismissed yet", resident, []string{meth + `,"convicted_on":"2009-06-01"`}, "counts", []string{"not special rule for old first drug cases", "not Lujan-Armendariz"}},
		{"one that was dismissed", resident + first, []string{meth + `,"convicted_on":"2009-06-01"` + dismissal2013}, "counts", []string{"Lujan-Armendariz"}},
		{"a theft that was dismissed", resident, []string{convictedOf("PC 484(a)") + dismissal2013}, "counts", []string{"not Lujan-Armendariz", "not special rule", "helps with jobs and housing"}},
		{"vacated for a legal error under PC 1473.7", resident, []string{robberyDays(365) + strings.Replace(silent, "silent", "legal-error", 1)}, "counts", []string{cites1473_7[0]}},
		{"vacated under it with no reason given", resident, []string{robberyDays(365) + silent}, "counts", []string{"Matter of Azrag", "not " + cites1473_7[0]}},
		{"vacated for rehabilitation, Pickering", resident, []string{robberyDays(365) + strings.Replace(silent, "silent", "rehabilitation", 1)}, "counts", []string{"not " + cites1473_7[0]}},
		{"a plea first in a case that is no drug case, PC 1210.1", resident, []string{strings.Replace(convictedOf("PC 273.5(a)"), "guilty-plea", "deferred-entry", 1)}, "counts", []string{"The plea came first", "not drug treatment"}},
		// A court that nobody is sure of: what California's section alone would settle.
		{"a theft of a court not told, on guns", ninthOnly, []string{courtUnsure("PC 487(a)")}, "deport.firearm", []string{notUnder}},
		{"on the drugs that block entry", ninthOnly, []string{courtUnsure("PC 487(a)")}, "inadmit.controlled-substance", []string{notUnder}},
		{"on prostitution", ninthOnly, []string{courtUnsure("PC 487(a)")}, "inadmit.prostitution", []string{notUnder}},
		{"on what its class answers with yes", ninthOnly, []string{courtUnsure("PC 487(a)")}, "inadmit.cimt", []string{"not " + notUnder}},
		{"on what asks for more than the class", ninthOnly, []string{courtUnsure("PC 487(a)")}, "gmc.permanent-bar", []string{"not " + notUnder}},
		{"on a belief of drug dealing", ninthOnly, []string{courtUnsure("PC 487(a)")}, "inadmit.drug-trafficker-belief", []string{"not " + notUnder}},
		{"where another fact is missing", ninthOnly, []string{courtUnsure("PC 459")}, "deport.cimt-single", []string{"not " + notUnder}},
		{"of an offense not told the section says nothing", ninthOnly, []string{courtUnsure("unknown")}, "deport.firearm", []string{"cannot tell"}},
		{"a theft of this state, on guns", ninthOnly, []string{convictedOf("PC 487(a)")}, "deport.firearm", []string{"not " + notUnder}},
		{"a drug case of this state with the drug not told", ninthOnly, []string{convictedOf("HS 11377(a)")}, "deport.controlled-substance", []string{"not " + notUnder}},
		{"a conviction holds everywhere", resident, []string{convictedOf("PC 484(a)")}, "counts", []string{"not " + onlyNinth}},
		{"beside the old rule a dismissal says nothing more", resident + first, []string{firstDrugCase}, "counts", []string{"Lujan-Armendariz", "not helps with jobs and housing"}},
		{"the old rule fits nobody heard elsewhere", elsewhere, []string{firstDrugCase}, "shield.first-offender", []string{"special rule for old first drug cases does not fit"}},
		{"of an offense not told, the exception of thirty grams may fit", resident + first, []string{`"level":"felony","outcome":"guilty-plea","convicted_on":"2010-04-12"`}, "deport.controlled-substance", []string{"Matter of Davey"}},
		{"a drug that the record does not name, Pereida", ninthOnly, []string{strings.Replace(convictedOf("HS 11364(a)"), "2019", "2018", 1)}, "inadmit.controlled-substance", []string{"Pereida v. Wilkinson"}},
		{"a drug on the federal list", ninthOnly, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"cocaine"}`)}, "inadmit.controlled-substance", []string{"not Pereida v. Wilkinson"}},
		{"a drug case of no known section cites no other section's cases", ninthOnly, []string{convictedOf("unknown", `"kind":"drug-possession"`)}, "inadmit.controlled-substance", []string{"not Carachuri-Rosendo"}},
		// DACA, 8 CFR 236.22(b)(6).
		{"a felony", dreamer, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(60)}, "daca.felony", []string{"not Because it was cleared"}},
		{"a felony that was cleared", dreamer, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(60) + dismissal2013}, "daca.felony", []string{"Because it was cleared, the officer decides"}},
		{"a cleared case that is no felony", dreamer, []string{convictedOf("PC 415", `"level":"misdemeanor"`) + days(5) + dismissal2013}, "daca.felony", []string{"is not {what}", "not Because it was cleared"}},
	} {
		t.Run(s.name, s.run)
	}
}

// The cases about a section stand beside a plain no only where the section
// comes near the ground; where a section is not known, none do.
func TestASectionsCasesAreCitedWhereTheySpeak(t *testing.T) {
	for _, s := range []spoken{
		{"a gun case on guns", ninthOnly, []string{convictedOf("PC 25850(a)")}, "deport.firearm", []string{"Aguilera-Rios"}},
		{"a knife case on guns", ninthOnly, []string{convictedOf("PC 21310")}, "deport.firearm", []string{"Matter of Granados"}},
		{"a gun case on drugs", ninthOnly, []string{convictedOf("PC 25850(a)")}, "deport.controlled-substance", []string{"not Aguilera-Rios"}},
		{"a theft on guns", ninthOnly, []string{convictedOf("PC 487(a)")}, "deport.firearm", []string{"not Diaz-Lizarraga"}},
		{"a theft on prostitution", ninthOnly, []string{convictedOf("PC 487(a)")}, "inadmit.prostitution", []string{"not Diaz-Lizarraga"}},
		{"a theft on child abuse", ninthOnly, []string{convictedOf("PC 487(a)")}, "deport.child-abuse", []string{"not Diaz-Lizarraga"}},
		{"a theft on family violence", ninthOnly, []string{convictedOf("PC 487(a)")}, "deport.domestic-violence", []string{"not Diaz-Lizarraga"}},
		{"a theft on drugs", ninthOnly, []string{convictedOf("PC 487(a)")}, "deport.controlled-substance", []string{"not Diaz-Lizarraga"}},
		{"forgery's class of aggravated felonies on turpitude", ninthOnly, []string{convictedOf("PC 470")}, "inadmit.cimt", []string{"not INA 101(a)(43)(R)"}},
		{"and where it speaks", ninthOnly, []string{convictedOf("PC 470", `"level":"felony"`) + days(400)}, "deport.aggravated-felony", []string{"INA 101(a)(43)(R)"}},
		{"a theft on turpitude", ninthOnly, []string{convictedOf("PC 487(a)")}, "inadmit.cimt", []string{"Diaz-Lizarraga"}},
		{"a theft on aggravated felonies", ninthOnly, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(5)}, "deport.aggravated-felony", []string{"Diaz-Lizarraga"}},
		{"violence on family violence", ninthOnly, []string{convictedOf("PC 422", `"victim":{"domestic":"no"}`)}, "deport.domestic-violence", []string{rowCites(t, "PC 422")}},
		{"violence on stalking", ninthOnly, []string{convictedOf("PC 422")}, "deport.stalking", []string{rowCites(t, "PC 422")}},
		{"family violence on broken orders", ninthOnly, []string{convictedOf("PC 243(e)(1)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order", []string{rowCites(t, "PC 243(e)(1)")}},
		{"a drug case on drugs", ninthOnly, []string{convictedOf("HS 11364(a)", `"drug":{"substance":"cocaine"}`)}, "deport.aggravated-felony", []string{rowCites(t, "HS 11364(a)")}},
		{"a theft of no known section on turpitude", ninthOnly, []string{convictedOf("unknown", `"kind":"theft"`)}, "inadmit.cimt", []string{"not Diaz-Lizarraga"}},
	} {
		t.Run(s.name, s.run)
	}
}

// rowCites is the first authority that the catalogue names for a section.
func rowCites(t *testing.T, section string) string {
	t.Helper()
	c := decoded(t, caseText(ninthOnly, convictedOf(section)))
	rows := assess(&c).Opinions[0].Offense.Rows
	if len(rows) != 1 || len(rows[0].Authorities) == 0 {
		t.Fatalf("%s has %d rows", section, len(rows))
	}
	return rows[0].Authorities[0]
}

// A fact is asked for only where learning it could change the level, and then
// it is.
func TestAConsequenceAsksForWhatCouldChangeIt(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	small := plea("PC 602", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil)
	daysNotTold := facts{"offense": "PC 422", "level": "misdemeanor", "outcome": "guilty-plea", "offense_date": "2018-01-10", "convicted_on": "2018-04-01", "in_custody": "no"}
	classic := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 400, nil) // theft with a year: an aggravated felony
	for _, e := range []struct {
		name        string
		person      facts
		convictions []facts
		code, path  string
		want        bool
	}{
		{"an old order, where the level is high without one", quiet("entered-without-inspection", facts{"first_admitted": "none", "removal_order": "unknown"}), []facts{small}, "removal", "person.removal_order", false},
		{"an old order, where it would be the worst", quiet("lpr", join2(lpr2005, facts{"removal_order": "unknown"})), []facts{small}, "removal", "person.removal_order", true},
		{"the first admission of one never let in", quiet("lpr", facts{"first_admitted": "none", "lpr_since": "unknown"}), []facts{theft}, "removal", "person.first_admitted", false},
		{"the green card's day of the same", quiet("lpr", facts{"first_admitted": "none", "lpr_since": "unknown"}), []facts{theft}, "removal", "person.lpr_since", true},
		{"custody where nothing of the sentence was told, 8 CFR 316.10(c)(1)", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 602", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2019-06-01"}}, "naturalization", "convictions[0].in_custody", true},
		{"custody of somebody whose sentence ended", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 602", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2019-06-01", "sentence.ended_on": testDay.String()}}, "naturalization", "convictions[0].in_custody", false},
		{"custody of somebody whose sentence ends tomorrow", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 602", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2019-06-01", "sentence.ended_on": testDay.AddDays(1).String()}}, "naturalization", "convictions[0].in_custody", true},
		{"custody of somebody said to be out", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 602", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2019-06-01", "in_custody": "no"}}, "naturalization", "convictions[0].in_custody", false},
		{"custody in a juvenile case of which nothing was told", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 459", "outcome": "juvenile", "convicted_on": "2012-06-01"}}, "naturalization", "convictions[0].in_custody", true},
		{"family of a resident whose first admission was not told", withoutFamily(quiet("lpr", facts{"lpr_since": "2005-01-01", "goals": []string{"green-card"}})), []facts{classic}, "green-card", "person.family", false},
		{"family of one who came in before the green card, Negrete-Ramirez", withoutFamily(quiet("lpr", facts{"first_admitted": "2004-12-31", "lpr_since": "2005-01-01", "goals": []string{"green-card"}})), []facts{classic}, "green-card", "person.family", true},
		{"family of one who came in with it", withoutFamily(quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01", "goals": []string{"green-card"}})), []facts{classic}, "green-card", "person.family", false},
		{"a fact that could only say the same again", quiet("entered-without-inspection", facts{"first_admitted": "none", "cannabis": "unknown"}), []facts{small}, "travel", "person.cannabis", false},
		{"custody where probation ended today", custodyNotTold(), []facts{probationEnds(0)}, "naturalization", "convictions[0].in_custody", false},
		{"custody where it ends tomorrow", custodyNotTold(), []facts{probationEnds(1)}, "naturalization", "convictions[0].in_custody", true},
		{"custody where it ended on a day not told", custodyNotTold(), []facts{join2(probationEnds(0), facts{"probation.ended_on": "unknown"})}, "naturalization", "convictions[0].in_custody", false},
		{"the day of a form, in a year in which the five years may begin before an offense or after it", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027"})), []facts{plea("PC 487(a)", "felony", "2022-06-01", "2022-08-01", 60, nil)}, "naturalization", "person.filing_on", true},
		{"the day of a form that was told", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-05-01"})), []facts{plea("PC 487(a)", "felony", "2022-06", "2022-08-01", 60, nil)}, "naturalization", "person.filing_on", false},
		{"family of one who came in with a green card seven years ago today, INA 212(h)", withoutFamily(quiet("lpr", facts{"first_admitted": testDay.AddYears(-7).String(), "lpr_since": testDay.AddYears(-7).String(), "goals": []string{"green-card"}})), []facts{plea("PC 487(a)", "felony", "2021-01-10", "2021-04-01", 60, nil)}, "green-card", "person.family", true},
		{"a day later", withoutFamily(quiet("lpr", facts{"first_admitted": testDay.AddYears(-7).AddDays(1).String(), "lpr_since": testDay.AddYears(-7).AddDays(1).String(), "goals": []string{"green-card"}})), []facts{plea("PC 487(a)", "felony", "2021-01-10", "2021-04-01", 60, nil)}, "green-card", "person.family", false},
		{"the days of a case, of one who came in without inspection", quiet("entered-without-inspection", facts{"first_admitted": "none"}), []facts{daysNotTold}, "detention", "convictions[0].sentence.days_ordered", true},
		{"the same, held by ICE", quiet("entered-without-inspection", facts{"first_admitted": "none", "ice_custody": "yes"}), []facts{daysNotTold}, "detention", "convictions[0].sentence.days_ordered", false},
		{"how a special immigrant juvenile came in", quiet("sij", nil), []facts{small}, "removal", "person.entry", true},
		{"of one who was paroled", quiet("sij", facts{"entry": "paroled"}), []facts{small}, "removal", "person.entry", false},
		{"of one who was paroled: the first admission", quiet("sij", facts{"entry": "paroled"}), []facts{small}, "removal", "person.first_admitted", true},
		{"custody in a case that was dropped", quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"})), []facts{{"offense": "PC 459", "outcome": "dismissed", "convicted_on": "2012-06-01"}}, "naturalization", "convictions[0].in_custody", false},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := consequence(t, assessed(t, e.person, e.convictions...), e.code)
			if slices.Contains(c.Missing, e.path) != e.want {
				t.Errorf("%s %s misses %v", c.Code, c.Level, c.Missing)
			}
		})
	}
}

// The same of a finding, and so of what the interview asks next.
func TestAFindingAsksForWhatCouldChangeIt(t *testing.T) {
	abroad := func(outcome string) string {
		return `"offense":"PC 211","level":"felony","jurisdiction":"foreign","outcome":"` + outcome + `","convicted_on":"2019-06-01"` + days(10)
	}
	small := func(day string) string {
		return `"offense":"PC 602","level":"misdemeanor","outcome":"guilty-plea","offense_date":"` + day + `","convicted_on":"2019-06-01"` + days(3)
	}
	prisonOf := func(convicted, more string) string {
		return `"offense":"VC 23152(b)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"` + convicted + `"` + more
	}
	for _, e := range []struct {
		name        string
		convictions []string
		at, path    string
		want        bool
	}{
		{"absence from a trial abroad, CONV-11", []string{abroad("found-guilty")}, "counts", "convictions[0].in_absentia", true},
		{"nobody pleads in absence", []string{abroad("guilty-plea")}, "counts", "convictions[0].in_absentia", false},
		{"the day of one of three small cases", []string{small("2015-02-01"), small("unknown"), small("2017-01-01")}, "case:daca.three-misdemeanors", "convictions[1].offense_date", true},
		{"the day of one that is known", []string{small("2015-02-01"), small("unknown"), small("2017-01-01")}, "case:daca.three-misdemeanors", "convictions[0].offense_date", false},
		{"an officer told of a burglary, but not of what", []string{`"offense":"PC 459","level":"felony","outcome":"arrest-only","admitted_to_officer":"yes"`}, "inadmit.cimt", "convictions[0].dwelling", true},
		{"the level of a case that may be an infraction, Matter of Eslamizar", []string{`"offense":"PC 415","outcome":"guilty-plea","convicted_on":"2019-06-01"`}, "counts", "convictions[0].level", true},
		{"a violation, of jail that may have ended by the first day that counts", []string{jailFrom(t, 0)}, "case:gmc.custody-180-days", "convictions[0].probation.violated", false},
		{"of jail that had ended the day before", []string{jailFrom(t, -1)}, "case:gmc.custody-180-days", "convictions[0].probation.violated", true},
		{"of one that is a misdemeanor or a felony", []string{`"offense":"PC 487(a)","outcome":"guilty-plea","convicted_on":"2019-06-01"`}, "counts", "convictions[0].level", false},
		{"which court it was, where nobody is sure", []string{courtUnsure("PC 487(a)")}, "deport.firearm", "convictions[0].jurisdiction", true},
		{"the court of another state, which was told", []string{convictedOf("PC 487(a)", `"jurisdiction":"other-state"`)}, "deport.firearm", "convictions[0].jurisdiction", false},
		{"the offense of another state", []string{convictedOf("PC 487(a)", `"jurisdiction":"other-state"`)}, "deport.firearm", "convictions[0].offense", true},
		{"the level of what was told as a misdemeanor", []string{convictedOf("PC 415", `"level":"misdemeanor"`)}, "counts", "convictions[0].level", false},
		{"the drug of a traffic section that no row knows", []string{convictedOf("VC 21658(a)")}, "deport.controlled-substance", "convictions[0].drug.grams", false},
		{"of another section that no row knows", []string{convictedOf("PC 99999")}, "deport.controlled-substance", "convictions[0].drug.grams", true},
		{"of another state's traffic section", []string{convictedOf("VC 21658(a)", `"jurisdiction":"other-state"`)}, "deport.controlled-substance", "convictions[0].drug.grams", true},
		{"of a traffic section told as a drug case", []string{convictedOf("VC 21658(a)", `"kind":"drug-possession"`)}, "deport.controlled-substance", "convictions[0].drug.grams", true},
		{"whether a case counts, where half a year was served in it", []string{releasedOn("2023-06-01") + `,"relief":[{"kind":"unknown"}]`}, "case:gmc.custody-180-days", "convictions[0].relief[0].kind", true},
		{"where no day was", []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2024-06-01","sentence":{"custody":"none"},"relief":[{"kind":"unknown"}]`}, "case:gmc.custody-180-days", "convictions[0].relief[0].kind", false},
		{"a violation, of a prison term", []string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2015-06-01","sentence":{"custody":"state-prison","days_ordered":400}`}, "case:gmc.custody-180-days", "convictions[0].probation.violated", false},
		{"whether a case with no day of custody counts, beside one whose days are not known", []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2024-06-01","sentence":{"custody":"none"},"relief":[{"kind":"unknown"}]`, `"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2024-06-01"`}, "case:gmc.custody-180-days", "convictions[0].relief[0].kind", false},
		{"the drug of a theft told to be of another country", []string{convictedOf("PC 484(a)", `"level":"misdemeanor"`, `"jurisdiction":"foreign"`)}, "inadmit.drug-trafficker-belief", "convictions[0].drug.substance", true},
		{"a violation, where no day was waived for credit", []string{`"offense":"unknown","outcome":"guilty-plea","convicted_on":"1990-09-06","sentence":{"days_waived":0}`}, "inadmit.cimt", "convictions[0].probation.violated", false},
		{"the circuit, which was told", []string{convictedOf("PC 29800(a)(1)")}, "deport.firearm", "person.circuit", false},
		{"the day of an offense among sentences that may reach five years", []string{prisonOf("2023-06-01", days(184)), prisonOf("2025-06-01", `,"sentence":{"custody":"state-prison"}`)}, "case:gmc.conditional-bar", "convictions[0].offense_date", true},
	} {
		c := decoded(t, caseText(resident, e.convictions...))
		if f := findingAt(t, assess(&c), e.at); slices.Contains(f.Missing, e.path) != e.want {
			t.Errorf("%s: %s %s misses %v", e.name, f.Code, f.Answer, f.Missing)
		}
	}
}

// How bad it could be: a ground that may only be argued is high at worst; a
// fact that is missing beside it can make it certain.
func TestHowBadAnArguableBarCouldBe(t *testing.T) {
	assault := plea("PC 245(a)(4)", "felony", "2018-01-01", "2018-06-01", 365, nil)
	neglect := plea("PC 273a(a)", "felony", "2008-01-01", "2008-06-01", 30, nil) // stops the seven years if it is turpitude
	robbery := plea("PC 211", "felony", "2018-01-01", "2018-06-01", 365, nil)
	benefit{"an assault that may be in the class", quiet("lpr", lpr2005), []facts{assault}, []string{"cancellation-lpr", "high", "worst cancellation-lpr", "high"}}.run(t)
	benefit{"neglect that may be turpitude", quiet("lpr", join2(lpr2005, facts{"born": "1970-01-01"})), []facts{neglect}, []string{"cancellation-lpr", "high", "worst cancellation-lpr", "high"}}.run(t)
	benefit{"neglect by somebody of an age not told", quiet("lpr", lpr2005), []facts{neglect}, []string{"cancellation-lpr", "high", "worst cancellation-lpr", "bar"}}.run(t)
	benefit{"a robbery, which is in it", quiet("lpr", lpr2005), []facts{robbery}, []string{"cancellation-lpr", "bar", "worst cancellation-lpr", "bar"}}.run(t)
}

// courtUnsure is a conviction of which nobody knows in which court it was.
func courtUnsure(section string) string {
	return convictedOf(section, `"jurisdiction":"unknown"`)
}

// anyStrength: how firm the answer is does not matter to a row.
const anyStrength = law.Strength(0)

// How firm an answer is, and by which rule, is that of the reason that decides.
func TestTheRuleIsThatOfTheReasonThatDecides(t *testing.T) {
	theft := convictedOf("PC 484(a)", `"level":"misdemeanor"`)
	for _, e := range []struct {
		name        string
		convictions []string
		at, rule    string
		strength    law.Strength
	}{
		{"a conviction", []string{theft}, "counts", "CONV-01", anyStrength},
		{"an order of an unknown kind decides it", []string{theft + `,"relief":[{"kind":"unknown"}]`}, "counts", "PCR-00f", anyStrength},
		{"an order that cannot", []string{convictedOf("PC 487(a)", `"level":"felony"`) + `,"relief":[{"kind":"pc-1170.18","granted_on":"2020-01-01"}]`}, "counts", "CONV-01", anyStrength},
		{"two crimes of two events", []string{robberyDays(10), robberyDays(10)}, "case:deport.cimt-multiple", "DEP-CIMT2", law.Strong},
		{"two of one event", []string{robberyDays(10), robberyDays(10) + `,"same_incident_as":"c1"`}, "case:deport.cimt-multiple", "DEP-CIMT2", law.Contested},
		{"an exception that fits", []string{threat("2009-01-01", "2010-01-01", 180)}, "shield.petty-offense", "", law.Strong},
		{"one that may", []string{threat("2009-01-01", "2010-01-01", 181)}, "shield.petty-offense", "", law.Contested},
		{"neglect of a child without danger, Diaz-Rodriguez", []string{convictedOf("PC 273a(b)")}, "deport.child-abuse", "", law.Contested},
		{"five years are none", []string{theft}, "case:inadmit.multiple-convictions", "INAD-MULTI5", law.Strong},
		{"five years, one case undone without a reason", []string{prison("2014-06-01", 1000), prison("2015-06-01", 825) + undoneSilently}, "case:inadmit.multiple-convictions", "INAD-MULTI5", law.Contested},
	} {
		c := decoded(t, caseText(resident, e.convictions...))
		f := findingAt(t, assess(&c), e.at)
		if e.rule != "" && f.Rule != e.rule || e.strength != anyStrength && f.Strength != e.strength {
			t.Errorf("%s: %s, %s", e.name, f.Rule, f.Strength)
		}
	}
}

func withoutFamily(f facts) facts {
	delete(f, "family")
	return f
}

// jailFrom is a jail term of 200 days, its violations not told, that with a year
// for a late start is over so many days after the first day of the five years.
func jailFrom(t *testing.T, after int) string {
	t.Helper()
	convicted := testDay.AddYears(-5).AddDays(after - 200 - lateStart)
	return `"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"` + convicted.String() + `","sentence":{"custody":"county-jail","days_ordered":200}`
}

func custodyNotTold() facts {
	return quiet("lpr", join2(lpr2005, facts{"on_probation_now": "unknown", "serving_now": "unknown"}))
}

// probationEnds is a case whose probation is said to be over, so many days from today.
func probationEnds(in int) facts {
	return facts{"offense": "PC 602", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "2019-06-01", "probation.granted": "yes", "probation.state": "completed", "probation.ended_on": testDay.AddDays(in).String()}
}
