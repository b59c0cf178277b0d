package california

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 4852.01 to 4852.06 (AB 1924, in force 1 January 2023: no dismissal needed
// first): a person convicted of a felony who has lived in California for the
// five years before filing, and has led an honest and upright life, may ask for
// a certificate of rehabilitation once the period is over: five years and two
// more, or four for murder, kidnapping for ransom and life terms, or five for
// registrable offenses. It runs from discharge or from release on supervision,
// whichever is earlier. A misdemeanor qualifies only if it is registrable and
// was dismissed under PC 1203.4 ((b)). Some sex offenses are shut out ((c)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	afterOrder:  true,
	code:        casefile.PC4852_01,
	rule:        certificateOfRehabilitation,
	scope:       convictions,
	name:        "Certificate of rehabilitation",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 4852.01(a)-(c)", "Pen. Code 4852.03(a)", "Pen. Code 4852.06", "Pen. Code 4852.22"},
	effects:     &certificateEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
})

func certificateOfRehabilitation(f *facts) ruling {
	r := ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.certifiable(), code: "misdemeanor", why: law.Say("A certificate is for felonies. A misdemeanor qualifies only if it requires registration and was dismissed under PC 1203.4.")},
			{Test: law.Not(f.listed(f.p.CertificateShut)), code: "list", why: law.Say("PC 4852.01(c) names this offense. Only a pardon is left.")},
			{Test: law.Any(law.Not(f.sexOffenseOnProbation()), law.Is(f.grantedAlready(casefile.PC1203_4))), code: "dismissal-first",
				why: law.Say("For a registrable offense with probation the case must first be dismissed under PC 1203.4.")},
		},
		opens: f.rehabilitationOver(),
		grade: byJudge,
		why:   reasons{law.Say("The judge must find an honest and upright life since. A certificate also counts as an application for a pardon.")},
	}
	if r.opens.known() && r.opens.from > f.today && f.registrable.Answer == law.No {
		r.notes = reasons{law.Say("A judge may grant it sooner in the interest of justice (PC 4852.22).")}
	}
	return r
}

// certifiable tests for a felony, or a registrable misdemeanor that was dismissed.
func (f *facts) certifiable() law.Test {
	return law.Any(f.level.is(felony), law.All(law.Not(f.level.is(infraction)), f.registrableByLaw(), law.Is(f.grantedAlready(casefile.PC1203_4))))
}

func (f *facts) sexOffenseOnProbation() law.Test {
	return law.All(f.registrableByLaw(), f.granted, f.term.is(noTerm))
}

// rehabilitationOver is the first day after the period and after five years
// of residence.
func (f *facts) rehabilitationOver() opening {
	since := dated(f.rec.Case.Person.CaliforniaSince, "person.california_since")
	start := f.rehabilitationStart()
	years := f.certificateYears()
	loose := !start.exact() && !f.released.known() || !f.released.known() && !f.neverHeld() || f.granted.Answer == law.Unknown || years.least != years.most || !since.known()
	since, start = since.orAny(0), start.orAny(f.judgment.from)
	period := span{law.AfterLapse(start.from, years.least), law.AfterLapse(start.to, years.most), join(start.missing, years.missing)}
	resident := since.lapse(f.p.CertificateResidence)
	o := opening{span: period.later(resident), needed: true, loose: loose,
		why: law.Say("The period runs {years} years from {start}. With five years of residence right before filing, the first day is {day}.", "years", years.most, "start", start.to)}
	if loose { // the end of an open range is no day to tell anybody
		o.why = law.Say("The period is at least {years} years, and the five years right before filing must be lived in California. This cannot be open before {first}; the day itself cannot be told yet.", "years", years.least, "first", o.from)
	}
	return o
}

// yearSpan is a number of years that may be known only in part.
type yearSpan struct {
	least, most int
	missing     []string
}

// years picks one number where the test holds, another where it does not.
func pick(t law.Test, yes, no yearSpan) yearSpan {
	switch t.Answer {
	case law.Yes:
		return yes
	case law.No:
		return no
	case law.Unknown, law.Arguable, law.Unanswered:
	}
	return yearSpan{min(yes.least, no.least), max(yes.most, no.most), join(t.Missing, join(yes.missing, no.missing))}
}

func exactly(n int) yearSpan { return yearSpan{least: n, most: n} }

// certificateYears is PC 4852.03(a)(1) to (3).
func (f *facts) certificateYears() yearSpan {
	grave := law.Any(f.listed(f.p.CertificateLong), f.rows(func(row *offense.Offense) law.Test { return law.Is(longest(row.FelonyTerm).life) }))
	return pick(f.registrable, exactly(f.p.CertificateSex), pick(grave, exactly(f.p.CertificateGrave), exactly(f.p.CertificateBase)))
}

// rehabilitationStart is the day from which the period runs: release from
// prison or county prison; with probation the grant, or release from jail that
// was a condition, at the latest the grant and the days ordered.
func (f *facts) rehabilitationStart() span {
	switch onProbation, out := f.probationStart(), f.release(); {
	case f.granted.Answer == law.Yes && f.term.set == noTerm:
		return onProbation
	case f.granted.Answer == law.Unknown && onProbation.known() && out.known():
		return span{min(onProbation.from, out.from), max(onProbation.to, out.to), join(f.granted.Missing, join(onProbation.missing, out.missing))}
	default:
		return out
	}
}

// orAny is the day, or where it is not known any day from the earliest it can be.
func (s span) orAny(earliest casefile.Day) span {
	if s.known() {
		return s
	}
	return span{max(earliest, 1), someDay, s.missing}
}

// someDay is later than any day that can be told: the end of a range that is open.
var someDay = casefile.DayOf(casefile.MaxYear+1, time.January, 1)

func (f *facts) probationStart() span {
	switch {
	case f.neverHeld():
		return f.judgment
	case f.Sentence.ReleasedOn.Known():
		return f.released
	}
	days, known := f.Sentence.DaysOrdered.Value()
	if !known || !f.judgment.known() {
		return span{missing: f.released.missing}
	}
	return span{f.judgment.from, f.judgment.to.AddDays(days), f.released.missing}
}
