package casefile

import (
	"slices"
	"strconv"
)

// inCalifornia reports whether the case is under California law, which is so
// unless the case says otherwise.
func (k *checker) inCalifornia() bool {
	return k.c.Jurisdiction == "" || k.c.Jurisdiction == California
}

func (k *checker) sentence() {
	s := k.c.Sentence
	if k.inCalifornia() {
		k.level()
	}
	ordered, known := s.DaysOrdered.Value()
	if fields, days := termsTold(s); len(fields) > 0 && s.Custody == NoCustody {
		k.report("days-without-custody",
			"These two answers do not fit: in case {n} no jail or prison was ordered, but {days} of it are told. Which one is right?",
			slices.Concat([]string{"sentence.custody"}, fields), [2]string{"days", days.Words()})
	}
	if s.Custody.Prison() && known && ordered == 0 {
		k.report("prison-without-days",
			"These two answers do not fit: the sentence in case {n} was prison, but of no days at all. Which one is right?",
			[]string{"sentence.custody", "sentence.days_ordered"})
	}
	if suspended, told := s.DaysSuspended.Value(); told && known && suspended > ordered {
		k.report("suspended-more-than-ordered",
			"These two answers do not fit: in case {n} {suspended} were suspended, but only {ordered} were ordered. The days ordered take in those suspended. Which number is right?",
			[]string{"sentence.days_ordered", "sentence.days_suspended"},
			[2]string{"ordered", s.DaysOrdered.Words()}, [2]string{"suspended", s.DaysSuspended.Words()})
	}
	if waived, told := s.DaysWaived.Value(); told && known && waived > ordered {
		k.report("waived-more-than-ordered",
			"These two answers do not fit: in case {n} credit for {waived} was given up, but only {ordered} were ordered in all. Which number is right?",
			[]string{"sentence.days_ordered", "sentence.days_waived"},
			[2]string{"ordered", s.DaysOrdered.Words()}, [2]string{"waived", s.DaysWaived.Words()})
	}
	if served, told := s.DaysServed.Value(); told && known && served > ordered {
		k.report("served-more-than-ordered",
			"Please check: in case {n} {served} were served, but only {ordered} were ordered. Was more ordered later, as after a probation violation?",
			[]string{"sentence.days_ordered", "sentence.days_served"},
			[2]string{"ordered", s.DaysOrdered.Words()}, [2]string{"served", s.DaysServed.Words()})
	}
}

// termsTold are the terms of jail or prison that a sentence tells (ordered,
// suspended, served), and the days of the first.
func termsTold(s Sentence) (fields []string, first Days) {
	for _, term := range []struct {
		field string
		days  Days
	}{
		{"sentence.days_ordered", s.DaysOrdered},
		{"sentence.days_suspended", s.DaysSuspended},
		{"sentence.days_served", s.DaysServed},
	} {
		if n, _ := term.days.Value(); n > 0 {
			if len(fields) == 0 {
				first = term.days
			}
			fields = append(fields, term.field)
		}
	}
	return fields, first
}

// level: in California prison is for felonies (PC 17(a), 1170(h)), and an
// infraction is not punished with jail (PC 19.6).
func (k *checker) level() {
	s := k.c.Sentence
	prison := s.Custody.Prison()
	terms, _ := termsTold(s)
	switch {
	case prison && k.c.Level == Misdemeanor:
		k.report("prison-for-misdemeanor",
			"These two answers do not fit: case {n} was a misdemeanor, but the sentence was prison. Prison is for felonies. Which one is right?",
			[]string{"level", "sentence.custody"})
	case prison && k.c.Level == Infraction:
		k.report("prison-for-infraction",
			"These two answers do not fit: case {n} was an infraction, but the sentence was prison. An infraction has a fine only. Which one is right?",
			slices.Concat([]string{"level", "sentence.custody"}, terms))
	case k.c.Level == Infraction && s.Custody == CountyJail:
		k.report("jail-for-infraction",
			"These two answers do not fit: case {n} was an infraction, but the sentence was jail. An infraction has a fine only. Which one is right?",
			slices.Concat([]string{"level", "sentence.custody"}, terms))
	case k.c.Level == Infraction && len(terms) > 0 && s.Custody != NoCustody:
		k.report("jail-for-infraction",
			"These two answers do not fit: case {n} was an infraction, but days of jail are told. An infraction has a fine only. Which one is right?",
			slices.Concat([]string{"level"}, terms))
	}
	if s.MandatorySupervision == Yes && Known(s.Custody) && s.Custody != CountyPrison {
		k.report("supervision-without-county-prison",
			"These two answers do not fit: case {n} had mandatory supervision, which comes with a felony term served in county jail. The kind of custody says something else. Which one is right?",
			[]string{"sentence.custody", "sentence.mandatory_supervision"})
	}
}

// besidePrison: probation stands in the place of a prison term (PC 1203(a)).
// Both fit in one case only where the term was imposed and wholly suspended, or
// where probation was taken away.
func (k *checker) besidePrison() {
	p, s := k.c.Probation, k.c.Sentence
	ordered, told := s.DaysOrdered.Value()
	suspended, _ := s.DaysSuspended.Value()
	switch {
	case !s.Custody.Prison(), told && ordered <= suspended, p.Violated == Yes:
		return // served all the same: suspendedButServed asks
	case p.State == ProbationRevoked, p.Granted == No && k.c.Outcome != DeferredEntry:
		return
	}
	paths := []string{"sentence.custody", "probation.state"}
	switch {
	case k.c.FinishedDeferral():
		paths[1] = "program_completed"
	case Known(p.State):
	case p.Granted == Yes && p.Violated == No:
		paths = []string{"sentence.custody", "probation.granted", "probation.violated"}
	default:
		return
	}
	k.report("prison-beside-probation",
		"These two answers rarely fit: case {n} has a prison term, and probation or a program that nobody took away. Was the whole term suspended, did it end in prison, or was it parole or supervision after prison?",
		paths)
}

// suspendedButServed: a term that was suspended as a whole, and yet was served. In
// a county jail the days can be those that probation brings (PC 1203.1(a)(2)).
func (k *checker) suspendedButServed() {
	s := k.c.Sentence
	ordered, told := s.DaysOrdered.Value()
	suspended, _ := s.DaysSuspended.Value()
	served, _ := s.DaysServed.Value()
	if served == 0 || !told || ordered == 0 || suspended < ordered || Known(s.Custody) && !s.Custody.Prison() {
		return
	}
	k.report("suspended-but-served",
		"Please check: in case {n} the whole term was suspended, but {served} were served. Was it carried out later, or was it jail under probation?",
		[]string{"sentence.days_suspended", "sentence.days_served", "sentence.days_ordered"},
		[2]string{"served", s.DaysServed.Words()})
}

// longJail: jail that probation brings is a year at most (PC 19.2), but for days
// of credit that were given up.
func (k *checker) longJail() {
	s, p := k.c.Sentence, k.c.Probation
	var path string
	switch {
	case s.Custody.Prison(), s.Custody == NoCustody, p.Granted == No:
		return // other questions ask
	case p.Violated == Yes, p.State == ProbationRevoked:
		return // the term came after it
	case p.Granted == Yes:
		path = "probation.granted"
	case Known(p.State):
		path = "probation.state"
	default:
		return
	}
	if !s.BeyondProbation() {
		return
	}
	field, days := "sentence.days_ordered", s.DaysOrdered
	if ordered, _ := s.carriedOut(); ordered <= JailUnderProbation {
		field, days = "sentence.days_served", s.DaysServed
	}
	k.report("long-jail-beside-probation",
		"These two answers rarely fit: case {n} has probation and {days} in custody, but jail that comes with probation is one year at most. Was it prison, was part of it suspended, or was credit given up?",
		[]string{field, path}, [2]string{"days", days.Words()})
}

// withoutProgram: a judgment that is put off after a plea brings a program or
// conditions (former PC 1000.1, 1000.3; HS 11395(d)): "no other terms" does not fit.
// A stayed fine and nothing else is Retuta's case, where the law itself asks for the
// program (Retuta v. Holder, 591 F.3d 1181 (9th Cir. 2010)).
func (k *checker) withoutProgram() {
	if k.c.Outcome != DeferredEntry || k.c.Sentence.OtherTerms != No || k.c.Sentence.Fine == FineStayed {
		return
	}
	k.report("deferral-without-program",
		"These two answers rarely fit: in case {n} the court took a plea and put off the judgment, but no classes, treatment or other terms are told. Was there a program, or anything else to do?",
		[]string{"outcome", "sentence.other_terms"})
}

// besideProgram: while the judgment is put off there is no jail to serve (PC
// 1000.1, 1000.3): jail follows where the program fails.
func (k *checker) besideProgram() {
	s := k.c.Sentence
	if !k.c.FinishedDeferral() || k.c.Probation.Granted == Yes || s.Custody.Prison() || s.Custody == NoCustody {
		return
	}
	ordered, told := s.DaysOrdered.Value()
	suspended, _ := s.DaysSuspended.Value()
	served, _ := s.DaysServed.Value()
	field := "sentence.days_ordered"
	switch {
	case ordered > suspended:
	case !told && served > 0:
		field = "sentence.days_served"
	default:
		return
	}
	k.report("jail-beside-program",
		"These two answers rarely fit: in case {n} a program was finished, but a jail term is told too. Was the jail part of probation, was it before the plea, or did the program end badly?",
		[]string{"program_completed", field})
}

func (k *checker) probation() {
	p := k.c.Probation
	if k.inCalifornia() {
		k.besidePrison()
		k.suspendedButServed()
		k.longJail()
		k.besideProgram()
		k.withoutProgram()
	}
	ended := p.State == ProbationCompleted || p.State == ProbationEndedEarly
	dates := [2]string{"end", p.EndedOn.Words()}
	switch {
	case ended && k.surelyAhead(p.EndedOn):
		k.report("probation-ended-ahead",
			"These two answers do not fit: in case {n} probation is over, but its end ({end}) lies ahead. Which one is right?",
			[]string{"probation.state", "probation.ended_on"}, dates)
	case p.State == ProbationRevoked && k.surelyAhead(p.EndedOn):
		k.report("probation-ended-ahead",
			"These two answers do not fit: in case {n} the court took probation away for good, but its end ({end}) lies ahead. Which one is right?",
			[]string{"probation.state", "probation.ended_on"}, dates)
	case p.State == ProbationOngoing && k.surelyPast(p.EndedOn):
		k.report("probation-ongoing-past-end",
			"These two answers do not fit: in case {n} probation is still running, but it ended ({end}). Which one is right?",
			[]string{"probation.state", "probation.ended_on"}, dates)
	}
	if p.Granted == No {
		k.neverGranted(p)
	}
	if p.State == ProbationRevoked && p.Violated == No {
		k.report("revoked-without-violation",
			"These two answers do not fit: in case {n} the court took probation away, but it found no violation. Which one is right?",
			[]string{"probation.state", "probation.violated"})
	}
	running := k.running(p)
	if len(running) > 0 && k.whole.Person.OnProbationNow == No {
		k.report("ongoing-but-not-on-probation",
			"These two answers do not fit: the person is not on probation, but in case {n} probation is still running. Which one is right?",
			slices.Concat([]string{"person.on_probation_now"}, running))
	}
	if len(running) > 0 && k.c.InCustody == No {
		k.report("ongoing-but-not-in-custody",
			"These two answers do not fit: probation in case {n} is still running, and the court counts probation as being in custody on the case. Which one is right?",
			slices.Concat([]string{"in_custody"}, running))
	}
}

// running are the facts that say that probation still runs: its state, or an end
// that lies ahead; none if it may be over.
func (k *checker) running(p Probation) []string {
	switch {
	case p.State == ProbationOngoing:
		return []string{"probation.state"}
	case !Known(p.State) && p.Granted == Yes && k.surelyAhead(p.EndedOn):
		return []string{"probation.granted", "probation.ended_on"}
	}
	return nil
}

// neverGranted: how a probation went that was never granted.
func (k *checker) neverGranted(p Probation) {
	path := ""
	switch {
	case Known(p.State):
		path = "probation.state"
	case p.Violated == Yes:
		path = "probation.violated"
	case p.EndedOn.Known():
		path = "probation.ended_on"
	default:
		return
	}
	k.report("probation-never-granted",
		"These two answers do not fit: no probation was granted in case {n}, but another answer says how it went. Was there probation?",
		[]string{"probation.granted", path})
}

// outcome: a sentence in a case that ended without a plea or a verdict, and
// an open case beside "nothing open".
func (k *checker) outcome() {
	if k.c.Outcome == Pending && k.whole.Person.ChargedNow == No {
		k.report("pending-but-nothing-open",
			"These two answers do not fit: case {n} is still open, but nothing is open in any court. Which one is right?",
			[]string{"person.charged_now", "outcome"})
	}
	k.orderWithoutConviction()
	if k.c.Outcome == Juvenile {
		k.juvenile()
	}
	if !slices.Contains(unconvicted, k.c.Outcome) {
		return
	}
	const text = "These two answers do not fit: case {n} ended without a conviction, but a sentence is told too. Which one is right?"
	ordered, _ := k.c.Sentence.DaysOrdered.Value()
	custody := k.c.Sentence.Custody
	program := k.c.Outcome == DiversionNoPlea // of which jail can have been a part
	switch {
	case k.c.Probation.Granted == Yes:
		k.report("sentence-without-conviction", text, []string{"outcome", "probation.granted"})
	case custody.Prison(), custody == CountyJail && !program:
		k.report("sentence-without-conviction", text, []string{"outcome", "sentence.custody"})
	case ordered > 0 && !program:
		k.report("sentence-without-conviction", text, []string{"outcome", "sentence.days_ordered"})
	}
}

// unconvicted are the ends of a case without a plea or a verdict of guilt. That
// a juvenile court makes no conviction is another matter: it can order probation.
var unconvicted = []Outcome{Acquitted, Insanity, ArrestOnly, Dismissed, DiversionNoPlea}

// orderWithoutConviction: an order that there can be only after a conviction.
func (k *checker) orderWithoutConviction() {
	for i, order := range k.c.Relief {
		adult := k.c.Outcome == Juvenile && order.Kind.Family() == Dismissal
		if adult || slices.Contains(unconvicted, k.c.Outcome) && needsConviction(order.Kind) {
			k.report("order-without-conviction",
				"These two answers do not fit: case {n} ended without a conviction, but an order that needs one was granted. Was there a plea or a verdict first?",
				[]string{"outcome", "relief[" + strconv.Itoa(i) + "].kind"})
		}
	}
}

// needsConviction reports whether an order is for a plea or a conviction alone.
// A survivor's petition reaches arrests too (PC 236.14, 236.15), and a charge
// can be lowered before any plea (PC 17(b)(4), (b)(5), (d)).
func needsConviction(kind ReliefKind) bool {
	switch kind {
	case PC236_14, PC236_15, PC17b, PC17d:
		return false
	case PC1203_45, PC4852_01, Pardon, ProbationEarlyEnd:
		return true
	}
	family := kind.Family()
	return family == Dismissal || family == SetAside || family == Reduction || family == SentenceChange
}

// juvenile: a juvenile court sends nobody to prison, and has no offense of the
// eighteenth birthday or later (Welf. & Inst. Code 602(a)).
func (k *checker) juvenile() {
	if k.c.Sentence.Custody.Prison() {
		k.report("prison-from-juvenile-court",
			"These two answers do not fit: case {n} was in juvenile court, but the sentence was prison. A juvenile court sends nobody to prison. Which one is right?",
			[]string{"outcome", "sentence.custody"})
	}
	born, offense := k.whole.Person.Born, k.c.OffenseDate
	if born.Known() && offense.Known() && offense.First() >= born.Last().AddYears(majority) {
		k.report("juvenile-of-age",
			"These answers do not fit: case {n} was in juvenile court, but the person was 18 or older on the day of the offense ({second}; born {first}). Which one is right?",
			[]string{"outcome", "person.born", "offense_date"}, both(born, offense)...)
	}
}

const majority = 18 // years: Welf. & Inst. Code 602(a)

func (k *checker) offense() {
	if k.c.Victim.Under14 == Yes && k.c.Victim.Under18 == No {
		k.report("victim-age",
			"These two answers do not fit: in case {n} the victim was under 14, but not under 18. Which one is right?",
			[]string{"victim.under_18", "victim.under_14"})
	}
	if k.c.Dwelling == Yes && k.c.OpenBusiness == Yes {
		k.report("home-and-open-store",
			"These two answers do not fit: in case {n} the place was a home, and it was a store during its open hours. Which one is right?",
			[]string{"dwelling", "open_business"})
	}
}

// custodyNow holds "serving no sentence" against what this case says. Being in
// custody on a case takes in probation; serving a sentence does not.
func (k *checker) custodyNow() {
	p := k.whole.Person
	if p.ServingNow != No {
		return
	}
	if k.surelyAhead(k.c.Sentence.EndedOn) && !k.onProbation() {
		k.report("sentence-runs-but-not-serving",
			"These two answers do not fit: the person serves no sentence now, but the sentence in case {n} ends later ({end}). Which one is right?",
			[]string{"person.serving_now", "sentence.ended_on"}, [2]string{"end", k.c.Sentence.EndedOn.Words()})
	}
	if k.c.InCustody == Yes && !k.onProbation() {
		k.report("in-custody-but-not-serving",
			"These two answers do not fit: the person serves no sentence now, but is in custody on case {n}. Which one is right?",
			[]string{"person.serving_now", "in_custody"})
	}
}

// onProbation reports whether the case says that probation may be running.
func (k *checker) onProbation() bool {
	p := k.c.Probation
	switch {
	case k.whole.Person.OnProbationNow == No, p.Granted == No:
		return false
	case p.State == ProbationCompleted, p.State == ProbationEndedEarly:
		return false
	}
	return p.Granted == Yes || Known(p.State) || k.whole.Person.OnProbationNow == Yes
}
