package california

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// settledPerson is a person about whom every fact that holds relief up is a no.
const settledPerson = `"charged_now":"no","on_probation_now":"no","serving_now":"no"`

// screening is one case with the verdicts that the law gives on it.
type screening struct {
	name   string
	person string // fields of the person beside the settled ones
	cases  []string
	expect []string // "pc-1203.4 available 2023-03-02"; "c2/…" names another case; "?path" is a missing fact, "^path" is none, "=" none, "!reason" a reason
}

var settledDay = casefile.DayOf(2026, 11, 21)

// decode reads the fields of a person and of each conviction as a case. A field of
// the person given again takes the place of the settled one.
func decode(t testing.TB, person string, cases []string) casefile.Case {
	t.Helper()
	fields := map[string]json.RawMessage{}
	for _, part := range []string{settledPerson, person} {
		if err := json.Unmarshal([]byte("{"+part+"}"), &fields); err != nil {
			t.Fatalf("person %s: %v", part, err)
		}
	}
	whole, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf(`{"schema":"tableside.case/1","as_of":"2026-11-21","person":%s,"convictions":[{%s}]}`, whole, strings.Join(cases, "},{"))
	c, err := casefile.Decode([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return c
}

func assess(c casefile.Case) [][]law.Remedy {
	return Assess(law.OpenFile(&c, settledDay), Current())
}

func verdictOf(all [][]law.Remedy, i int, code string) law.Remedy {
	for _, v := range all[i] {
		if v.Code == casefile.ReliefKind(code) {
			return v
		}
	}
	return law.Remedy{}
}

func (s screening) run(t *testing.T) {
	t.Helper()
	all := assess(decode(t, s.person, s.cases))
	for _, line := range s.expect {
		words := strings.Fields(line)
		i := 0
		if id, code, ok := strings.Cut(words[0], "/"); ok {
			i, words[0] = int(id[1]-'1'), code
		}
		checkVerdict(t, verdictOf(all, i, words[0]), line, words)
	}
}

func checkVerdict(t *testing.T, v law.Remedy, line string, words []string) {
	t.Helper()
	state, earliest := words[1], ""
	merits := state == "merits"
	if merits {
		state = "discretionary"
	}
	for _, w := range words[2:] {
		switch {
		case w == "=": // a question of law: no fact is missing
			if len(v.Missing) > 0 {
				t.Errorf("%s: missing %q", line, v.Missing)
			}
		case w[0] == '?' && !slices.ContainsFunc(v.Missing, func(p string) bool { return strings.HasSuffix(p, w[1:]) }):
			t.Errorf("%s: missing %q", line, v.Missing)
		case w[0] == '^' && slices.ContainsFunc(v.Missing, func(p string) bool { return strings.HasSuffix(p, w[1:]) }):
			t.Errorf("%s: asks for %q", line, v.Missing)
		case w[0] == '!' && v.Reason != w[1:]:
			t.Errorf("%s: reason %q", line, v.Reason)
		case w[0] != '?' && w[0] != '!' && w[0] != '^':
			earliest = w
		}
	}
	if string(v.State) != state || v.Merits != merits {
		t.Errorf("%s: got %s (merits %v) %s %q missing %q", line, v.State, v.Merits, v.Reason, v.Why, v.Missing)
	}
	if earliest == "-" {
		earliest = ""
	} else if earliest == "" {
		return
	}
	if v.Earliest.String() != earliest {
		t.Errorf("%s: earliest %s", line, v.Earliest)
	}
}

const (
	clean = `"probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"%s"},"owes":{"restitution":"no","restitution_fine":"no","fines":"no"}`
	pled  = `"outcome":"guilty-plea",`
)

func ended(day string) string { return strings.Replace(clean, "%s", day, 1) }

// workedExamples are the worked examples of the law's reference, section by
// section, on the day 2026-11-21.
var workedExamples = []screening{
	{"1: a clean misdemeanor with the restitution fine alone unpaid", "",
		[]string{pled + `"offense":"PC 459.5","level":"misdemeanor","convicted_on":"2022-03-01","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2023-03-01"},"owes":{"restitution":"no","restitution_fine":"yes","fines":"no"}`},
		[]string{"pc-1203.4 available 2023-03-02", "pc-1203.4a unavailable !wrong-track", "pc-1203.425 available"}},
	{"2: an unpaid base fine leaves it to the judge", "",
		[]string{pled + `"offense":"PC 459.5","level":"misdemeanor","convicted_on":"2022-03-01","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2023-03-01"},"owes":{"fines":"yes"}`},
		[]string{"pc-1203.4 discretionary 2023-03-02"}},
	{"3: which debt is unpaid is not known", "",
		[]string{pled + `"offense":"PC 459.5","level":"misdemeanor","convicted_on":"2022-03-01","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2023-03-01"}`},
		[]string{"pc-1203.4 unclear ?owes.fines"}},
	{"4: a drunk driving case is the judge's even when clean", "",
		[]string{pled + `"offense":"VC 23152(b)","level":"misdemeanor","convicted_on":"2023-06-10",` + ended("2026-06-10")},
		[]string{"pc-1203.4 discretionary 2026-06-11", "pc-1203.425 available"}},
	{"5: evading an officer is no inspection case", "",
		[]string{pled + `"offense":"VC 2800.1","level":"misdemeanor","convicted_on":"2023-01-31",` + ended("2024-01-31")},
		[]string{"pc-1203.4 available 2024-02-01"}},
	{"6: less than a year since a judgment without probation", "",
		[]string{pled + `"offense":"PC 484","level":"misdemeanor","convicted_on":"2025-12-05","probation":{"granted":"no"},"sentence":{"custody":"county-jail","days_ordered":10,"days_served":10},"owes":{"fines":"no"}`},
		[]string{"pc-1203.4a later 2026-12-06", "pc-1203.425 later 2026-12-06", "pc-1203.4 unavailable !wrong-track"}},
	{"7: a new case after the judgment", "",
		[]string{pled + `"offense":"PC 484","level":"misdemeanor","convicted_on":"2024-11-20","probation":{"granted":"no"},"sentence":{"custody":"county-jail","days_ordered":10,"days_served":10},"owes":{"fines":"no"}`,
			pled + `"offense":"PC 602","level":"misdemeanor","convicted_on":"2025-08-01","probation":{"granted":"no"},"sentence":{"custody":"none","fine":"ordered"},"owes":{"fines":"no"}`},
		[]string{"pc-1203.4a discretionary 2025-11-21"}},
	{"8: a traffic infraction", "",
		[]string{pled + `"offense":"VC 22350","level":"infraction","convicted_on":"2020-01-01"`},
		[]string{"pc-1203.4a unavailable !vc-42001", "pc-1203.4 unavailable !infraction"}},
	{"9: an infraction that is not traffic", "",
		[]string{pled + `"offense":"PC 415","level":"infraction","convicted_on":"2024-05-01","owes":{"fines":"no"},"probation":{"granted":"no"}`},
		[]string{"pc-1203.4a available 2025-05-02"}},
	{"10: misdemeanor 288(c)(1) without probation", "",
		[]string{pled + `"offense":"PC 288(c)(1)","level":"misdemeanor","convicted_on":"2019-01-15","probation":{"granted":"no"},"sentence":{"custody":"county-jail"},"owes":{"fines":"no"}`},
		[]string{"pc-1203.4a unavailable !288c"}},
	{"11: a clean felony wobbler", "",
		[]string{pled + `"offense":"PC 487(a)","level":"felony","convicted_on":"2021-08-15",` + ended("2024-08-15")},
		[]string{"pc-1203.4 available 2024-08-16", "pc-17b discretionary", "pc-1203.41 unavailable !wrong-track", "pc-1203.425 available"}},
	{"12: a prison term imposed and suspended is probation", "",
		[]string{pled + `"offense":"HS 11351.5","level":"felony","convicted_on":"2006-05-01","sentence":{"custody":"state-prison","days_ordered":1825,"days_suspended":1825},` + ended("2011-05-01")},
		[]string{"pc-1203.4 available 2011-05-02", "pc-17b unavailable !not-wobbler"}},
	{"13: a split term", "",
		[]string{pled + `"offense":"HS 11378","level":"felony","convicted_on":"2023-09-30","probation":{"granted":"no"},"sentence":{"custody":"county-prison","mandatory_supervision":"yes","ended_on":"2025-09-30"}`},
		[]string{"pc-1203.41 discretionary 2026-10-01", "pc-1203.4 unavailable", "pc-17b unavailable", "pc-1203.425 later 2029-10-01"}},
	{"14: a straight county term", "",
		[]string{pled + `"offense":"PC 496(a)","level":"felony","convicted_on":"2023-06-30","probation":{"granted":"no"},"sentence":{"custody":"county-prison","mandatory_supervision":"no","released_on":"2025-01-10"}`},
		[]string{"pc-1203.41 later 2027-01-11", "pc-17b unavailable !1170h-executed", "pc-1203.425 later 2029-01-11"}},
	{"15: robbery, prison, parole over", `"california_since":"1980-01-01"`,
		[]string{pled + `"offense":"PC 211","level":"felony","convicted_on":"2014-05-01","probation":{"granted":"no"},"sentence":{"custody":"state-prison","released_on":"2019-05-01","ended_on":"2022-05-01"}`},
		[]string{"pc-1203.41 discretionary 2024-05-02", "pc-1203.4 unavailable", "pc-1203.425 unavailable !serious-violent", "pc-4852.01 discretionary 2026-05-02"}},
	{"16: prison released and discharged a year apart", "",
		[]string{pled + `"offense":"PC 245(a)(4)","level":"felony","convicted_on":"2020-03-15","probation":{"granted":"no"},"sentence":{"custody":"state-prison","released_on":"2024-03-15","ended_on":"2025-03-15"}`},
		[]string{"pc-1203.41 later 2027-03-16"}},
	{"17: a registrable prison felony", `"status":"lpr"`,
		[]string{pled + `"offense":"PC 288(a)","level":"felony","convicted_on":"2005-03-15","probation":{"granted":"no"},"sentence":{"custody":"state-prison","released_on":"2010-03-15","ended_on":"2013-03-15"},"registration_required":"yes","in_custody":"no"`},
		[]string{"pc-1203.4 unavailable", "pc-1203.41 unavailable !290-prison", "pc-4852.01 unavailable !list", "pardon merits", "pc-1473.7 merits"}},
	{"18: probation revoked and prison carried out, value unknown", "",
		[]string{pled + `"offense":"PC 459","dwelling":"no","level":"felony","offense_date":"2014-04-10","convicted_on":"2014-06-10","probation":{"granted":"yes","state":"revoked"},"sentence":{"custody":"state-prison","days_ordered":485,"ended_on":"2018-02-20"}`},
		[]string{"pc-1203.4 unavailable !prison", "pc-1203.41 discretionary 2020-02-21", "pc-17b unavailable !prison", "pc-1170.18 unclear ?victim.loss_usd ?open_business"}},
	{"19: a violation, then the end of probation", "",
		[]string{pled + `"offense":"PC 273.5(a)","level":"felony","convicted_on":"2016-10-01","probation":{"granted":"yes","state":"completed","violated":"yes","ended_on":"2021-10-01"},"owes":{"fines":"no"},"sentence":{"custody":"county-jail"}`},
		[]string{"pc-1203.4 discretionary 2021-10-02", "pc-17b discretionary", "pc-1203.425 available 2025-10-02"}},
	{"20: an early end overrides a violation", "",
		[]string{pled + `"offense":"PC 242","level":"misdemeanor","convicted_on":"2026-02-10","probation":{"granted":"yes","state":"ended-early","violated":"yes","ended_on":"2026-09-15"},"owes":{"fines":"no"}`},
		[]string{"pc-1203.4 available 2026-09-15"}},
	{"21: probation still running", `"status":"lpr","on_probation_now":"yes"`,
		[]string{pled + `"offense":"PC 530.5(a)","level":"felony","convicted_on":"2025-04-30","probation":{"granted":"yes","state":"ongoing","violated":"no","ended_on":"2027-04-30"},"owes":{"fines":"no"},"sentence":{"custody":"none"}`},
		[]string{"pc-1203.4 later 2027-05-01", "probation-early-end discretionary", "pc-17b discretionary", "pc-1018 unavailable !deadline", "pc-1473.7 later -", "pc-1473 merits"}},
	{"22: an open charge elsewhere", `"charged_now":"yes"`,
		[]string{pled + `"offense":"PC 487(a)","level":"felony","convicted_on":"2021-08-15",` + ended("2024-08-15")},
		[]string{"pc-1203.4 later -", "pc-17b discretionary"}},
	{"23: an old deferred entry", `"status":"lpr"`,
		[]string{`"outcome":"deferred-entry","offense":"HS 11377","convicted_on":"2009-06-01","program_completed":"yes","in_custody":"no"`},
		[]string{"pc-1203.43 available", "pc-851.90 discretionary", "pc-1203.4 unavailable", "pc-1473.7 merits"}},
	{"24: diversion without a plea", "",
		[]string{`"outcome":"diversion-no-plea","offense":"HS 11377","level":"misdemeanor","offense_date":"2021-02-01","convicted_on":"2022-02-01","program_completed":"yes"`},
		[]string{"pc-851.93 available", "pc-1203.43 not-needed"}},
	{"25: old cannabis for sale", `"born":"1987-01-01"`,
		[]string{pled + `"offense":"HS 11359","level":"felony","offense_date":"2012-01-01","convicted_on":"2012-02-01",` + ended("2015-02-01")},
		[]string{"hs-11361.8 available"}},
	{"26: old cannabis possession", `"born":"1979-01-01"`,
		[]string{pled + `"offense":"HS 11357(b)","level":"misdemeanor","offense_date":"2009-01-01","convicted_on":"2009-02-01","drug":{"substance":"marijuana","grams":20},"probation":{"granted":"no"},"sentence":{"custody":"none"}`},
		[]string{"hs-11361.8 available"}},
	{"27: old drug possession with prison", "",
		[]string{pled + `"offense":"HS 11350","level":"felony","offense_date":"2010-01-01","convicted_on":"2010-02-01","probation":{"granted":"no"},"sentence":{"custody":"state-prison","ended_on":"2013-06-30"}`},
		[]string{"pc-1170.18 available", "pc-1203.41 discretionary 2015-07-01"}},
	{"28: a year of jail before 2015", "",
		[]string{pled + `"offense":"PC 243(e)(1)","level":"misdemeanor","convicted_on":"2009-06-01","sentence":{"custody":"county-jail","days_ordered":365},"probation":{"granted":"no"}`},
		[]string{"pc-18.5 available"}},
	{"29: a trafficking victim", "",
		[]string{pled + `"offense":"PC 647(b)","level":"misdemeanor","convicted_on":"2015-05-01","crime_victim":"trafficking",` + ended("2018-05-01"),
			pled + `"offense":"PC 459","dwelling":"no","level":"felony","convicted_on":"2016-05-01","crime_victim":"trafficking",` + ended("2019-05-01")},
		[]string{"pc-236.14 merits", "c2/pc-236.14 merits", "pc-1203.49 discretionary", "c2/pc-1203.49 unavailable"}},
	{"30: an arrest never charged", "",
		[]string{`"outcome":"arrest-only","offense":"PC 243(e)(1)","level":"misdemeanor","offense_date":"2022-05-05","convicted_on":"2022-05-05"`},
		[]string{"pc-851.93 available 2023-05-06", "pc-851.91 available"}},
	{"31: a fire crew, on parole", `"serving_now":"yes"`,
		[]string{pled + `"offense":"PC 459","dwelling":"yes","level":"felony","convicted_on":"2021-12-01","probation":{"granted":"no"},"sentence":{"custody":"state-prison","released_on":"2025-12-01"},"fire_camp":"yes"`},
		[]string{"pc-1203.4b discretionary 2025-12-01", "pc-1203.41 later -"}},
	{"32: annoying a child, registered", "",
		[]string{pled + `"offense":"PC 647.6(a)","level":"misdemeanor","convicted_on":"2015-04-01","registration_required":"yes",` + ended("2018-04-01")},
		[]string{"pc-1203.4 available 2018-04-02", "pc-1203.425 unavailable !registrant"}},
	{"33: a barred felony with probation alone", "",
		[]string{pled + `"offense":"PC 311.11","level":"felony","convicted_on":"2015-01-01","registration_required":"yes",` + ended("2020-01-01")},
		[]string{"pc-1203.4 unavailable !excluded", "pc-1203.41 unclear ="}},
	{"34: a felony whose sentence is not known", "",
		[]string{pled + `"offense":"HS 11378","level":"felony","convicted_on":"2015-01-01"`},
		[]string{"pc-1203.4 unclear ?probation.granted", "pc-1203.41 unclear ?probation.granted", "pc-1203.42 unavailable"}},
	{"35: a notice from immigration", `"status":"lpr","notice_on":"2026-08-01"`,
		[]string{pled + `"offense":"HS 11351","level":"felony","convicted_on":"2008-05-14",` + ended("2011-05-14")},
		[]string{"pc-1203.4 available 2011-05-15", "pc-17b unavailable !not-wobbler", "pc-1473.7 merits", "pc-1016.5 unclear ?advice.court_warned"}},
	{"36: a juvenile case", `"born":"2003-01-01"`,
		[]string{`"outcome":"juvenile","offense":"PC 594","level":"misdemeanor","offense_date":"2019-02-01","convicted_on":"2019-03-01","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2020-03-01"}`},
		[]string{"wic-786 available"}},
	{"38: probation in a second case", `"on_probation_now":"yes"`,
		[]string{pled + `"offense":"PC 594(b)(1)","level":"felony","convicted_on":"2021-03-01",` + ended("2024-03-01"),
			pled + `"offense":"PC 242","level":"misdemeanor","convicted_on":"2026-02-01","probation":{"granted":"yes","state":"ongoing","violated":"no","ended_on":"2027-02-01"}`},
		[]string{"pc-1203.4 later 2027-02-02", "pc-17b discretionary"}},
	{"39: a federal conviction", "",
		[]string{pled + `"jurisdiction":"federal","offense":"unknown","level":"felony","convicted_on":"2015-01-01"`},
		[]string{"pc-1203.4 unavailable !not-california", "pc-17b unavailable !not-california", "pc-1473.7 unavailable !not-california", "pardon unavailable !not-california"}},
	{"40: a plea down from drunk driving", "",
		[]string{pled + `"offense":"PC 415","charged_offense":"VC 23152","level":"misdemeanor","convicted_on":"2024-07-01",` + ended("2025-07-01")},
		[]string{"pc-1203.4 discretionary 2025-07-02"}},
	{"41: a wobbler whose term stayed suspended", "",
		[]string{pled + `"offense":"HS 11366.5(a)","level":"felony","convicted_on":"2017-05-05","sentence":{"custody":"county-prison","days_ordered":730,"days_suspended":730},` + ended("2020-05-05")},
		[]string{"pc-17b discretionary", "pc-1203.4 available 2020-05-06", "pc-1203.41 unavailable !wrong-track"}},
	{"42: a later super strike", "",
		[]string{pled + `"offense":"PC 487(a)","level":"felony","offense_date":"2007-01-01","convicted_on":"2007-02-01","victim":{"loss_usd":300},` + ended("2010-02-01"),
			pled + `"offense":"PC 187","level":"felony","convicted_on":"2016-02-01","sentence":{"custody":"state-prison"},"probation":{"granted":"no"}`},
		[]string{"pc-1170.18 unavailable !super-strike"}},
	{"43: a dismissed battery of 2017", "",
		[]string{`"outcome":"dismissed","offense":"PC 243(a)","level":"misdemeanor","offense_date":"2017-03-03","convicted_on":"2017-09-09"`},
		[]string{"pc-851.91 available", "pc-851.93 available"}},
	{"44: a dismissed burglary of 2025", "",
		[]string{`"outcome":"dismissed","offense":"PC 459","dwelling":"no","level":"felony","offense_date":"2025-06-06","convicted_on":"2025-10-10"`},
		[]string{"pc-851.91 unclear ="}},
	{"45: a judgment known by its month", "",
		[]string{pled + `"offense":"PC 602","level":"misdemeanor","convicted_on":"2025-11","probation":{"granted":"no"},"sentence":{"custody":"none"},"owes":{"fines":"no"}`},
		[]string{"pc-1203.4a unclear ?convicted_on"}},
	{"46: restitution and the restitution fine unpaid", "",
		[]string{pled + `"offense":"PC 459.5","level":"misdemeanor","convicted_on":"2022-03-01","probation":{"granted":"yes","state":"completed","violated":"no","ended_on":"2023-03-01"},"owes":{"restitution":"yes","restitution_fine":"yes","fines":"no"}`},
		[]string{"pc-1203.4 available 2023-03-02"}},
	{"47: cannabis for sale is no wobbler", "",
		[]string{pled + `"offense":"HS 11359","level":"felony","offense_date":"2013-01-01","convicted_on":"2013-02-01",` + ended("2016-02-01")},
		[]string{"pc-17b unavailable !not-wobbler", "hs-11361.8 available"}},
	{"48: an officer's order or an inspection", "",
		[]string{pled + `"offense":"VC 2800(a)","level":"misdemeanor","convicted_on":"2021-01-01",` + ended("2022-01-01")},
		[]string{"pc-1203.4 unclear ="}},
	{"49: jail served while probation runs", `"on_probation_now":"yes"`,
		[]string{pled + `"offense":"PC 487(a)","level":"felony","convicted_on":"2025-05-01","probation":{"granted":"yes","state":"ongoing","ended_on":"2027-05-01"},"sentence":{"custody":"county-jail","days_ordered":90,"days_served":90}`},
		[]string{"sentence-modification unavailable", "probation-early-end discretionary"}},
}

func TestTheWorkedExamplesHold(t *testing.T) {
	for _, s := range workedExamples {
		t.Run(s.name, s.run)
	}
}
