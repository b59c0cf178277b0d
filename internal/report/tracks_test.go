package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// The bottom line of an interview that is not finished leads with the dismissal
// to which the sentence points, says that it is not finished, and asks first
// for what the case is about.
func TestAnUnfinishedInterviewLeadsWithTheDismissalThatFits(t *testing.T) {
	o := Options{Question: func(path string) string { return "Asked of " + path + "?" }}
	for _, test := range []struct{ name, facts, section, asked string }{
		{"prison", "sentence.custody state-prison", "PC 1203.41", "offense"},
		{"a felony term in jail", "offense HS 11352(a);level felony;outcome guilty-plea;sentence.custody county-prison", "PC 1203.41", "sentence.mandatory_supervision"},
		{"a felony without probation", "level felony;probation.granted no", "PC 1203.41", "offense"},
		{"a misdemeanor without probation", "level misdemeanor;probation.granted no", "PC 1203.4a", "offense"},
		{"an infraction", "level infraction;outcome no-contest", "PC 1203.4a", "offense"},
		{"probation", "offense PC 459.5;probation.granted yes", "PC 1203.4", "outcome"},
		{"nothing about the sentence", "offense PC 459.5", "PC 1203.4", "outcome"},
	} {
		t.Run(test.name, func(t *testing.T) {
			words := o.californiaLine(screened(t, "person.status lpr;"+test.facts))
			if !strings.HasPrefix(words, "Unfinished: we cannot tell yet about ") || !strings.Contains(words, "("+test.section+").") {
				t.Errorf("it leads with %q, not %s", words, test.section)
			}
			if !strings.Contains(words, "First find out: Asked of convictions[0]."+test.asked+"?") {
				t.Errorf("it asks for something else than %s: %q", test.asked, words)
			}
		})
	}
}

// An order on a day on which it cannot have been made is not said to be granted,
// and the case counts for work and housing.
func TestAnOrderOnADayThatCannotBeIsNotSaidToBeGranted(t *testing.T) {
	for _, kind := range []casefile.ReliefKind{casefile.PC1473_7, casefile.Vacatur, casefile.PC1203_4} {
		for on, granted := range map[string]bool{"2000-01-01": false, "2024-05-01": true, "2030-01-01": false} {
			facts := quietPerson + "person.status lpr;" + shoplifting + ";relief[0].kind " + string(kind) + ";relief[0].reason legal-error;relief[0].granted_on " + on
			r := screened(t, facts)
			if words := (Options{}).californiaLine(r); strings.Contains(words, "already granted") != granted {
				t.Errorf("%s of %s: %q", kind, on, words)
			}
			if closed := dailyWork.stands(r) == law.Closed; closed != granted {
				t.Errorf("%s of %s: closed to employers is %v", kind, on, closed)
			}
		}
	}
}

// What was asked for and is not known does not make an interview unfinished.
func TestNotSureIsFinished(t *testing.T) {
	facts := quietPerson + "person.status lpr;" + strings.Replace(shoplifting, "probation.state completed", "probation.state unknown", 1)
	if words := (Options{}).californiaLine(screened(t, facts)); !strings.HasPrefix(words, "We cannot tell yet about ") {
		t.Errorf("it says %q", words)
	}
}

// An order already granted leads, before what sealing it leaves open: one that
// undid the case before one that cleared it.
func TestAnOrderThatUndidTheCaseLeads(t *testing.T) {
	for _, kind := range []casefile.ReliefKind{casefile.PC1473_7, casefile.PC1016_5, casefile.Vacatur, casefile.PC1203_43} {
		facts := quietPerson + "person.status lpr;" + shoplifting + ";relief[0].kind " + string(kind) + ";relief[0].granted_on 2024-05-01;relief[0].reason legal-error"
		words := (Options{}).californiaLine(screened(t, facts))
		if !strings.HasPrefix(words, RemedyName(kind)+" was already granted.") {
			t.Errorf("%s: it leads with %q", kind, words)
		}
	}
}

// What can be asked for today is named first: the dismissal of the second case before
// what nobody can tell of the first, and after a prison term the certificate.
func TestWhatIsOpenTodayIsNamedFirst(t *testing.T) {
	const (
		drunk   = "offense VC 23152(a);level misdemeanor;outcome no-contest;convicted_on 2019-06-01;sentence.custody county-jail;sentence.days_ordered 2;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2022-06-01;owes.fines no"
		program = "offense HS 11350(a);outcome deferred-entry;convicted_on 2011;program_completed unknown"
		robbery = "person.status citizen;person.naturalized_on none;person.california_since 1980;offense PC 211;level felony;outcome guilty-plea;offense_date 2005-11-01;convicted_on 2006-01-10;sentence.custody state-prison;sentence.days_ordered 1095;sentence.released_on 2008-10-01;probation.granted no;owes.fines no"
	)
	person := quietPerson + "person.status daca;person.first_admitted none;"
	c := screened(t, person+program).Case.Clone()
	c.Convictions = append(c.Convictions, screened(t, person+drunk).Case.Convictions[0])
	c.Convictions[1].ID = "c2"
	r := screen.Case(c, day, screen.Current())
	r.WhatIf = screen.WhatIfs(c, r, screen.Current())
	line := Options{}.californiaLine(r)
	open, unclear := strings.Index(line, "Case 2: Dismissal after probation"), strings.Index(line, "Case 1: We cannot tell yet about Undoing an old drug-program plea")
	if open < 0 || unclear < open {
		t.Errorf("the line is %q", line)
	}
	head := func(r screen.Result) string {
		var words []string
		for _, cell := range (Options{}).glance(r).Lines[0].Cells {
			words = append(words, cell.Text)
		}
		return strings.Join(words, "; ")
	}
	if got := head(r); !strings.Contains(got, "after 1203.43 in case 1 (not known if open)") {
		t.Errorf("the grid leaves the section out that was made for the old program: %s", got)
	}
	r = screened(t, quietPerson+robbery)
	if line := (Options{}).californiaLine(r); !strings.Contains(line, "Certificate of rehabilitation (PC 4852.01): a judge may grant it") || !strings.Contains(line, "asks for a pardon too") {
		t.Errorf("of the robbery: %q", line)
	}
	if got := head(r); !strings.Contains(got, "after 4852.01") {
		t.Errorf("the grid leaves the certificate out: %s", got)
	}
}
