package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// INA 212(a)(2)(B), five years in all: harm stands where a missing fact could make
// the sum certain, and is arguable where only an argument could.
func TestTheHarmOfASumThatIsArguable(t *testing.T) {
	onAppeal := prison("2015-06-01", 825) + `,"appeal_pending":"yes"`
	for _, e := range []struct {
		name  string
		cases []string
		want  string
	}{
		{"one of the two on appeal, nothing missing", []string{prison("2014-06-01", 1000), onAppeal}, "arguable/arguable"},
		{"the same a day short", []string{prison("2014-06-01", 999), onAppeal}, "no/no"},
		{"two terms of one day, as long as each other", []string{prison("2019-06-01", 913), prison("2019-06-01", 913)}, "arguable/arguable"},
		{"two terms of one day, the longer told first", []string{prison("2019-06-01", 1825), prison("2019-06-01", 10)}, "yes/yes"},
		{"and told last", []string{prison("2019-06-01", 10), prison("2019-06-01", 1825)}, "yes/yes"},
	} {
		c := decoded(t, caseText(resident, e.cases...))
		a := assess(&c)
		if f := a.Find("inadmit.multiple-convictions"); f.Answer.String()+"/"+f.Harm.String() != e.want {
			t.Errorf("%s: %s with harm %s, want %s", e.name, f.Answer, f.Harm, e.want)
		}
	}
}

// What an aggregate takes for granted: a case that may count does harm, and one
// that does no harm does not count.
func TestACaseCountsWhereItDoesHarm(t *testing.T) {
	for _, c := range records(t, 150) {
		for _, o := range assess(&c).Opinions {
			if (o.C().Answer >= law.Unknown) != (o.Harm() >= law.Unknown) {
				t.Errorf("%s counts %s with harm %s: %s", o.ID, o.C().Answer, o.Harm(), casefile.EncodeLine(c))
			}
		}
	}
}

// Where a missing fact decides between two answers the finding is unknown, and
// its harm is theirs only if both do the same.
func TestBetweenTwoAnswersTheFactDecides(t *testing.T) {
	yes, no := plain(law.Is(true)), plain(law.Is(false))
	arguable := law.Shielded{Standing: law.Open(), Harm: law.Yes}
	for _, e := range []struct {
		name        string
		least, most law.Shielded
		want        string
	}{
		{"the same", yes, yes, "yes/yes"},
		{"no and yes", no, yes, "unknown/unknown"},
		{"arguable and yes, of one harm", arguable, yes, "unknown/yes"},
		{"arguable both, of two harms", plain(law.Open()), arguable, "unknown/unknown"},
	} {
		got := between(e.least, e.most, []string{"person.filing_on"})
		if got.Standing.Answer.String()+"/"+got.Harm.String() != e.want {
			t.Errorf("%s: %s with harm %s, want %s", e.name, got.Standing.Answer, got.Harm, e.want)
		}
		if (len(got.Standing.Missing) > 0) != strings.HasPrefix(e.want, "unknown") {
			t.Errorf("%s: missing %v", e.name, got.Standing.Missing)
		}
	}
}

// A level that is not known asks for what could lift it, not for what leaves it.
func TestAnUnknownLevelAsksForWhatCouldLiftIt(t *testing.T) {
	tally := (&Assessment{}).tally("travel")
	tally.add(law.Is(true).May("person.born"), law.Caution, source{}, law.Say("It is so."))
	tally.add(law.Lacks("person.entry"), law.Bar, source{}, law.Say("It may be so."))
	if c := tally.close(law.None); c.Level != law.UnknownLevel || !slices.Equal(c.Missing, []string{"person.entry"}) {
		t.Errorf("%s lacks %v", c.Level, c.Missing)
	}
}

// What the status alone says is not said where a row is as bad.
func TestWhatTheStatusSaysGivesWayToARowAsBad(t *testing.T) {
	for level, said := range map[law.Level]bool{law.Low: true, law.Caution: false, law.High: false} {
		tally := (&Assessment{}).tally("travel")
		tally.add(law.Is(true), level, source{}, law.Say("It is so."))
		c := tally.close(law.Caution)
		if got := slices.ContainsFunc(c.Why, func(r law.Reason) bool { return r.Text == groundings["travel"].caution }); got != said {
			t.Errorf("beside a row of %s the status is said: %v", level, got)
		}
	}
}

// The maximum of a section without its subdivision is that of any of them: of
// PC 243.4 a year, or for (e)(1) six months; of PC 241 the other way round.
func TestTheMaximumOfASectionWithoutItsSubdivision(t *testing.T) {
	for section, want := range map[string][2]int{"PC 243.4": {180, 364}, "PC 241": {180, 364}, "PC 243.4(e)(1)": {180, 180}, "PC 273.6": {364, 364}} {
		c := decoded(t, caseText(resident, `"offense":"`+section+`","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01"`))
		got := maximumDays(assess(&c).Opinions[0].Matter, current())
		if got.Low != want[0] || got.High != want[1] || (got.Low < got.High) != (len(got.Missing) > 0) {
			t.Errorf("%s: %d to %d days, missing %v; want %v", section, got.Low, got.High, got.Missing, want)
		}
	}
}

// A section without its subdivision cites the decisions of its first rows, not of
// all that it may be.
func TestASectionOfManyRowsCitesThree(t *testing.T) {
	c := decoded(t, caseText(resident, `"offense":"PC 243","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-02-01"`))
	o := assess(&c).Opinions[0]
	f, rows := o.Find("deport.aggravated-felony"), o.Offense.Rows
	if len(rows) <= maxRowsCited {
		t.Fatalf("PC 243 has %d rows: choose another", len(rows))
	}
	for i, row := range rows[:maxRowsCited+1] {
		for _, authority := range bearing(row.Authorities, f.Code) {
			earlier := slices.ContainsFunc(rows[:i], func(r *offense.Offense) bool { return slices.Contains(r.Authorities, authority) })
			if cited := slices.Contains(f.Authorities, authority); !earlier && cited != (i < maxRowsCited) {
				t.Errorf("row %d, %s: cites %s: %v", i, row.Section, authority, cited)
			}
		}
	}
}

// A gun fired (PC 246) is a crime of violence elsewhere with a year
// imposed, 18 USC 16(a), INA 101(a)(43)(F); a day less is not.
func TestAGunFiredElsewhereTurnsOnTheYear(t *testing.T) {
	for n, want := range map[int]law.Answer{364: law.No, 365: law.Arguable} {
		c := decoded(t, caseText(`"status":"lpr","first_admitted":"2005-01-01","lpr_since":"2005-01-01","circuit":"other"`,
			`"offense":"PC 246.3(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01"`+days(n)))
		if f := assess(&c).Opinions[0].Find("deport.aggravated-felony"); f.Answer != want {
			t.Errorf("%d days: %s, want %s", n, f.Answer, want)
		}
	}
}

// An aggravated felony that is arguable by its own words is no less so elsewhere,
// and nobody is asked for the days (INA 101(a)(43)).
func TestAnArguableAggravatedFelonyAsksForNoDays(t *testing.T) {
	seen := 0
	for _, row := range offense.All() {
		if row.AF != "arguable" {
			continue
		}
		for _, circuit := range []string{"other", "unknown"} {
			c := decoded(t, caseText(`"status":"lpr","first_admitted":"2005-01-01","lpr_since":"2005-01-01","circuit":"`+circuit+`"`,
				`"offense":"`+row.Key()+`","level":"felony","outcome":"guilty-plea","offense_date":"2012-01-01","convicted_on":"2012-06-01","drug":{"act":"unknown"}`))
			o := assess(&c).Opinions[0]
			if af := class(o, "af"); af.Answer == law.Arguable {
				seen++
				if slices.ContainsFunc(af.Missing, func(path string) bool { return strings.Contains(path, "days_") }) {
					t.Errorf("%s: %v is asked for", row.Key(), af.Missing)
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d arguable classes seen", seen)
	}
}

// What California lists and federal law does not is little for cocaine and its
// kind, so that the drug ground of a record that names none is weak; whether it
// was a sale turns on the act as well, and is contested (Martinez-Lopez).
func TestSmallGapsMakeTheDrugGroundAloneWeak(t *testing.T) {
	c := decoded(t, caseText(resident, `"offense":"HS 11352(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2021-06-01","drug":{"substance":"unnamed","act":"unknown"}`+days(30)))
	o := assess(&c).Opinions[0]
	for code, want := range map[string]law.Strength{"deport.controlled-substance": law.Weak, "deport.aggravated-felony": law.Contested} {
		if f := o.Find(code); f.Answer != law.Arguable || f.Strength != want {
			t.Errorf("%s is %s and %s, want arguable and %s", code, f.Answer, f.Strength, want)
		}
	}
}

// Where two facts show that jail was over, and by the same day, the first stands;
// a term of which no end can be told shows none (INA 101(f)(7)).
func TestWhenJailWasOver(t *testing.T) {
	year, last := casefile.Year(2020), casefile.On(casefile.DayOf(2020, 12, 31))
	if got := sooner(year, last); got != year {
		t.Errorf("of the year and its last day: %v", got)
	}
	if got := sooner(last, casefile.On(casefile.DayOf(2020, 12, 30))); got == last {
		t.Errorf("of two days the later: %v", got)
	}
	for sentence, known := range map[string]bool{`"custody":"county-jail"`: false, `"custody":"county-jail","days_ordered":30`: true, `"custody":"county-jail","days_ordered":36500`: false, `"custody":"county-jail","days_ordered":36499`: true} {
		c := decoded(t, caseText(resident, `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","sentence":{`+sentence+`}`))
		if got := jailOver(assess(&c).Opinions[0].Matter, current()); got.Known() != known {
			t.Errorf("%s: over by %v", sentence, got)
		}
	}
}

// INA 236(c)(1)(C): a crime of turpitude holds without bond only with a year
// imposed, a drug crime under (B) with any term, so that of a client with plain
// possession alone nobody need ask for the days.
func TestMandatoryDetentionAsksForTheDaysOnlyWhereTheyDecide(t *testing.T) {
	for offense, asked := range map[string]bool{
		`"offense":"HS 11377(a)","drug":{"substance":"methamphetamine"}`: false,
		`"offense":"PC 487(a)"`: true,
	} {
		c := decoded(t, caseText(resident, offense+`,"level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","probation":{"granted":"yes"}`))
		f := assess(&c).Find("detention.mandatory")
		if got := slices.Contains(f.Missing, "convictions[0].sentence.days_ordered"); got != asked {
			t.Errorf("%s: %s, missing %v", offense, f.Answer, f.Missing)
		}
	}
}
