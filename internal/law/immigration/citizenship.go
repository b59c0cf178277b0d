package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// citizenship is a citizen's own consequence, USC-DENAT: naturalization can be
// attacked for what was hidden, or for a case that should have stopped it
// (INA 340(a); Fedorenko v. United States, 449 U.S. 490 (1981); Maslenjak v.
// United States, 582 U.S. 335 (2017)). A citizen from birth has nothing of the
// kind to fear. (The rules' reference says caution for any case older than the
// oath. One that could have stopped the oath is high where it was left off the
// form, undone since or not: the form was untrue on its day. So is, however
// told, a bar for life, or a bar of good moral character from the five years
// before the oath: then the oath was against the law.)
func citizenship(a *Assessment, p *Parameters) law.Consequence {
	const code = "citizenship"
	f := a.File
	if statusKnown(f) && !citizen(f) {
		return notApplicable(code, law.Say("This line is for citizens only."))
	}
	t := a.tally(code)
	if !citizen(f) {
		t.note(law.Say("This line is for citizens alone. It stands here because nobody told us the immigration papers. For a person who is no citizen it falls away."), "INA 340(a)")
		return t.close(law.UnknownLevel)
	}
	switch oath := f.Case.Person.NaturalizedOn; {
	case oath.IsNone():
		t.note(law.Say("A person born a citizen stays one, whatever the record."), "U.S. Const. amend. XIV", "INA 301")
		return t.close(law.None)
	case oath.Known():
		for _, o := range a.Opinions {
			if mayPrecede(o.Matter, oath) {
				naturalized(a, &t, o, oath, p)
			}
		}
		if len(t.rows) == 0 {
			t.note(law.Say("No case listed is older than the oath."), "INA 340(a)")
		}
		return t.close(law.Low)
	}
	if len(a.Opinions) == 0 {
		t.note(law.Say("No case was listed."), "INA 340(a)")
	}
	for _, o := range a.Opinions {
		level := law.Caution
		if couldStopOath(a, o, p).Answer != law.No {
			level = law.High
		}
		t.add(law.Lacks("person.naturalized_on"), level, source{}, law.Say("We do not know whether this person was born a citizen or took the oath later."), "INA 340(a)")
	}
	return t.close(law.Low)
}

// naturalized weighs one case that may be older than the oath.
func naturalized(a *Assessment, t *tally, o *Opinion, oath casefile.Date, p *Parameters) {
	told := law.YesNo(a.File.Case.Person.DisclosedAtNaturalization, "person.disclosed_at_naturalization")
	serious := couldStopOath(a, o, p)
	t.add(law.All(law.Not(told), serious), law.High, source{}, sayHidden, citesHidden...)
	t.add(law.All(barForLife(o, oath, p), o.counted()), law.High, source{}, sayNeverAllowed, citesNeverAllowed...)
	t.add(law.All(inTheYears(o, oath, p), barredCharacter(a, o, p), o.counted()), law.High, source{}, sayNotLawful, citesNotLawful...)
	t.when(told.Answer != law.Yes, law.Caution, sayLeftOut, "INA 340(a)")
	t.when(told.Answer == law.Yes, law.Caution, sayTold, "INA 340(a)")
}

// couldStopOath tests that the case would have mattered on the form: a felony,
// the most serious class, or what bars good moral character (INA 101(f)): a
// crime of bad intent that is not petty, a drug case but for one small
// marijuana possession.
func couldStopOath(a *Assessment, o *Opinion, p *Parameters) law.Test {
	level, path := levelAtSentencing(o.Matter)
	felony := law.Is(level == casefile.Felony)
	if level == "" {
		felony = law.Lacks(path)
	}
	// What the form asked about had happened, whatever an order made of it later.
	return law.All(outcome(o.Matter, p).test, law.Any(felony, classHarm(o, "af"), barredCharacter(a, o, p)))
}

// barredCharacter tests for what bars good moral character for its years (INA
// 101(f)(3)): a crime of bad intent that is not petty, a drug case but for one
// small marijuana possession.
func barredCharacter(a *Assessment, o *Opinion, p *Parameters) law.Test {
	return law.Any(
		law.All(classHarm(o, "cimt"), law.Not(petty(a, o, everyOther, p))),
		law.All(classHarm(o, "cs"), law.Not(thirtyGrams(a, o, p))))
}

// inTheYears: committed in the five years before the oath. The years before the
// form was filed begin earlier; the oath must be reached in good character too
// (INA 316(a)(3)).
func inTheYears(o *Opinion, oath casefile.Date, p *Parameters) law.Test {
	return law.All(
		law.OnOrAfter(o.OffenseDate, o.Path("offense_date"), oath.First().AddYears(-p.GoodMoralYears)),
		law.Before(o.OffenseDate, o.Path("offense_date"), oath.Last()))
}

// barForLife: murder, or an aggravated felony with a conviction of November
// 29, 1990 or later and before the oath. Then the oath was against the law,
// even if all was told (INA 101(f)(8), 316(a), 340(a)).
func barForLife(o *Opinion, oath casefile.Date, p *Parameters) law.Test {
	before := law.OnOrBefore(o.ConvictedOn, o.Path("convicted_on"), oath.Last())
	late := convictedOnOrAfter(o.Matter, p.AggravatedFelonyBarsCharacter)
	return law.All(before, law.Any(murder(o.Matter), law.All(classHarm(o, "af"), late)))
}

// mayPrecede: the offense is dated, or may be dated, before the oath.
func mayPrecede(m law.Matter, oath casefile.Date) bool {
	return !m.OffenseDate.Known() || m.OffenseDate.First() < oath.Last()
}

var (
	sayLeftOut      = law.Say("The government can bring up what a citizenship form left out, even years later. Sign nothing before a lawyer has seen it.")
	sayTold         = law.Say("By what was said, the citizenship form told of every case. The government can still look again at how citizenship was given, so a lawyer should read a copy of that form.")
	sayHidden       = law.Say("A case like this could have stopped the citizenship oath. If it was not told on the form, the government can ask a court to take citizenship back, and it can be a crime.")
	sayNeverAllowed = law.Say("A case of the most serious class from before the oath may mean that the oath was not lawful, even if everything was told.")

	sayNotLawful = law.Say("A case of this kind from the five years before the oath may mean that the oath was not lawful, even if everything was told.")

	citesNotLawful    = []string{"INA 340(a)", "INA 101(f)(3)", "INA 316(a)(3)", "Fedorenko v. United States, 449 U.S. 490 (1981)"}
	citesHidden       = []string{"INA 340(a)", "Maslenjak v. United States, 582 U.S. 335 (2017)", "18 USC 1425", "INA 340(e)"}
	citesNeverAllowed = []string{"INA 340(a)", "INA 101(f)(8)", "Fedorenko v. United States, 449 U.S. 490 (1981)"}
)
