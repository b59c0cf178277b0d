package california

import (
	"strconv"
	"testing"
)

const (
	misd    = pled + `"level":"misdemeanor",`
	fel     = pled + `"level":"felony",`
	noProb  = `"probation":{"granted":"no"},`
	paid    = `"owes":{"fines":"no"},`
	kept    = `"probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2020-01-01"},"owes":{"fines":"no"},`
	running = `"probation":{"granted":"yes","state":"ongoing","violated":"no","ended_on":"2027-05-01"},"owes":{"fines":"no"},`
	when15  = `"convicted_on":"2015-01-01"`
	jail    = `"sentence":{"custody":"county-jail","days_ordered":30,"days_suspended":0,"days_served":30},`
	prisonS = `"sentence":{"custody":"state-prison","released_on":"2016-01-01","ended_on":"2018-01-01"},`
)

// failed is probation that ended with a violation, so that only the route of four years is left.
const failed = `"probation":{"granted":"yes","state":"completed","violated":"yes","ended_on":"2020-01-01"},"owes":{"fines":"no"},`

const revokedIn26 = `"probation":{"granted":"yes","state":"revoked","violated":"yes","ended_on":"2026-08-01"},"owes":{"fines":"no"},`

func jailUntil(day string) string {
	return `"sentence":{"custody":"county-jail","days_ordered":150,"released_on":"` + day + `","ended_on":"` + day + `"},`
}

func one(name, conviction string, expect ...string) screening {
	return screening{name, "", []string{conviction}, expect}
}

func person(name, person, conviction string, expect ...string) screening {
	return screening{name, person, []string{conviction}, expect}
}

// boundaries stand on both sides of each day that a statute counts.
var boundaries = []screening{
	one("probation that expired yesterday is over", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2026-11-20"},`+paid+when15, "pc-1203.4 available 2026-11-21", "pc-1203.425 available 2026-11-21"),
	one("murder law: an offense of the last day of 2018", fel+`"offense":"PC 187(a)","offense_date":"2018-12-31","convicted_on":"2018-12-31"`, "pc-1172.6 merits"),
	one("murder law: an offense of the first day of 2019", fel+`"offense":"PC 187(a)","offense_date":"2019-01-01"`, "pc-1172.6 unavailable !after-2018"),
	one("murder law: an attempt at murder", fel+`"offense":"PC 664/187","offense_date":"2010-01-01","convicted_on":"2011-01-01"`, "pc-1172.6 merits"),
	one("murder law: manslaughter", fel+`"offense":"PC 192(a)","offense_date":"2010-01-01","convicted_on":"2011-01-01"`, "pc-1172.6 merits"),
	one("murder law: an attempt at manslaughter is an open question", fel+`"offense":"PC 192(a)","attempt":"yes","offense_date":"2010-01-01","convicted_on":"2011-01-01"`, "pc-1172.6 unclear ="),
	one("murder law: so is a death by drunk driving", fel+`"offense":"PC 191.5(a)","offense_date":"2010-01-01","convicted_on":"2011-01-01"`, "pc-1172.6 unclear ="),
	one("murder law: robbery is not on its list", fel+`"offense":"PC 211","offense_date":"2010-01-01"`, "pc-1172.6 unavailable !not-listed"),
	person("prison priors: sentenced on the last day of 2019, still inside", `"serving_now":"yes"`, fel+noProb+`"offense":"PC 211","convicted_on":"2019-12-31","sentence":{"custody":"state-prison"},"in_custody":"yes"`, "pc-1172.75 merits"),
	person("prison priors: sentenced on the first day of 2020", `"serving_now":"yes"`, fel+noProb+`"offense":"PC 211","convicted_on":"2020-01-01","sentence":{"custody":"state-prison"},"in_custody":"yes"`, "pc-1172.75 unavailable !after-2019"),
	person("prison priors: out already", `"serving_now":"no"`, fel+noProb+`"offense":"PC 211","convicted_on":"2018-01-01","sentence":{"custody":"state-prison"},"in_custody":"no"`, "pc-1172.75 unavailable !no-custody"),
	person("prison priors: county jail under probation", `"serving_now":"yes"`, fel+`"offense":"PC 487(a)","convicted_on":"2018-01-01","sentence":{"custody":"county-jail"},"probation":{"granted":"yes"},"in_custody":"yes"`, "pc-1172.75 unavailable !no-felony-term"),
	person("prison priors: not sure whether still inside", `"serving_now":"unknown"`, fel+noProb+`"offense":"PC 211","convicted_on":"2018-01-01","sentence":{"custody":"state-prison"}`, "pc-1172.75 unclear ?in_custody"),
	one("insanity: no sealing for sure", `"offense":"PC 245(a)(1)","level":"felony","outcome":"not-guilty-insanity","offense_date":"2020-01-01","convicted_on":"2020-06-01"`, "pc-851.91 unclear", "pc-851.93 unclear", "pc-1203.4 not-needed"),
	one("insanity: an acquittal is one", `"offense":"PC 245(a)(1)","level":"felony","outcome":"acquitted","offense_date":"2020-01-01","convicted_on":"2020-06-01"`, "pc-851.91 available"),
	one("probation that expires today is over tomorrow", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2026-11-21"},`+paid+when15, "pc-1203.4 later 2026-11-22"),
	one("probation ended early today may be followed by a petition today", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"ended-early","ended_on":"2026-11-21"},`+paid+when15, "pc-1203.4 available 2026-11-21"),
	one("probation said to be over but ending ahead is read as not known", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2026-11-22"},`+paid+when15, "pc-1203.4 later - ?probation.state"),
	one("probation said to run but ended is read as not known", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"ongoing","violated":"no","ended_on":"2026-11-20"},`+paid+when15, "pc-1203.4 unclear ?probation.state"),
	person("an end ahead with no state told means probation runs", `"on_probation_now":"yes"`, misd+`"offense":"PC 242","probation":{"granted":"yes","violated":"no","ended_on":"2027-11-20"},`+paid+when15, "pc-1203.4 later 2027-11-21"),
	one("an end known by its month, before and after today", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2026-11"},`+paid+when15, "pc-1203.4 unclear ?probation.ended_on"),
	one("an end known by its year, all of it past", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2024"},`+paid+when15, "pc-1203.4 available 2025-01-01"),
	one("an end that nobody knows is not needed", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no"},`+paid+when15, "pc-1203.4 available -"),

	one("1203.425: what may have failed probation is asked while that can decide", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","ended_on":"2020-01-01"},`+when15, "pc-1203.425 available 2020-01-02 ="),
	one("1203.425: nothing told of the probation", misd+`"offense":"PC 242","convicted_on":"1978-01-01"`, "pc-1203.425 unclear ?probation.granted ?probation.state ?probation.violated", "pc-1203.45 unclear ?owes.fines ?probation.granted"),
	one("1203.425: a felony whose probation was revoked counts from the end of the term", fel+`"offense":"HS 11378","probation":{"granted":"yes","state":"revoked"},`+when15, "pc-1203.425 unclear ?sentence.ended_on ^probation.ended_on"),
	person("1203.425: of two ways that wait, the first day", `"on_probation_now":"yes"`, fel+`"offense":"HS 11359",`+running+`"convicted_on":"2010-01-01"`, "pc-1203.425 later 2027-05-02"),
	person("290.006: of an offense not told a judge may have ordered registration", `"charged_now":"yes"`, `"outcome":"deferred-entry","offense_date":"2007-07-25","convicted_on":"2008-01-05"`, "pc-1203.42 later ?registration_required", "pc-1170.18 unclear ^victim.under_14", "hs-11361.8 unclear ^victim.under_14"),
	one("1203.4(b): a Vehicle Code section of the catalogue is not read as it was written", misd+`"offense":"VC 2801",`+kept+when15, "pc-1203.4 unclear ="),
	one("851.91: an offense of the month on whose first day the case ended", `"outcome":"dismissed","level":"misdemeanor","offense":"PC 242","offense_date":"2025-11","convicted_on":"2025-11-01"`, "pc-851.91 available 2026-11-02"),
	one("851.91: the highest term of vehicular manslaughter is ten years, so six to charge it", `"outcome":"dismissed","level":"felony","offense":"PC 191.5(a)","offense_date":"2020-06-01","convicted_on":"2020-11-21"`, "pc-851.91 unclear ="),
	one("851.91: the same six years over", `"outcome":"dismissed","level":"felony","offense":"PC 191.5(a)","offense_date":"2020-06-01","convicted_on":"2020-11-20"`, "pc-851.91 available 2026-11-21"),
	one("851.91: of an offense not told, a child's age may decide", `"outcome":"dismissed","offense_date":"2018-09-13","convicted_on":"2019-12-31"`, "pc-851.91 unclear ?victim.under_14"),
	one("1203.3: whether supervision still runs turns on the end", `"outcome":"deferred-entry","offense_date":"2007-07-25","convicted_on":"2008-01-05"`, "probation-early-end unclear ?sentence.ended_on ?sentence.custody"),
	one("851.91: an offense said to be after its own ruling: the time to charge it may still run", `"outcome":"dismissed","level":"misdemeanor","offense":"PC 422","offense_date":"2026-01-10","convicted_on":"2009-05-01"`, "pc-851.91 unclear ="),
	one("851.91: an acquittal waits for no time", `"outcome":"acquitted","level":"misdemeanor","offense":"VC 14601.2(a)","offense_date":"1996-11-15","convicted_on":"1997-02-01"`, "pc-851.91 available -"),
	one("851.91: a diversion not completed", `"outcome":"diversion-no-plea","level":"misdemeanor","offense":"PC 484","offense_date":"2026-01-01","program_completed":"no"`, "pc-851.91 later ?convicted_on"),
	{"851.91: a count in another country is none of this arrest", "", []string{`"id":"c1","jurisdiction":"foreign",` + fel + `"offense":"PC 487(a)",` + kept + when15, `"id":"c2","same_incident_as":"c1","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2014-06-01","convicted_on":"2015-01-01"`}, []string{"c2/pc-851.91 available 2016-01-02"}},
	{"851.91: a count of which the court was not told may be", "", []string{`"id":"c1","jurisdiction":"unknown",` + fel + `"offense":"PC 487(a)",` + kept + when15, `"id":"c2","same_incident_as":"c1","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2014-06-01","convicted_on":"2015-01-01"`}, []string{"c2/pc-851.91 unclear ?convictions[0].jurisdiction"}},
	{"851.91: a count in this state is", "", []string{`"id":"c1",` + misd + `"offense":"PC 417(a)(1)",` + kept + when15, `"id":"c2","same_incident_as":"c1","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2014-06-01","convicted_on":"2015-01-01"`}, []string{"c2/pc-851.91 unavailable !other-count-convicted"}},
	{"851.91(c)(2): three counts of one night are one occasion", "", []string{atHome("c1", ""), atHome("c2", "c1"), atHome("c3", "c1"), abuseArrests(1)[0]}, []string{"c4/pc-851.91 available"}},
	{"851.91(c)(2): counts of two nights are a pattern", "", []string{atHome("c1", ""), atHome("c2", ""), abuseArrests(1)[0]}, []string{"c3/pc-851.91 discretionary"}},
	{"851.91(c)(2): a pattern at home, and an arrest for something else", "", []string{atHome("c1", ""), atHome("c2", ""), `"id":"c3","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","victim":{"domestic":"no"},"offense_date":"2015-06-01","convicted_on":"2015-07-01"`}, []string{"c3/pc-851.91 available"}},
	one("1170.18: burglary of a car is no shoplifting, PC 459.5", fel+`"offense":"PC 459 (vehicle)","offense_date":"2010-01-01",`+kept+`"convicted_on":"2010-04-12"`, "pc-1170.18 unavailable !not-prop47"),
	one("1203.42: a serious or violent felony is in prison today too", fel+`"offense":"PC 191.5(a)","offense_date":"2010-01-01"`, "pc-1203.42 unavailable !not-1170h"),
	{"wic-781: a later felony lowered by an order of another kind", `"born":"2003-01-01"`, []string{`"outcome":"juvenile","level":"misdemeanor","offense":"PC 484","offense_date":"2017-01-01","convicted_on":"2017-02-01",` + kept + `"advice":{}`, fel + `"offense":"PC 487(a)","relief":[{"kind":"sentence-modification","level_after":"misdemeanor"}],` + kept + `"convicted_on":"2022-01-01"`}, []string{"wic-781 discretionary"}},
	{"the last day of probation stands where the other case had none", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242",` + running + `"convicted_on":"2026-10-01"`, `"outcome":"deferred-entry","level":"felony","offense":"HS 11370.1(a)","convicted_on":"2009-06-09","program_completed":"no"`}, []string{"pc-1203.4 later 2027-05-02"}},
	{"no last day of a term where another may run too", `"serving_now":"unknown"`, []string{misd + `"offense":"PC 242",` + kept + when15, fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","ended_on":"2028-01-01"},"convicted_on":"2024-01-01"`, `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","convicted_on":"1996-12-31","program_completed":"yes"`}, []string{"pc-1203.4 later -"}},
	{"nor where the other's probation was revoked", `"serving_now":"unknown"`, []string{misd + `"offense":"PC 242",` + kept + when15, fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","ended_on":"2028-01-01"},"convicted_on":"2024-01-01"`, fel + `"offense":"PC 487(a)",` + revokedIn26 + `"convicted_on":"2024-01-01"`}, []string{"pc-1203.4 later -"}},
	{"but where the other's was completed", `"serving_now":"unknown"`, []string{misd + `"offense":"PC 242",` + kept + when15, fel + `"offense":"PC 211",` + noProb + `"sentence":{"custody":"state-prison","ended_on":"2028-01-01"},"convicted_on":"2024-01-01"`, fel + `"offense":"PC 487(a)",` + kept + when15}, []string{"pc-1203.4 later 2028-01-02"}},
	one("4852.01: whether probation was granted decides the start", fel+`"offense":"PC 211","offense_date":"2010-01-01","convicted_on":"2010-02-01","sentence":{"released_on":"2012-01-01"}`, "pc-4852.01 unclear ?probation.granted"),
	one("4852.01: nine years over today, residence not told", fel+`"offense":"PC 187",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2017-11-20"},"convicted_on":"1999-01-01"`, "pc-4852.01 unclear ?person.california_since"),
	person("1473.7: a sentence that ended yesterday is no custody", `"status":"lpr","serving_now":"unknown"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison","ended_on":"2026-11-20"},`+when15, "pc-1473.7 merits"),
	person("1473.7: one that ends today may be", `"status":"lpr","serving_now":"unknown"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison","ended_on":"2026-11-21"},`+when15, "pc-1473.7 unclear ?in_custody"),
	person("1473.7: one that ends tomorrow is", `"status":"lpr","serving_now":"unknown"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison","ended_on":"2026-11-22"},`+when15, "pc-1473.7 later"),
	person("1473.7: probation that is over is none, whatever was not told of the person", `"status":"lpr","serving_now":"unknown","on_probation_now":"unknown"`, misd+`"offense":"PC 242",`+kept+when15, "pc-1473.7 merits"),

	one("1170.18(a), (f): of a deferred entry it is open whether the section reaches it", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","convicted_on":"2010-04-12","program_completed":"yes"`, "pc-1170.18 unclear"),
	one("1170.18(f): of a sentence that is over it is not", fel+`"offense":"HS 11377(a)",`+kept+`"convicted_on":"2010-04-12"`, "pc-1170.18 available"),
	{"1203.425(a)(1)(B): a new felony on the first day of the four years", "", []string{fel + `"offense":"HS 11378",` + failed + when15, fel + `"offense":"PC 487(a)",` + kept + `"convicted_on":"2020-01-02"`}, []string{"pc-1203.425 unavailable !new-felony"}},
	{"1203.425(a)(1)(B): and on the day before, when probation ended", "", []string{fel + `"offense":"HS 11378",` + failed + when15, fel + `"offense":"PC 487(a)",` + kept + `"convicted_on":"2020-01-01"`}, []string{"pc-1203.425 available 2024-01-02"}},
	{"1203.425(a)(1)(B): on the day that the route opens", "", []string{fel + `"offense":"HS 11378",` + failed + when15, fel + `"offense":"PC 487(a)",` + kept + `"convicted_on":"2024-01-02"`}, []string{"pc-1203.425 unavailable !new-felony"}},
	{"1203.425(a)(1)(B): and on the day after it", "", []string{fel + `"offense":"HS 11378",` + failed + when15, fel + `"offense":"PC 487(a)",` + kept + `"convicted_on":"2024-01-03"`}, []string{"pc-1203.425 available 2024-01-02"}},
	person("1203.45: a dismissal under 1203.4 was granted, so nothing of probation or fines is asked", `"born":"1997-01-02"`, misd+`"offense":"PC 242","relief":[{"kind":"pc-1203.4"}],"offense_date":"2015-01-01","convicted_on":"2015-03-01"`, "pc-1203.45 discretionary ="),
	person("1203.45: nor under 1203.4a", `"born":"1997-01-02"`, misd+`"offense":"PC 242","relief":[{"kind":"pc-1203.4a"}],"offense_date":"2015-01-01","convicted_on":"2015-03-01"`, "pc-1203.45 discretionary ="),
	one("1203.4b: whether the client was on a crew is asked of who was in prison", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2016-01-01"},`+when15, "pc-1203.4b unclear ?fire_camp"),
	one("1203.4b: not of who was never in custody", misd+`"offense":"PC 242","sentence":{"custody":"none"},`+kept+when15, "pc-1203.4b unavailable !no-fire-crew"),
	person("4852.01: probation without custody, its start known by the month, gives no day", `"california_since":"1990-01-01","born":"1970-01-01"`, fel+`"offense":"PC 487(a)","sentence":{"custody":"none"},"convicted_on":"2019-06",`+kept+`"trouble_since":"no"`, "pc-4852.01 discretionary -"),
	person("4852.01: of jail under probation not told, the release is asked for", `"california_since":"1990-01-01"`, fel+`"offense":"PC 487(a)","sentence":{"custody":"county-jail","days_ordered":60},"convicted_on":"2019-06-01"`, "pc-4852.01 unclear ?probation.granted ?sentence.released_on"),
	person("4852.01: so it is of a sentence that still runs; the end alone gives the earliest day", `"california_since":"1990-01-01","serving_now":"yes"`, fel+`"offense":"PC 211","convicted_on":"2024-01-01","sentence":{"ended_on":"2028-01-01"}`, "pc-4852.01 later"),
	one("11361.8: an offense of the year in which Proposition 64 came may be of its first day", fel+`"offense":"HS 11359",`+kept+`"offense_date":"2016","convicted_on":"2016-11-09"`, "hs-11361.8 unclear ?offense_date"),
	one("11361.8: convicted the day before, it is older", fel+`"offense":"HS 11359",`+kept+`"offense_date":"2016","convicted_on":"2016-11-08"`, "hs-11361.8 available"),
	one("1018: judgment after a failed program, probation over on the day of the plea", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","probation":{"state":"completed","ended_on":"2010-01-01"},"convicted_on":"2010-01-01"`, "pc-1018 unavailable !deadline"),
	one("1018: probation said to be over before the plea shows no day of judgment", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","probation":{"state":"completed","ended_on":"2009-12-31"},"convicted_on":"2010-01-01"`, "pc-1018 unclear ?sentenced_on"),
	person("1018: a term imposed and suspended would be a judgment", `"on_probation_now":"yes"`, misd+`"offense":"PC 484",`+running+`"convicted_on":"2026-10-01"`, "pc-1018 unclear ?sentence.days_suspended"),
	person("1018: with no custody at all there was none", `"on_probation_now":"yes"`, misd+`"offense":"PC 484","sentence":{"custody":"none"},`+running+`"convicted_on":"2026-10-01"`, "pc-1018 merits"),
	person("1018: custody of days not told is no answer", `"on_probation_now":"yes"`, misd+`"offense":"PC 484","sentence":{"custody":"county-jail"},`+running+`"convicted_on":"2026-10-01"`, "pc-1018 unclear ?sentence.days_suspended"),
	one("1203.4: a term of which every day was suspended is probation", misd+`"offense":"PC 242","sentence":{"custody":"county-jail","days_ordered":30,"days_suspended":30},`+paid+when15, "pc-1203.4 unclear ?probation.state ^probation.granted"),
	one("1203.4: one of which no day was is not", misd+`"offense":"PC 242","sentence":{"custody":"county-jail","days_ordered":30,"days_suspended":0},`+paid+when15, "pc-1203.4 unclear ?probation.granted"),
	one("1203.4: nor is no term at all", misd+`"offense":"PC 242","sentence":{"days_ordered":0,"days_suspended":0},`+paid+when15, "pc-1203.4 unclear ?probation.granted"),
	one("1170(h): county jail for a felony that is no wobbler is a term of that section", fel+noProb+`"offense":"HS 11378","sentence":{"custody":"county-jail"},`+when15, "pc-1172.1 merits"),
	one("17(b): county jail for a wobbler is none", fel+noProb+`"offense":"PC 487(a)","sentence":{"custody":"county-jail"},`+when15, "pc-1172.1 unavailable !no-felony-term"),
	one("1170(h): of an offense not told it may be", fel+noProb+`"offense":"unknown","sentence":{"custody":"county-jail"},`+when15, "pc-1172.1 unclear ?sentence.custody"),
	one("1203.4a: a deferred entry that failed, jail told but not probation: the jail may have come before the plea", `"outcome":"deferred-entry","level":"misdemeanor","offense":"PC 484","program_completed":"no","sentence":{"custody":"county-jail"},`+paid+when15, "pc-1203.4 unavailable !wrong-track"),
	one("1203.4a: probation denied and jail told are a sentence", `"outcome":"deferred-entry","level":"misdemeanor","offense":"PC 484","program_completed":"no","sentence":{"custody":"county-jail"},`+noProb+paid+when15, "pc-1203.4a unclear ?sentenced_on"),
	one("1203.4a: probation denied with no jail told is none", `"outcome":"deferred-entry","level":"misdemeanor","offense":"PC 484","program_completed":"no",`+noProb+paid+when15, "pc-1203.4a unavailable"),
	{"nor a last day of probation where another's may run too", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242",` + running + `"convicted_on":"2026-10-01"`, misd + `"offense":"PC 484","probation":{"granted":"yes"},"convicted_on":"2025-10-01"`}, []string{"pc-1203.4 later -"}},
	{"but where the other's was completed on a day not told", `"on_probation_now":"yes"`, []string{misd + `"offense":"PC 242",` + running + `"convicted_on":"2026-10-01"`, misd + `"offense":"PC 484","probation":{"granted":"yes","state":"completed"},"convicted_on":"2022-10-01"`}, []string{"pc-1203.4 later 2027-05-02"}},

	one("290.006: nobody is sure of registration, and the section does not name it", fel+`"offense":"PC 273a(a)","registration_required":"unknown",`+failed+when15, "pc-1203.425 unclear ?registration_required"),
	one("290(c): the section names it, so nobody is asked", fel+`"offense":"PC 311.11(a)","registration_required":"unknown",`+failed+when15, "pc-1203.425 unavailable ^registration_required"),
	one("1203.4a(d): an ordinary traffic infraction of no known section", pled+`"level":"infraction","offense":"VC 21658(a)",`+paid+when15, "pc-1203.4a unavailable !vc-42001"),
	one("1203.4a(d): the code written behind it", pled+`"level":"infraction","offense":"21658 VC",`+paid+when15, "pc-1203.4a unavailable !vc-42001"),
	one("1203.4a(d): the code written in one word with its section", pled+`"level":"infraction","offense":"VC21658(a)",`+paid+when15, "pc-1203.4a unavailable !vc-42001"),
	one("1018: probation after a failed program, and nobody knows how it stands", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","probation":{"granted":"yes"},"convicted_on":"2010-01-01"`, "pc-1018 unclear ?sentenced_on"),
	{"1203.425(a)(1)(B): a felony of some day of the year in which the four years began", "", []string{fel + `"offense":"HS 11378",` + failed + when15, fel + `"offense":"PC 487(a)",` + kept + `"convicted_on":"2020"`}, []string{"pc-1203.425 unclear ?convictions[1].convicted_on"}},
	one("1203.3: as many days served as were not suspended", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"ongoing","ended_on":"2027-05-01"},"sentence":{"custody":"county-jail","days_ordered":60,"days_suspended":30,"days_served":30},`+when15, "sentence-modification unavailable"),
	one("1203.3: one day fewer", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"ongoing","ended_on":"2027-05-01"},"sentence":{"custody":"county-jail","days_ordered":60,"days_suspended":30,"days_served":29},`+when15, "sentence-modification discretionary"),
	{"851.91(c)(2): two cases far apart by their convictions may be near by their days", "", []string{undatedAtHome("2012-06-01"), undatedAtHome("2016-06-01"), abuseArrests(1)[0]}, []string{"c3/pc-851.91 unclear ?convictions[0].offense_date ?convictions[1].offense_date"}},
	{"851.91(c)(2): so may two of which one day is told, and it is asked for alone", "", []string{undatedAtHome("2012-06-01"), undatedAtHome("2016-06-01") + `,"offense_date":"2016-02-01"`, abuseArrests(1)[0]}, []string{"c3/pc-851.91 unclear ?convictions[0].offense_date"}},
	one("1170.18: a solicitation is on no list of Proposition 47", fel+`"offense":"PC 653f",`+noProb+prisonS+"\"convicted_on\":\"2000-01-01\"", "pc-1170.18 unavailable !not-prop47"),
	one("1203.4a(d): an infraction of another code", pled+`"level":"infraction","offense":"PC 415",`+paid+when15, "pc-1203.4a available"),
	{"851.91: a conviction abroad is no count of an arrest here, whatever event it was of", "", []string{`"id":"c1","jurisdiction":"foreign",` + fel + `"offense":"PC 487(a)",` + kept + when15, `"id":"c2","same_incident_as":"unknown","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2014-06-01","convicted_on":"2015-01-01"`}, []string{"c2/pc-851.91 available 2016-01-02"}},
	{"851.91: one of this state may be", "", []string{`"id":"c1",` + fel + `"offense":"PC 487(a)",` + kept + when15, `"id":"c2","same_incident_as":"unknown","outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2014-06-01","convicted_on":"2015-01-01"`}, []string{"c2/pc-851.91 unclear ?same_incident_as"}},
	one("1203.41, Q1: barred from 1203.4, and nobody knows whether probation was granted", fel+`"offense":"PC 288(c)(1)","sentence":{"custody":"county-jail"},"convicted_on":"2019-06-01"`, "pc-1203.41 unavailable !wrong-track"),
	one("1203.41, Q1: barred, and it was", fel+`"offense":"PC 288(c)(1)","sentence":{"custody":"county-jail"},`+kept+`"convicted_on":"2019-06-01"`, "pc-1203.41 unclear ="),
	one("1203.42: a felony that goes to prison today, though neither serious nor violent", fel+noProb+`"offense":"PC 646.9(b)",`+prisonS+`"convicted_on":"2010-01-01"`, "pc-1203.42 unavailable !not-1170h"),
	person("1203.45: of an offense not told, convicted the day before eighteen", `"born":"1997-01-01"`, misd+`"offense":"PC 242",`+kept+`"convicted_on":"2014-12-31"`, "pc-1203.45 discretionary"),
	person("1203.45: convicted on the birthday", `"born":"1997-01-01"`, misd+`"offense":"PC 242",`+kept+`"convicted_on":"2015-01-01"`, "pc-1203.45 unclear ?offense_date"),
	one("851.91: an order of an unknown kind makes no conviction of a dropped case", `"outcome":"dismissed","level":"misdemeanor","offense":"PC 484","offense_date":"2015-01-01","convicted_on":"2015-06-01","relief":[{"kind":"unknown"}]`, "pc-851.87 unavailable !not-diversion"),
	one("17(b): nothing lowers an infraction, not even an order of an unknown kind", pled+`"level":"infraction","offense":"PC 415",`+paid+`"relief":[{"kind":"unknown"}],`+when15, "pc-1203.4 unavailable !infraction"),
	one("17(d): a misdemeanor it may have lowered", misd+`"offense":"PC 415",`+kept+`"relief":[{"kind":"unknown"}],`+when15, "pc-1203.4 unclear ?relief[0].kind"),
	one("17(a): state prison shows a felony", pled+`"offense":"PC 487(a)",`+noProb+prisonS+when15, "pc-1203.4a unavailable !felony"),
	one("17(a), 1170(h): so does county prison", pled+`"offense":"PC 487(a)",`+noProb+`"sentence":{"custody":"county-prison"},`+when15, "pc-1203.4a unavailable !felony"),
	one("1203.2: prison under probation of which nobody knows how it stands", fel+`"offense":"PC 459","sentence":{"custody":"state-prison"},"probation":{"granted":"yes"},`+when15, "pc-1172.1 unclear ?probation.state"),
	one("1018: the day of a failed program's plea not told", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","probation":{"granted":"yes","state":"completed","ended_on":"2014-01-01"}`, "pc-1018 unclear ?sentenced_on"),
	one("wic-781: five years after the juvenile case ended, today", `"outcome":"juvenile","offense":"PC 484","level":"misdemeanor","probation":{"state":"completed","ended_on":"2021-11-20"},"offense_date":"2019-02-01","convicted_on":"2019-03-01"`, "wic-781 discretionary 2026-11-21"),
	one("wic-781: tomorrow, so the birthday may be sooner", `"outcome":"juvenile","offense":"PC 484","level":"misdemeanor","probation":{"state":"completed","ended_on":"2021-11-21"},"offense_date":"2019-02-01","convicted_on":"2019-03-01"`, "wic-781 unclear ?person.born"),
	person("probation said to run that ends today runs", `"on_probation_now":"yes"`, misd+`"offense":"PC 242","probation":{"granted":"yes","state":"ongoing","violated":"no","ended_on":"2026-11-21"},`+paid+when15, "pc-1203.4 later 2026-11-22"),
	one("851.91: a section that was a felony for a part of the year has the time of a felony", `"outcome":"dismissed","offense":"HS 11377(a)","offense_date":"2014","convicted_on":"2024-06-01"`, "pc-851.91 unclear ="),
	one("851.91: after that year it has the time of a misdemeanor", `"outcome":"dismissed","offense":"HS 11377(a)","offense_date":"2015","convicted_on":"2024-06-01"`, "pc-851.91 available 2025-06-02"),

	one("1203.4a: the year is over the day after the anniversary", misd+`"offense":"PC 484",`+noProb+paid+jail+`"convicted_on":"2025-11-20"`, "pc-1203.4a available 2026-11-21", "pc-1203.425 available 2026-11-21"),
	one("1203.4a: on the anniversary it is not over", misd+`"offense":"PC 484",`+noProb+paid+jail+`"convicted_on":"2025-11-21"`, "pc-1203.4a later 2026-11-22", "pc-1203.425 later 2026-11-22"),
	one("1203.4a: 29 February counts as the 28th", misd+`"offense":"PC 484",`+noProb+paid+jail+`"convicted_on":"2024-02-29"`, "pc-1203.4a available 2025-03-01"),
	one("1203.4a: sentence day counts, not plea day", misd+`"offense":"PC 484",`+noProb+paid+jail+`"convicted_on":"2025-01-01","sentenced_on":"2025-12-01"`, "pc-1203.4a later 2026-12-02"),

	one("1203.41: a split term, one year and a day", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"yes","ended_on":"2025-11-20"},"convicted_on":"2023-01-01"`, "pc-1203.41 discretionary 2026-11-21"),
	one("1203.41: a split term, a year today", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"yes","ended_on":"2025-11-21"},"convicted_on":"2023-01-01"`, "pc-1203.41 later 2026-11-22"),
	one("1203.41: a straight term, two years and a day", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"no","ended_on":"2024-11-20"},"convicted_on":"2022-01-01"`, "pc-1203.41 discretionary 2026-11-21"),
	one("1203.41: a straight term, two years today", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"no","ended_on":"2024-11-21"},"convicted_on":"2022-01-01"`, "pc-1203.41 later 2026-11-22"),
	one("1203.41: split or straight gives the same answer", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","ended_on":"2020-11-20"},"convicted_on":"2018-01-01"`, "pc-1203.41 discretionary"),
	one("1203.41: split or straight gives different answers", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","ended_on":"2025-06-20"},"convicted_on":"2022-01-01"`, "pc-1203.41 unclear ?sentence.mandatory_supervision"),
	one("1203.41: two years since judgment have not passed, so no end can help", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison"},"convicted_on":"2025-06-01"`, "pc-1203.41 later -"),
	one("1203.41: the end is not known", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison"},`+when15, "pc-1203.41 unclear ?sentence.ended_on"),

	one("1203.41: released less than two years ago, so no end can help", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2025-06-01"},`+when15, "pc-1203.41 later -"),
	person("4852.01: seven years since judgment have not passed, so no release can help", `"california_since":"1990-01-01"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison"},"convicted_on":"2021-01-01"`, "pc-4852.01 later -"),
	person("4852.01: release is not known", `"california_since":"1990-01-01"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison"},`+when15, "pc-4852.01 unclear ?sentence.released_on"),
	one("1203.42: sentenced on the last day before realignment", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","ended_on":"2014-01-01"},"convicted_on":"2011-09-30"`, "pc-1203.42 discretionary 2016-01-02"),
	one("1203.42: sentenced on the first day of realignment", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","ended_on":"2014-01-01"},"convicted_on":"2011-10-01"`, "pc-1203.42 unavailable !after-2011"),
	one("1203.43: granted on the first day of 1997", `"outcome":"deferred-entry","offense":"HS 11377(a)","program_completed":"yes","convicted_on":"1997-01-01"`, "pc-1203.43 available"),
	one("1203.43: granted on the last day of 1996", `"outcome":"deferred-entry","offense":"HS 11377(a)","program_completed":"yes","convicted_on":"1996-12-31"`, "pc-1203.43 unavailable !before-1997"),
	one("1203.43: a date after the old program still stands, with a word of doubt", `"outcome":"deferred-entry","offense":"HS 11377(a)","program_completed":"yes","convicted_on":"2018-01-01"`, "pc-1203.43 available"),
	one("1203.43: the last day of the old program", `"outcome":"deferred-entry","offense":"HS 11377(a)","program_completed":"yes","convicted_on":"2017-12-31"`, "pc-1203.43 available"),
	person("1203.45: twenty-one on a day before March 7, 1973", `"born":"1952-03-06"`, misd+`"offense":"PC 242",`+kept+`"offense_date":"1973-03-06","convicted_on":"1973-04-01"`, "pc-1203.45 unavailable !adult"),
	person("Proposition 64: 28.5 grams at twenty-one", `"born":"1989-01-01"`, misd+`"offense":"HS 11357(c)","drug":{"grams":28.5},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	person("Proposition 64: 29 grams at twenty-one", `"born":"1989-01-01"`, misd+`"offense":"HS 11357(c)","drug":{"grams":29},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 unavailable !same-today"),
	person("Proposition 64, HS 11357(b)(2): 28.6 grams on the eighteenth birthday", `"born":"1992-01-01"`, misd+`"offense":"HS 11357(c)","drug":{"grams":28.6},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 unavailable !same-today"),
	person("Proposition 64, HS 11357(b)(1): the day before it is an infraction today", `"born":"1992-01-02"`, misd+`"offense":"HS 11357(c)","drug":{"grams":28.6},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	one("Proposition 64: more than an ounce, the age not told", misd+`"offense":"HS 11357(c)","drug":{"grams":40},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 unclear ?person.born"),
	one("Proposition 64: the amount not told", misd+`"offense":"HS 11357(c)",`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 unclear ?drug.grams"),
	one("Proposition 64: hash of any amount was a wobbler", misd+`"offense":"HS 11357(a)","drug":{"grams":40},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	person("Proposition 64: twenty-one tomorrow", `"born":"1989-01-02"`, misd+`"offense":"HS 11357(c)","drug":{"grams":20},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	person("Proposition 64: twenty", `"born":"1990-01-01"`, misd+`"offense":"HS 11357(c)","drug":{"grams":20},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	person("probation granted on the last day before the caps", `"on_probation_now":"yes"`, misd+`"offense":"PC 484",`+running+`"convicted_on":"2020-12-31"`, "probation-early-end discretionary"),
	person("probation granted on the first day of the caps", `"on_probation_now":"yes"`, misd+`"offense":"PC 484",`+running+`"convicted_on":"2021-01-01"`, "probation-early-end discretionary"),
	person("Proposition 64: hash up to what an adult may hold, HS 11362.1(a)(2)", `"born":"1980-01-01"`, misd+`"offense":"HS 11357(a)","drug":{"grams":8},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	person("Proposition 64: a gram more", `"born":"1980-01-01"`, misd+`"offense":"HS 11357(a)","drug":{"grams":9},`+kept+`"offense_date":"2010-01-01","convicted_on":"2010-02-01"`, "hs-11361.8 available"),
	one("851.93: the old drug program, completed", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"yes","offense_date":"2011-12-01","convicted_on":"2012-03-01"`, "pc-851.93 available"),
	one("851.93: the old drug program, not completed", `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"no","offense_date":"2011-12-01","convicted_on":"2012-03-01"`, "pc-851.93 unavailable !convicted"),
	one("851.93: another program with a plea first", `"outcome":"deferred-entry","level":"misdemeanor","offense":"PC 484(a)","program_completed":"yes","offense_date":"2011-12-01","convicted_on":"2012-03-01"`, "pc-851.93 unavailable !convicted"),
	one("851.93: a misdemeanor conviction that was set aside", `"outcome":"guilty-plea","level":"misdemeanor","offense":"PC 242","offense_date":"2011-12-01","convicted_on":"2012-03-01","relief":[{"kind":"pc-1473.7","reason":"legal-error","granted_on":"2020-01-01"}]`, "pc-851.93 unclear"),
	one("851.93: seven years are not grave", `"outcome":"arrest-only","level":"felony","offense":"PC 464","offense_date":"2022-01-01"`, "pc-851.93 available 2025-01-02"),
	one("851.93: eight years are grave", `"outcome":"arrest-only","level":"felony","offense":"PC 451(b)","offense_date":"2022-01-01"`, "pc-851.93 later 2028-01-02"),
	{"851.91: five arrests of abuse are a pattern", "", abuseArrests(5), []string{"pc-851.91 discretionary"}},
	{"851.91: four arrests of abuse are none", "", abuseArrests(4), []string{"pc-851.91 available"}},
	one("1203.425: convictions begin with 1973", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"1974-12-01"},`+paid+`"convicted_on":"1973-01-01"`, "pc-1203.425 available"),
	one("1203.425: 1972 is too early", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"1974-12-01"},`+paid+`"convicted_on":"1972-12-31"`, "pc-1203.425 unavailable !before-1973"),
	one("1203.425: a felony term, four years and a day", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"no","ended_on":"2022-11-20"},"convicted_on":"2020-01-01"`, "pc-1203.425 available 2026-11-21"),
	one("1203.425: a felony term, four years today", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"county-prison","mandatory_supervision":"no","ended_on":"2022-11-21"},"convicted_on":"2020-01-01"`, "pc-1203.425 later 2026-11-22"),
	one("18.5: judgment on the last day of 2014", misd+`"offense":"PC 243(e)(1)",`+noProb+`"sentence":{"custody":"county-jail","days_ordered":365},"convicted_on":"2014-12-31"`, "pc-18.5 available"),
	one("18.5: judgment on the first day of 2015", misd+`"offense":"PC 243(e)(1)",`+noProb+`"sentence":{"custody":"county-jail","days_ordered":365},"convicted_on":"2015-01-01"`, "pc-18.5 not-needed"),
	one("18.5: 364 days need no correction", misd+`"offense":"PC 243(e)(1)",`+noProb+`"sentence":{"custody":"county-jail","days_ordered":364},"convicted_on":"2014-12-31"`, "pc-18.5 unavailable !not-one-year"),
	one("Proposition 47: the day before", fel+`"offense":"PC 496(a)",`+kept+`"victim":{"loss_usd":950},"offense_date":"2014-11-04",`+when15, "pc-1170.18 available"),
	one("Proposition 47: the day itself", fel+`"offense":"PC 496(a)",`+kept+`"victim":{"loss_usd":950},"offense_date":"2014-11-05",`+when15, "pc-1170.18 unavailable !after-prop47"),
	one("Proposition 47: a dollar too many", fel+`"offense":"PC 496(a)",`+kept+`"victim":{"loss_usd":951},"offense_date":"2014-11-04",`+when15, "pc-1170.18 unavailable !value"),
	one("Proposition 64: the day before", fel+`"offense":"HS 11359",`+kept+`"offense_date":"2016-11-08","convicted_on":"2017-01-01"`, "hs-11361.8 available"),
	one("Proposition 64: the day itself", `"outcome":"guilty-plea","level":"misdemeanor","offense":"HS 11359(b)",`+kept+`"offense_date":"2016-11-09","convicted_on":"2017-01-01"`, "hs-11361.8 unavailable !after-prop64"),
	person("1016.5: a plea on the first day of 1978", `"status":"lpr"`, misd+`"offense":"PC 242","advice":{"court_warned":"no"},"convicted_on":"1978-01-01"`, "pc-1016.5 merits"),
	person("1016.5: a plea on the last day of 1977", `"status":"lpr"`, misd+`"offense":"PC 242","advice":{"court_warned":"no"},"convicted_on":"1977-12-31"`, "pc-1016.5 unavailable !before-1978"),
	person("1018: six months since the grant are up today", `"on_probation_now":"yes"`, misd+`"offense":"PC 242","sentence":{"custody":"none"},"probation":{"granted":"yes","state":"ongoing"},"convicted_on":"2026-05-21"`, "pc-1018 merits"),
	person("1018: six months were up yesterday", `"on_probation_now":"yes"`, misd+`"offense":"PC 242","sentence":{"custody":"none"},"probation":{"granted":"yes","state":"ongoing"},"convicted_on":"2026-05-20"`, "pc-1018 unavailable !deadline"),
	one("851.93: a misdemeanor arrest, a year and a day ago", `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 242","offense_date":"2025-11-20"`, "pc-851.93 available 2026-11-21", "pc-851.91 available"),
	one("851.93: a misdemeanor arrest, a year ago today", `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 242","offense_date":"2025-11-21"`, "pc-851.93 later 2026-11-22", "pc-851.91 unclear"),
	one("851.93: a felony arrest, three years and a day ago", `"outcome":"arrest-only","level":"felony","offense":"HS 11378","offense_date":"2023-11-20"`, "pc-851.93 available 2026-11-21", "pc-851.91 available"),
	one("851.93: a felony arrest, three years ago today", `"outcome":"arrest-only","level":"felony","offense":"HS 11378","offense_date":"2023-11-21"`, "pc-851.93 later 2026-11-22", "pc-851.91 unclear"),
	one("851.91: grand theft, four years and a day ago", `"outcome":"arrest-only","level":"felony","offense":"PC 487(a)","offense_date":"2022-11-20"`, "pc-851.91 available"),
	one("851.91: grand theft, four years ago today", `"outcome":"arrest-only","level":"felony","offense":"PC 487(a)","offense_date":"2022-11-21"`, "pc-851.91 unclear =", "pc-851.93 available 2025-11-22"),
	one("851.91: petty theft with a prior is no grand theft", `"outcome":"arrest-only","level":"felony","offense":"PC 666","offense_date":"2023-11-20"`, "pc-851.91 available"),
	one("1203.4: jail after a revocation until yesterday", misd+`"offense":"PC 242",`+revokedIn26+jailUntil("2026-11-20")+`"convicted_on":"2024-03-01"`, "pc-1203.4 discretionary 2026-11-21", "pc-1203.425 available 2026-11-21"),
	one("1203.4: jail after a revocation until November 10", misd+`"offense":"PC 242",`+revokedIn26+jailUntil("2026-11-10")+`"convicted_on":"2024-03-01"`, "pc-1203.4 discretionary 2026-11-11", "pc-1203.425 available 2026-11-11"),
	one("1203.4: jail after a revocation until today", misd+`"offense":"PC 242",`+revokedIn26+jailUntil("2026-11-21")+`"convicted_on":"2024-03-01"`, "pc-1203.4 later 2026-11-22", "pc-1203.425 later 2026-11-22"),
	person("1203.4: jail after a revocation until tomorrow", `"serving_now":"yes"`, misd+`"offense":"PC 242",`+revokedIn26+jailUntil("2026-11-22")+`"convicted_on":"2024-03-01"`, "pc-1203.4 later -", "pc-1203.425 later -", "pc-1473 unclear ?in_custody"),
	one("1203.4: jail after a revocation on a day not known", misd+`"offense":"PC 242","probation":{"granted":"yes","state":"revoked"},"owes":{"fines":"no"},`+jailUntil("2026-11-21")+`"convicted_on":"2024-03-01"`, "pc-1203.4 later -"),
	one("1203.4: jail that ended before the revocation puts nothing off", misd+`"offense":"PC 242",`+revokedIn26+jailUntil("2024-05-01")+`"convicted_on":"2024-03-01"`, "pc-1203.4 discretionary 2026-08-02", "pc-1203.425 available 2026-08-02"),
	one("1203.4: jail under kept probation puts nothing off", misd+`"offense":"PC 242",`+kept+jailUntil("2021-05-01")+when15, "pc-1203.4 available 2020-01-02"),
	one("1203.4: of the jail after a revocation only the release is told", misd+`"offense":"PC 242",`+revokedIn26+`"sentence":{"custody":"county-jail","released_on":"2026-11-10"},"convicted_on":"2024-03-01"`, "pc-1203.4 discretionary -", "pc-1203.425 available -"),
	one("851.93: a grave felony arrest waits six years", `"outcome":"arrest-only","level":"felony","offense":"PC 211","offense_date":"2020-11-20"`, "pc-851.93 available 2026-11-21", "pc-851.91 available"),
	one("851.93: a grave felony arrest, six years ago today", `"outcome":"arrest-only","level":"felony","offense":"PC 211","offense_date":"2020-11-21"`, "pc-851.93 later 2026-11-22", "pc-851.91 unclear"),
	one("851.93: arrests begin with 1973", `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 242","offense_date":"1972-12-31"`, "pc-851.93 unavailable !before-1973"),
	person("4852.01: seven years and a day since release", `"california_since":"1990-01-01"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2019-11-20"},`+when15, "pc-4852.01 discretionary 2026-11-21"),
	person("4852.01: seven years today", `"california_since":"1990-01-01"`, fel+`"offense":"PC 211",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2019-11-21"},`+when15, "pc-4852.01 later 2026-11-22"),
	person("4852.01: nine years for murder", `"california_since":"1990-01-01"`, fel+`"offense":"PC 187",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2017-11-21"},"convicted_on":"1999-01-01"`, "pc-4852.01 later 2026-11-22"),
	person("4852.01: nine years and a day for murder", `"california_since":"1990-01-01"`, fel+`"offense":"PC 187",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2017-11-20"},"convicted_on":"1999-01-01"`, "pc-4852.01 discretionary 2026-11-21"),
	person("4852.01: ten years for a registrable felony", `"california_since":"1990-01-01"`, fel+`"offense":"PC 261(a)(2)",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2016-11-21"},"convicted_on":"1999-01-01"`, "pc-4852.01 later 2026-11-22"),
	person("4852.01: ten years and a day for a registrable felony", `"california_since":"1990-01-01"`, fel+`"offense":"PC 261(a)(2)",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2016-11-20"},"convicted_on":"1999-01-01"`, "pc-4852.01 discretionary 2026-11-21"),
	person("4852.01: five years of residence are not over", `"california_since":"2022-11-21"`, fel+`"offense":"PC 211",`+noProb+prisonS+when15, "pc-4852.01 later 2027-11-22"),
	person("4852.01: residence is not known", "", fel+`"offense":"PC 211",`+noProb+prisonS+when15, "pc-4852.01 unclear ?person.california_since"),
	person("1203.45: a day short of eighteen", `"born":"1997-01-02"`, misd+`"offense":"PC 242",`+kept+`"offense_date":"2015-01-01","convicted_on":"2015-03-01"`, "pc-1203.45 discretionary"),
	person("1203.45: eighteen on the day", `"born":"1997-01-01"`, misd+`"offense":"PC 242",`+kept+`"offense_date":"2015-01-01","convicted_on":"2015-03-01"`, "pc-1203.45 unavailable !adult"),
	person("1203.45: under 21 before March 7, 1973", `"born":"1953-01-01"`, misd+`"offense":"PC 242",`+kept+`"offense_date":"1973-03-06","convicted_on":"1973-04-01"`, "pc-1203.45 discretionary"),
	person("1203.45: under 21 on March 7, 1973", `"born":"1953-01-01"`, misd+`"offense":"PC 242",`+kept+`"offense_date":"1973-03-07","convicted_on":"1973-04-01"`, "pc-1203.45 unavailable !adult"),
	person("wic-781: eighteen today", `"born":"2008-11-21"`, `"outcome":"juvenile","offense":"PC 484","level":"misdemeanor","offense_date":"2024-02-01","convicted_on":"2024-03-01"`, "wic-781 discretionary 2026-11-21"),
	person("wic-781: eighteen tomorrow", `"born":"2008-11-22"`, `"outcome":"juvenile","offense":"PC 484","level":"misdemeanor","offense_date":"2024-02-01","convicted_on":"2024-03-01"`, "wic-781 later 2026-11-22"),
	one("1203.4b: on the day of release", fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2026-11-21"},"fire_camp":"yes",`+when15, "pc-1203.4b discretionary 2026-11-21"),
	person("1203.4b: the day before release", `"serving_now":"yes"`, fel+`"offense":"HS 11378",`+noProb+`"sentence":{"custody":"state-prison","released_on":"2026-11-22"},"fire_camp":"yes",`+when15, "pc-1203.4b later 2026-11-22"),
}

// atHome is a conviction of abuse in the home, of the years of abuseArrests.
func atHome(id, incident string) string {
	if incident != "" {
		incident = `"same_incident_as":"` + incident + `",`
	}
	return `"id":"` + id + `",` + incident + misd + `"offense":"PC 243(e)(1)","victim":{"domestic":"yes"},` + kept + `"offense_date":"2015-02-01","convicted_on":"2015-06-01"`
}

func abuseArrests(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 243(e)(1)","offense_date":"201` + strconv.Itoa(i) + `-01-01"`
	}
	return list
}

func TestBothSidesOfEachDay(t *testing.T) {
	for _, s := range boundaries {
		t.Run(s.name, s.run)
	}
}

// The offense is said to be after its conviction, when the person was of age:
// a conviction of before the birthday does not make the offense a child's.
func TestAContradictedOffenseIsNotPlacedByItsConviction(t *testing.T) {
	person("1203.45", `"born":"1997-01-01"`, misd+`"offense":"PC 242","offense_date":"2015-06-01",`+kept+`"convicted_on":"2008-11-04"`, "pc-1203.45 unavailable !adult").run(t)
}

// undatedAtHome is a conviction of abuse in the home of which the offense is not dated.
func undatedAtHome(convicted string) string {
	return misd + `"offense":"PC 243(e)(1)","victim":{"domestic":"yes"},` + kept + `"convicted_on":"` + convicted + `"`
}

// The catalogue writes terms as the sections do: 16 stands for months, and a
// number of a section is no number of years.
func TestTheLongestTermOfASection(t *testing.T) {
	for term, want := range map[string]highest{
		"16-2-3 1170h": {years: 3, known: true}, "16-2-3 prison": {years: 3, known: true}, "2-3-4": {years: 4, known: true},
		"3-6-10 prison": {years: 10, known: true}, "15 to life": {years: 15, life: true, known: true}, "1170h": {}, "half the base term": {}, "": {},
	} {
		if got := longest(term); got != want {
			t.Errorf("%q: %+v", term, got)
		}
	}
}

// The rulebook says of every order what it does.
func TestWhatAnOrderDoesIsDescribed(t *testing.T) {
	for _, d := range Describe(Current()) {
		if len(d.Does) == 0 || len(d.DoesNot) == 0 {
			t.Errorf("%v does %q, and does not %q", d.Code, d.Does, d.DoesNot)
		}
	}
}
