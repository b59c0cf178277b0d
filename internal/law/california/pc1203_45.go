package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.45: a person who was under 18 at the offense, was convicted of a
// misdemeanor in adult court, and may have or has had relief under PC 1203.4
// or 1203.4a, may ask to have the record sealed. Registrable offenses, drug
// offenses (HS division 10), Vehicle Code misdemeanors and more than one
// conviction shut it out, with narrow exceptions ((d) to (f)). A dismissal
// already granted opens this section, so it does not make it needless.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	afterOrder:  true,
	code:        casefile.PC1203_45,
	rule:        sealingForMinors,
	scope:       convictions,
	name:        "Sealing a misdemeanor from before age 18",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1203.45(a), (d), (e)"},
	effects:     &sealing,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnLast},
})

var adultThen = law.Say("The client was an adult at the offense. This section is for people who were under 18.")

func sealingForMinors(f *facts) ruling {
	young := f.minor()
	if young.Answer == law.No {
		return ruling{gates: gates{{Test: young, code: ofAge, why: adultThen}}} // no need to weigh the rest
	}
	base := f.dismissible()
	return ruling{
		gates: gates{
			{Test: young, code: ofAge, why: adultThen},
			{Test: f.level.is(misdemeanor), code: "not-misdemeanor", why: law.Say("This section is for misdemeanors.")},
			{Test: law.Not(f.registrable), code: "registrable", why: law.Say("An offense that requires registration cannot be sealed here.")},
			{Test: law.Not(f.codeIn(f.p.SealingShutCodes)), code: "excluded", why: law.Say("Drug offenses of the Health and Safety Code and driving misdemeanors cannot be sealed here.")},
			f.onlyConviction(),
			{Test: base.eligible, code: "no-dismissal", why: law.Say("Sealing needs a case that can be, or was, dismissed under PC 1203.4 or 1203.4a."),
				open: law.Say("Whether the case can be dismissed under PC 1203.4 or 1203.4a is an open question. Sealing hangs on it.")},
		},
		blocks: blocks{{law.Is(base.waits), law.Say("The dismissal under PC 1203.4 or 1203.4a must be open first."), span{from: base.day, to: base.day}}},
		opens:  opening{span: span{from: base.day, to: base.day}, why: law.Say("The dismissal that comes before the sealing is open from {day}.")},
		grade:  byJudge,
		why:    reasons{law.Say("The judge may seal the record. The case then counts under state law as if it had not happened.")},
	}
}

// minor tests the age at the offense: under 18, or under 21 for the oldest offenses.
func (f *facts) minor() law.Test {
	d := f.compared()
	young := f.under(f.p.SealingAge)
	if !d.Known() || d.First() < f.p.OldSealingTo {
		old := f.committed.before(f.p.OldSealingTo)
		return law.Any(young, law.All(old, f.under(f.p.OldSealingAge)))
	}
	return young
}

// under tests whether the person was under an age on the day of the offense. A
// conviction before that birthday shows it too; a later one does not tell.
func (f *facts) under(age int) law.Test {
	born, d := f.rec.Case.Person.Born, f.OffenseDate
	if !d.Known() && born.Known() && f.ConvictedOn.Known() && f.ConvictedOn.Last() < born.First().AddYears(age) {
		return law.Is(true)
	}
	var missing []string
	if !born.Exact() {
		missing = append(missing, "person.born")
	}
	if !d.Exact() {
		missing = append(missing, f.Path("offense_date"))
	}
	switch {
	case !born.Known() || !d.Known():
		return law.Lacks(missing...)
	case d.Last() < born.First().AddYears(age):
		return law.Is(true)
	case d.First() >= born.Last().AddYears(age):
		return law.Is(false)
	}
	return law.Lacks(missing...)
}

// onlyConviction is subdivision (e): one offense, unless the others are of the
// same incident or infractions, where the exceptions must be read.
func (f *facts) onlyConviction() gate {
	others, tied := law.Is(false), law.Is(false)
	for i := range f.rec.matters {
		o := &f.rec.matters[i]
		switch {
		case o.Index == f.Index || o.convicted.Answer == law.No:
		case f.sameEvent(o):
			tied = law.Any(tied, o.convicted)
		default:
			others = law.Any(others, law.All(o.convicted, law.Not(o.level.is(infraction))))
			tied = law.Any(tied, law.All(o.convicted, o.level.is(infraction)))
		}
	}
	return gate{Test: law.Not(law.Any(others, law.All(tied, law.Open()))), code: "other-convictions",
		why:  law.Say("More than one conviction shuts this section out."),
		open: law.Say("More than one conviction shuts this section out, except in narrow cases. A lawyer must read the exceptions.")}
}

type dismissal struct {
	eligible law.Test
	waits    bool
	day      casefile.Day
}

// dismissible tells whether PC 1203.4 or 1203.4a was granted or is open.
func (f *facts) dismissible() dismissal {
	if f.grantedAlready(casefile.PC1203_4) || f.grantedAlready(casefile.PC1203_4a) {
		return dismissal{eligible: law.Is(true)}
	}
	best := dismissal{eligible: law.Is(false)}
	for _, rule := range [...]func(*facts) ruling{dismissalAfterProbation, dismissalWithoutProbation} {
		var v law.Remedy
		r := rule(f)
		r.decide(f.today, &v)
		switch v.State {
		case law.Available, law.Discretionary:
			return dismissal{law.Is(true), false, v.Earliest}
		case law.Later:
			if v.Missing != nil {
				return dismissal{eligible: law.Lacks(v.Missing...)}
			}
			return dismissal{law.Is(true), true, v.Earliest}
		case law.Unclear:
			if best.eligible = law.Open(); v.Missing != nil {
				best.eligible = law.Lacks(v.Missing...)
			}
		case law.Unavailable, law.Done, law.NotNeeded:
		}
	}
	return best
}
