package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// oldSale is a felony of the most serious class from before the oath.
const oldSale = quietPerson + "person.status citizen;person.born 1980-02-03;person.naturalized_on 2018-05-01;person.disclosed_at_naturalization unknown;person.goals housing,licence;" +
	"offense HS 11359;level felony;outcome guilty-plea;offense_date 2010-01-02;convicted_on 2010-03-04;drug.substance marijuana;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2013-03-04"

// What we could not tell never reads "nothing" while an answer is not sure,
// answers contradict one another, or a relief cannot be told.
func TestWhatCannotBeToldIsCounted(t *testing.T) {
	r := screened(t, oldSale+";probation.ended_on 2009-01-01")
	if len(r.Contradictions) == 0 {
		t.Fatal("nothing contradicts: the test shows nothing")
	}
	r.Missing = nil // as where no fact that is asked for would change a result
	s := Options{}.couldNotTell(r)
	words := said([]Section{s})
	for _, must := range []string{"(3)", "Answers that do not fit", "disclosed at naturalization (could bring one more reason: Keeping citizenship)", "No answer here settles whether this is open: Undoing a conviction for a legal error (PC 1473.7)"} {
		if !strings.Contains(words, must) {
			t.Errorf("it does not say %q:\n%s", must, words)
		}
	}
	if s.Lines[1].Path != "person.disclosed_at_naturalization" {
		t.Errorf("the question cannot be answered from its line: %+v", s.Lines[1])
	}
	for id, r := range samplesScreened(t) {
		r.Missing = nil
		open := len(r.Contradictions) > 0
		for _, g := range goals(r) {
			for _, why := range g.Why {
				open = open || !why.Stands()
			}
		}
		if words := said([]Section{Options{}.couldNotTell(r)}); open && strings.Contains(words, "Nothing that is still open") {
			t.Errorf("%s: something is open, and it says that nothing is", id)
		}
	}
}

// A citizen's risk comes before what is safe, and says what is at risk.
func TestTheRiskOfLosingCitizenshipComesFirst(t *testing.T) {
	r := screened(t, oldSale)
	for _, brief := range []bool{false, true} {
		words := Options{}.immigrationLine(r, brief)
		if !strings.HasPrefix(words, "Keeping citizenship: high risk. ") || !strings.Contains(words, "the oath was not lawful, even if everything was told") {
			t.Errorf("brief %v: it says %q", brief, words)
		}
	}
	if level := immigrationLevel(r); level != law.High {
		t.Errorf("the line has the level %v", level)
	}
	for _, line := range SoFar(r, Options{}) {
		if strings.Contains(line.Text, "no deportation") {
			t.Errorf("the second column comforts: %q", line.Text)
		}
	}
	untold := Options{}.immigrationLine(screened(t, strings.Replace(oldSale, "HS 11359", "unknown", 1)), false)
	if !strings.HasPrefix(untold, "Keeping citizenship: not known, at worst high risk. ") {
		t.Errorf("of an offense nobody knows: %q", untold)
	}
}

// What-if says of housing and of citizenship what the grid says.
func TestWhatIfAndTheGridAgreeForACitizen(t *testing.T) {
	for kind, says := range map[casefile.ReliefKind]string{
		casefile.HS11361_8: "Housing | ● can count | ● gone or lower", casefile.PC1203_4: "Housing | ● can count | ✓ helps", casefile.PC17b: "Housing | ● can count | ● lower level",
	} {
		if words := compared(t, oldSale, kind); !strings.Contains(words, says) {
			t.Errorf("%s: it does not say %q:\n%s", kind, says, words)
		}
	}
	words := compared(t, oldSale, casefile.PC1473_7)
	if !strings.Contains(words, "Keeping citizenship: from high risk to not known") || strings.Contains(words, "in California alone") || strings.Contains(words, "Immigration | Keeping citizenship: high risk. A case of the most serious class from before the oath may mean that the oath was not lawful, even if everything was told. A citizen cannot be deported, but only for as long as citizenship lasts. | = no change") {
		t.Errorf("it contradicts itself:\n%s", words)
	}
	born := compared(t, quietPerson+"person.status citizen;person.naturalized_on none;"+shoplifting, casefile.PC1473_7)
	if !strings.Contains(born, "in California alone") || strings.Contains(born, "change in immigration law") {
		t.Errorf("a citizen from birth:\n%s", born)
	}
}
