package immigration

import (
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
