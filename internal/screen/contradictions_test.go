package screen

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/text/readinglevel"
)

// caseOf makes a case of one conviction from "path value" pairs.
func caseOf(t *testing.T, facts ...string) casefile.Case {
	t.Helper()
	c := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day), Convictions: []casefile.Conviction{{ID: "c1"}}}
	for _, fact := range strings.Split(strings.Join(facts, "; "), ";") {
		path, value, _ := strings.Cut(strings.TrimSpace(fact), " ")
		if path == "" {
			continue
		}
		if !strings.HasPrefix(path, "person.") && !strings.HasPrefix(path, "convictions[") {
			path = casefile.Path(0, path)
		}
		if err := casefile.Set(&c, path, value); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func contradictionCodes(found []casefile.Contradiction) string {
	seen := map[string]bool{}
	for _, c := range found {
		seen[c.Code] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(seen)), " ")
}

const (
	tooLong   = "probation-longer-than-allowed"
	noTerm    = "prison-without-term"
	tooEarly  = "county-prison-before-realignment"
	isWobbler = "jailed-wobbler-called-felony"
	outOfTime = "deferred-entry-out-of-time"
	noSection = "order-before-its-section"

	overMaximum  = "sentence-above-maximum"
	besidePrison = "prison-beside-probation"
)

var contradictionTests = []struct{ name, facts, want string }{
	{"petty theft with one year of probation", "offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.granted yes; probation.state completed; probation.ended_on 2023-03-01", ""},
	{"petty theft with a year and a day", "offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.granted yes; probation.state completed; probation.ended_on 2023-03-02", tooLong},
	{"the day before the caps", "offense PC 484; level misdemeanor; convicted_on 2020-12-31; probation.ended_on 2023-12-31", ""},
	{"the first day of the caps", "offense PC 484; level misdemeanor; convicted_on 2021-01-01; probation.ended_on 2023-12-31", tooLong},
	{"granted some day of 2020 or later is not sure", "offense PC 484; level misdemeanor; convicted_on 2020; probation.ended_on 2023-12-31", ""},
	{"the sentence counts, not the plea", "offense PC 484; level misdemeanor; convicted_on 2020-11-01; sentenced_on 2021-02-01; probation.ended_on 2023-12-31", tooLong},
	{"an end known by its month, the first day of which fits", "offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2023-03", ""},
	{"an end known by its month, no day of which fits", "offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2023-04", tooLong},
	{"still running on the anniversary", "offense PC 484; level misdemeanor; convicted_on 2025-11-21; probation.state ongoing", ""},
	{"still running the day after the anniversary", "offense PC 484; level misdemeanor; convicted_on 2025-11-20; probation.state ongoing", tooLong},
	{"a violation may have stopped the clock", "offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.violated yes; probation.ended_on 2025-03-02", ""},
	{"a felony with two years", "offense PC 487(a); level felony; convicted_on 2022-03-01; probation.ended_on 2024-03-01", ""},
	{"a felony with two years and a day", "offense PC 487(a); level felony; convicted_on 2022-03-01; probation.ended_on 2024-03-02", tooLong},
	{"a wobbler called a misdemeanor, with two years", "offense PC 487(a); level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2024-03-01", tooLong},
	{"a wobbler of no known level, with two years", "offense PC 487(a); convicted_on 2022-03-01; probation.ended_on 2024-03-01", ""},
	{"a large embezzlement with three years", "offense PC 503; level felony; convicted_on 2022-03-01; victim.loss_usd 25001; probation.ended_on 2025-03-01", ""},
	{"a large embezzlement with three years and a day", "offense PC 503; level felony; convicted_on 2022-03-01; victim.loss_usd 25001; probation.ended_on 2025-03-02", tooLong},
	{"an embezzlement of 25,000 dollars with more than two years", "offense PC 503; level felony; convicted_on 2022-03-01; victim.loss_usd 25000; probation.ended_on 2024-03-02", tooLong},
	{"an embezzlement of an unknown amount", "offense PC 503; level felony; convicted_on 2022-03-01; probation.ended_on 2024-03-02", ""},
	{"a violent felony", "offense PC 211; level felony; convicted_on 2022-03-01; victim.domestic no; probation.ended_on 2025-03-01", ""},
	{"drunk driving with three years", "offense VC 23152(b); level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2025-03-01", ""},
	{"domestic violence with three years", "offense PC 273.5(a); level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2025-03-01", ""},
	{"child endangerment with four years", "offense PC 273a(b); level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2026-03-01", ""},
	{"battery, the victim not known", "offense PC 242; level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2025-03-01", ""},
	{"battery on a stranger", "offense PC 242; level misdemeanor; convicted_on 2022-03-01; victim.domestic no; probation.ended_on 2025-03-01", tooLong},
	{"battery on family", "offense PC 242; level misdemeanor; convicted_on 2022-03-01; victim.domestic yes; probation.ended_on 2025-03-01", ""},
	{"a section not known", "level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2025-03-01", ""},
	{"another state's probation", "jurisdiction other-state; offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2025-03-01", ""},

	{"prison for a misdemeanor's section", "offense PC 242; level felony; offense_date 2020-01-01; sentence.custody state-prison", noTerm},
	{"county prison for a misdemeanor's section", "offense PC 242; level felony; offense_date 2020-01-01; sentence.custody county-prison", noTerm},
	{"jail for a misdemeanor's section", "offense PC 242; level felony; offense_date 2020-01-01; sentence.custody county-jail", byPriors},
	{"prison for a felony's section", "offense PC 211; level felony; offense_date 2020-01-01; sentence.custody state-prison", ""},
	{"prison for a wobbler", "offense PC 487(a); level felony; offense_date 2020-01-01; sentence.custody state-prison", ""},
	{"prison for drug possession on the last day it was a felony", "offense HS 11377(a); level felony; offense_date 2014-11-04; sentence.custody state-prison", ""},
	{"prison for drug possession on the first day it was not", "offense HS 11377(a); level felony; offense_date 2014-11-05; sentence.custody state-prison", noTerm},
	{"prison for drug possession of that year", "offense HS 11377(a); level felony; offense_date 2014; sentence.custody state-prison", ""},
	{"prison for drunk driving, which earlier cases make a felony", "offense VC 23152(b); level felony; offense_date 2020-01-01; sentence.custody state-prison", ""},
	{"prison for a section that was a misdemeanor then", "offense PC 311.11(a); level felony; offense_date 2006-11-07; sentence.custody state-prison", noTerm},
	{"prison for it from the day it was a wobbler", "offense PC 311.11(a); level felony; offense_date 2006-11-08; sentence.custody state-prison", ""},
	{"prison for conspiring to a misdemeanor, a felony of its own", "offense PC 242; conspiracy yes; level felony; offense_date 2020-01-01; sentence.custody state-prison", ""},
	{"a misdemeanor with prison is asked about once", "offense PC 242; level misdemeanor; offense_date 2020-01-01; sentence.custody state-prison", "prison-for-misdemeanor"},
	{"another state's prison", "jurisdiction other-state; offense PC 242; level felony; offense_date 2020-01-01; sentence.custody state-prison", ""},

	{"county prison the day before realignment", "offense HS 11378; level felony; convicted_on 2011-09-30; sentence.custody county-prison", tooEarly},
	{"county prison the first day of realignment", "offense HS 11378; level felony; convicted_on 2011-10-01; sentence.custody county-prison", ""},
	{"county prison the day after", "offense HS 11378; level felony; convicted_on 2011-10-02; sentence.custody county-prison", ""},
	{"county prison in 2011", "offense HS 11378; level felony; convicted_on 2011; sentence.custody county-prison", ""},
	{"county prison for an old plea sentenced later", "offense HS 11378; level felony; convicted_on 2011-06-01; sentenced_on 2011-10-01; sentence.custody county-prison", ""},
	{"county prison when old probation was revoked", "offense HS 11378; level felony; convicted_on 2009-06-01; probation.granted yes; probation.state revoked; sentence.custody county-prison", ""},
	{"mandatory supervision before realignment", "offense HS 11378; level felony; convicted_on 2010-06-01; sentence.mandatory_supervision yes", tooEarly},
	{"state prison before realignment", "offense HS 11378; level felony; convicted_on 2010-06-01; sentence.custody state-prison", ""},

	{"a wobbler jailed without probation, called a felony", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail; probation.granted no", isWobbler},
	{"called a misdemeanor", "offense PC 487(a); level misdemeanor; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail; probation.granted no", ""},
	{"jailed with probation", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail; probation.granted yes", ""},
	{"probation not known", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail", ""},
	{"a felony term in county jail", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-prison; probation.granted no", ""},
	{"no wobbler", "offense HS 11378; level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail; probation.granted no", ""},
	{"a wobbler of another state", "jurisdiction other-state; offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2018-01-01; sentence.custody county-jail; probation.granted no", ""},

	{"probation of 2012 that still runs", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; probation.granted yes; probation.state ongoing", endlessProbation},
	{"the same, after a violation, which stops the clock", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; probation.granted yes; probation.state ongoing; probation.violated yes", ""},
	{"the same, of a crime with a longer term", "offense PC 211; level felony; outcome guilty-plea; convicted_on 2018-05-10; probation.granted yes; probation.state ongoing", ""},
	{"the same, five years ago and a day", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2020-12-31; probation.granted yes; probation.state ongoing", endlessProbation},
	{"the same, granted on the first day of the caps, which ask for themselves", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2021-01-01; probation.granted yes; probation.state ongoing", tooLong},
	{"the same, granted on the last day before them", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2020-12-31; probation.granted yes; probation.state ongoing", endlessProbation},
	{"an order under 17(b), probation not told but its state is", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; probation.state completed; relief[0].kind pc-17b", besidePrison},
	{"an order under 17(b), probation told as granted, in what no court takes away", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; probation.granted yes; relief[0].kind pc-17b", ""},
	{"an order under 17(b), nothing told of probation", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; relief[0].kind pc-17b", "lowered-after-term"},
	{"an order under 17(b), custody and probation not told", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; relief[0].kind pc-17b", ""},
	{"an order under 17(b) after county prison", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; probation.granted no; relief[0].kind pc-17b", "lowered-after-term"},
	{"the same, where the time was served not told", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; probation.granted no; relief[0].kind pc-17b", "lowered-after-term"},
	{"the same under Prop 47", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; probation.granted no; relief[0].kind pc-1170.18", ""},
	{"the same after probation", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-jail; sentence.days_ordered 60; probation.granted yes; relief[0].kind pc-17b", ""},
	{"the same after a term that was wholly suspended", "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; sentence.custody county-prison; sentence.days_ordered 485; sentence.days_suspended 485; probation.granted no; relief[0].kind pc-17b", ""},

	{"an order under 17(b) of a crime that is always a felony", "offense PC 67; outcome guilty-plea; convicted_on 2018-05-10; relief[0].kind pc-17b", straightFelonyLowered},
	{"the same order of a wobbler", "offense PC 487(a); outcome guilty-plea; convicted_on 2018-05-10; relief[0].kind pc-17b", ""},
	{"the same order of a crime that was a wobbler once", "offense HS 11377(a); outcome guilty-plea; convicted_on 2010-05-10; relief[0].kind pc-17b", ""},
	{"another order of a crime that is always a felony", "offense PC 67; outcome guilty-plea; convicted_on 2018-05-10; relief[0].kind pc-1203.4", ""},
	{"the order of another state's court", "jurisdiction other-state; offense PC 67; outcome guilty-plea; convicted_on 2018-05-10; relief[0].kind pc-17b", ""},

	{"an attempt with more than half the term", "offense PC 242; attempt yes; level misdemeanor; sentence.days_ordered 91", overMaximum},
	{"an attempt with half the term", "offense PC 242; attempt yes; level misdemeanor; sentence.days_ordered 90", ""},
	{"an attempt at a crime of a year with more than half", "offense PC 273.5(a); attempt yes; level misdemeanor; sentence.days_ordered 183", overMaximum},
	{"an attempt at a crime of a year with half", "offense PC 273.5(a); attempt yes; level misdemeanor; sentence.days_ordered 182", ""},
	{"the crime itself with more than half the term", "offense PC 242; level misdemeanor; sentence.days_ordered 180", ""},
	{"the crime itself with more than the term", "offense PC 242; level misdemeanor; sentence.days_ordered 181", overMaximum},
	{"a conspiracy carries a year, whatever the crime does", "offense PC 242; conspiracy yes; level misdemeanor; sentence.days_ordered 365", ""},
	{"a conspiracy with more than a year", "offense PC 242; conspiracy yes; level misdemeanor; sentence.days_ordered 366", overMaximum},
	{"a conspiracy of no known level may be a felony", "offense PC 242; conspiracy yes; sentence.days_ordered 366", ""},

	{"former HS 11357(c) is for more than 28.5 grams", "offense HS 11357(c); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 28.5", gramsAgainst},
	{"and so much is more", "offense HS 11357(c); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 28.6", ""},
	{"the amount not told", "offense HS 11357(c); outcome guilty-plea; convicted_on 2012-05-10", ""},
	{"today it is the school form, for 28.5 grams or less", "offense HS 11357(c); outcome guilty-plea; offense_date 2017-05-10; drug.grams 20", ""},
	{"former HS 11357(b) is for no more than 28.5 grams", "offense HS 11357(b); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 28.6", gramsAgainst},
	{"and so much is no more", "offense HS 11357(b); outcome guilty-plea; convicted_on 2012-05-10; drug.grams 28.5", ""},

	{"petty theft with a prior, in a record told to be whole", "offense PC 666; outcome guilty-plea; convicted_on 2015-01-01; person.other_cases no", earlierUnlisted},
	{"the same, an older theft told", "offense PC 666; outcome guilty-plea; convicted_on 2015-01-01; person.other_cases no; convictions[1].offense PC 484(a); convictions[1].outcome guilty-plea; convictions[1].convicted_on 2010-01-01", earlierUnlisted},
	{"the same, and a case that makes a registrant, PC 666(b)", "offense PC 666; outcome guilty-plea; convicted_on 2015-01-01; person.other_cases no; convictions[1].offense PC 484(a); convictions[1].outcome guilty-plea; convictions[1].convicted_on 2010-01-01; convictions[2].offense PC 243.4(a); convictions[2].outcome guilty-plea; convictions[2].convicted_on 2009-01-01", ""},
	{"before Proposition 47 an older theft was enough", "offense PC 666; outcome guilty-plea; convicted_on 2013-01-01; person.other_cases no; convictions[1].offense PC 484(a); convictions[1].outcome guilty-plea; convictions[1].convicted_on 2010-01-01", ""},
	{"the same, of a record that may have more", "offense PC 666; outcome guilty-plea; convicted_on 2015-01-01", ""},
	{"the same, dismissed before any plea", "offense PC 666; outcome dismissed; convicted_on 2015-01-01; person.other_cases no", ""},
	{"a plain petty theft", "offense PC 484(a); outcome guilty-plea; convicted_on 2015-01-01; person.other_cases no", ""},

	{"deferred entry the day before", "offense HS 11377(a); outcome deferred-entry; convicted_on 1996-12-31", outOfTime},
	{"deferred entry the first day", "offense HS 11377(a); outcome deferred-entry; convicted_on 1997-01-01", ""},
	{"deferred entry the last day", "offense HS 11377(a); outcome deferred-entry; convicted_on 2017-12-31", ""},
	{"deferred entry the day after", "offense HS 11377(a); outcome deferred-entry; convicted_on 2018-01-01", outOfTime},
	{"deferred entry in 2018", "offense HS 11377(a); outcome deferred-entry; convicted_on 2018", outOfTime},
	{"a theft put off, by another program", "offense PC 484; outcome deferred-entry; convicted_on 2019-01-01", ""},
	{"the treatment felony of 2024 takes a plea first", "offense HS 11395(b)(1); outcome deferred-entry; offense_date 2025-02-01; convicted_on 2025-03-01", ""},
	{"deferred entry of 2018, the section not known", "outcome deferred-entry; convicted_on 2018-01-01", outOfTime},
	{"a drug program without a plea, the last day before one came first", "offense HS 11377(a); outcome diversion-no-plea; convicted_on 1996-12-31", ""},
	{"a drug program without a plea, the first day", "offense HS 11377(a); outcome diversion-no-plea; convicted_on 1997-01-01", inPleaYears},
	{"a drug program without a plea, the last day", "offense HS 11377(a); outcome diversion-no-plea; convicted_on 2017-12-31", inPleaYears},
	{"a drug program without a plea, the day after", "offense HS 11377(a); outcome diversion-no-plea; convicted_on 2018-01-01", ""},
	{"a drug program without a plea, known by its kind", "kind drug-possession; outcome diversion-no-plea; convicted_on 2012", inPleaYears},
	{"a theft program without a plea", "offense PC 484; outcome diversion-no-plea; convicted_on 2012-05-01", ""},
	{"another state's drug program", "jurisdiction other-state; offense HS 11377(a); outcome diversion-no-plea; convicted_on 2012-05-01", ""},

	{"a motion granted the day before there was one", "offense PC 487(a); outcome guilty-plea; convicted_on 2010-05-01; relief[0].kind pc-1473.7; relief[0].granted_on 2016-12-31", noSection},
	{"a motion granted the first day", "offense PC 487(a); outcome guilty-plea; convicted_on 2010-05-01; relief[0].kind pc-1473.7; relief[0].granted_on 2017-01-01", ""},
	{"a motion granted some day of that year", "offense PC 487(a); outcome guilty-plea; convicted_on 2010-05-01; relief[0].kind pc-1473.7; relief[0].granted_on 2017", ""},
	{"the second order too early", "offense PC 487(a); outcome guilty-plea; convicted_on 2010-05-01; relief[0].kind pc-17b; relief[0].granted_on 2012-01-01; relief[1].kind pc-1473.7; relief[1].granted_on 2012-01-01", noSection},
	{"a dismissal of any date", "offense PC 487(a); outcome guilty-plea; convicted_on 1990-05-01; relief[0].kind pc-1203.4; relief[0].granted_on 1993-01-01", ""},

	{"time added to a drug crime, alone", "offense PC 12022(c); outcome guilty-plea; level felony; convicted_on 2015-05-01", aloneEnhancement},
	{"time added for a weapon, alone", "offense PC 12022(a)(1); outcome guilty-plea; level felony; convicted_on 2015-05-01", aloneEnhancement},
	{"the crime itself", "offense HS 11378; outcome guilty-plea; level felony; convicted_on 2015-05-01", ""},

	{"a plea of 2018 that nothing put off", "offense HS 11377(a); outcome guilty-plea; convicted_on 2018-01-01", ""},
}

func TestContradictionsThatTheLawShows(t *testing.T) {
	for _, test := range contradictionTests {
		t.Run(test.name, func(t *testing.T) {
			found := Case(caseOf(t, test.facts), day, Current()).Contradictions
			if got := contradictionCodes(found); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			for _, c := range found {
				checkContradiction(t, c)
			}
		})
	}
}

var (
	mark = regexp.MustCompile(`\{(\w+)\}`)
	item = regexp.MustCompile(`\[\d+\]`)
)

// checkContradiction: every mark is filled, every path can be read, the text
// asks and is not hard to read.
func checkContradiction(t *testing.T, c casefile.Contradiction) {
	t.Helper()
	for _, m := range mark.FindAllStringSubmatch(c.Text, -1) {
		if !slices.ContainsFunc(c.Fills, func(f [2]string) bool { return f[0] == m[1] && f[1] != "" }) {
			t.Errorf("%s does not fill {%s}", c.Code, m[1])
		}
	}
	if len(c.Paths) < 2 {
		t.Errorf("%s is about %q alone", c.Code, c.Paths)
	}
	for _, path := range c.Paths {
		if _, known := casefile.Get(caseOf(t, "level felony"), path); !known && !slices.ContainsFunc(casefile.Fields(), func(f casefile.Field) bool {
			return f.Path == item.ReplaceAllString(path, "[]")
		}) {
			t.Errorf("%s is about %s, which is no field", c.Code, path)
		}
	}
	if !strings.Contains(c.Text, "?") || readinglevel.Measure(mark.ReplaceAllString(c.Text, "one")).TooHard() {
		t.Errorf("%s asks nothing, or too hard: %q", c.Code, c.Text)
	}
}

// Each new question changes an answer only for the worse.
func TestAContradictionNeverReadsSaferThanItsFactsAlone(t *testing.T) {
	l := Current()
	for _, test := range contradictionTests {
		c := caseOf(t, test.facts)
		asked := Case(c, day, l)
		plain := l
		plain.California.ProbationCapsFrom = 1 << 30 // no cap, so that the facts are read as they stand
		for _, slip := range safer(Case(c, day, plain), asked) {
			if strings.Contains(slip, "turns") {
				t.Errorf("%s: %s", test.name, slip)
			}
		}
	}
}

// A too long probation leaves the day of the judgment as told, so that the
// automatic relief, which hangs on that day, stays what it is.
func TestALongProbationLeavesTheJudgmentAsTold(t *testing.T) {
	r := Case(caseOf(t, "offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2021-08-15; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2024-08-15; sentence.custody none; owes.fines no; owes.restitution no",
		"person.charged_now no; person.on_probation_now no; person.serving_now no; person.status citizen"), day, Current())
	if got := contradictionCodes(r.Contradictions); got != tooLong {
		t.Fatalf("got %q", got)
	}
	for _, want := range []struct {
		code  casefile.ReliefKind
		state string
	}{{casefile.PC1203_4, "available"}, {casefile.PC17b, "discretionary"}, {casefile.PC1203_425, "available"}} {
		for _, remedy := range r.Convictions[0].Remedies {
			if remedy.Code == want.code && string(remedy.State) != want.state {
				t.Errorf("%s is %s, want %s", want.code, remedy.State, want.state)
			}
		}
	}
}

// Taking away any fact of a case whose facts do not fit makes nothing safer,
// also for a client about whom all else is told.
func TestFactsThatDoNotFitKeepTheSafetyProperty(t *testing.T) {
	for _, test := range contradictionTests {
		if test.want == "" {
			continue
		}
		t.Run(test.name, func(t *testing.T) {
			holdsSafety(t, caseOf(t, fullyTold, test.facts))
		})
	}
}

const fullyTold = "person.status lpr; person.born 1970-01-01; person.first_admitted 2000-01-01; person.lpr_since 2000-01-01; person.entry admitted; " +
	"person.charged_now no; person.on_probation_now no; person.serving_now no; person.removal_order no; person.in_removal_proceedings no; person.ice_custody no; " +
	"person.prior_drug_case no; person.prior_drug_diversion no; person.circuit ninth; person.california_since 2000-01-01; " +
	"outcome guilty-plea; probation.violated no; owes.fines no; owes.restitution no; owes.restitution_fine no; " +
	"sentence.custody county-jail; sentence.days_ordered 30; sentence.days_suspended 0; sentence.days_served 30; sentence.fine none; sentence.other_terms no; " +
	"drug.substance methamphetamine; drug.act own-use; crime_victim none; appeal_pending no; program_completed yes"

// Two cases whose sections were not the law then are told apart.
func TestEachSectionNotInForceNamesItsCase(t *testing.T) {
	c := caseOf(t, "offense HS 11395; offense_date 2010; convictions[1].offense HS 11395; convictions[1].offense_date 2011")
	var named []string
	for _, found := range Case(c, day, Current()).Contradictions {
		if found.Code == "section-not-in-force" {
			named = append(named, found.Text+found.Fills[0][1])
			checkContradiction(t, found)
		}
	}
	if len(named) != 2 || named[0] == named[1] || !strings.Contains(named[0], "{n}") {
		t.Errorf("it asks %q", named)
	}
}

// Many contradictions are read at once. Nothing is safe then that one of them
// alone would have put in doubt.
func TestManyContradictionsReadAtOnceHideNoDoubt(t *testing.T) {
	l := Current()
	c := longRecord(t, 12)
	for i := range c.Convictions { // each says that no case came after it, and all but one have one
		k := &c.Convictions[i]
		k.TroubleSince = casefile.No
		k.OffenseDate, k.SentencedOn = casefile.On(casefile.DayOf(2000+i, 1, 10)), casefile.On(casefile.DayOf(2000+i, 3, 1))
		k.ConvictedOn = k.SentencedOn
	}
	contradictions := Contradictions(c, day, l)
	if len(readings(contradictions)) != 1 || len(contradictions) <= mostReadings {
		t.Fatalf("%d contradictions in %d readings", len(contradictions), len(readings(contradictions)))
	}
	together := Case(c, day, l)
	for _, contradiction := range contradictions {
		without := c.Clone()
		for _, one := range readings([]casefile.Contradiction{contradiction}) { // none where what was told is the worse reading
			for _, path := range one.without {
				casefile.Blank(&without, path)
			}
		}
		alone := l.bothBodies(law.OpenFile(&without, day))
		for i, k := range alone.Convictions {
			for j, f := range k.Findings {
				noSafer(t, together.Convictions[i].Findings[j], f)
			}
			for _, remedy := range k.Remedies {
				at := slices.IndexFunc(together.Convictions[i].Remedies, func(r law.Remedy) bool { return r.Code == remedy.Code })
				if now := together.Convictions[i].Remedies[at]; hope(now.State) > hope(remedy.State) {
					t.Errorf("%s %s is %s, and without %v %s", k.ID, remedy.Code, now.State, doubts(contradiction), remedy.State)
				}
			}
		}
		for j, f := range alone.Findings {
			noSafer(t, together.Findings[j], f)
		}
		for j, risk := range alone.Consequences {
			if now := together.Consequences[j]; now.AtWorst < risk.AtWorst {
				t.Errorf("%s is %s at worst, and without %v %s", now.Code, now.AtWorst, doubts(contradiction), risk.AtWorst)
			}
		}
	}
}

func noSafer(t *testing.T, now, alone law.Finding) {
	t.Helper()
	if shield := isShield(now.Code); !shield && now.Answer == law.No && alone.Answer != law.No || shield && now.Answer == law.Yes && alone.Answer != law.Yes {
		t.Errorf("%s is %s, and in one reading %s", now.Code, now.Answer, alone.Answer)
	}
}

// The first-offender rule after jail in the place of probation (Estrada v. Holder, 560
// F.3d 1039 (9th Cir. 2009)), where the level of the case does not fit its jail: that
// the rule cannot be told and that the case is open to argument follow from the same
// facts, so both name them.
func TestWhatIsArguableNamesTheFactsInDoubt(t *testing.T) {
	const jailed = "offense HS 11377(a); level felony; outcome guilty-plea; offense_date 2003-01-10; convicted_on 2003-04-10; drug.substance methamphetamine; drug.act own-use; " +
		"sentence.custody county-jail; sentence.days_ordered 180; sentence.days_suspended 0; probation.granted no; relief[0].kind pc-1203.4a; relief[0].granted_on 2006-02-01; " +
		"person.status lpr; person.circuit ninth; person.first_admitted 1990-06-01; person.prior_drug_case no; person.prior_drug_diversion no"
	read := func(facts string) (counts, shield law.Finding) {
		r := Case(caseOf(t, facts), day, Current())
		for _, f := range r.Convictions[0].Findings {
			if f.Code == "shield.first-offender" {
				shield = f
			}
		}
		return r.Convictions[0].Counts, shield
	}
	counts, shield := read(jailed)
	if counts.Answer != law.Arguable || shield.Answer != law.Unknown || len(shield.Missing) == 0 {
		t.Fatalf("counts is %s and the rule %s, missing %v", counts.Answer, shield.Answer, shield.Missing)
	}
	if !slices.Equal(counts.Missing, shield.Missing) {
		t.Errorf("the case misses %v, the rule %v", counts.Missing, shield.Missing)
	}
	counts, shield = read(strings.Replace(jailed, "level felony", "level misdemeanor", 1))
	if counts.Answer != law.Arguable || shield.Answer != law.Arguable || len(counts.Missing)+len(shield.Missing) > 0 {
		t.Errorf("nothing is in doubt, but counts is %s (missing %v) and the rule %s (missing %v)", counts.Answer, counts.Missing, shield.Answer, shield.Missing)
	}
}
