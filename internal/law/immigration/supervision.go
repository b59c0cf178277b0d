package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// onSupervision tests that the person is on probation, on parole or serving a
// sentence today. The answer about the person settles what a case leaves
// open; a case that says yes outweighs a person's no. Where nobody asked the
// person, cases that are over do not say no: another court may hold one.
func onSupervision(f *law.File) law.Test {
	cases := law.Is(false)
	for _, m := range f.Matters {
		cases = law.Any(cases, supervised(m))
	}
	person := law.Any(
		law.YesNo(f.Case.Person.OnProbationNow, "person.on_probation_now"),
		law.YesNo(f.Case.Person.ServingNow, "person.serving_now"),
	)
	if person.Answer == law.No && cases.Answer == law.Unknown {
		return law.Is(false)
	}
	return law.Any(cases, person)
}

// supervised is the same for one case.
func supervised(m law.Matter) law.Test {
	switch {
	case m.InCustody == casefile.Yes, m.Probation.State == casefile.ProbationOngoing:
		return law.Is(true)
	case m.InCustody == casefile.No, neverSentenced(m), over(m):
		return law.Is(false)
	}
	return m.Lacks("in_custody")
}

// neverSentenced: the case ended, or stands, without a sentence.
func neverSentenced(m law.Matter) bool {
	switch m.Outcome {
	case casefile.Dismissed, casefile.Acquitted, casefile.Insanity, casefile.ArrestOnly, casefile.Pending, casefile.DiversionNoPlea:
		return true
	}
	return m.Level == casefile.Infraction
}

// over: probation was granted and has ended, or the whole sentence ended.
func over(m law.Matter) bool {
	today := m.File().Today
	switch m.Probation.State {
	case casefile.ProbationCompleted, casefile.ProbationEndedEarly:
		return !m.Probation.EndedOn.Known() || m.Probation.EndedOn.Last() <= today
	}
	return m.Sentence.EndedOn.Known() && m.Sentence.EndedOn.Last() <= today
}
