package report

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/screen"
)

// What daily life sees of one case, for every way in which a case can end and
// for what an order did to it since.
func TestWhatACaseCountsForInDailyLife(t *testing.T) {
	want := map[casefile.Outcome]string{
		casefile.GuiltyPlea: "can count", casefile.NoContest: "can count", casefile.FoundGuilty: "can count", casefile.DeferredEntry: "can count",
		casefile.Pending:        "can count", // an employer may ask about it: Lab. Code 432.7(a)(1)
		casefile.OutcomeUnknown: "can count", "": "can count",
		casefile.Dismissed: "may still show", casefile.Acquitted: "may still show", casefile.Insanity: "may still show",
		casefile.ArrestOnly: "may still show", casefile.DiversionNoPlea: "may still show", casefile.Juvenile: "may still show",
	}
	at := slices.IndexFunc(fields(), func(f casefile.Field) bool { return f.Path == "convictions[].outcome" })
	for _, word := range append(fields()[at].Values, "") {
		outcome := casefile.Outcome(word)
		c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: outcome}}}
		if got := dailyAll.now(screen.Case(c, day, screen.Current())).Text; got != want[outcome] {
			t.Errorf("a case that ended as %q %s, want %q", outcome, got, want[outcome])
		}
	}
	for kind, want := range map[casefile.ReliefKind]string{
		casefile.PC1203_4: "helps", casefile.PC1473_7: "helps", casefile.PC851_91: "helps", casefile.PC17b: "can count", casefile.Pardon: "can count",
	} {
		c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea, Relief: []casefile.Relief{{Kind: kind}}}}}
		if got := dailyAll.now(screen.Case(c, day, screen.Current())).Text; got != want {
			t.Errorf("after %s a plea of guilty %s, want %q", kind, got, want)
		}
	}
	for _, c := range []struct {
		prop64 casefile.Relief
		want   string
	}{
		{casefile.Relief{Reason: casefile.LegalError}, "helps"}, // dismissed as legally invalid
		{casefile.Relief{Reason: casefile.LegalError, LevelAfter: casefile.Misdemeanor}, "can count"},
		{casefile.Relief{Reason: casefile.LegalError, LevelAfter: "unknown"}, "can count"},
		{casefile.Relief{}, "can count"}, // lowered or dismissed, nobody knows
	} {
		c.prop64.Kind = casefile.HS11361_8
		told := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea, Relief: []casefile.Relief{c.prop64}}}}
		if got := dailyAll.now(screen.Case(told, day, screen.Current())).Text; got != c.want {
			t.Errorf("after %+v a plea of guilty %s, want %q", c.prop64, got, c.want)
		}
	}
}

// Where the facts do not fit one another, the case may be a conviction.
func TestAnEndingInDoubtCounts(t *testing.T) {
	c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.Acquitted, Sentence: casefile.Sentence{Custody: casefile.StatePrison}}}}
	if r := screen.Case(c, day, screen.Current()); len(r.Contradictions) == 0 || dailyAll.now(r).Text != "can count" {
		t.Errorf("an acquittal with a prison term (%d facts that do not fit): %s", len(r.Contradictions), dailyAll.now(r).Text)
	}
}
