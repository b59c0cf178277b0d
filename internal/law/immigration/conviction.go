package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is section 1: is there a conviction at all? INA 101(a)(48)(A): a
// formal judgment of guilt; or, where judgment was withheld, a finding or plea
// of guilt (or admitted facts that would do) and some punishment, penalty or
// restraint that a judge ordered. What California calls it does not matter.

// ruling is one rule's word, with what it rests on: on whether there is a
// conviction, or whether an order removed it.
type ruling struct {
	rule     string
	test     law.Test
	strength law.Strength
	venue    law.Venue
	checked  law.Checked
	why      law.Reason
	cites    []string
}

// counts is counts_as_conviction: the outcome, and not any order that erases
// it (section 2), and not the first-offender exception (section 3).
func counts(m law.Matter, first exception, p *Parameters) law.Finding {
	base := outcome(m, p)
	orders := erasers(m)
	shields := make([]law.Test, 0, len(orders)+1)
	for _, e := range orders {
		shields = append(shields, e.test)
	}
	shields = append(shields, first.test)
	sh := law.Unless(base.test, shields...)
	if sh.Standing.Answer == law.No && base.why.Text == deferredEntry.why.Text {
		base.why = sayPleaCameFirst // that it counts would stand beside the answer that it does not
	}
	f := finding("counts_as_conviction", base.rule, sh, []law.Reason{base.why},
		law.Basis{Authorities: base.cites, Strength: base.strength, Venue: base.venue, Checked: base.checked, CheckedOn: p.CheckedOn})
	if !m.Californian() {
		f.Why = append(f.Why, sayElsewhere)
	}
	if base.venue == law.Ninth {
		f.Why = append(f.Why, sayInNinth(f.Code, f.Answer))
		if m.File().Case.Person.Circuit != casefile.NinthCircuit {
			f.Test = f.May("person.circuit")
		}
	}
	if base.test.Answer == law.No {
		return f
	}
	return afterRelief(f, orders, first)
}

// afterRelief tells what the granted orders did: the one that helps most
// gives the rule and how firm it is (CONV-13).
func afterRelief(f law.Finding, orders []ruling, first exception) law.Finding {
	best := law.No
	for _, e := range orders {
		if first.test.Answer != law.Yes || e.test.Answer == law.Yes { // beside the exception an order that only dismisses says nothing more
			f.Why = append(f.Why, e.why)
			f.Authorities = concat(f.Authorities, e.cites)
		}
		if e.test.Answer > best {
			best = e.test.Answer
			f.Rule, f.Strength, f.Venue, f.Checked = e.rule, e.strength, e.venue, e.checked
		}
	}
	if first.concerns && first.test.Answer > best {
		f.Rule, f.Strength, f.Venue, f.Checked = "FFOA", first.strength, first.venue, first.checked
	}
	if first.concerns && first.dismissed {
		f.Why = append(f.Why, first.why...)
		f.Authorities = concat(f.Authorities, first.cites)
	}
	return f
}

// concat joins lists of authorities without touching either.
func concat(a []string, more ...[]string) []string {
	n := len(a)
	for _, list := range more {
		n += len(list)
	}
	all := append(make([]string, 0, n), a...)
	for _, list := range more {
		for _, cite := range list {
			if !has(all, cite) {
				all = append(all, cite)
			}
		}
	}
	return all
}

func has(list []string, want string) bool {
	for _, s := range list {
		if s == want {
			return true
		}
	}
	return false
}

// outcome is the base value, before any relief.
func outcome(m law.Matter, p *Parameters) ruling {
	switch m.Outcome {
	case casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty:
		return judgment(m)
	case casefile.DeferredEntry:
		return deferred(m, p)
	case casefile.DiversionNoPlea:
		return diversion(m, p)
	case casefile.Juvenile:
		return juvenile
	case casefile.Insanity:
		return insanity
	case casefile.Dismissed, casefile.Acquitted, casefile.ArrestOnly, casefile.Pending:
		return noConviction
	}
	r := judgmentOfGuilt
	r.test, r.why = m.Lacks("outcome"), law.Say("We do not know how this case ended, so we cannot tell whether it counts as a conviction.")
	return r
}

// judgment is CONV-01 with what may open it to argument: an infraction, an
// open appeal, a sentence not yet given, a judgment of another country's court
// against somebody who was not there (CONV-11). What is missing about the sentence
// does not matter.
func judgment(m law.Matter) ruling {
	level, missing := levelAtSentencing(m)
	switch {
	case level == casefile.Infraction:
		return infraction
	case m.AppealPending == casefile.Yes:
		return onAppeal
	case notYetSentenced(m):
		return notSentenced
	case m.Jurisdiction == casefile.Foreign && m.Outcome == casefile.FoundGuilty && m.InAbsentia == casefile.Yes:
		return inAbsentia
	}
	r := judgmentOfGuilt
	if missing != "" && mayBeInfraction(m) {
		r.test = r.test.May(missing)
	}
	if m.Jurisdiction == casefile.Foreign && m.Outcome == casefile.FoundGuilty && !m.InAbsentia.Known() {
		r.test = r.test.May(m.Path("in_absentia"))
	}
	return r
}

// notYetSentenced: the whole range of the date lies ahead. Left out, the
// sentence came with the conviction.
func notYetSentenced(m law.Matter) bool {
	return m.SentencedOn.Known() && m.SentencedOn.First() > m.File().Today
}

func mayBeInfraction(m law.Matter) bool {
	for _, row := range m.Offense.Rows {
		if row.Level == "infraction" || row.Level == "wobblette" {
			return true
		}
	}
	return false
}

// deferred is CONV-04 and CONV-05: the plea came first, and the program is
// itself a restraint. Only where no program is told, and every restraint, classes
// and treatment among them, is stated away, may it be no conviction (CONV-02a).
func deferred(m law.Matter, p *Parameters) ruling {
	old := law.All(
		law.OnOrAfter(m.ConvictedOn, "", p.DeferredEntryFrom),
		law.OnOrBefore(m.ConvictedOn, "", p.DeferredEntryTo),
		drugCase(m)).Answer == law.Yes
	treatment := law.All(law.OnOrAfter(m.ConvictedOn, "", p.TreatmentFelony), drugCase(m)).Answer == law.Yes
	program := m.ProgramCompleted.Known() || treatment || old && m.Sentence.Fine != casefile.FineStayed
	if nothingOrdered(m) && !program {
		return nothingButFine(m)
	}
	r := pleaFirst
	switch {
	case old:
		r = deferredEntry
	case treatment:
		r.why = sayTreatment
	}
	if m.ProgramCompleted == casefile.No {
		r.why = sayFailed
	}
	if nothingOrdered(m) {
		r.cites = concat(r.cites, citesProgram)
	}
	return r
}

// citesProgram: a program that the judge ordered is itself a restraint on liberty;
// the Board's syllabus was read. Former PC 1000.1 and 1000.3 (remembered) made the
// program a condition of the deferral.
var citesProgram = []string{"Matter of Mohamed, 27 I&N Dec. 92 (BIA 2017)"}

// nothingOrdered: no custody, no probation, no other terms, and no fine or a
// stayed one, all of it stated.
func nothingOrdered(m law.Matter) bool {
	return m.Sentence.Custody == casefile.NoCustody &&
		m.Probation.Granted == casefile.No &&
		m.Sentence.OtherTerms == casefile.No &&
		(m.Sentence.Fine == casefile.FineStayed || m.Sentence.Fine == casefile.NoFine)
}

// nothingButFine is CONV-02a, and CONV-02b where the victim is still owed
// restitution: whether that is a penalty is debated. Retuta (the opinion's account
// of its question was read) had a plea that was put off and a minute order that
// showed a stayed fine and nothing else. Where nobody can tell of a program, or no
// fine is told either, it is no more than arguable: a deferral mostly has one.
func nothingButFine(m law.Matter) ruling {
	switch {
	case m.Sentence.Restitution == casefile.Yes, m.Owes.Restitution == casefile.Yes:
		return onlyRestitution
	case m.Sentence.Restitution == casefile.NotSure:
		r := onlyRestitution
		r.test = m.Lacks("sentence.restitution")
		return r
	case m.Sentence.Restitution != casefile.No && m.Owes.Restitution == casefile.NotSure:
		r := onlyRestitution
		r.test = m.Lacks("owes.restitution")
		return r
	}
	r := stayedFine
	if m.Sentence.Fine == casefile.NoFine {
		r.venue, r.cites = law.Anywhere, concat([]string{definition + "(ii)"}, citesProgram)
	}
	if m.Sentence.Fine == casefile.NoFine || m.ProgramCompleted == casefile.NotSure {
		r.test, r.strength, r.why = law.Open(), law.Contested, sayPerhapsProgram
	} else if r.test = heardTest(m, r.test, law.Open()); !inTheNinth(m) {
		r.strength = law.Contested
	}
	r.test = r.test.May(m.Path("program_completed"))
	return r
}

// diversion is CONV-03 and CONV-04a: no plea, no finding. Facts admitted in
// court or in writing may make it one (CONV-03a); left out, nothing was
// admitted, for so the outcome says.
func diversion(m law.Matter, p *Parameters) ruling {
	switch m.AdmittedFacts {
	case casefile.Yes:
		return admittedFacts
	case casefile.NotSure:
		r := admittedFacts
		r.test = m.Lacks("admitted_facts")
		return r
	}
	if plea := pleaFirstProgram(m, p); plea.Answer != law.No {
		r := perhapsPlea
		if r.test = plea; plea.Answer != law.Unknown {
			r.test = m.Lacks("outcome")
		}
		return r
	}
	r := diverted
	if law.All(law.Before(m.ConvictedOn, "", p.DeferredEntryFrom), drugCase(m)).Answer == law.Yes {
		r.rule, r.strength = "CONV-04a", law.Strong
	}
	return r
}

// pleaFirstProgram tests that the drug program of the case was the one that took
// a guilty plea first: from 1997 through 2017 former PC 1000 did (Stats. 2017,
// ch. 778 (AB 208) ended that), so that of a charge it named nobody is believed
// without a paper that there was none.
func pleaFirstProgram(m law.Matter, p *Parameters) law.Test {
	if !m.Californian() || m.OffenseDate.Known() && m.OffenseDate.First() > p.DeferredEntryTo {
		return law.Is(false)
	}
	path := m.Path("convicted_on")
	return law.All(
		m.OldDrugProgram(),
		law.OnOrAfter(m.ConvictedOn, path, p.DeferredEntryFrom),
		law.OnOrBefore(m.ConvictedOn, path, p.DeferredEntryTo))
}

var sayPleaCameFirst = law.Say("The drug program of that time took a guilty plea first.")

const definition = "INA 101(a)(48)(A)"

var (
	judgmentOfGuilt = ruling{"CONV-01", law.Is(true), law.Settled, law.Anywhere, law.FromSource,
		law.Say("A court found the person guilty or took the plea. Immigration law calls that a conviction."), []string{definition}}
	stayedFine = ruling{"CONV-02a", law.Is(false), law.Strong, law.Ninth, law.FromSource,
		law.Say("The plea came first, and no real penalty was ordered: no jail, no probation, no program, and a fine that never had to be paid. So it may not count as a conviction. A program that the judge ordered would make it one."),
		[]string{"Retuta v. Holder, 591 F.3d 1181 (9th Cir. 2010)", definition, "Matter of Mohamed, 27 I&N Dec. 92 (BIA 2017)"}}
	onlyRestitution = ruling{"CONV-02b", law.Open(), law.Contested, law.Anywhere, law.FromKnowledge,
		law.Say("The only order was to pay the victim. Whether that is a penalty is debated."), []string{definition}}
	diverted = ruling{"CONV-03", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("There was no plea and no finding of guilt, so this is not a conviction. It may still have to be told on forms."), []string{definition}}
	admittedFacts = ruling{"CONV-03a", law.Open(), law.Contested, law.Anywhere, law.FromSource,
		law.Say("Agreeing to a statement of facts can turn a diversion into a conviction."),
		[]string{"Matter of Mohamed, 27 I&N Dec. 92 (BIA 2017)", definition}}
	deferredEntry = ruling{"CONV-04", law.Is(true), law.Settled, law.Anywhere, law.FromSource,
		law.Say("The drug program of that time took a guilty plea first. Immigration counts it, also where the court dismissed the case later."), []string{definition + "(ii)"}}
	perhapsPlea = ruling{"CONV-04", law.Lacks(), law.Settled, law.Anywhere, law.FromSource,
		law.Say("From 1997 through 2017 the usual drug program took a guilty plea first, and such a case counts. Look for a plea on the docket before saying that there was none."),
		[]string{definition + "(ii)", "Pen. Code 1203.43"}}
	pleaFirst = ruling{"CONV-05", law.Is(true), law.Strong, law.Anywhere, law.FromKnowledge,
		law.Say("The plea came first. Finishing the program does not undo the conviction for immigration."), []string{definition + "(ii)"}}
	infraction = ruling{"CONV-06", law.Open(), law.Contested, law.Anywhere, law.FromSource,
		law.Say("Some judges say that an infraction is no conviction. Nobody should count on it."),
		[]string{definition, "Matter of Eslamizar, 23 I&N Dec. 684 (BIA 2004)", "Afzal v. Gonzales, 203 F. App'x 830 (9th Cir. 2006)"}}
	juvenile = ruling{"CONV-07", law.Is(false), law.Settled, law.Anywhere, law.FromKnowledge,
		law.Say("A finding in juvenile court is not a conviction. It can still be asked about, and it can still matter."),
		[]string{definition, "Matter of Devison, 22 I&N Dec. 1362 (BIA 2000)"}}
	insanity = ruling{"CONV-10", law.Is(false), law.Strong, law.Anywhere, law.FromSource,
		law.Say("A verdict of not guilty because of insanity is not a conviction. The case may still have to be told on forms. If a guilty plea was entered beside it, a lawyer must look."), []string{definition, "Pen. Code 1026"}}
	inAbsentia = ruling{"CONV-11", law.Open(), law.Contested, law.Anywhere, law.FromSource,
		law.Say("A court of another country decided while the person was not there. Consuls do not count such a judgment; whether judges here do is not settled."),
		[]string{definition, "22 CFR 40.21(a)(4)"}}
	onAppeal = ruling{"CONV-08", law.Open(), law.Contested, law.Anywhere, law.FromSource,
		law.Say("An appeal is open. It may not stop immigration from acting on the conviction."),
		[]string{definition, "Matter of J.M. Acosta, 27 I&N Dec. 420 (BIA 2018)", "Planes v. Holder, 652 F.3d 991 (9th Cir. 2011)"}}
	noConviction = ruling{"CONV-09", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("There is no plea and no finding of guilt, so there is no conviction. The arrest may still have to be told on forms."), []string{definition}}
	notSentenced = ruling{"CONV-12", law.Open(), law.Contested, law.Anywhere, law.FromKnowledge,
		law.Say("The plea is in, but no sentence was given yet. Immigration advice comes before the sentence."), []string{definition}}

	sayPerhapsProgram = law.Say("The plea came first, and no real penalty is told. A lawyer may be able to argue that this is no conviction, but a program that the judge ordered makes it one.")
	sayTreatment      = law.Say("The treatment felony of 2024 takes a plea first. Finishing the treatment does not undo the conviction for immigration.")
	sayFailed         = law.Say("The plea came first, and the program was not finished. Immigration counts the case as a conviction.")
	sayElsewhere      = law.Say("A case from another state or country can count the same way.")
)
