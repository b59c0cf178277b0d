package immigration

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Law follows the place of the proceeding (G-VENUE), and ICE may move people.
// So an answer that rests on Ninth Circuit law stands only where the case
// would surely be heard there; where the circuit is not known and the two
// answers differ, the answer is not known either. (The rules' reference reads
// a circuit not known as the Ninth with a warning; then taking the fact away
// would make an answer safer, which nothing may do.)

// heard is an answer by where the case would be heard.
func heard(m law.Matter, ninth, elsewhere law.Shielded) law.Shielded {
	switch m.File().Case.Person.Circuit {
	case casefile.NinthCircuit:
		return ninth
	case casefile.OtherCircuit:
		return elsewhere
	}
	if ninth.Standing.Answer == elsewhere.Standing.Answer {
		return law.Shielded{
			Standing: ninth.Standing.May(elsewhere.Standing.Missing...),
			Harm:     max(ninth.Harm, elsewhere.Harm),
		}
	}
	open := law.Lacks("person.circuit").May(ninth.Standing.Missing...).May(elsewhere.Standing.Missing...)
	return law.Shielded{Standing: open, Harm: max(law.Unknown, ninth.Harm)}
}

// heardTest is heard for a test without shields.
func heardTest(m law.Matter, ninth, elsewhere law.Test) law.Test {
	return heard(m, plain(ninth), plain(elsewhere)).Standing
}

// outside reports that the case would be heard outside the Ninth Circuit.
func outside(m law.Matter) bool { return m.File().Case.Person.Circuit == casefile.OtherCircuit }

// inTheNinth reports that it would surely be heard inside.
func inTheNinth(m law.Matter) bool { return m.File().Case.Person.Circuit == casefile.NinthCircuit }

// restOn lists the findings that draw on other answers than their own class:
// whether a case counts at all, and besides it the classes named. What holds in
// the Ninth Circuit only makes them hold there only.
var restOn = map[string][]string{
	"inadmit.cimt":                 {"cimt"}, // one crime only: the other cases decide too
	"shield.petty-offense":         {"cimt"},
	"shield.youthful":              {"cimt"},
	"shield.30-grams":              {"cs"},
	"daca.felony":                  nil,
	"daca.significant-misdemeanor": nil,
	"tps.felony":                   nil,
	"gmc.permanent-bar":            {"af"},
	"deport.cimt-multiple":         {"cimt"},
	"inadmit.multiple-convictions": nil,
	"daca.three-misdemeanors":      nil,
	"tps.two-misdemeanors":         nil,
	"gmc.conditional-bar":          {"cimt", "cs"},
	"gmc.two-duis":                 nil,
	"gmc.custody-180-days":         nil,
	"detention.mandatory":          {"af", "cimt", "cs", "firearm"},
}

// sayWhere marks each of those findings that could be worse elsewhere.
func (a *Assessment) sayWhere(p *Parameters) {
	if citizen(a.File) {
		return
	}
	for i := range a.Findings {
		rests(&a.Findings[i], a.Opinions, p)
	}
	for _, o := range a.Opinions {
		for i := range o.Findings {
			f := &o.Findings[i]
			switch f.Code {
			case "inadmit.cimt", "shield.petty-offense", "shield.youthful", "shield.30-grams":
				rests(f, a.Opinions, p)
			default:
				rests(f, []*Opinion{o}, p)
			}
		}
	}
}

// rests carries over to a finding that one of these convictions, or its class,
// was answered by what holds in the Ninth Circuit only. Where the finding is at
// its worst already nothing can be lost.
func rests(f *law.Finding, opinions []*Opinion, p *Parameters) {
	columns, draws := restOn[f.Code]
	if !draws || f.Venue == law.Ninth || f.Answer == worst(f.Code) {
		return
	}
	for _, o := range opinions {
		if o.Counts.Venue == law.Ninth || answersInNinthOnly(o, columns, p) {
			f.Venue = law.Ninth
			f.Why = append(f.Why, sayInNinth(f.Code, f.Answer))
			if !inTheNinth(o.Matter) {
				f.Test = f.May("person.circuit")
			}
			return
		}
	}
}

// sayInNinth says of an answer that it goes by what holds in the Ninth Circuit. That
// it "can be lost" is said of the answer that protects alone: of an open or an adverse
// one it would read as if the ground could be left behind.
func sayInNinth(code string, answer law.Answer) law.Reason {
	best := law.No
	if strings.HasPrefix(code, "shield.") {
		best = law.Yes
	}
	if answer == best {
		return sayNinthOnly
	}
	return sayNinthWorse
}

// worst is the answer of a finding that nothing can worsen.
func worst(code string) law.Answer {
	if strings.HasPrefix(code, "shield.") {
		return law.No
	}
	return law.Yes
}

func answersInNinthOnly(o *Opinion, columns []string, p *Parameters) bool {
	if o.C().Answer == law.No && admittedToOfficer(o.Matter).Answer == law.No {
		return false
	}
	for _, column := range columns {
		for _, row := range o.Offense.Rows {
			if holdsInNinthOnly(o, row, column, class(o, column).Answer, p) {
				return true
			}
		}
	}
	return false
}
