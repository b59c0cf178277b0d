package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestALevelThatTheSectionNeverHadIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, facts string
		want        bool
	}{
		{"robbery as a misdemeanor", "offense PC 211; level misdemeanor", true},
		{"robbery as a felony", "offense PC 211; level felony", false},
		{"a wobbler as a misdemeanor", "offense PC 487(a); level misdemeanor", false},
		{"a wobblette as an infraction", "offense PC 415; level infraction", false},
		{"petty theft as a felony: priors can make one", "offense PC 484(a); level felony", false},
		{"petty theft as an infraction: PC 490.1 makes one", "offense PC 484(a); level infraction", false},
		{"grand theft as an infraction", "offense PC 487(a); level infraction", true},
		{"a felony as an infraction", "offense HS 11378; level infraction", true},
		{"a section that was a felony before and is a misdemeanor now", "offense HS 11350(a); level misdemeanor; offense_date 2016", false},
		{"an attempt has half the term, but no lower level", "offense PC 211; level misdemeanor; attempt yes", true},
		{"a section in no row", "offense PC 99999; level misdemeanor", false},
		{"a level not known", "offense PC 211; level unknown", false},
	} {
		got := strings.Contains(contradictionCodes(Case(caseOf(t, c.facts), day, Current()).Contradictions), "level-not-possible")
		if got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestAFelonyForASectionThatAloneIsNoneIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, facts string
		want        bool
	}{
		{"battery on a partner", "offense PC 243(e)(1); level felony; offense_date 2020", true},
		{"shoplifting", "offense PC 459.5; level felony; offense_date 2020", true},
		{"battery on a partner, as it is", "offense PC 243(e)(1); level misdemeanor; offense_date 2020", false},
		{"disturbing the peace", "offense PC 415; level felony; offense_date 2020", true},
		{"a wobbler", "offense PC 487(a); level felony; offense_date 2020", false},
		{"drunk driving, which priors make a felony", "offense VC 23152(a); level felony; offense_date 2020", false},
		{"drugs the day before Prop 47", "offense HS 11350(a); level felony; offense_date 2014-11-04", false},
		{"drugs the day of Prop 47", "offense HS 11350(a); level felony; offense_date 2014-11-05", true},
		{"drugs on a date not known", "offense HS 11350(a); level felony", false},
		{"a conspiracy is its own felony", "offense PC 459.5; level felony; offense_date 2020; conspiracy yes", false},
		{"another state", "offense PC 459.5; level felony; offense_date 2020; jurisdiction other-state", false},
		{"prison is asked about with it", "offense PC 242; level felony; offense_date 2020; sentence.custody state-prison", false},
		{"a level not known", "offense PC 459.5; level unknown; offense_date 2020", false},
	} {
		felony := caseOf(t, c.facts)
		got := strings.Contains(contradictionCodes(Case(felony, day, Current()).Contradictions), byPriors)
		if got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Until a contradiction is settled, the worse reading counts.
func TestTheWorseReadingOfAContradictionCounts(t *testing.T) {
	told := Case(caseOf(t, "person.status lpr; offense PC 459.5; level misdemeanor; outcome no-contest; convicted_on 2022-03-01; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2030-03-01; person.charged_now no; person.on_probation_now no; person.serving_now no"), day, Current())
	if len(told.Contradictions) == 0 {
		t.Fatal("probation over, but ending in 2030, does not fit")
	}
	for _, remedy := range told.Convictions[0].Remedies {
		if remedy.Code == "pc-1203.4" && (remedy.State == law.Available || remedy.State == law.Discretionary) {
			t.Errorf("the dismissal is %s while it is not settled whether probation is over", remedy.State)
		}
	}
	prison := caseOf(t, "person.status tps; offense PC 211; level misdemeanor; outcome guilty-plea; convicted_on 2016-03-01")
	for _, c := range Case(prison, day, Current()).Consequences {
		if c.Code == "tps" && c.Level != law.UnknownLevel && c.Level < law.High {
			t.Errorf("robbery told as a misdemeanor leaves TPS at %s", c.Level)
		}
	}
	felony := false
	for _, f := range Case(prison, day, Current()).Convictions[0].Findings {
		if f.Code == "tps.felony" {
			felony = f.Answer != law.No
		}
	}
	if !felony {
		t.Error("robbery told as a misdemeanor must not read as surely no felony")
	}
}

func TestASentenceAboveTheMaximumIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, facts string
		want        bool
	}{
		{"six months for a misdemeanor of six months", "offense PC 459.5; level misdemeanor; sentence.days_ordered 180", false},
		{"a day more", "offense PC 459.5; level misdemeanor; sentence.days_ordered 181", true},
		{"the same where the level was not told, but can be nothing else", "offense PC 459.5; sentence.days_ordered 181", true},
		{"a wobbler whose level was not told", "offense PC 487(a); sentence.days_ordered 800", false},
		{"365 days for a misdemeanor of a year: so it was before 2015", "offense PC 243(e)(1); level misdemeanor; sentence.days_ordered 365", false},
		{"a day more than a year ever had", "offense PC 243(e)(1); level misdemeanor; sentence.days_ordered 366", true},
		{"the same of a section that is not known", "level misdemeanor; sentence.days_ordered 366", true},
		{"a year of it", "level misdemeanor; sentence.days_ordered 365", false},
		{"neither section nor level known", "sentence.days_ordered 366", false},
		{"a wobbler told as a misdemeanor", "offense PC 487(a); level misdemeanor; sentence.days_ordered 366", true},
		{"another state's misdemeanor", "jurisdiction other-state; level misdemeanor; sentence.days_ordered 730", false},
		{"a felony by priors", "offense PC 459.5; level felony; sentence.days_ordered 485", false},
		{"a year told of a conviction of before 2015", "offense PC 273.5(a); level misdemeanor; convicted_on 2014-12-31; sentence.days_ordered 365", false},
		{"a year told of one since 2015", "offense PC 273.5(a); level misdemeanor; convicted_on 2015-01-01; sentence.days_ordered 365", true},
		{"a day less of one since 2015", "offense PC 273.5(a); level misdemeanor; convicted_on 2015-01-01; sentence.days_ordered 364", false},
		{"a year told, the day of the conviction not known", "offense PC 273.5(a); level misdemeanor; convicted_on unknown; sentence.days_ordered 365", false},
		{"more suspended, and what was ordered not told", "offense PC 242; level misdemeanor; sentence.days_suspended 181", true},
		{"more served, and what was ordered not told", "offense PC 242; level misdemeanor; sentence.days_suspended 1; sentence.days_served 181", true},
		{"as much served", "offense PC 242; level misdemeanor; sentence.days_suspended 1; sentence.days_served 180", false},
		{"as much suspended", "offense PC 242; level misdemeanor; sentence.days_suspended 180", false},
	} {
		got := strings.Contains(contradictionCodes(Case(caseOf(t, c.facts), day, Current()).Contradictions), "sentence-above-maximum")
		if got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The felony that priors alone can make is the worse reading: it is asked about
// and nothing of it is put in doubt, so that every answer stands on it.
func TestAFelonyByPriorsStandsWhileItIsAskedAbout(t *testing.T) {
	c := caseOf(t, "person.status tps; offense PC 459.5; level felony; outcome guilty-plea; offense_date 2020-01-01; convicted_on 2020-06-01")
	r := Case(c, day, Current())
	if got := contradictionCodes(r.Contradictions); got != byPriors {
		t.Fatalf("it asks %q", got)
	}
	for _, f := range r.Convictions[0].Findings {
		if f.Code == "tps.felony" && f.Answer != law.Yes {
			t.Errorf("told as a felony, TPS reads %s", f.Answer)
		}
	}
	for _, found := range r.Contradictions {
		if paths := doubts(found); len(paths) != 0 {
			t.Errorf("it doubts %q", paths)
		}
	}
}

// Of two readings the worse is kept, and where one cannot tell and could be worse
// than the other the level is not known, as in one reading alone: what is sure of
// either stays sure.
func TestTheWorstOfTwoReadingsIsKept(t *testing.T) {
	known := func(level law.Level) law.Consequence {
		return law.Consequence{Code: "removal", Level: level, AtWorst: level, Sure: level}
	}
	open := func(worst, sure law.Level) law.Consequence {
		return law.Consequence{Code: "removal", Level: law.UnknownLevel, AtWorst: worst, Sure: sure}
	}
	for _, c := range []struct{ a, b, want law.Consequence }{
		{known(law.High), open(law.Bar, law.Unleveled), open(law.Bar, law.High)},
		{known(law.High), open(law.High, law.Unleveled), known(law.High)},
		{known(law.Bar), open(law.Bar, law.Unleveled), known(law.Bar)},
		{known(law.Caution), open(law.High, law.Low), open(law.High, law.Caution)},
		{known(law.Caution), known(law.High), known(law.High)},
		{open(law.High, law.Caution), open(law.Bar, law.Low), open(law.Bar, law.Caution)},
	} {
		for _, got := range []law.Consequence{worseConsequence(c.a, c.b), worseConsequence(c.b, c.a)} {
			if got.Level != c.want.Level || got.AtWorst != c.want.AtWorst || got.Sure != c.want.Sure {
				t.Errorf("%s, at worst %s, and %s, at worst %s, are %s, at worst %s, at least %s",
					c.a.Level, c.a.AtWorst, c.b.Level, c.b.AtWorst, got.Level, got.AtWorst, got.Sure)
			}
		}
	}
}

// A finding open to argument as told, beside a reading that cannot tell, names what
// that reading lacks; one that stands names nothing more.
func TestAnArguableFindingNamesWhatTheOtherReadingLacks(t *testing.T) {
	lacking := law.Finding{Test: law.Lacks("q"), Harm: law.Unknown}
	for _, c := range []struct {
		told law.Test
		want string
	}{{law.Open(), "q"}, {law.Is(true), ""}} {
		got := worseFinding(law.Finding{Test: c.told, Harm: c.told.Answer}, lacking)
		if got.Answer != c.told.Answer || strings.Join(got.Missing, " ") != c.want {
			t.Errorf("%s becomes %s and lacks %v", c.told.Answer, got.Answer, got.Missing)
		}
	}
}

// What a misfit puts in doubt: where what was told is the worse reading nothing, where
// one answer is the likely slip that one, and else all that does not fit.
func TestWhatAMisfitPutsInDoubt(t *testing.T) {
	for _, c := range []struct{ facts, code, want string }{
		{"offense HS 11377(a); outcome deferred-entry; convicted_on 2010-01-01; sentence.other_terms no", withoutProgram, ""},
		{"offense PC 459.5; level felony; offense_date 2020-01-01", byPriors, ""},
		{"offense PC 487(a); level felony; outcome guilty-plea; convicted_on 2012-05-10; probation.granted yes; probation.state ongoing", endlessProbation, ""},
		{"offense PC 67; outcome guilty-plea; relief[0].kind pc-17b", straightFelonyLowered, "convictions[0].relief[0].kind"},
		{"offense PC 666; outcome guilty-plea; convicted_on 2015-01-01; person.other_cases no", earlierUnlisted, "person.other_cases"},
		{"offense HS 11377(a); outcome diversion-no-plea; convicted_on 2005-01-01", inPleaYears, "convictions[0].outcome"},
		{"offense PC 484; level misdemeanor; convicted_on 2022-03-01; probation.ended_on 2024-03-02", tooLongProbation, "convictions[0].probation.ended_on"},
		{"offense PC 242; level misdemeanor; sentence.days_ordered 181", overMaximum, "convictions[0].sentence.days_ordered convictions[0].level"},
	} {
		found := slices.DeleteFunc(Case(caseOf(t, c.facts), day, Current()).Contradictions, func(m casefile.Contradiction) bool { return m.Code != c.code })
		if len(found) != 1 {
			t.Errorf("%s: it asks %q", c.facts, contradictionCodes(found))
		} else if got := strings.Join(doubts(found[0]), " "); got != c.want {
			t.Errorf("%s puts %q in doubt, want %q", c.code, got, c.want)
		}
	}
}

// What is sure in a reading that is not the worse one keeps its reasons and the
// findings that it rests on, before the words with which both end.
func TestWhatIsSureKeepsItsReasons(t *testing.T) {
	end := law.Say("See a lawyer.")
	told := law.Consequence{Level: law.High, AtWorst: law.High, Sure: law.High, Why: []law.Reason{law.Say("It is high."), law.Say("It may be more.").OnlyIf([]string{"p"}), end},
		From: []string{"c1:a"}, By: []string{"c1:a"}, Authorities: []string{"A"}}
	open := law.Consequence{Level: law.UnknownLevel, AtWorst: law.Bar, Why: []law.Reason{law.Say("It may be a bar.").OnlyIf([]string{"q"}), end},
		Missing: []string{"q"}, From: []string{"c1:b"}, By: []string{"c1:b"}, Authorities: []string{"B"}}
	for _, got := range []law.Consequence{worseConsequence(told, open), worseConsequence(open, told)} {
		var words []string
		for _, r := range got.Why {
			words = append(words, r.Text)
		}
		if said := strings.Join(words, " "); said != "It may be a bar. It is high. See a lawyer." {
			t.Errorf("it says %q", said)
		}
		if from := strings.Join(append(append(got.From, got.By...), got.Authorities...), " "); from != "c1:b c1:a c1:b c1:a B A" {
			t.Errorf("it rests on %s", from)
		}
	}
}

// Two readings that both cannot tell keep the words of the one that could be worse,
// of the told one where neither could, and what both lack.
func TestOfTwoReadingsThatCannotTellTheWorseSpeaks(t *testing.T) {
	open := func(worst law.Level, words, lacks string) law.Consequence {
		return law.Consequence{Level: law.UnknownLevel, AtWorst: worst, Why: []law.Reason{law.Say(words)}, Missing: []string{lacks}}
	}
	for _, c := range []struct {
		told, other law.Consequence
		want        string
	}{
		{open(law.High, "told", "a"), open(law.High, "other", "b"), "told"},
		{open(law.High, "told", "a"), open(law.Bar, "other", "b"), "other"},
		{open(law.Bar, "told", "a"), open(law.High, "other", "b"), "told"},
	} {
		got := worseConsequence(c.told, c.other)
		if got.Why[0].Text != c.want || strings.Join(got.Missing, " ") != "a b" {
			t.Errorf("%s and %s at worst: it says %q and lacks %v", c.told.AtWorst, c.other.AtWorst, got.Why[0].Text, got.Missing)
		}
	}
}

// Of two readings of a remedy the state, the day and what it does in immigration law
// are each the less hopeful.
func TestTheLessHopefulOfTwoRemediesIsKept(t *testing.T) {
	remedy := func(state law.State, earliest casefile.Day, does law.EffectAnswer) law.Remedy {
		return law.Remedy{Code: casefile.PC1203_4, State: state, Earliest: earliest, Effect: law.Effect{Answer: does}}
	}
	for _, c := range []struct{ a, b, want law.Remedy }{
		{remedy(law.Available, 0, law.EffectEliminates), remedy(law.Available, 0, law.EffectArguable), remedy(law.Available, 0, law.EffectArguable)},
		{remedy(law.Unclear, 0, law.EffectEliminates), remedy(law.Available, 0, law.EffectUnknown), remedy(law.Unclear, 0, law.EffectUnknown)},
		{remedy(law.Available, 0, law.EffectNone), remedy(law.Available, 0, law.EffectUnknown), remedy(law.Available, 0, law.EffectNone)},
		{remedy(law.Later, day+10, law.EffectNone), remedy(law.Later, day+20, law.EffectNone), remedy(law.Later, day+20, law.EffectNone)},
		{remedy(law.Later, day+10, law.EffectNone), remedy(law.Later, 0, law.EffectNone), remedy(law.Later, 0, law.EffectNone)},
		{remedy(law.Available, day-10, law.EffectNone), remedy(law.Available, 0, law.EffectNone), remedy(law.Available, day-10, law.EffectNone)},
	} {
		for _, got := range []law.Remedy{worseRemedy(c.a, []law.Remedy{c.b}), worseRemedy(c.b, []law.Remedy{c.a})} {
			if got.State != c.want.State || got.Effect.Answer != c.want.Effect.Answer || got.State == law.Later && got.Earliest != c.want.Earliest {
				t.Errorf("%+v and %+v are %s, %s, %s", c.a, c.b, got.State, got.Earliest, got.Effect.Answer)
			}
		}
	}
}

// What the state grants unasked comes behind what can be asked for, however near it is.
func TestTheNearestIsWhatCanBeAskedFor(t *testing.T) {
	unasked := law.Remedy{Code: casefile.PC1203_425, State: law.Available, Covered: true}
	kinds := []casefile.ReliefKind{casefile.PC1203_425, casefile.PC1203_4}
	for _, state := range []law.State{law.Available, law.Later} {
		best, found := nearest(Conviction{Remedies: []law.Remedy{unasked, {Code: casefile.PC1203_4, State: state, Covered: true}}}, kinds)
		if !found || best.Code != casefile.PC1203_4 {
			t.Errorf("beside a dismissal that is %s the nearest is %s", state, best.Code)
		}
	}
	if best, found := nearest(Conviction{Remedies: []law.Remedy{unasked}}, kinds); !found || best.Code != casefile.PC1203_425 {
		t.Errorf("alone it is not found: %s", best.Code)
	}
}
