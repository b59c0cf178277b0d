package immigration

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is section 3, the first-offender drug exception: for a first,
// minor drug conviction before 14 July 2011, a dismissal for
// rehabilitation ends the conviction for immigration, in the Ninth Circuit
// only. Lujan-Armendariz v. INS, 222 F.3d 728 (9th Cir. 2000), by analogy to 18
// USC 3607; ended for later convictions by Nunez-Reyes v. Holder, 646 F.3d 684
// (9th Cir. 2011) (en banc).

// exception is what the first-offender rule makes of a case.
type exception struct {
	concerns  bool // it is, or may be, a drug case of the right kind
	dismissed bool // a dismissal is there, or may be
	test      law.Test
	ifDone    law.Test // the same, were the case dismissed
	strength  law.Strength
	venue     law.Venue
	checked   law.Checked
	cites     []string
	failed    []string // rule codes of the predicates that are no
	why       []law.Reason
}

// predicate is one condition of the exception.
type predicate struct {
	rule string
	test law.Test
	fail law.Reason
}

var citesFirstOffender = []string{
	"Lujan-Armendariz v. INS, 222 F.3d 728 (9th Cir. 2000)",
	"Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc)",
	"18 USC 3607",
}

// citesOnlyProbation: the rule is for one who would have qualified under 18 USC
// 3607(a), which is probation without a judgment.
var citesOnlyProbation = []string{"Estrada v. Holder, 560 F.3d 1039 (9th Cir. 2009)"}

// citesOfFailure are the decisions on a predicate that fails: an earlier drug program,
// a violation that a court found. Both were remembered, not read.
var citesOfFailure = map[string][]string{
	"FFOA-PRIOR": {"de Jesus Melendez v. Gonzales, 503 F.3d 1019 (9th Cir. 2007)"},
	"FFOA-CLEAN": citesOnlyProbation,
}

// citesFederalOffender: the federal law itself, of which the other courts' rule
// is the mirror. It has no last day and no circuit.
var citesFederalOffender = []string{"18 USC 3607(b)", "INA 101(a)(48)(A)"}

// federalProgram: a federal court put off the judgment. 18 USC 3607(b) says
// that such a case, once dismissed, is no conviction for any purpose; whether
// that outlives INA 101(a)(48)(A) is contested, so it is arguable at most.
func federalProgram(m law.Matter) bool {
	return m.Jurisdiction == casefile.Federal && m.Outcome == casefile.DeferredEntry
}

// firstOffender is FFOA: every predicate. A fact that nobody told is unknown,
// and one no decides though others are unknown.
func firstOffender(m law.Matter, p *Parameters) exception {
	if neverConvicted(m, p) {
		return exception{test: law.Is(false), ifDone: law.Is(false), strength: law.Settled,
			failed: []string{"FFOA-OFF"}, why: []law.Reason{sayNotFirst, failNoConviction}}
	}
	kind, rule, fail := firstOffenderOffense(m, p)
	if kind.Answer == law.No {
		return exception{test: law.Is(false), ifDone: law.Is(false), strength: law.Settled,
			failed: []string{rule}, why: []law.Reason{sayNotFirst, fail}}
	}
	done := dismissed(m)
	predicates := []predicate{
		{rule, kind, fail},
		{"FFOA-FIRST", firstDrugOffense(m, p), failFirst},
		{"FFOA-PRIOR", noEarlierProgram(m), failPrior},
		{"FFOA-CLEAN", noViolation(m), failClean},
	}
	e := exception{concerns: true, dismissed: done.Answer != law.No, strength: law.Settled, venue: law.Ninth, checked: law.FromSource, cites: citesFirstOffender}
	if federalProgram(m) {
		e.venue, e.checked, e.cites = law.Anywhere, law.FromKnowledge, citesFederalOffender
		predicates = append(predicates, predicate{"FFOA-FED", law.Open(), failOffense})
	} else {
		predicates = slices.Insert(predicates, 1, predicate{"FFOA-DATE", firstOffenderDate(m, p), failDate})
		predicates = append(predicates, predicate{"FFOA-VENUE", inNinth(m), failVenue})
	}
	predicates = append(predicates, predicate{"FFOA-DONE", done, failDone})
	tests := make([]law.Test, len(predicates))
	for i, each := range predicates {
		tests[i] = each.test
		if each.test.Answer == law.No {
			if e.why == nil {
				e.why = append(e.why, sayNotFirst)
			}
			e.failed, e.why = append(e.failed, each.rule), append(e.why, each.fail)
			if cites := citesOfFailure[each.rule]; cites != nil {
				e.cites = concat(e.cites, cites)
			}
		}
		if each.test.Answer == law.Arguable {
			e.strength = law.Contested
		}
	}
	e.ifDone = law.All(tests[:len(tests)-1]...)
	e.test = law.All(e.ifDone, done)
	if rule == "FFOA-USE" {
		e.strength = law.Weak
	}
	if e.why == nil {
		e.why = []law.Reason{sayFirst[e.test.Answer]}
		if e.dismissed && done.Answer == law.Arguable && followsTerm(m) {
			e.why = append(e.why, sayTermServed)
			e.cites = concat(e.cites, citesOnlyProbation)
		}
		if e.test.Answer == law.Arguable && e.venue == law.Ninth {
			e.why = append(e.why, sayNinthWorse)
		}
	}
	return e
}

// neverConvicted: the outcome is no conviction in immigration law, whatever is
// still to be learned. Then no exception is needed, and none is asked about.
func neverConvicted(m law.Matter, p *Parameters) bool {
	base := outcome(m, p).test
	return base.Answer == law.No && len(base.Missing) == 0
}

// firstOffenderDate is FFOA-DATE: a conviction before the day of Nunez-Reyes. A
// plea of before with a sentence of after is arguable; so is one of so short a while
// before that the sentence may have come after, where nobody knows its day. Left
// out of a case file, the sentence is of the day of the plea.
func firstOffenderDate(m law.Matter, p *Parameters) law.Test {
	if m.OffenseDate.Known() && m.OffenseDate.First() > p.FirstOffenderLast {
		return law.Is(false) // no conviction comes before its offense: the worse reading
	}
	pleaded := beforeNunezReyes(m.ConvictedOn, m.Path("convicted_on"), p)
	switch {
	case pleaded.Answer == law.No, m.Outcome == casefile.DeferredEntry && !m.SentencedOn.Known():
		return pleaded // a judgment put off has no sentence
	case m.SentencedOn.Known():
		sentenced := beforeNunezReyes(m.SentencedOn, m.Path("sentenced_on"), p)
		if sentenced.Answer == law.No {
			sentenced = law.Open()
		}
		return law.All(pleaded, sentenced)
	case !m.ConvictedOn.Known(), !m.SentencedOn.Asked():
		return pleaded
	case m.ConvictedOn.Last().AddDays(p.SentenceWithin) <= p.FirstOffenderLast:
		return pleaded
	}
	return law.All(pleaded, law.Open().May(m.Path("sentenced_on")))
}

// beforeNunezReyes: the day of the decision itself is arguable. It went on applying
// the rule to those convicted before it was published and ended it for those
// convicted after (remembered; its first page, read, says that the new rule is for
// the future only). Of two ILRC notes that were read one counts the day among
// those before, one among those after.
func beforeNunezReyes(d casefile.Date, path string, p *Parameters) law.Test {
	t := law.OnOrBefore(d, path, p.FirstOffenderLast)
	if t.Answer == law.Yes && d.Last() == p.FirstOffenderLast {
		t = law.Open()
	}
	return t
}

// firstOffenderOffense is FFOA-OFF, FFOA-USE and FFOA-SALE.
func firstOffenderOffense(m law.Matter, p *Parameters) (test law.Test, rule string, fail law.Reason) {
	if m.Offense.Fit == offense.ByKind {
		return firstOffenderKind(m)
	}
	if len(m.Offense.Rows) == 0 {
		if federalProgram(m) && m.Kind == casefile.KindDrugPossession {
			return firstOffenderKind(m) // the catalogue has no federal section
		}
		if trafficOnly(m) {
			return law.Is(false), "FFOA-OFF", failOffense
		}
		if drugCase(m).Answer == law.Yes || !casefile.Known(m.Kind) {
			return m.Lacks("offense"), "FFOA-OFF", failOffense
		}
		return law.Is(false), "FFOA-OFF", failOffense
	}
	rule, fail = "FFOA-OFF", failOffense
	test = agreedAnywhere(m, func(row *offense.Offense) law.Shielded {
		t, r, f := firstOffenderRow(m, row, p)
		rule, fail = r, f
		return plain(t)
	}).Standing
	return test, rule, fail
}

// firstOffenderKind: a drug case known only as possession.
func firstOffenderKind(m law.Matter) (law.Test, string, law.Reason) {
	if m.Kind == casefile.KindDrugSale {
		return law.Is(false), "FFOA-SALE", failSale
	}
	if m.Kind == casefile.KindDrugOther {
		return m.Lacks("offense"), "FFOA-OFF", failOffense
	}
	switch m.Drug.Act {
	case "", casefile.ActUnknown, casefile.OwnUse:
		return law.Is(m.Kind == casefile.KindDrugPossession), "FFOA-OFF", failOffense
	}
	return law.Is(false), "FFOA-SALE", failSale
}

// firstOffenderRow: simple possession of any drug, or a lesser offense such as
// paraphernalia: Cardenas-Uriarte v. INS, 227 F.3d 1132 (9th Cir. 2000);
// Ramirez-Altamirano v. Holder, 563 F.3d 800 (9th Cir. 2009). Being under the
// influence is no lesser offense, but one may have relied on the case that
// said so while it stood.
func firstOffenderRow(m law.Matter, row *offense.Offense, p *Parameters) (law.Test, string, law.Reason) {
	number := section(row)
	switch {
	case row.Code == "HS" && number == "11550":
		relied := law.All(law.Open(), law.OnOrAfter(m.ConvictedOn, m.Path("convicted_on"), p.UseReliance))
		return relied, "FFOA-USE", failUse
	case simplePossession(row), row.Code == "HS" && number == "11364", row.Code == "BP" && number == "4140":
		return law.Is(true), "FFOA-OFF", failOffense
	case row.Code == "HS" && number == "11365":
		return law.Open(), "FFOA-OFF", failOffense
	case row.Code == "HS" && number == "11360":
		return givenAway(m, row, p), "FFOA-SALE", failSale
	case row.Category == casefile.KindDrugSale:
		return law.Is(false), "FFOA-SALE", failSale
	}
	return law.Is(false), "FFOA-OFF", failOffense
}

// simplePossession: no more than having the drug, in no special place. The
// treatment felony of 2024 has priors as an element.
func simplePossession(row *offense.Offense) bool {
	if row.Category == casefile.KindDrugPossession {
		return section(row) != "11395"
	}
	return row.Code == "VC" && row.Section == "23222(b)" // marijuana in a car; (a) is an open bottle
}

// givenAway: a little marijuana given for nothing, which 21 USC 841(b)(4)
// treats as possession.
func givenAway(m law.Matter, row *offense.Offense, p *Parameters) law.Test {
	switch m.Drug.Act {
	case casefile.GiveAway:
		return law.All(law.Open(), smallGift(m, row, p))
	case "", casefile.ActUnknown:
		return m.Lacks("drug.act")
	}
	return law.Is(false)
}

// firstDrugOffense is FFOA-FIRST: the first drug offense ever, anywhere. Two
// counts of one event, in one case with one sentence, are one offense:
// Villavicencio-Rojas v. Lynch, 811 F.3d 1216 (9th Cir. 2016).
func firstDrugOffense(m law.Matter, p *Parameters) law.Test {
	first := law.Not(law.YesNo(m.File().Case.Person.PriorDrugCase, "person.prior_drug_case"))
	for _, other := range m.File().Matters {
		if other.Index == m.Index {
			continue
		}
		drug := drugCase(other)
		if drug.Answer == law.No {
			continue
		}
		convicted := law.All(drug, outcome(other, p).test, law.Not(erased(other)))
		first = law.All(first, law.Not(law.All(convicted, earlierOffense(other, m))))
	}
	return first
}

// earlierOffense tests that another drug conviction came before this one.
func earlierOffense(other, m law.Matter) law.Test {
	before := earlier(other, m)
	sameDay := other.ConvictedOn.Exact() && other.ConvictedOn == m.ConvictedOn
	switch {
	case !sameDay:
		return before
	case sameIncident(other, m):
		return law.Is(false)
	}
	return law.Open() // two events judged on one day: neither conviction came first
}

// earlier tests that one case ended before another did.
func earlier(a, b law.Matter) law.Test {
	if !a.ConvictedOn.Known() || !b.ConvictedOn.Known() {
		return law.Lacks(unknownDates(a, b)...)
	}
	switch {
	case a.ConvictedOn.Last() < b.ConvictedOn.First():
		return law.Is(true)
	case a.ConvictedOn.First() >= b.ConvictedOn.Last():
		return law.Is(false)
	}
	return law.Lacks(unknownDates(a, b)...)
}

func unknownDates(matters ...law.Matter) []string {
	var paths []string
	for _, m := range matters {
		if !m.ConvictedOn.Exact() {
			paths = append(paths, m.Path("convicted_on"))
		}
	}
	return paths
}

// noEarlierProgram is FFOA-PRIOR: no earlier first-offender treatment or drug
// diversion, not even one without a plea: de Jesus Melendez v. Gonzales, 503
// F.3d 1019 (9th Cir. 2007). A juvenile disposition is arguable.
func noEarlierProgram(m law.Matter) law.Test {
	none := law.Not(law.YesNo(m.File().Case.Person.PriorDrugDiversion, "person.prior_drug_diversion"))
	for _, other := range m.File().Matters {
		if other.Index == m.Index {
			continue
		}
		program := law.Is(true)
		switch other.Outcome {
		case casefile.DiversionNoPlea, casefile.DeferredEntry:
		case casefile.Juvenile:
			program = law.Open()
		case "", casefile.OutcomeUnknown:
			program = other.Lacks("outcome")
		default:
			continue
		}
		none = law.All(none, law.Not(law.All(program, drugCase(other), earlier(other, m))))
	}
	return none
}

// noViolation is FFOA-CLEAN: no court found a violation of probation or of the
// program: Estrada v. Holder, 560 F.3d 1039 (9th Cir. 2009).
func noViolation(m law.Matter) law.Test {
	if m.Probation.State == casefile.ProbationRevoked {
		return law.Is(false)
	}
	if m.Probation.Granted == casefile.No && !casefile.Known(m.Probation.State) && m.Outcome != casefile.DeferredEntry && !m.Probation.Violated.Known() {
		return law.Is(true) // nothing that could be violated
	}
	return law.Not(m.YesNo(m.Probation.Violated, "probation.violated"))
}

// inNinth is FFOA-VENUE: every other circuit rejects the rule.
func inNinth(m law.Matter) law.Test {
	return law.OneOf(m.File().Case.Person.Circuit, "person.circuit", casefile.NinthCircuit)
}

// dismissed is FFOA-DONE: the dismissal itself was obtained. An automatic one
// is untested; while the program or probation runs it is arguable (Chavez-Perez
// v. Ashcroft, 386 F.3d 1284 (9th Cir. 2004)).
func dismissed(m law.Matter) law.Test {
	automatic, unnamed := false, ""
	done := law.Is(false)
	for i := range m.Relief {
		done = law.Any(done, setAsideElsewhere(m, i))
		switch kind := m.Relief[i].Kind; {
		case dismissesForRule(kind):
			done = law.Any(done, likeFederal(m, kind))
		case kind == casefile.PC1203_425:
			automatic = true
		case !casefile.Known(kind):
			unnamed = m.Path(reliefField(i, "kind"))
		}
	}
	switch {
	case done.Answer != law.No:
		return done
	case unnamed != "":
		return law.Lacks(unnamed)
	case m.FinishedDeferral():
		return noTermServed(m)
	case automatic, m.Probation.State == casefile.ProbationOngoing:
		return law.Open()
	case m.Outcome == casefile.DeferredEntry && !m.ProgramCompleted.Known():
		return m.Lacks("program_completed")
	}
	return law.Is(false)
}

// setAsideElsewhere: another state's order that set the case aside because the
// person did what was asked (Lujan-Armendariz: an Arizona set-aside). Another
// country's is treated the same (Dillingham v. INS, 267 F.3d 996 (9th Cir.
// 2001)), but what is left of that holding is arguable. An order that left a
// new judgment sets nothing aside.
func setAsideElsewhere(m law.Matter, i int) law.Test {
	r := &m.Relief[i]
	if r.Kind != casefile.Vacatur || r.DaysAfter.Asked() || r.LevelAfter != "" {
		return law.Is(false)
	}
	set := law.Is(false)
	switch r.Reason {
	case casefile.Rehabilitation:
		set = law.Is(true)
	case casefile.ReasonUnknown, "":
		set = m.Lacks(reliefField(i, "reason"))
	}
	switch m.Jurisdiction {
	case casefile.OtherState:
		return law.All(set, noTermServed(m))
	case casefile.Foreign:
		return law.All(set, law.Open())
	}
	return law.Is(false)
}

// dismissesForRule: the orders that dismiss a case for rehabilitation.
func dismissesForRule(kind casefile.ReliefKind) bool {
	switch kind {
	case casefile.PC1203_4, casefile.PC1203_4a, casefile.PC1203_41, casefile.PC1203_42, casefile.PC1210_1:
		return true
	}
	return false
}

var (
	sayTermServed    = law.Say("The rule follows a federal law that gives probation. No court was seen to use it after a jail or prison term in the place of probation.")
	sayNotFirst      = law.Say("The special rule for old first drug cases does not fit.")
	failDate         = law.Say("The conviction came after the rule ended.")
	failOffense      = law.Say("The charge is not simple possession or paraphernalia.")
	failUse          = law.Say("The charge was being under the influence.")
	failSale         = law.Say("The charge was about more than having the drug.")
	failFirst        = law.Say("It was not the first drug case.")
	failPrior        = law.Say("There was an earlier drug program.")
	failClean        = law.Say("A court found a violation of probation or of the program.")
	failDone         = law.Say("The case was not dismissed yet.")
	failNoConviction = law.Say("There is no conviction that would need it.")
	failVenue        = law.Say("The immigration case would be heard outside the Ninth Circuit.")

	sayFirst = map[law.Answer]law.Reason{
		law.Yes:      law.Say("In California's federal circuit this old first drug case should not count: it was dismissed and meets a special rule. The rule may not protect the person in other states or after travel."),
		law.Arguable: law.Say("A lawyer may be able to argue that the special rule for old first drug cases fits, so that this one does not count."),
		law.Unknown:  law.Say("A special rule for old first drug cases may fit, so that this one would not count. Some facts are missing to tell."),
	}
)
