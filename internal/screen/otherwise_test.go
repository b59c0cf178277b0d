package screen

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestACaseIsAnsweredOtherwise(t *testing.T) {
	finished := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day), Convictions: []casefile.Conviction{{ID: "c1"}}}
	for path, value := range map[string]string{
		"person.status": "lpr", "person.charged_now": "no", "person.on_probation_now": "no", "person.serving_now": "no",
		"convictions[0].offense": "PC 242", "convictions[0].level": "misdemeanor", "convictions[0].outcome": "no-contest",
		"convictions[0].convicted_on": "2015-03-01", "convictions[0].sentence.custody": "none",
		"convictions[0].probation.granted": "yes", "convictions[0].probation.state": "completed", "convictions[0].probation.violated": "no",
	} {
		if err := casefile.Set(&finished, path, value); err != nil {
			t.Fatal(err)
		}
	}
	otherwise := Otherwise(Case(finished, day, Current()), Current())
	if otherwise(finished) {
		t.Error("the same case is answered otherwise")
	}
	for _, tt := range []struct {
		name, path, value string
		want              bool
	}{
		{"another state", "convictions[0].probation.violated", "yes", true},
		{"another level", "convictions[0].offense", "PC 273.5(a)", true},
		{"another action", "convictions[0].appeal_pending", "yes", true},
		{"a day to wait for", "convictions[0].probation.ended_on", day.String(), true},
		{"the day a wait was over", "convictions[0].probation.ended_on", "2018-03-01", false},
		{"what does not fit", "convictions[0].sentence.custody", "state-prison", false},
	} {
		other := finished.Clone()
		if err := casefile.Set(&other, tt.path, tt.value); err != nil {
			t.Fatal(err)
		}
		if got := otherwise(other); got != tt.want {
			t.Errorf("%s: %s := %s is answered otherwise: %v", tt.name, tt.path, tt.value, got)
		}
	}
}

// An answer is another one as soon as one of what it says is: a level that is
// not known and at least high is not one of which nothing is sure.
func TestAnswersAreTheSameOnlyInEveryPart(t *testing.T) {
	consequence := law.Consequence{Code: "removal", Level: law.UnknownLevel, AtWorst: law.Bar, Sure: law.High}
	for name, differ := range map[string]func(*law.Consequence){
		"code":     func(c *law.Consequence) { c.Code = "travel" },
		"level":    func(c *law.Consequence) { c.Level = law.High },
		"at worst": func(c *law.Consequence) { c.AtWorst = law.High },
		"sure":     func(c *law.Consequence) { c.Sure = law.Unleveled },
	} {
		other := consequence
		differ(&other)
		if !sameConsequence(consequence, consequence) || sameConsequence(consequence, other) {
			t.Errorf("a consequence of another %s is taken for the same", name)
		}
	}
	finding := law.Finding{Code: "deport.cimt", Test: law.Test{Answer: law.Arguable}, Harm: law.Arguable}
	for name, differ := range map[string]func(*law.Finding){
		"code":   func(f *law.Finding) { f.Code = "deport.firearm" },
		"answer": func(f *law.Finding) { f.Answer = law.No },
		"harm":   func(f *law.Finding) { f.Harm = law.Yes },
	} {
		other := finding
		differ(&other)
		if !sameFinding(finding, finding) || sameFinding(finding, other) {
			t.Errorf("a finding of another %s is taken for the same", name)
		}
	}
	remedy := law.Remedy{Code: casefile.PC17b, State: law.Discretionary, Earliest: day + 1, Effect: law.Effect{Answer: law.EffectReduces}}
	for name, differ := range map[string]func(*law.Remedy){
		"code":   func(r *law.Remedy) { r.Code = casefile.PC17d },
		"state":  func(r *law.Remedy) { r.State = law.Available },
		"merits": func(r *law.Remedy) { r.Merits = true },
		"effect": func(r *law.Remedy) { r.Effect.Answer = law.EffectNone },
		"day":    func(r *law.Remedy) { r.Earliest = day },
	} {
		other := remedy
		differ(&other)
		if !sameRemedy(remedy, remedy, day) || sameRemedy(remedy, other, day) {
			t.Errorf("a remedy of another %s is taken for the same", name)
		}
	}
}

// An answer about one case that settles a misfit may help another: so many
// facts that do not fit are read in too many ways to tell whether a lower
// charge helps, and with one fewer it can be told.
func TestAMisfitThatIsSettledAnswersAnotherCaseOtherwise(t *testing.T) {
	c, err := casefile.Decode([]byte(`{"schema":"tableside.case/1",
		"person":{"status":"conditional-lpr","charged_now":"no","on_probation_now":"no","other_cases":"no"},
		"convictions":[{"outcome":"pending"},
			{"convicted_on":"2006","sentenced_on":"1994","sentence":{"custody":"state-prison","days_ordered":10,"days_served":1095},
			 "probation":{"state":"ongoing"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	l := Current()
	before := Case(c, day, l)
	if err := casefile.Set(&c, "convictions[1].probation.violated", "yes"); err != nil {
		t.Fatal(err)
	}
	after := Case(c, day, l)
	if len(after.Contradictions) != len(before.Contradictions)-1 {
		t.Fatalf("%d misfits before, %d after: not the case this is about", len(before.Contradictions), len(after.Contradictions))
	}
	was, is := l.reducible(&before), l.reducible(&after)
	if was(0) || was(1) || !is(0) {
		t.Fatalf("a lower charge helps case 1: %v before, %v after: not the case this is about", was(0), is(0))
	}
	if !l.otherReduction(&before, &after, l.reducible(&before)) {
		t.Error("an answer that lets a lower charge in another case help is taken to change nothing")
	}
}
