package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// What would be worse in another circuit says so here: the venue is the Ninth
// Circuit, and the words say that moving, travel or a transfer can lose it.
func TestWhatAnotherCircuitWouldTakeAwaySaysSo(t *testing.T) {
	lost, said := 0, 0
	for _, c := range records(t, 300) {
		c.Person.Circuit = casefile.NinthCircuit
		here := assess(&c)
		away := c.Clone()
		away.Person.Circuit = casefile.OtherCircuit
		there := assess(&away)
		compare := func(place string, mine, theirs law.Finding) {
			worse := theirs.Answer > mine.Answer
			if strings.HasPrefix(mine.Code, "shield.") {
				worse = theirs.Answer < mine.Answer
			}
			if !worse || mine.Answer == law.Unknown { // not known comforts nobody
				return
			}
			lost++
			if mine.Venue == law.Ninth && slices.ContainsFunc(mine.Why, func(r law.Reason) bool {
				return r.Text == sayInNinth(mine.Code, mine.Answer).Text || strings.Contains(r.Text, "other states")
			}) {
				said++
				return
			}
			t.Errorf("%s %s is %s here and %s elsewhere, but venue is %s and it says %q: %s", place, mine.Code, mine.Answer, theirs.Answer, mine.Venue, mine.Why, casefile.EncodeLine(c))
		}
		for i, o := range here.Opinions {
			compare(o.ID, o.Counts, there.Opinions[i].Counts)
			for j, f := range o.Findings {
				compare(o.ID, f, there.Opinions[i].Findings[j])
			}
		}
		for i, f := range here.Findings {
			compare("case", f, there.Findings[i])
		}
	}
	if lost < 100 {
		t.Errorf("only %d findings are worse elsewhere: the cases show too little", lost)
	}
}

// An old first drug case may not count, in the Ninth Circuit alone. What the
// offense itself rules out is ruled out wherever the case would be heard.
func TestWhatTheOffenseRulesOutHoldsAnywhere(t *testing.T) {
	for _, circuit := range []string{"ninth", "other", "unknown"} {
		c := decoded(t, caseText(`"status":"lpr","circuit":"`+circuit+`"`, `"offense":"HS 11377(a)","level":"felony","outcome":"deferred-entry","convicted_on":"2005-03-01","program_completed":"yes"`))
		o := assess(&c).Opinions[0]
		if o.Counts.Answer == law.No && o.Counts.Venue != law.Ninth {
			t.Fatalf("%s: the case counts nowhere: the test shows nothing", circuit)
		}
		for code, want := range map[string]law.Venue{"deport.stalking": law.Anywhere, "deport.child-abuse": law.Anywhere} {
			if f := o.Find(code); f.Answer != law.No || f.Venue != want || strings.Contains(f.Why[len(f.Why)-1].Text, "Ninth Circuit") {
				t.Errorf("%s, %s: %s, venue %s, %v", circuit, code, f.Answer, f.Venue, f.Why)
			}
		}
	}
}

// "Moving can lose it" is said of an answer that protects: of an open or an adverse
// one it would read as if the ground could be left behind.
func TestThatMovingCanLoseItIsSaidOfWhatProtects(t *testing.T) {
	lose, worse := 0, 0
	for _, c := range records(t, 300) {
		c.Person.Circuit = casefile.NinthCircuit
		a := assess(&c)
		all := slices.Clone(a.Findings)
		for _, o := range a.Opinions {
			all = append(append(all, o.Counts), o.Findings...)
		}
		for _, f := range all {
			protects := f.Answer == law.No
			if strings.HasPrefix(f.Code, "shield.") {
				protects = f.Answer == law.Yes
			}
			for _, why := range f.Why {
				switch why.Text {
				case sayNinthOnly.Text:
					lose++
					if !protects {
						t.Errorf("%s is %s and says %q", f.Code, f.Answer, why.Text)
					}
				case sayNinthWorse.Text:
					worse++
					if protects {
						t.Errorf("%s is %s and says %q", f.Code, f.Answer, why.Text)
					}
				}
			}
		}
	}
	if lose == 0 || worse == 0 {
		t.Errorf("said of %d and of %d: the cases show too little", lose, worse)
	}
}
