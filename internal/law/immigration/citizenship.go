package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// citizenship is a citizen's own consequence, USC-DENAT: naturalization can be
// attacked for what was hidden, or for a case that should have stopped it
// (INA 340(a)). A citizen from birth has nothing of the kind to fear.
func citizenship(a *Assessment) law.Consequence {
	const code = "citizenship"
	f := a.File
	if statusKnown(f) && !citizen(f) {
		return notApplicable(code, law.Say("This line is for citizens only."))
	}
	t := tally{code: code}
	if !citizen(f) {
		return t.close(law.UnknownLevel)
	}
	switch oath := f.Case.Person.NaturalizedOn; {
	case oath.IsNone():
		t.note(law.Say("A person born a citizen stays one, whatever the record."), "U.S. Const. amend. XIV", "INA 301")
		return t.close(law.None)
	case oath.Known():
		naturalized(f, &t, oath)
		return t.close(law.Low)
	case anyCase(f):
		t.add(law.Lacks("person.naturalized_on"), law.Caution, source{}, law.Say("We do not know whether this person was born a citizen or took the oath later."), "INA 340(a)")
	}
	return t.close(law.Low)
}

// naturalized weighs each case that may be older than the oath. One that was
// told on the form was not hidden; a felony could still be said to have made
// the oath unlawful (Fedorenko v. United States, 449 U.S. 490 (1981)).
func naturalized(f *law.File, t *tally, oath casefile.Date) {
	for _, m := range f.Matters {
		if !mayPrecede(m, oath) {
			continue
		}
		if f.Case.Person.DisclosedAtNaturalization == casefile.Yes && (m.Level == casefile.Misdemeanor || m.Level == casefile.Infraction) {
			continue
		}
		t.when(true, law.Caution, law.Say("The government can bring up what a citizenship form left out, even years later. Sign nothing before a lawyer has seen it."), "INA 340(a)")
	}
}

// mayPrecede: the offense is dated, or may be dated, before the oath.
func mayPrecede(m law.Matter, oath casefile.Date) bool {
	return !m.OffenseDate.Known() || m.OffenseDate.First() < oath.Last()
}
