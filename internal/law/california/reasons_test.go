package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// What is said beside a verdict: a text that must be there, or after "not "
// must not.
func TestWhatIsSaidBesideAVerdict(t *testing.T) {
	grand := fel + `"offense":"PC 487(a)",`
	prisonFor := func(ended string) string {
		return fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2023-01-01","ended_on":"` + ended + `"},` + when15
	}
	arrested := func(day string) string {
		return `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 484","offense_date":"` + day + `"`
	}
	grass := func(section, grams string) string {
		return fel + `"offense":"HS ` + section + `","drug":{"substance":"marijuana","grams":` + grams + `},"in_custody":"no",` + kept + `"offense_date":"2014-01-01","convicted_on":"2014-06-01"`
	}
	oldProgram := func(day string) string {
		return `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","convicted_on":"` + day + `","program_completed":"yes"`
	}
	straight := `"sentence":{"custody":"county-prison","mandatory_supervision":"no","released_on":"2025-06-01"},`
	split := `"sentence":{"custody":"county-prison","mandatory_supervision":"yes","ended_on":"2020-06-01"},`
	for _, e := range []struct {
		name, person string
		cases        []string
		code         string
		says         []string
	}{
		{"pardon, Cal. Const. art. V, sec. 8: one felony", "", []string{grand + kept + when15}, "pardon", []string{"not Supreme Court", "Earlier Governors mostly", "not the Governor mostly"}},
		{"1203.4: probation granted on the last day before AB 1950", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2020-12-31"`}, "pc-1203.4", []string{"AB 1950", "holds this up until it ends"}},
		{"1203.4: and on its first day", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2021-01-01"`}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203a(b), VC 23600: drunk driving sets its own length", `"on_probation_now":"yes"`, []string{misd + `"offense":"VC 23152(a)",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203.1(l)(1): so does a felony of it", `"on_probation_now":"yes"`, []string{fel + `"offense":"VC 23153(a)",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203.1(l)(1), 667.5(c): a violent felony", `"on_probation_now":"yes"`, []string{fel + `"offense":"PC 211",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203.097: domestic violence, on which courts differ", `"on_probation_now":"yes"`, []string{fel + `"offense":"PC 273.5(a)",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203.097: a battery, and nobody told of whom", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203.097: of family", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242","victim":{"domestic":"yes"},` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, PC 1203a(a): of a stranger", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242","victim":{"domestic":"no"},` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"AB 1950", "holds this up until it ends"}},
		{"AB 1950, an offense that is in no row", `"on_probation_now":"yes"`, []string{misd + `"offense":"BP 99999",` + running + `"convicted_on":"2020-12-01"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, another state's probation", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + kept + when15, misd + `"jurisdiction":"other-state","offense":"PC 484",` + running + `"convicted_on":"2020-12-01"`}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"AB 1950, People v. Faial (2025) 18 Cal.5th 199: a case that was not final", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2020-12-01"`}, "pc-1203.4", []string{"if it still ran on January 1, 2021, or an appeal or a review was open then", "counts as running"}},
		{"1203.4: on a day that nobody told", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"unknown"`}, "pc-1203.4", []string{"not AB 1950", "holds this up until it ends"}},
		{"1203.4: old probation that is over, and new that runs", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2024-12-31"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"not AB 1950"}},
		{"1203.4: old probation that runs, in a later place on the list", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + kept + when15, misd + `"offense":"PC 484",` + running + `"convicted_on":"2020-12-31"`}, "pc-1203.4", []string{"AB 1950"}},
		{"1203.4: in the first place on it", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2020-12-31"`, misd + `"offense":"PC 484",` + kept + when15}, "pc-1203.4", []string{"AB 1950"}},
		{"1203.4a: the year is later than the sentence", "", []string{misd + `"offense":"PC 484",` + noProb + paid + `"sentence":{"custody":"county-jail","days_ordered":30,"ended_on":"2015-02-01"},` + when15}, "pc-1203.4a", []string{"full year must pass", "not the sentence has to be over"}},
		{"1203.4a: both on one day", "", []string{misd + `"offense":"PC 484",` + noProb + paid + `"sentence":{"custody":"county-jail","days_ordered":30,"ended_on":"2016-01-01"},` + when15}, "pc-1203.4a", []string{"full year must pass", "not the sentence has to be over"}},
		{"1203.4a: the sentence is the later", "", []string{misd + `"offense":"PC 484",` + noProb + paid + `"sentence":{"custody":"county-jail","days_ordered":30,"ended_on":"2016-01-02"},` + when15}, "pc-1203.4a", []string{"the sentence has to be over"}},
		{"1203.4a: lowered on the day that the year is over", "", []string{fel + `"offense":"HS 11377(a)","relief":[{"kind":"pc-1170.18","granted_on":"2014-12-02"}],` + noProb + paid + `"sentence":{"custody":"state-prison","ended_on":"2014-12-01"},"convicted_on":"2013-06-30"`}, "pc-1203.4a", []string{"not A court lowered this case"}},
		{"1203.4a: and on the day after", "", []string{fel + `"offense":"HS 11377(a)","relief":[{"kind":"pc-1170.18","granted_on":"2014-12-03"}],` + noProb + paid + `"sentence":{"custody":"state-prison","ended_on":"2014-12-01"},"convicted_on":"2013-06-30"`}, "pc-1203.4a", []string{"A court lowered this case"}},
		{"pardon: two", "", []string{grand + kept + when15, grand + kept + when15}, "pardon", []string{"With felonies in two or more different cases"}},
		{"pardon, twice convicted of a felony: a gun after a felony that nobody listed", "", []string{fel + `"offense":"PC 29800(a)(1)",` + kept + when15}, "pardon", []string{"With felonies in two or more different cases"}},
		{"pardon: a gun after a misdemeanor", "", []string{fel + `"offense":"PC 29805",` + kept + when15}, "pardon", []string{"not Supreme Court"}},
		{"pardon: a misdemeanor after a felony that nobody listed", "", []string{misd + `"offense":"PC 666",` + kept + when15}, "pardon", []string{"not Supreme Court"}},
		{"pardon: two counts of one event", "", []string{grand + `"id":"a",` + kept + when15, grand + `"same_incident_as":"a",` + kept + when15}, "pardon", []string{"not Supreme Court"}},
		{"pardon: two counts of one event, and a felony of another", "", []string{grand + `"id":"a",` + kept + when15, grand + `"same_incident_as":"a",` + kept + when15, grand + kept + when15}, "pardon", []string{"With felonies in two or more different cases"}},
		{"pardon: nobody is sure whether it was one event", "", []string{grand + `"id":"a",` + kept + when15, grand + `"same_incident_as":"unknown",` + kept + when15}, "pardon", []string{"With felonies in two or more different cases"}},
		{"1203.41: a prison term whose end and release were not told", "", []string{fel + `"offense":"HS 11378",` + noProb + `"sentence":{"custody":"state-prison"},"convicted_on":"2025-06-01"`}, "pc-1203.41", []string{"not the time runs from release", "The day it was complete is not known"}},
		{"1203.41: a prison term, released but not discharged", "", []string{fel + `"offense":"HS 11378",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2025-06-01"},` + when15}, "pc-1203.41", []string{"the time runs from release", "The day it was complete is not known", "not The whole sentence was complete on"}},
		{"1203.41: a straight term ends with the release", "", []string{fel + `"offense":"HS 11378",` + noProb + straight + when15}, "pc-1203.41", []string{"The whole sentence was complete on", "{years} full years must pass", "not The day it was complete is not known"}},
		{"1203.41: a split term waits one year", "", []string{fel + `"offense":"HS 11378",` + noProb + split + when15}, "pc-1203.41", []string{"One full year must pass", "not full years must pass"}},
		{"1203.41: two years over today", "", []string{prisonFor("2024-11-20")}, "pc-1203.41", []string{"not the time runs from release", "{years} full years must pass"}},
		{"1203.41: two years over tomorrow", "", []string{prisonFor("2024-11-21")}, "pc-1203.41", []string{"the time runs from release"}},
		{"1203.41: neither the custody nor the end told", "\"on_probation_now\":\"yes\"", []string{fel + `"offense":"HS 11378",` + noProb + `"sentence":{"custody":"unknown","released_on":"2026-11-21"},` + when15}, "pc-1203.41", []string{"The day it was complete is not known"}},
		{"17(b): set aside by another order", "", []string{grand + `"relief":[{"kind":"vacatur"}],` + kept + when15}, "pc-17b", []string{"Another order already dismissed", "not a misdemeanor or an infraction already"}},
		{"17(b): lowered under Proposition 47", "", []string{grand + `"relief":[{"kind":"pc-1170.18"}],` + kept + when15}, "pc-17b", []string{"a misdemeanor or an infraction already"}},
		{"17(b): lowered by an order of another kind", "", []string{grand + `"relief":[{"kind":"sentence-modification","level_after":"misdemeanor"}],` + kept + when15}, "pc-17b", []string{"a misdemeanor or an infraction already"}},
		{"1203.425: probation runs, and the year after the judgment too", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242","sentence":{"custody":"none"},"probation":{"granted":"yes","state":"ongoing"},"convicted_on":"2026-05-21"`}, "pc-1203.425", []string{"May 22, 2027"}},
		{"1473.7: the lawyer explained nothing", `"status":"lpr"`, []string{misd + `"offense":"PC 242","advice":{"lawyer_explained":"no"},` + kept + when15}, "pc-1473.7", []string{"No explanation by the lawyer was told. If", "not warning"}},
		{"1473.7: the lawyer explained nothing, the judge gave a warning", `"status":"lpr"`, []string{misd + `"offense":"PC 242","advice":{"lawyer_explained":"no","court_warned":"yes"},` + kept + when15}, "pc-1473.7", []string{"no explanation by the lawyer", "Ask the client if the lawyer really said nothing", "The warning does not rule the motion out"}},
		{"1473.7: the lawyer explained it", `"status":"lpr"`, []string{misd + `"offense":"PC 242","advice":{"lawyer_explained":"yes"},` + kept + when15}, "pc-1473.7", []string{"not explanation by the lawyer"}},
		{"1473.7: nobody asked about the lawyer", `"status":"lpr"`, []string{misd + `"offense":"PC 242",` + kept + when15}, "pc-1473.7", []string{"not explanation by the lawyer", "not warning"}},
		{"1473.7: of the judge's warning alone it was told", `"status":"lpr"`, []string{misd + `"offense":"PC 242","advice":{"court_warned":"yes"},` + kept + when15}, "pc-1473.7", []string{"gave a warning. It does not rule", "not explanation by the lawyer"}},
		{"4852.22: sooner, while the time runs", `"california_since":"1980-01-01"`, []string{fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2025-01-01"},` + when15}, "pc-4852.01", []string{"may grant it sooner"}},
		{"4852.22: not where the seven years are over today", `"california_since":"1980-01-01"`, []string{fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2019-11-20"},` + when15}, "pc-4852.01", []string{"not may grant it sooner"}},
		{"4852.22: where they are over tomorrow", `"california_since":"1980-01-01"`, []string{fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2019-11-21"},` + when15}, "pc-4852.01", []string{"may grant it sooner"}},
		{"4852.22: not for who must register", `"california_since":"1980-01-01"`, []string{fel + `"offense":"PC 288(a)",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2025-01-01"},` + when15}, "pc-4852.01", []string{"not may grant it sooner"}},
		{"4852.22: nothing is sooner than now", `"california_since":"1980-01-01"`, []string{grand + `"sentence":{"custody":"none"},` + kept + `"convicted_on":"2010-02-01"`}, "pc-4852.01", []string{"not may grant it sooner"}},
		{"851.8(l): two years after the arrest are over", "", []string{arrested("2024-11-20")}, "pc-851.8", []string{"The two years to ask may be over"}},
		{"851.8(l): and are not", "", []string{arrested("2024-11-21")}, "pc-851.8", []string{"not The two years to ask may be over"}},
		{"11361.8: marijuana that an adult may hold today", `"born":"1980-01-01"`, []string{grass("11357(c)", "10")}, "hs-11361.8", []string{"An adult may hold this much today"}},
		{"11361.8: hash that an adult may hold today, HS 11362.1(a)(2)", `"born":"1980-01-01"`, []string{grass("11357(a)", "8")}, "hs-11361.8", []string{"An adult may hold this much today"}},
		{"11361.8: more hash than that", `"born":"1980-01-01"`, []string{grass("11357(a)", "8.1")}, "hs-11361.8", []string{"The court must dismiss the case or lower it"}},
		{"11361.8: as much as an adult may hold, to the tenth of a gram", `"born":"1980-01-01"`, []string{grass("11357(c)", "28.5")}, "hs-11361.8", []string{"An adult may hold this much today"}},
		{"11361.8: a tenth more", `"born":"1980-01-01"`, []string{grass("11357(c)", "28.6")}, "hs-11361.8", []string{"not An adult may hold"}},
		{"11361.8: more than that", `"born":"1980-01-01"`, []string{grass("11357(c)", "40")}, "hs-11361.8", []string{"not An adult may hold", "the same misdemeanor today", "not dismiss the case or lower it"}},
		{"11361.8: so little, but for sale", `"born":"1980-01-01"`, []string{grass("11359", "10")}, "hs-11361.8", []string{"not An adult may hold", "dismiss the case or lower it"}},
		{"1203.4: probation over in this month, nobody knows on which day", "", []string{misd + `"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2026-11"},` + paid + when15}, "pc-1203.4", []string{"The date is known only in part"}},
		{"1203.4: the day is known, a fine is not", "", []string{misd + `"offense":"PC 242","probation":{"granted":"yes","state":"completed","ended_on":"2020-01-01"},` + when15}, "pc-1203.4", []string{"not The date is known only in part"}},
		{"1018: six months after a grant of which the day is known", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 484",` + running + `"convicted_on":"2026-10-01"`}, "pc-1018", []string{"Six months later is"}},
		{"1018: nobody knows whether probation was granted", "", []string{misd + `"offense":"PC 484","convicted_on":"2026-10-01"`}, "pc-1018", []string{"within six months after probation is granted", "not Six months later is"}},
		{"1018: nor on which day a failed program ended", "", []string{`"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","probation":{"granted":"yes","state":"completed","ended_on":"2014-01-01"},"convicted_on":"2010-01-01"`}, "pc-1018", []string{"not Six months later is"}},
		{"AB 1950, PC 1203.1: probation granted on the last day of 2020", `"on_probation_now":"yes"`, []string{grand + running + `"convicted_on":"2020-12-31"`}, "probation-early-end", []string{"Probation was granted before 2021", "counts as running"}},
		{"AB 1950: on the first day of 2021", `"on_probation_now":"yes"`, []string{grand + running + `"convicted_on":"2021-01-01"`}, "probation-early-end", []string{"not Probation was granted before 2021"}},
		{"AB 1950, VC 23600: no early end by law for drunk driving", `"on_probation_now":"yes"`, []string{misd + `"offense":"VC 23152(a)",` + running + `"convicted_on":"2020-12-01"`}, "probation-early-end", []string{"not Probation was granted before 2021"}},
		{"AB 1950, 667.5(c): nor for a violent felony", `"on_probation_now":"yes"`, []string{fel + `"offense":"PC 211",` + running + `"convicted_on":"2020-12-01"`}, "probation-early-end", []string{"not Probation was granted before 2021"}},
		{"AB 1950, PC 1203.097: nor for sure for domestic violence", `"on_probation_now":"yes"`, []string{fel + `"offense":"PC 273.5(a)",` + running + `"convicted_on":"2020-12-01"`}, "probation-early-end", []string{"not Probation was granted before 2021"}},
		{"AB 1950, People v. Faial (2025) 18 Cal.5th 199: of a case that was not final", `"on_probation_now":"yes"`, []string{grand + running + `"convicted_on":"2020-12-01"`}, "probation-early-end", []string{"an appeal or a review was open then"}},
		{"1203.4: after a prison term the section is another", "", []string{fel + `"offense":"PC 211",` + noProb + prisonS + when15}, "pc-1203.4", []string{"The section for a case like this is"}},
		{"1203.43: closed for a reason that is no other section's", "", []string{fel + `"offense":"PC 211",` + noProb + prisonS + when15}, "pc-1203.43", []string{"not The section for a case like this is"}},
		{"851.91: a contradicted offense is not dated by its conviction", "", []string{`"outcome":"dismissed","level":"misdemeanor","offense":"PC 422","offense_date":"2014-01-10","convicted_on":"2009-05-01"`}, "pc-851.91", []string{"not The date is known only in part"}},
		{"1203.425: probation that a judge ended early", "", []string{misd + `"offense":"PC 242","probation":{"granted":"yes","state":"ended-early","violated":"no","ended_on":"2020-01-01"},` + paid + when15}, "pc-1203.425", []string{"Where probation ended early"}},
		{"1203.425: probation that ran out", "", []string{misd + `"offense":"PC 242",` + kept + when15}, "pc-1203.425", []string{"not Where probation ended early"}},
		{"1203.425: the year and probation are over on one day", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242","sentence":{"custody":"none"},"probation":{"granted":"yes","state":"ongoing","violated":"yes","ended_on":"2027-01-05"},"convicted_on":"2026-01-05"`}, "pc-1203.425", []string{"Judgment was on", "January 6, 2027"}},
		{"1203.425: probation a day longer", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242","sentence":{"custody":"none"},"probation":{"granted":"yes","state":"ongoing","violated":"yes","ended_on":"2027-01-06"},"convicted_on":"2026-01-05"`}, "pc-1203.425", []string{"not Judgment was on", "January 7, 2027"}},
		{"1203.4(a)(1): jail after a revocation, longer than probation", `"serving_now":"yes"`, []string{misd + `"offense":"PC 242",` + jailUntil("2027-01-31") + revokedIn26 + when15}, "pc-1203.4", []string{"The jail term ends on January 31, 2027", "February 1, 2027"}},
		{"1203.4(a)(1): its release told and not its end", `"serving_now":"yes"`, []string{misd + `"offense":"PC 242","sentence":{"custody":"county-jail","days_ordered":150,"released_on":"2027-01-31"},` + revokedIn26 + when15}, "pc-1203.4", []string{"The jail term ends on January 31, 2027"}},
		{"1203.4(a)(1): over on the last day of probation", "", []string{misd + `"offense":"PC 242",` + jailUntil("2026-08-01") + revokedIn26 + when15}, "pc-1203.4", []string{"not The jail term ends on"}},
		{"851.93(a)(2): one year after an arrest for a misdemeanor", "", []string{arrested("2024-11-21")}, "pc-851.93", []string{"One full year must pass"}},
		{"851.93(a)(2): three after one for a felony", "", []string{strings.Replace(strings.Replace(arrested("2024-11-21"), "misdemeanor", "felony", 1), "PC 484", "PC 487(a)", 1)}, "pc-851.93", []string{"{years} full years must pass", "not One full year"}},
		{"1203.4a: the day is known, what was paid is not", "", []string{misd + `"offense":"PC 484",` + noProb + jail + `"convicted_on":"2026-01-01"`}, "pc-1203.4a", []string{"not The date is known only in part"}},
		{"1203.4a: no day at all", "", []string{misd + `"offense":"PC 484",` + noProb + jail + `"convicted_on":"unknown"`}, "pc-1203.4a", []string{"not The date is known only in part"}},
		{"1203.4a: a year since some day of this month", "", []string{misd + `"offense":"PC 484",` + noProb + paid + jail + `"convicted_on":"2025-11"`}, "pc-1203.4a", []string{"The date is known only in part"}},
		{"1203.43: the last day of the old program", "", []string{oldProgram("2017-12-31")}, "pc-1203.43", []string{"not after the old program ended"}},
		{"1203.43: the day after", "", []string{oldProgram("2018-01-01")}, "pc-1203.43", []string{"after the old program ended"}},
		{"1203.43: in its first year", "", []string{oldProgram("1997-01-01")}, "pc-1203.43", []string{"not after the old program ended"}},
	} {
		t.Run(e.name, func(t *testing.T) {
			v := verdictOf(assess(decode(t, e.person, e.cases)), 0, e.code)
			got := said(v)
			for _, text := range e.says {
				wanted, unwanted := strings.CutPrefix(text, "not ")
				if strings.Contains(got, wanted) == unwanted {
					t.Errorf("%s, %s: wanted %q in\n%s", e.code, v.State, text, got)
				}
			}
		})
	}
}

// Two ways to one relief: the one that is open; else the fact that could open
// one; else the first day, which is told only where no fact could move it.
func TestTheBetterOfTwoWays(t *testing.T) {
	sooner, later := day(2027, 1, 1), day(2028, 1, 1)
	missing := []string{"person.born"}
	way := func(state law.State, day casefile.Day, missing ...string) law.Remedy {
		return law.Remedy{State: state, Earliest: day, Missing: missing}
	}
	for _, e := range []struct {
		name       string
		a, b, want law.Remedy
	}{
		{"one open, one closed", way(law.Available, 0), way(law.Unavailable, 0), way(law.Available, 0)},
		{"as of right before what a judge weighs", way(law.Discretionary, sooner), way(law.Available, later), way(law.Available, later)},
		{"a day told before none", way(law.Available, 0), way(law.Available, later), way(law.Available, later)},
		{"two that wait: the sooner", way(law.Later, later), way(law.Later, sooner), way(law.Later, sooner)},
		{"two that wait for one day", way(law.Later, sooner), way(law.Later, sooner), way(law.Later, sooner)},
		{"two that wait, and a fact could move one", way(law.Later, later, missing...), way(law.Later, sooner), way(law.Later, 0, missing...)},
		{"a fact that moves neither from its day", way(law.Later, sooner, missing...), way(law.Later, sooner), way(law.Later, sooner, missing...)},
		{"a fact that may open one", way(law.Unclear, 0, missing...), way(law.Later, sooner), way(law.Unclear, 0, missing...)},
		{"two open on days of their own", way(law.Available, later), way(law.Available, sooner), way(law.Available, sooner)},
	} {
		for _, got := range []law.Remedy{better(e.a, e.b), better(e.b, e.a)} {
			if got.State != e.want.State || got.Earliest != e.want.Earliest || !slices.Equal(got.Missing, e.want.Missing) {
				t.Errorf("%s: %s %s %q", e.name, got.State, got.Earliest, got.Missing)
			}
		}
	}
	if got := better(law.Remedy{State: law.Later, Earliest: sooner, Reason: "a"}, law.Remedy{State: law.Later, Earliest: sooner, Reason: "b"}); got.Reason != "a" {
		t.Errorf("of two that are alike the first is told, not %s", got.Reason)
	}
}
