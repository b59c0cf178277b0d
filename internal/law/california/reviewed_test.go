package california

import (
	"strings"
	"testing"
)

// reviewed holds, on both sides, what a lawyer's review of the answers found.
var reviewed = []screening{
	// PC 1203.43(b): dismissed under former PC 1000.3, so the charges of former PC 1000(a) alone.
	one("1203.43: injury to a spouse was in no drug program", put+`"offense":"PC 273.5(a)","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-851.90 unavailable !not-drug"),
	one("1203.43: possession for sale was not either", put+`"offense":"HS 11378","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-851.90 unavailable !not-drug"),
	one("1203.43: sale was not either", put+`"offense":"HS 11379(a)","level":"felony",`+done, "pc-1203.43 unavailable !not-pc-1000"),
	one("1203.43: petty theft came under another program", put+`"offense":"PC 484(a)","level":"misdemeanor",`+done, "pc-1203.43 unavailable !not-pc-1000", "pc-1203.4a unavailable !not-sentenced"),
	one("1203.43: possession was", put+`"offense":"HS 11350(a)","level":"felony",`+done, "pc-1203.43 available", "pc-851.90 discretionary"),
	one("1203.43: so was a pipe", put+`"offense":"HS 11364(a)","level":"misdemeanor",`+done, "pc-1203.43 available"),
	one("1203.43: growing was, where it was for oneself", put+`"offense":"HS 11358","offense_date":"2010-05-01","level":"felony",`+done, "pc-1203.43 unclear =", "pc-851.90 unclear ="),
	one("1203.43: drunk in public was not, under a drug was", put+`"offense":"PC 647(f)","level":"misdemeanor",`+done, "pc-1203.43 unclear ="),
	one("1203.43: an attempt at possession is open", put+`"offense":"HS 11350(a)","attempt":"yes","level":"felony",`+done, "pc-1203.43 unclear ="),
	one("1203.43: an offense that is not known", put+`"offense":"unknown","level":"felony",`+done, "pc-1203.43 unclear ?offense"),
	one("851.90: a diversion for possession for sale stays as it was", `"outcome":"diversion-no-plea","level":"felony","offense":"HS 11378","program_completed":"yes",`+when15, "pc-851.90 discretionary"),

	// A deferred entry that failed and was followed by a sentence is judged like any other.
	one("1018: probation after a failed program ended years ago", put+`"offense":"HS 11377(a)","level":"felony","program_completed":"no","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2014-01-01"},"convicted_on":"2010-01-01"`, "pc-1018 unavailable !deadline", "pc-1210.1 unavailable !program-not-completed", "pc-1203.43 unavailable !program-not-completed", "pc-1203.4 unclear ?owes.fines"),
	one("1018: sentenced after a failed program, five months ago", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","probation":{"granted":"yes","state":"ongoing"},"sentence":{"days_suspended":0},"convicted_on":"2010-01-01","sentenced_on":"2026-06-21"`, "pc-1018 merits"),
	one("1018: sentenced after a failed program, six months and a day ago", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","probation":{"granted":"yes","state":"ongoing"},"sentence":{"days_suspended":0},"convicted_on":"2010-01-01","sentenced_on":"2026-05-20"`, "pc-1018 unavailable !deadline"),
	one("1018: a failed program and no sentence yet", put+`"offense":"HS 11377(a)","level":"felony","program_completed":"no","probation":{"granted":"no"},"sentence":{"custody":"none"},"convicted_on":"2010-01-01"`, "pc-1018 merits", "pc-1210.1 unavailable !not-sentenced"),
	one("1018: a failed program, and nothing told of a sentence", put+`"offense":"HS 11377(a)","level":"felony","program_completed":"no","convicted_on":"2010-01-01"`, "pc-1018 unclear ?probation.granted", "pc-1210.1 unavailable !not-sentenced"),
	one("1018: jail after a failed program", put+`"offense":"HS 11377(a)","level":"misdemeanor","program_completed":"no","sentence":{"custody":"county-jail"},"probation":{"granted":"no"},"convicted_on":"2010-01-01"`, "pc-1018 unavailable !judgment"),

	// A subdivision in no row is not answered by its siblings; a list that names it speaks.
	{"1170.18: soliciting murder is a super strike", "", []string{possession, fel + `"offense":"PC 653f(b)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unavailable !super-strike"}},
	{"1170.18: assault on an officer with a machine gun is one", "", []string{possession, fel + `"offense":"245(d)(3) PC",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unavailable !super-strike"}},
	{"1170.18: asking for a drug is none", "", []string{possession, misd + `"offense":"PC 653f(d)",` + kept + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 available"}},
	{"1170.18: assault on an officer with another firearm is none", "", []string{possession, fel + `"offense":"PC 245(d)(1)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 available"}},
	{"1170.18: another subdivision of the assault is not known", "", []string{possession, fel + `"offense":"PC 245(d)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unclear ?convictions[1].offense"}},
	{"1170.18: the number of soliciting alone may be soliciting murder", "", []string{possession, fel + `"offense":"PC 653f",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unclear ?convictions[1].offense"}},
	{"1170.18: the number of assault alone may be a machine gun", "", []string{possession, fel + `"offense":"PC 245",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 unclear ?convictions[1].offense"}},
	{"1170.18: assault with a weapon is none", "", []string{possession, fel + `"offense":"PC 245(a)(1)",` + noProb + prisonS + `"convicted_on":"2000-01-01"`}, []string{"pc-1170.18 available"}},
	one("17b: a chase with a death is no wobbler", fel+`"offense":"VC 2800.3(b)",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b unavailable !not-wobbler", "pc-1203.4 discretionary"),
	one("17b: a chase with an injury is one", fel+`"offense":"VC 2800.3(a)",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b discretionary"),
	one("17b: which of the two it was is not known", fel+`"offense":"VC 2800.3",`+kept+`"convicted_on":"2010-05-01"`, "pc-17b unclear ?offense"),
	one("17b: a chase of 2005 was one crime", fel+`"offense":"VC 2800.3",`+kept+`"convicted_on":"2005-12-31"`, "pc-17b discretionary"),

	// Proposition 47: conspiracy, attempt, juvenile findings, a room closed to the public.
	one("1170.18: a conspiracy at petty theft", fel+`"offense":"PC 484(a)","conspiracy":"yes",`+small+kept+`"convicted_on":"2013-08-01"`, "pc-1170.18 unavailable !conspiracy", "pc-17b discretionary"),
	one("1170.18: a conspiracy at possession", fel+`"offense":"HS 11350(a)","conspiracy":"yes",`+kept+`"convicted_on":"2013-08-01"`, "pc-1170.18 unavailable !conspiracy"),
	one("1170.18: whether it was a conspiracy is not known", fel+`"offense":"HS 11350(a)","conspiracy":"unknown",`+kept+`"convicted_on":"2013-08-01"`, "pc-1170.18 unclear ?conspiracy"),
	one("1170.18: no conspiracy", fel+`"offense":"HS 11350(a)","conspiracy":"no",`+kept+`"convicted_on":"2013-08-01"`, "pc-1170.18 available"),
	one("1170.18: an attempt is an open question", fel+`"offense":"PC 487(a)","attempt":"yes",`+small+kept+`"convicted_on":"2013-08-01"`, "pc-1170.18 unclear ="),
	one("17b: a conspiracy at a misdemeanor, level not known", pled+`"offense":"PC 484(a)","conspiracy":"yes",`+kept+`"convicted_on":"2013-08-01"`, "pc-17b unclear ?level"),
	one("17b: petty theft alone is no felony", pled+`"offense":"PC 484(a)",`+kept+`"convicted_on":"2013-08-01"`, "pc-17b not-needed"),
	one("17b: a conspiracy at a felony that is no wobbler", fel+`"offense":"HS 11378","conspiracy":"yes",`+kept+`"convicted_on":"2013-08-01"`, "pc-17b unavailable !not-wobbler"),
	{"1170.18: a juvenile rape at sixteen", `"born":"1963-06-01"`, []string{possession, minor + `"offense":"PC 261(a)(2)","offense_date":"1979-06-01","convicted_on":"1980-01-01"`}, []string{"pc-1170.18 unclear ="}},
	{"1170.18: a juvenile rape the day before sixteen", `"born":"1963-06-01"`, []string{possession, minor + `"offense":"PC 261(a)(2)","offense_date":"1979-05-31","convicted_on":"1980-01-01"`}, []string{"pc-1170.18 available"}},
	{"1170.18: a juvenile rape at an age not told", "", []string{possession, minor + `"offense":"PC 261(a)(2)","offense_date":"1979-06-01","convicted_on":"1980-01-01"`}, []string{"pc-1170.18 unclear ?person.born"}},
	{"1170.18: a juvenile murder at seventeen", `"born":"1963-06-01"`, []string{possession, minor + `"offense":"PC 187(a)","offense_date":"1981-05-31","convicted_on":"1981-08-01"`}, []string{"pc-1170.18 unclear ="}},
	{"1170.18: a juvenile finding that only brought registration", `"born":"1989-06-01"`, []string{possession, minor + `"offense":"PC 243.4(a)","offense_date":"2006-05-01","convicted_on":"2006-08-01"`}, []string{"pc-1170.18 available"}},
	one("1170.18: burglary of a shop that was shut", fel+`"offense":"PC 459","dwelling":"no","open_business":"no",`+small+kept+`"convicted_on":"2010-01-01"`, "pc-1170.18 unavailable !not-open-business"),

	// PC 1172.6: conspiracy, and convictions under the changed law.
	one("1172.6: a conspiracy to murder", fel+`"offense":"PC 187(a)","conspiracy":"yes","convicted_on":"1994-05-01"`, "pc-1172.6 unavailable !conspiracy"),
	one("1172.6: murder, a plea of the last day of 2018", fel+`"offense":"PC 187(a)","offense_date":"2017-05-01","convicted_on":"2018-12-31"`, "pc-1172.6 merits"),
	one("1172.6: murder, a plea of the first day of 2019", fel+`"offense":"PC 187(a)","offense_date":"2017-05-01","convicted_on":"2019-01-01"`, "pc-1172.6 unavailable !decided-after-2018"),
	one("1172.6: murder, a plea on a day not told", fel+`"offense":"PC 187(a)","offense_date":"2017-05-01"`, "pc-1172.6 unclear ?convicted_on"),
	one("1172.6: manslaughter, a plea of 2019", fel+`"offense":"PC 192(a)","offense_date":"2018-10-01","convicted_on":"2019-05-10"`, "pc-1172.6 unavailable !decided-after-2018"),
	one("1172.6: attempted murder, a plea of the last day of 2021", fel+`"offense":"PC 664/187","offense_date":"2018-10-01","convicted_on":"2021-12-31"`, "pc-1172.6 unclear ="),
	one("1172.6: attempted murder, a plea of the first day of 2022", fel+`"offense":"PC 187(a)","attempt":"yes","offense_date":"2018-10-01","convicted_on":"2022-01-01"`, "pc-1172.6 unavailable !decided-after-2018"),
	one("1172.6: murder, the same day", fel+`"offense":"PC 187(a)","offense_date":"2018-10-01","convicted_on":"2021-12-31"`, "pc-1172.6 unavailable !decided-after-2018"),

	// PC 1210.1: carrying for one's own use, and a request while probation runs.
	one("1210.1: carrying", fel+`"offense":"HS 11379(a)","drug":{"act":"transport"},"program_completed":"yes",`+kept+`"convicted_on":"2002-02-01"`, "pc-1210.1 unclear ="),
	one("1210.1: selling", fel+`"offense":"HS 11352(a)","drug":{"act":"sell"},"program_completed":"yes",`+kept+`"convicted_on":"2002-02-01"`, "pc-1210.1 unavailable !not-drug-possession"),
	one("1210.1: which of the two is not known", fel+`"offense":"HS 11379(a)","program_completed":"yes",`+kept+`"convicted_on":"2002-02-01"`, "pc-1210.1 unclear ?drug.act"),
	one("1210.1: for sale is no carrying", fel+`"offense":"HS 11378","drug":{"act":"transport"},"program_completed":"yes",`+kept+`"convicted_on":"2002-02-01"`, "pc-1210.1 unavailable !not-drug-possession"),
	one("1210.1: a pipe is not the drug itself", misd+`"offense":"HS 11364(a)","program_completed":"yes",`+kept+`"convicted_on":"2012-02-01"`, "pc-1210.1 unclear ="),
	one("1203.4b: no fire crew where judgment was put off", put+`"offense":"PC 484(a)","level":"misdemeanor",`+done, "pc-1203.4b unavailable !not-sentenced"),
	person("1210.1: treatment is done and probation runs", `"on_probation_now":"yes"`, misd+`"offense":"HS 11377(a)","program_completed":"yes",`+running+`"convicted_on":"2026-01-05"`, "pc-1210.1 discretionary -", "pc-1203.4 later"),

	// PC 1172.75 reaches those in custody who serve a term.
	person("1172.75: released yesterday", `"serving_now":"yes"`, fel+noProb+`"offense":"PC 211","convicted_on":"2017-04-12","sentence":{"custody":"state-prison","released_on":"2026-11-20"},"in_custody":"yes"`, "pc-1172.75 unavailable !no-custody", "pc-1473 merits"),
	person("1172.75: to be released tomorrow", `"serving_now":"yes"`, fel+noProb+`"offense":"PC 211","convicted_on":"2017-04-12","sentence":{"custody":"state-prison","released_on":"2026-11-22"},"in_custody":"yes"`, "pc-1172.75 merits"),

	// PC 1203.425: who is on probation in no case is not asked about it.
	one("1203.425: an infraction of long ago", `"outcome":"no-contest","level":"infraction","offense":"PC 415","convicted_on":"2019-01-01"`, "pc-1203.425 available -"),
	person("1203.425: an infraction, probation not known", `"on_probation_now":"unknown"`, `"outcome":"no-contest","level":"infraction","offense":"PC 415","convicted_on":"2019-01-01"`, "pc-1203.425 unclear ?person.on_probation_now"),
}

const (
	small      = `"victim":{"loss_usd":100},`
	minor      = `"outcome":"juvenile","level":"felony",`
	put        = `"outcome":"deferred-entry",`
	done       = `"program_completed":"yes","convicted_on":"2012-06-01"`
	possession = fel + `"offense":"HS 11377(a)",` + kept + `"convicted_on":"2010-05-01"`
)

func TestWhatAReviewFound(t *testing.T) {
	for _, s := range reviewed {
		t.Run(s.name, s.run)
	}
}

// Each of these is said, or not said, of one case.
func TestWhatIsSaidFitsTheCase(t *testing.T) {
	const served, serving = `"sentence":{"custody":"state-prison","released_on":"2015-01-01","ended_on":"2016-01-01"},"in_custody":"no",`, `"sentence":{"custody":"state-prison"},"in_custody":"yes",`
	long := func(violated, granted, ended string) string {
		return misd + `"offense":"PC 484","probation":{"granted":"yes","state":"completed","violated":"` + violated + `","ended_on":"` + ended + `"},` + paid + `"convicted_on":"` + granted + `"`
	}
	program := func(completed string) string {
		return put + `"level":"felony","offense":"HS 11377(a)","convicted_on":"2009-01-01","program_completed":"` + completed + `"`
	}
	for _, test := range []struct{ name, code, conviction, says, not string }{
		{"1170.18, served", "pc-1170.18", fel + noProb + `"offense":"HS 11377(a)",` + served + `"convicted_on":"2013-01-01"`, "The sentence is over", "weighs danger"},
		{"1170.18, serving", "pc-1170.18", fel + noProb + `"offense":"HS 11377(a)",` + serving + `"convicted_on":"2013-01-01"`, "weighs danger", "The sentence is over"},
		{"11361.8, served", "hs-11361.8", fel + noProb + `"offense":"HS 11360(a)",` + served + `"convicted_on":"2013-01-01"`, "The court must dismiss", "weighs danger"},
		{"11361.8, serving", "hs-11361.8", fel + noProb + `"offense":"HS 11360(a)",` + serving + `"convicted_on":"2013-01-01"`, "Once the sentence is over", "The court must dismiss"},
		{"1473.7, the program completed", "pc-1473.7", program("yes"), "presumed invalid", "nothing else"},
		{"1473.7, the program failed", "pc-1473.7", program("no"), "A lawyer must judge", "presumed invalid"},
		{"AB 1950, a violation in long probation", "pc-1203.4", long("yes", "2019-06-01", "2022-06-01"), "AB 1950", "nothing else"},
		{"AB 1950, probation over on the last day of 2020", "pc-1203.4", long("yes", "2017-12-31", "2020-12-31"), "violated", "AB 1950"},
		{"AB 1950, probation over on the first day of 2021", "pc-1203.4", long("yes", "2018-01-01", "2021-01-01"), "AB 1950", "nothing else"},
		{"AB 1950, no violation", "pc-1203.4", long("no", "2019-06-01", "2022-06-01"), "Probation", "AB 1950"},
		{"AB 1950, granted after it", "pc-1203.4", long("yes", "2021-01-01", "2023-01-01"), "violated", "AB 1950"},
		{"AB 1950, VC 23600: drunk driving sets its own length", "pc-1203.4", strings.Replace(long("yes", "2019-06-01", "2022-06-01"), "PC 484", "VC 23152(a)", 1), "violated", "AB 1950"},
		{"AB 1950, People v. Faial (2025) 18 Cal.5th 199", "pc-1203.4", long("yes", "2019-06-01", "2022-06-01"), "even if nobody appealed", "nothing else"},
		{"AB 1950, PC 1203.1(a): a felony, more than two years", "pc-1203.4", strings.Replace(strings.Replace(long("yes", "2019-06-01", "2021-06-03"), "PC 484", "PC 487(a)", 1), `"misdemeanor"`, `"felony"`, 1), "AB 1950", "nothing else"},
		{"AB 1950, PC 1203.1(a): two years and no more", "pc-1203.4", strings.Replace(strings.Replace(long("yes", "2019-06-01", "2021-06-01"), "PC 484", "PC 487(a)", 1), `"misdemeanor"`, `"felony"`, 1), "violated", "AB 1950"},
		{"AB 1950, a year and no more", "pc-1203.4", long("yes", "2020-06-01", "2021-06-01"), "violated", "AB 1950"},
		{"1172.75, parole", "pc-1172.75", fel + noProb + `"offense":"PC 211",` + serving + `"convicted_on":"2013-01-01"`, "not for those on parole", "under review"},
		{"1210.1, the end of probation is not told", "pc-1210.1", misd + `"offense":"HS 11377(a)","program_completed":"yes","probation":{"granted":"yes"},` + when15, "also while probation runs", "nothing else"},
	} {
		v := verdict(t, `"status":"lpr"`, test.conviction, test.code)
		if got := said(v); !strings.Contains(got, test.says) || strings.Contains(got, test.not) {
			t.Errorf("%s: %s, says %q", test.name, v.State, got)
		}
	}
}
