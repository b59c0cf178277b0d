package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// TestWhatIsClosedAsksForNothing: a remedy that is closed, or not needed, or
// done names no fact, in every worked and every made-up case; and whatever is
// named stands in order, once, also where one test's own list is taken as it is.
func TestWhatIsClosedAsksForNothing(t *testing.T) {
	check := func(name string, all [][]law.Remedy) {
		for _, verdicts := range all {
			for _, v := range verdicts {
				if (v.State == law.Unavailable || v.State == law.NotNeeded || v.State == law.Done) && len(v.Missing) > 0 {
					t.Errorf("%s: %s is %s %s and names %q", name, v.Code, v.State, v.Reason, v.Missing)
				}
				if !slices.Equal(v.Missing, sorted(slices.Clone(v.Missing))) {
					t.Errorf("%s: %s names %q, not each once in order", name, v.Code, v.Missing)
				}
			}
		}
	}
	for _, s := range everyScreening {
		check(s.name, assess(decode(t, s.person, s.cases)))
	}
	for seed := range uint64(150) {
		c := randomCase(seed)
		check("made up", assess(c))
		c.Convictions[0].Outcome = "pending"
		check("made up, pending", assess(c))
	}
}

// TestOnlyFactsThatMatterAreNamed lists cases with the facts that may be named
// in all of their verdicts together.
func TestOnlyFactsThatMatterAreNamed(t *testing.T) {
	for _, s := range []struct {
		name, person, conviction string
		may                      string
	}{
		{"a pending case is asked nothing", `"charged_now":"yes"`, `"outcome":"pending","offense":"HS 11377(a)","offense_date":"2026-05-01"`, ""},
		{"an arrest for drugs is asked nothing of a sentence", `"status":"citizen"`, `"outcome":"arrest-only","level":"misdemeanor","offense":"HS 11377(a)","offense_date":"2016-05-01"`, "crime_victim"},
		{"an infraction served no fire crew", `"status":"citizen","naturalized_on":"none"`, pled + `"level":"infraction","offense":"PC 415","crime_victim":"none","probation":{"granted":"no"},` + paid + when15, "in_custody person.veteran"},
		{"a term wholly suspended served no fire crew", `"status":"citizen","naturalized_on":"none","veteran":"no"`, fel + `"offense":"HS 11352(a)","crime_victim":"none","in_custody":"no","program_completed":"no","sentence":{"custody":"state-prison","days_ordered":1460,"days_suspended":1460},` + kept + when15, "person.california_since person.born offense_date sentence.days_served"},
		{"an open charge without end asks for no other hold", `"charged_now":"yes","on_probation_now":"unknown","serving_now":"unknown","status":"citizen","naturalized_on":"none","veteran":"no"`, misd + `"offense":"PC 242","crime_victim":"none","in_custody":"no","fire_camp":"no","sentence":{"custody":"none"},` + kept + `"offense_date":"2014-01-01",` + when15, "person.born"},
	} {
		t.Run(s.name, func(t *testing.T) {
			for _, v := range assess(decode(t, s.person, []string{s.conviction}))[0] {
				for _, path := range v.Missing {
					field := strings.TrimPrefix(path, "convictions[0].")
					if !strings.Contains(" "+s.may+" ", " "+field+" ") {
						t.Errorf("%s is %s and names %s", v.Code, v.State, path)
					}
				}
			}
		})
	}
}

// TestAnOrderOfNoKnownKindHoldsEveryDismissal: it may have been that dismissal.
func TestAnOrderOfNoKnownKindHoldsEveryDismissal(t *testing.T) {
	unknown := `"relief":[{"kind":"unknown"}],`
	for _, s := range []screening{
		one("probation kept", misd+unknown+`"offense":"PC 242",`+kept+when15, "pc-1203.4 unclear ?relief[0].kind", "pc-1203.425 unclear ?relief[0].kind", "pc-1203.49 unavailable !not-prostitution"),
		one("no probation", misd+unknown+`"offense":"PC 484",`+noProb+paid+jail+when15, "pc-1203.4a unclear ?relief[0].kind"),
		one("a felony term", fel+unknown+`"offense":"HS 11378",`+noProb+prisonS+`"convicted_on":"2009-01-01"`, "pc-1203.41 unclear ?relief[0].kind", "pc-1203.42 unclear ?relief[0].kind"),
		person("a juvenile case", `"born":"2000-01-01"`, `"outcome":"juvenile","level":"misdemeanor","program_completed":"yes",`+unknown+`"offense":"PC 484","offense_date":"2015-05-01","convicted_on":"2015-06-01"`, "wic-786 unclear ?relief[0].kind", "wic-781 unclear ?relief[0].kind"),
		person("a juvenile case before a felony with such an order", `"born":"2000-01-01"`, `"outcome":"juvenile","level":"misdemeanor","program_completed":"yes","probation":{"granted":"no"},"offense":"PC 484","offense_date":"2015-05-01","convicted_on":"2015-06-01"},{`+fel+unknown+`"offense":"PC 211",`+noProb+`"convicted_on":"2020-01-01"`, "wic-781 unclear ?convictions[1].relief[0].kind"),
		person("a juvenile case before a felony whose term was changed", `"born":"2000-01-01"`, `"outcome":"juvenile","level":"misdemeanor","program_completed":"yes","probation":{"granted":"no"},"offense":"PC 484","offense_date":"2015-05-01","convicted_on":"2015-06-01"},{`+fel+`"relief":[{"kind":"sentence-modification"}],"offense":"PC 211",`+noProb+`"convicted_on":"2020-01-01"`, "wic-781 unavailable !later-conviction"),
		person("a juvenile case before a felony that was dismissed", `"born":"2000-01-01"`, `"outcome":"juvenile","level":"misdemeanor","program_completed":"yes","probation":{"granted":"no"},"offense":"PC 484","offense_date":"2015-05-01","convicted_on":"2015-06-01"},{`+fel+`"relief":[{"kind":"pc-1203.41"}],"offense":"PC 211",`+noProb+`"convicted_on":"2020-01-01"`, "wic-781 discretionary"),
	} {
		t.Run(s.name, s.run)
	}
}

// Where nobody knows whose court it was nothing is settled; what the offense
// closes in this state stays shut all the same, so that no plan is made with it.
func TestWhatIsShutStaysShutWhereTheCourtIsNotKnown(t *testing.T) {
	theft := misd + `"offense":"PC 484","jurisdiction":"unknown",` + kept + when15
	felon := fel + `"offense":"PC 211","jurisdiction":"unknown",` + noProb + prisonS + when15
	for _, e := range []struct {
		name, conviction, code string
		shut                   bool
	}{
		{"11361.8 of a theft", theft, "hs-11361.8", true},
		{"1203.4, which is open", theft, "pc-1203.4", false},
		{"1203.4a of a felony, which an order may lower", felon, "pc-1203.4a", false},
	} {
		if v := verdict(t, "", e.conviction, e.code); v.State != law.Unclear || v.Shut != e.shut {
			t.Errorf("%s: %s, shut %v", e.name, v.State, v.Shut)
		}
	}
}
