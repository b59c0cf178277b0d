package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

const (
	ninthOnly = `"status":"lpr","circuit":"ninth"`
	elsewhere = `"status":"lpr","circuit":"other"`
	anywhere  = `"status":"lpr"`
)

func convictedOf(offense string, more ...string) string {
	return `"offense":"` + offense + `","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2019-06-01"` + strings.Join(append([]string{""}, more...), ",")
}

func TestTheCatalogueReadForOneCase(t *testing.T) {
	for _, e := range []worked{
		// Drugs: which drug.
		{"a divisible section with a named drug", ninthOnly, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"cocaine"}`)}, "deport.controlled-substance=yes"},
		{"with no drug named in the record", ninthOnly, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"unnamed"}`)}, "deport.controlled-substance=arguable inadmit.controlled-substance=arguable"},
		{"with a prescription drug", ninthOnly, []string{convictedOf("HS 11350(a)", `"drug":{"substance":"prescription"}`)}, "deport.controlled-substance=arguable"},
		{"with a drug nobody told", ninthOnly, []string{convictedOf("HS 11350(a)")}, "deport.controlled-substance=unknown"},
		{"crack for sale names its own drug", ninthOnly, []string{convictedOf("HS 11351.5")}, "deport.controlled-substance=yes deport.aggravated-felony=yes inadmit.drug-trafficker-belief=yes"},
		{"for sale, no drug named", ninthOnly, []string{convictedOf("HS 11378", `"drug":{"substance":"unnamed"}`)}, "deport.aggravated-felony=arguable inadmit.drug-trafficker-belief=arguable"},
		{"for sale, a drug nobody told", ninthOnly, []string{convictedOf("HS 11378")}, "deport.aggravated-felony=unknown inadmit.drug-trafficker-belief=unknown"},
		{"a pipe with a named drug", ninthOnly, []string{convictedOf("HS 11364(a)", `"drug":{"substance":"heroin"}`)}, "deport.controlled-substance=yes"},
		{"a pipe with none named", ninthOnly, []string{convictedOf("HS 11364(a)", `"drug":{"substance":"unnamed"}`)}, "deport.controlled-substance=arguable"},
		{"a pipe, nothing told", ninthOnly, []string{convictedOf("HS 11364(a)")}, "deport.controlled-substance=unknown inadmit.controlled-substance=arguable"},
		{"possession known by its kind", ninthOnly, []string{convictedOf("unknown", `"kind":"drug-possession"`, `"drug":{"substance":"heroin"}`)}, "deport.controlled-substance=yes deport.aggravated-felony=no"},
		{"possession of 2009 known by its kind", ninthOnly, []string{strings.Replace(convictedOf("unknown", `"kind":"drug-possession"`, `"drug":{"substance":"heroin"}`), "2019", "2009", 2)}, "deport.controlled-substance=yes"},
		{"possession of 2025 known by its kind may be the treatment felony", ninthOnly, []string{strings.Replace(convictedOf("unknown", `"kind":"drug-possession"`, `"drug":{"substance":"heroin"}`), "2019", "2025", 2)}, "deport.aggravated-felony=unknown"},
		{"drugs in jail are no drug ground", ninthOnly, []string{convictedOf("PC 4573.6")}, "deport.controlled-substance=no"},
		{"loitering for drugs", ninthOnly, []string{convictedOf("HS 11532(a)")}, "deport.controlled-substance=arguable"},
		// Acts.
		{"offering here", ninthOnly, []string{convictedOf("HS 11352(a)", `"drug":{"substance":"cocaine","act":"offer"}`)}, "deport.aggravated-felony=no deport.controlled-substance=yes inadmit.drug-trafficker-belief=arguable"},
		{"offering elsewhere", elsewhere, []string{convictedOf("HS 11352(a)", `"drug":{"substance":"cocaine","act":"offer"}`)}, "deport.aggravated-felony=arguable"},
		{"growing under a section of sale", ninthOnly, []string{convictedOf("HS 11352(a)", `"drug":{"substance":"cocaine","act":"grow"}`)}, "deport.aggravated-felony=arguable"},
		{"a gift of a drug nobody told", ninthOnly, []string{convictedOf("HS 11352(a)", `"drug":{"act":"give-away"}`)}, "deport.aggravated-felony=unknown"},
		{"a gift of marijuana, the grams not told", ninthOnly, []string{convictedOf("HS 11352(a)", `"drug":{"substance":"marijuana","act":"give-away"}`)}, "deport.aggravated-felony=unknown"},
		{"sold, in a possession case", ninthOnly, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"cocaine","act":"sell"}`)}, "deport.aggravated-felony=no inadmit.drug-trafficker-belief=arguable"},
		{"own use, in a possession case", ninthOnly, []string{convictedOf("HS 11377(a)", `"drug":{"substance":"cocaine","act":"own-use"}`)}, "inadmit.drug-trafficker-belief=no"},
		{"a dropped charge of sale", ninthOnly, []string{strings.Replace(convictedOf("HS 11351", `"drug":{"substance":"cocaine"}`), "guilty-plea", "dismissed", 1)}, "deport.aggravated-felony=no inadmit.drug-trafficker-belief=arguable"},
		{"a vacated sale", ninthOnly, []string{convictedOf("HS 11351", `"drug":{"substance":"cocaine"}`, `"relief":[{"kind":"pc-1473.7","reason":"legal-error"}]`)}, "deport.aggravated-felony=no inadmit.drug-trafficker-belief=arguable"},
		{"marijuana for sale outside the cannabis sections", ninthOnly, []string{convictedOf("HS 11359(b)")}, "deport.aggravated-felony=arguable inadmit.drug-trafficker-belief=arguable"},
		// Sentence and loss.
		{"burglary is never a theft felony here", ninthOnly, []string{convictedOf("PC 459", `"dwelling":"yes"`, `"level":"felony"`) + days(400)}, "deport.aggravated-felony=no"},
		{"burglary with a year elsewhere", elsewhere, []string{convictedOf("PC 459", `"dwelling":"no"`, `"level":"felony"`) + days(400)}, "deport.aggravated-felony=arguable"},
		{"burglary with less elsewhere", elsewhere, []string{convictedOf("PC 459", `"dwelling":"no"`, `"level":"felony"`) + days(364)}, "deport.aggravated-felony=no"},
		{"forgery by the year", ninthOnly, []string{convictedOf("PC 470", `"level":"felony"`, `"victim":{"loss_usd":10}`) + days(365)}, "deport.aggravated-felony=yes"},
		{"forgery by the loss", ninthOnly, []string{convictedOf("PC 470", `"level":"felony"`, `"victim":{"loss_usd":10001}`) + days(10)}, "deport.aggravated-felony=yes"},
		{"forgery by neither", ninthOnly, []string{convictedOf("PC 470", `"level":"felony"`, `"victim":{"loss_usd":10}`) + days(10)}, "deport.aggravated-felony=no"},
		{"forgery, the loss not told", ninthOnly, []string{convictedOf("PC 470", `"level":"felony"`) + days(10)}, "deport.aggravated-felony=unknown"},
		{"an assault that may be a crime of violence", ninthOnly, []string{convictedOf("PC 245(a)(4)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=arguable"},
		{"the same with less than a year", ninthOnly, []string{convictedOf("PC 245(a)(4)", `"level":"felony"`) + days(364)}, "deport.aggravated-felony=no"},
		{"a misdemeanor whose days are missing stays under a year", ninthOnly, []string{convictedOf("PC 273.5(a)", `"level":"misdemeanor"`)}, "deport.aggravated-felony=no"},
		{"the same before 2015 may not", ninthOnly, []string{strings.Replace(convictedOf("PC 273.5(a)", `"level":"misdemeanor"`), "2019", "2009", 2)}, "deport.aggravated-felony=unknown"},
		{"a misdemeanor with 365 days is one", ninthOnly, []string{strings.Replace(convictedOf("PC 273.5(a)", `"level":"misdemeanor"`), "2019", "2009", 2) + days(365)}, "deport.aggravated-felony=yes"},
		{"manslaughter with a year", ninthOnly, []string{convictedOf("PC 192(a)", `"level":"felony"`) + days(400)}, "deport.aggravated-felony=arguable"},
		{"attempted manslaughter with a year", ninthOnly, []string{convictedOf("PC 192(a)", `"level":"felony"`, `"attempt":"yes"`) + days(400)}, "deport.aggravated-felony=yes"},
		{"attempted robbery is judged as robbery", ninthOnly, []string{convictedOf("PC 211", `"level":"felony"`, `"attempt":"yes"`) + days(400)}, "deport.aggravated-felony=yes inadmit.cimt=yes"},
		{"suspended days alone show the term", ninthOnly, []string{convictedOf("PC 211", `"level":"felony"`, `"sentence":{"days_suspended":400}`)}, "deport.aggravated-felony=yes"},
		{"no custody at all", ninthOnly, []string{convictedOf("PC 211", `"level":"felony"`, `"sentence":{"custody":"none"}`)}, "deport.aggravated-felony=no"},
		// Firearms.
		{"an assault weapon is a firearm everywhere", ninthOnly, []string{convictedOf("PC 30605(a)")}, "deport.firearm=yes"},
		{"a gun sale without a licence", ninthOnly, []string{convictedOf("PC 26500(a)")}, "deport.firearm=arguable"},
		{"a gun carried, heard elsewhere", elsewhere, []string{convictedOf("PC 25400(a)")}, "deport.firearm=arguable"},
		{"a gun carried, place not known", anywhere, []string{convictedOf("PC 25400(a)")}, "deport.firearm=unknown"},
		{"battery is no gun crime elsewhere either", elsewhere, []string{convictedOf("PC 243(e)(1)")}, "deport.firearm=no"},
		// Victims and orders.
		{"threats to a partner", ninthOnly, []string{convictedOf("PC 422", `"victim":{"domestic":"yes"}`)}, "deport.domestic-violence=arguable"},
		{"threats to a stranger", ninthOnly, []string{convictedOf("PC 422", `"victim":{"domestic":"no"}`)}, "deport.domestic-violence=no"},
		{"threats to somebody", ninthOnly, []string{convictedOf("PC 422")}, "deport.domestic-violence=unknown"},
		{"a stay-away order of a partner", ninthOnly, []string{convictedOf("PC 273.6(a)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=yes deport.domestic-violence=no"},
		{"a stay-away order of a neighbor", ninthOnly, []string{convictedOf("PC 273.6(a)", `"victim":{"domestic":"no"}`)}, "deport.protection-order=arguable"},
		{"a stay-away order of somebody", ninthOnly, []string{convictedOf("PC 273.6(a)")}, "deport.protection-order=unknown"},
		{"contempt of a court order, a partner's", ninthOnly, []string{convictedOf("PC 166(a)(4)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=arguable"},
		{"contempt of a court order, not a partner's", ninthOnly, []string{convictedOf("PC 166(a)(4)", `"victim":{"domestic":"no"}`)}, "deport.protection-order=no"},
		{"contempt of a court order, whose not told", ninthOnly, []string{convictedOf("PC 166(a)(4)")}, "deport.protection-order=unknown"},
		{"an order broken with violence", ninthOnly, []string{convictedOf("PC 166(c)(4)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=yes deport.domestic-violence=yes"},
		{"a gun kept against a partner's order", ninthOnly, []string{convictedOf("PC 29825(a)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=arguable deport.domestic-violence=no deport.firearm=no"},
		{"stalking a partner against an order", ninthOnly, []string{convictedOf("PC 646.9(b)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=arguable deport.domestic-violence=arguable deport.stalking=no"},
		{"stalking a stranger against an order", ninthOnly, []string{convictedOf("PC 646.9(b)", `"victim":{"domestic":"no"}`)}, "deport.protection-order=no deport.domestic-violence=no"},
		{"battery is about no order", ninthOnly, []string{convictedOf("PC 243(e)(1)", `"victim":{"domestic":"yes"}`)}, "deport.protection-order=no"},
		{"an order broken before the ground was made", ninthOnly, []string{strings.ReplaceAll(convictedOf("PC 273.6(a)", `"victim":{"domestic":"yes"}`), "2019", "1995")}, "deport.protection-order=no"},
		{"child endangerment that risked no harm", ninthOnly, []string{convictedOf("PC 273a(b)")}, "deport.child-abuse=no"},
		// Stalking.
		{"stalking in California", ninthOnly, []string{convictedOf("PC 646.9(a)")}, "deport.stalking=no inadmit.cimt=unknown"},
		{"an unknown violent section", ninthOnly, []string{convictedOf("PC 99999", `"kind":"violence"`)}, "deport.stalking=unknown"},
		{"an unknown theft section", ninthOnly, []string{convictedOf("PC 99999", `"kind":"theft"`)}, "deport.stalking=no deport.aggravated-felony=unknown"},
		{"violence known by its kind", ninthOnly, []string{convictedOf("unknown", `"kind":"violence"`)}, "deport.stalking=unknown"},
		{"stalking in another state", ninthOnly, []string{convictedOf("PC 646.9(a)", `"jurisdiction":"other-state"`)}, "deport.stalking=unknown"},
		// Prostitution.
		{"one act of prostitution", ninthOnly, []string{convictedOf("PC 647(b)(1)")}, "inadmit.prostitution=arguable"},
		{"pimping", ninthOnly, []string{convictedOf("PC 266h(a)")}, "inadmit.prostitution=yes"},
		// Several rows, no row, another place.
		{"burglary, a home or not", ninthOnly, []string{convictedOf("PC 459", `"level":"felony"`)}, "inadmit.cimt=unknown deport.controlled-substance=no"},
		{"a section that exists nowhere", ninthOnly, []string{convictedOf("PC 99999")}, "inadmit.cimt=unknown deport.firearm=unknown inadmit.drug-trafficker-belief=unknown"},
		{"theft in another state", ninthOnly, []string{convictedOf("PC 484(a)", `"jurisdiction":"other-state"`, `"level":"misdemeanor"`) + days(5)}, "deport.aggravated-felony=unknown inadmit.cimt=unknown"},
		{"robbery in another state", ninthOnly, []string{convictedOf("PC 211", `"jurisdiction":"other-state"`, `"level":"felony"`) + days(400)}, "deport.aggravated-felony=yes"},
		{"turpitude that the Ninth Circuit denies, elsewhere", elsewhere, []string{convictedOf("PC 496(a)", `"level":"felony"`) + days(200)}, "inadmit.cimt=arguable"},
		{"the same here", ninthOnly, []string{convictedOf("PC 496(a)", `"level":"felony"`) + days(200)}, "inadmit.cimt=no"},
		// 30 grams.
		{"a pipe and marijuana of one stop", ninthOnly + first, []string{gramsOf("20"), `"offense":"HS 11364","outcome":"guilty-plea","convicted_on":"2015-06-01","same_incident_as":"c1","drug":{"substance":"marijuana","grams":1}`}, "shield.30-grams=yes c2:shield.30-grams=yes c2:deport.controlled-substance=no"},
		{"a pipe takes the amount of the bag beside it", ninthOnly + first, []string{gramsOf("20"), pipeOf("c1")}, "deport.controlled-substance=no c2:shield.30-grams=yes c2:deport.controlled-substance=no"},
		{"a pipe beside too large a bag", ninthOnly + first, []string{gramsOf("31"), pipeOf("c1")}, "deport.controlled-substance=yes c2:shield.30-grams=no c2:deport.controlled-substance=yes"},
		{"a pipe beside a bag of unknown amount", ninthOnly + first, []string{strings.Replace(gramsOf("1"), `,"grams":1`, "", 1), pipeOf("c1")}, "c2:shield.30-grams=unknown"},
		{"a pipe beside a bag of another stop", ninthOnly + first, []string{gramsOf("20"), pipeOf("")}, "c2:shield.30-grams=no"},
		{"a pipe alone, its drug marijuana", ninthOnly + first, []string{pipeOf("")}, "shield.30-grams=unknown"},
		{"a pipe of another stop", ninthOnly + first, []string{gramsOf("20"), `"offense":"HS 11364","outcome":"guilty-plea","convicted_on":"2015-06-01","drug":{"substance":"marijuana","grams":1}`}, "shield.30-grams=no deport.controlled-substance=yes"},
		{"a pipe for another drug", ninthOnly + first, []string{`"offense":"HS 11364","outcome":"guilty-plea","convicted_on":"2015-06-01","drug":{"substance":"heroin","grams":1}`}, "shield.30-grams=no"},
		{"grams not told", ninthOnly + first, []string{strings.Replace(gramsOf("1"), `,"grams":1`, "", 1)}, "shield.30-grams=unknown deport.controlled-substance=unknown"},
		{"an earlier drug case", ninthOnly + `,"prior_drug_case":"yes"`, []string{gramsOf("20")}, "shield.30-grams=no"},
		{"an earlier drug case, perhaps", ninthOnly, []string{gramsOf("20")}, "shield.30-grams=unknown"},
		{"marijuana for others", ninthOnly + first, []string{strings.Replace(gramsOf("20"), `"substance"`, `"act":"give-away","substance"`, 1)}, "shield.30-grams=no"},
		{"marijuana at a school", ninthOnly + first, []string{strings.Replace(gramsOf("20"), "11357(c)", "11357(d)", 1)}, "shield.30-grams=no"},
		{"marijuana known by its kind", ninthOnly + first, []string{convictedOf("unknown", `"kind":"drug-possession"`, `"drug":{"substance":"marijuana","grams":20}`)}, "shield.30-grams=yes deport.controlled-substance=no"},
		{"a theft of 20 grams", ninthOnly + first, []string{convictedOf("PC 484(a)", `"drug":{"substance":"marijuana","grams":20}`)}, "shield.30-grams=no"},
		// Petty and young.
		{"a second crime that is none of turpitude does no harm", ninthOnly, []string{threat("2009-01-01", "2010-01-01", 30), convictedOf("PC 243(e)(1)")}, "shield.petty-offense=yes"},
		{"a second crime that may be of turpitude", ninthOnly, []string{threat("2009-01-01", "2010-01-01", 30), convictedOf("PC 459.5")}, "shield.petty-offense=arguable inadmit.cimt=arguable"},
		{"a second theft that was dropped", ninthOnly, []string{threat("2009-01-01", "2010-01-01", 30), strings.Replace(convictedOf("PC 484(a)"), "guilty-plea", "dismissed", 1)}, "shield.petty-offense=yes"},
		{"no crime of turpitude needs the exception", ninthOnly, []string{convictedOf("PC 415")}, "shield.petty-offense=no inadmit.cimt=no"},
		{"arguable turpitude that would be petty", ninthOnly, []string{convictedOf("PC 459.5", `"level":"misdemeanor"`) + days(5)}, "shield.petty-offense=yes inadmit.cimt=no"},
		{"a young person who spent no day in prison", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{strings.Replace(youth("2010-03-09", "unknown"), `"days_served":400`, `"days_served":0`, 1)}, "shield.youthful=yes"},
		{"a young person given no custody", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2010-01-01","convicted_on":"2010-06-01","sentence":{"custody":"none"}`}, "shield.youthful=yes"},
		{"a young person whose sentence ended long ago", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{strings.Replace(youth("2010-03-09", "unknown"), `"released_on":"unknown"`, `"ended_on":"2015-01-01"`, 1)}, "shield.youthful=yes"},
		{"born on a day not told", ninthOnly, []string{youth("2010-03-09", "2012-01-01")}, "shield.youthful=no inadmit.cimt=yes"},
		{"convicted when grown up, the day of the offense not told", `"status":"lpr","circuit":"ninth","born":"1980-03-10"`, []string{youth("unknown", "2012-01-01")}, "shield.youthful=no"},
		{"convicted before eighteen, the day of the offense not told", `"status":"lpr","circuit":"ninth","born":"1993-03-10"`, []string{youth("unknown", "2012-01-01")}, "shield.youthful=unknown"},
		// Pardon.
		{"a pardoned gun case keeps its ground", ninthOnly, []string{convictedOf("PC 30605(a)", `"relief":[{"kind":"pardon"}]`)}, "deport.firearm=yes shield.pardon=no"},
		{"a pardoned threat against a partner", ninthOnly, []string{convictedOf("PC 273.5(a)", `"level":"felony"`, `"relief":[{"kind":"pardon"}]`) + days(400)}, "deport.domestic-violence=yes deport.aggravated-felony=no"},
		{"a pardon by another country", ninthOnly, []string{convictedOf("PC 211", `"level":"felony"`, `"jurisdiction":"foreign"`, `"relief":[{"kind":"pardon"}]`) + days(400)}, "deport.aggravated-felony=yes shield.pardon=no"},
		{"a pardon of a section in no row", ninthOnly, []string{convictedOf("PC 99999", `"relief":[{"kind":"pardon"}]`)}, "shield.pardon=unknown"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}

func pipeOf(incident string) string {
	pipe := `"offense":"HS 11364(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2015-01-01","convicted_on":"2015-06-01","drug":{"substance":"marijuana"}`
	if incident != "" {
		pipe += `,"same_incident_as":"` + incident + `"`
	}
	return pipe
}

// The grams of the pipe are not asked: no amount of it is missing.
func TestThePipesOwnGramsAreNotAsked(t *testing.T) {
	c := decoded(t, caseText(ninthOnly+first, gramsOf("20"), pipeOf("c1")))
	for _, o := range assess(&c).Opinions {
		for _, f := range o.Findings {
			if slices.Contains(f.Missing, "convictions[1].drug.grams") {
				t.Errorf("%s %s asks for the grams of the pipe", o.ID, f.Code)
			}
		}
	}
}

func TestEveryFindingIsListedNamesItsAuthorityAndWhatIsMissing(t *testing.T) {
	for _, c := range records(t, 60) {
		a := assess(&c)
		for _, o := range a.Opinions {
			for i, f := range o.Findings {
				if f.Code != convictionCodes[i] {
					t.Fatalf("finding %d is %s, want %s", i, f.Code, convictionCodes[i])
				}
				if f.Answer == law.Unanswered || f.Harm == law.Unanswered || f.Rule == "" || len(f.Authorities) == 0 || len(f.Why) == 0 ||
					f.Strength == 0 || f.Venue == 0 || f.Checked == 0 || f.CheckedOn.IsZero() || !f.Covered {
					t.Errorf("%s %s lacks something: %+v", o.ID, f.Code, f)
				}
				if f.Answer == law.Unknown && len(f.Missing) == 0 {
					t.Errorf("%s %s is unknown and names nothing missing: %s", o.ID, f.Code, casefile.EncodeLine(c))
				}
				for _, why := range f.Why {
					if why.Text == "" {
						t.Errorf("%s %s has an empty reason", o.ID, f.Code)
					}
				}
			}
		}
	}
}

func TestWhereAFindingHoldsIsSaid(t *testing.T) {
	gun := convictedOf("PC 29800(a)(1)")
	for _, e := range []struct {
		name, person, text, code string
		venue                    law.Venue
		says                     law.Reason
	}{
		{"the antique rule holds here and can be lost", ninthOnly, gun, "deport.firearm", law.Ninth, sayNinthOnly},
		{"elsewhere it is not sure", elsewhere, gun, "deport.firearm", law.Anywhere, sayOutside},
		{"robbery under a year is none anywhere", ninthOnly, convictedOf("PC 211", `"level":"felony"`) + days(364), "deport.aggravated-felony", law.Anywhere, sayNotAggravated},
		{"a theft with a year is none here", ninthOnly, convictedOf("PC 484(a)", `"level":"misdemeanor"`) + days(365), "deport.aggravated-felony", law.Ninth, sayNinthOnly},
		{"an offer is none here", ninthOnly, convictedOf("HS 11352(a)", `"drug":{"substance":"cocaine","act":"offer"}`), "deport.aggravated-felony", law.Ninth, sayNinthOnly},
		{"possession is none anywhere", ninthOnly, convictedOf("HS 11350(a)", `"drug":{"substance":"cocaine"}`), "deport.aggravated-felony", law.Anywhere, sayNotAggravated},
		{"receiving is no turpitude here", ninthOnly, convictedOf("PC 496(a)"), "inadmit.cimt", law.Ninth, sayNinthOnly},
		{"an old robbery is none here", ninthOnly, robberyOf("1988-11-17"), "deport.aggravated-felony", law.Ninth, sayNinthOnly},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.text))
			f := assess(&c).Opinions[0].Find(e.code)
			if f.Venue != e.venue {
				t.Errorf("it holds %s, want %s", f.Venue, e.venue)
			}
			for _, why := range f.Why {
				if why.Text == e.says.Text {
					return
				}
			}
			t.Errorf("%q is not among %v", e.says.Text, f.Why)
		})
	}
	c := decoded(t, caseText(anywhere, gun))
	if f := assess(&c).Opinions[0].Find("deport.firearm"); len(f.Missing) != 1 || f.Missing[0] != "person.circuit" {
		t.Errorf("with no circuit told, missing is %v, want person.circuit", f.Missing)
	}
}

var sayNotAggravated = groundAF.say[law.No]

func TestHowFirmAnAnswerIsAndWhatItWasCheckedAgainst(t *testing.T) {
	for _, e := range []struct {
		name, text, code string
		strength         law.Strength
		checked          law.Checked
	}{
		{"a theft before Diaz-Lizarraga is contested", strings.ReplaceAll(convictedOf("PC 484(a)"), "2019", "2009"), "inadmit.cimt", law.Contested, law.FromSource},
		{"a theft after it is not", convictedOf("PC 484(a)"), "inadmit.cimt", law.Strong, law.FromSource},
		{"corporal injury is contested since Gomez", convictedOf("PC 273.5(a)"), "deport.domestic-violence", law.Contested, law.FromSource},
		{"child endangerment is contested since Loper Bright", convictedOf("PC 273a(a)"), "deport.child-abuse", law.Contested, law.FromSource},
		{"indecent exposure rests on deference", convictedOf("PC 314(1)"), "inadmit.cimt", law.Contested, law.FromSource},
		{"an unnamed narcotic of 2019 is a weak argument", convictedOf("HS 11350(a)", `"drug":{"substance":"unnamed"}`), "deport.controlled-substance", law.Weak, law.FromSource},
		{"an unnamed narcotic of 2009 is a better one", strings.ReplaceAll(convictedOf("HS 11350(a)", `"drug":{"substance":"unnamed"}`), "2019", "2009"), "deport.controlled-substance", law.Contested, law.FromSource},
		{"an unnamed drug of the other list is too", convictedOf("HS 11377(a)", `"drug":{"substance":"unnamed"}`), "deport.controlled-substance", law.Contested, law.FromSource},
		{"a row nobody checked", convictedOf("HS 11351.5"), "deport.aggravated-felony", law.Strong, law.FromKnowledge},
		{"the rule for first drug cases, no part of it argued", meth + `,"convicted_on":"2010-04-12"` + dismissal2013, "shield.first-offender", law.Settled, law.FromSource},
		{"an automatic dismissal under it is untested", meth + `,"convicted_on":"2010-04-12","relief":[{"kind":"pc-1203.425"}]`, "shield.first-offender", law.Contested, law.FromSource},
		{"its reach to being under the influence is weak", influence("2010-03-02"), "shield.first-offender", law.Weak, law.FromSource},
		{"an infraction is a contested conviction", convictedOf("PC 490.1", `"level":"infraction"`), "inadmit.cimt", law.Contested, law.FromSource},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(ninthOnly, e.text))
			f := assess(&c).Opinions[0].Find(e.code)
			if f.Strength != e.strength || f.Checked != e.checked {
				t.Errorf("%s is %s from %s, want %s from %s", f.Answer, f.Strength, f.Checked, e.strength, e.checked)
			}
		})
	}
}
