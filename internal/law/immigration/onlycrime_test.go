package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// A crime for which the time of cancellation ran on as long as it was the only
// one: INA 240A(d)(1), 212(a)(2)(A)(ii)(II). The second crime ends that from its
// own day (Matter of Deanda-Romo, 23 I&N Dec. 597 (BIA 2003)), so that of two
// small thefts the order of their days decides, and a conviction that is older
// than the other's offense shows it too.
func TestWhichOfTwoSmallThefts(t *testing.T) {
	theft := func(committed, convicted string) string {
		return `"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"` + committed + `","convicted_on":"` + convicted + `"` + days(10)
	}
	for _, e := range []struct {
		name          string
		first, second string
		want          law.Answer // the second was committed no later than the first
	}{
		{"an older one", theft("2011-05-01", "2011-08-01"), theft("2010-01-01", "2012-01-01"), law.Yes},
		{"one whose conviction was the day before", theft("2011-05-01", "2011-08-01"), theft("unknown", "2011-04-30"), law.Yes},
		{"one whose conviction was that very day", theft("2011-05-01", "2011-08-01"), theft("unknown", "2011-05-01"), law.Yes},
		{"one whose conviction was the day after", theft("2011-05-01", "2011-08-01"), theft("unknown", "2011-05-02"), law.Unknown},
		{"one of which no day is known", theft("2011-05-01", "2011-08-01"), theft("unknown", "unknown"), law.Unknown},
		{"a later one", theft("2011-05-01", "2011-08-01"), theft("2011-05-02", "2011-12-01"), law.No},
		{"a later one, its conviction not known", theft("2011-05-01", "2011-08-01"), theft("2011-05-02", "unknown"), law.No},
		{"an older one, this conviction not known", theft("2011-05-01", "unknown"), theft("2010-01-01", "2012-01-01"), law.Yes},
		{"this day not known, and the other after this conviction", theft("unknown", "2011-08-01"), theft("2011-08-02", "2012-01-01"), law.No},
		{"the other on the day of this conviction", theft("unknown", "2011-08-01"), theft("2011-08-01", "2012-01-01"), law.Unknown},
		{"neither of this one's days known", theft("unknown", "unknown"), theft("2011-08-01", "2012-01-01"), law.Unknown},
	} {
		c := decoded(t, caseText(resident, e.first, e.second))
		a := assess(&c)
		if got := noLaterThan(a.Opinions[0])(a.Opinions[1]); got.Answer != e.want || got.Answer == law.Unknown && len(got.Missing) == 0 {
			t.Errorf("%s: %s, want %s (missing %v)", e.name, got.Answer, e.want, got.Missing)
		}
	}
}

// INA 212(a)(2)(A)(ii)(II), "only one crime": another that surely counts settles
// it, and then nobody is asked about a third.
func TestOneOtherCrimeIsEnough(t *testing.T) {
	small := func(level string) string {
		return `"offense":"PC 490.1","level":"` + level + `","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2019-02-01"` + days(0)
	}
	for name, e := range map[string]struct {
		others []string
		asked  bool
	}{
		"one that may have been an infraction":       {[]string{small("unknown")}, true},
		"beside it one that was surely more":         {[]string{small("unknown"), robberyDays(10)}, false},
		"the same in the other order":                {[]string{robberyDays(10), small("unknown")}, false},
		"one that was surely more":                   {[]string{robberyDays(10)}, false},
		"a trespass beside it":                       {[]string{robberyDays(10), `"offense":"PC 602","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01"`}, false},
		"beside one that may be, a trespass is none": {[]string{small("unknown"), `"offense":"PC 602","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01"`}, true},
	} {
		c := decoded(t, caseText(resident, append([]string{robberyDays(20)}, e.others...)...))
		a := assess(&c)
		alone := onlyTurpitude(a, a.Opinions[0], everyOther)
		if alone.Answer != law.No || len(alone.Missing) > 0 != e.asked {
			t.Errorf("%s: the only crime %s, missing %v", name, alone.Answer, alone.Missing)
		}
	}
}

// Matter of Davey, 26 I&N Dec. 37 (BIA 2012): paraphernalia of the same incident
// does not spoil the exception, and holds no amount of its own.
func TestTheAmountIsTheBagsNotThePipes(t *testing.T) {
	pipe := `"offense":"HS 11364","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01","drug":{"substance":"marijuana"}`
	bag := func(grams string) string {
		return `"offense":"HS 11357(b)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01","same_incident_as":"c1","drug":{"substance":"marijuana"` + grams + `}`
	}
	another := pipe + `,"same_incident_as":"c1"`
	for _, e := range []struct {
		name  string
		cases []string
		want  law.Answer
	}{
		{"a pipe alone", []string{pipe}, law.Unknown},
		{"a pipe and a bag", []string{pipe, bag(`,"grams":5`)}, law.Yes},
		{"a pipe and a bag of too much", []string{pipe, bag(`,"grams":31`)}, law.No},
		{"two pipes and a bag", []string{pipe, another, bag(`,"grams":5`)}, law.Yes},
		{"two pipes and no bag", []string{pipe, another}, law.Unknown},
		{"a pipe and two bags", []string{pipe, bag(`,"grams":5`), bag(`,"grams":6`)}, law.Yes},
		{"a pipe and two bags, one of too much", []string{pipe, bag(`,"grams":5`), bag(`,"grams":31`)}, law.No},
	} {
		c := decoded(t, caseText(resident, e.cases...))
		if got := smallAmount(assess(&c).Opinions[0].Matter, current()); got.Answer != e.want {
			t.Errorf("%s: %s, want %s", e.name, got.Answer, e.want)
		}
	}
}

// A term that an order left as it was stays what it was, and no fact about the
// order is asked for (INA 101(a)(48)(B)); days of credit given up that were none
// are no change either.
func TestAnOrderThatChangesNoDaysAsksForNothing(t *testing.T) {
	unsure := law.Lacks("convictions[0].relief[0].reason")
	for _, e := range []struct {
		name    string
		to      int
		missing int
	}{{"the same days", 10, 0}, {"fewer", 9, 0}, {"more", 11, 1}} {
		if got := exactly(10).change(unsure, exactly(e.to)); len(got.Missing) != e.missing {
			t.Errorf("%s: missing %v", e.name, got.Missing)
		}
	}
	robbery := `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","probation":{"granted":"yes"}`
	waived := func(n string) law.Finding {
		c := decoded(t, caseText(resident, robbery+`,"sentence":{"custody":"county-jail"`+n+`}`))
		return assess(&c).Opinions[0].Find("deport.aggravated-felony")
	}
	none, zero, some := waived(""), waived(`,"days_waived":0`), waived(`,"days_waived":20`)
	if !slices.Equal(none.Missing, zero.Missing) || none.Answer != zero.Answer {
		t.Errorf("no days given up: %s %v, told as none %s %v", none.Answer, none.Missing, zero.Answer, zero.Missing)
	}
	if !strings.Contains(strings.Join(some.Missing, " "), "probation.violated") {
		t.Errorf("20 days given up: missing %v", some.Missing)
	}
}
