package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is good moral character, INA 101(f) and 8 CFR 316.10: bars for
// life, bars for a period, and the presumption that two DUIs raise.

// period is the time that good moral character is read over. It starts on one
// day, or on a day within a range where the filing date is not exact.
type period struct{ first, last casefile.Day }

// goodMoralPeriod: for a resident five years before the form is filed (INA
// 316(a); the three years of INA 319 only shorten it and clear nothing), for
// everybody else ten years before today (INA 240A(b)(1)(B)). Of somebody whose
// papers are not known the longer of the two is read.
func goodMoralPeriod(f *law.File, p *Parameters) period {
	filing := f.Case.Person.FilingOn
	if !isResident(f) {
		start := f.Today.AddYears(-p.CancellationYears)
		if !statusKnown(f) && filing.Known() {
			start = min(start, filing.First().AddYears(-p.GoodMoralYears))
		}
		return period{start, start}
	}
	if !filing.Known() {
		filing = casefile.On(f.Today)
	}
	return period{filing.First().AddYears(-p.GoodMoralYears), filing.Last().AddYears(-p.GoodMoralYears)}
}

// since tests that a date lies in the period.
func (t period) since(d casefile.Date, m law.Matter, field string) law.Test {
	switch {
	case !d.Known():
		return m.Lacks(field)
	case d.First() >= t.last:
		return law.Is(true)
	case d.Last() < t.first:
		return law.Is(false)
	}
	lacks := law.Lacks()
	if !d.Exact() {
		lacks = lacks.May(m.Path(field))
	}
	if t.first != t.last {
		lacks = lacks.May("person.filing_on")
	}
	return lacks
}

// committed tests that the offense lies in the period. An offense whose date
// is missing came before its conviction.
func (t period) committed(m law.Matter) law.Test {
	if !m.OffenseDate.Known() && m.ConvictedOn.Known() && m.ConvictedOn.Last() < t.first {
		return law.Is(false)
	}
	return t.since(m.OffenseDate, m, "offense_date")
}

// convicted tests that the conviction lies in the period. It came after its
// offense, also where its date is missing or said to be earlier.
func (t period) convicted(m law.Matter) law.Test {
	if m.OffenseDate.Known() && m.OffenseDate.First() >= t.last {
		return law.Is(true)
	}
	return t.since(m.ConvictedOn, m, "convicted_on")
}

// gmcPermanentBar is INA 101(f)(8) and 8 CFR 316.10(b)(1): murder at any
// time, or an aggravated felony convicted on or after November 29, 1990. A
// pardoned person may show reform (8 CFR 316.10(c)(2)): then a lawyer must look.
func gmcPermanentBar(a *Assessment, o *Opinion, p *Parameters) law.Finding {
	const code, rule = "gmc.permanent-bar", "NAT-AF"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	late := convictedOnOrAfter(o.Matter, p.AggravatedFelonyBarsCharacter)
	ground := oneOf(plain(murder(o.Matter)), both(classOf(o, "af"), plain(late)))
	w := convicted(o, ground)
	if pardoned(o.Matter).Answer == law.Yes {
		w.Standing, w.Harm = w.Standing.AtMost(law.Arguable), min(w.Harm, law.Arguable)
	}
	return judged(code, rule, w,
		knowing(p, law.Settled, "INA 101(f)(8)", "INA 101(a)(43)", "8 CFR 316.10(b)(1)", "8 CFR 316.10(c)(2)"),
		whyFor(w.Standing,
			"With a case of this class a person can never become a citizen.",
			"This case may mean never becoming a citizen. A lawyer must look at it.",
			"We cannot tell yet whether this case rules out citizenship for good.",
			"This case is not one of those that rule out citizenship for good."))
}

// murder reads the section: PC 187, the crime itself. Attempted murder and a
// conspiracy are not murder, though they may be aggravated felonies.
func murder(m law.Matter) law.Test {
	if m.Level == casefile.Misdemeanor || m.Level == casefile.Infraction {
		return law.Is(false)
	}
	if m.Offense.Fit == offense.ByKind && m.Kind != casefile.KindViolence {
		return law.Is(false)
	}
	test := agreed(m, func(row *offense.Offense) law.Shielded {
		return plain(law.Is(row.Code == "PC" && row.Section == "187(a)"))
	}).Standing
	if m.Attempted() || m.Conspired() {
		return law.Is(false)
	}
	return test
}

// gmcConditionalBar is INA 101(f)(3), (4) and (5) with 8 CFR 316.10(b)(2): an
// offense committed in the period that also makes a person inadmissible, five
// years of sentences, or two gambling convictions. Time served and two DUIs
// have findings of their own.
func gmcConditionalBar(a *Assessment, sum law.Finding, p *Parameters) law.Finding {
	const code, rule = "gmc.conditional-bar", "NAT-COND"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	t := goodMoralPeriod(a.File, p)
	w := oneOf(aggregateInPeriod(a, sum, t, p), gamblingInPeriod(a, t))
	for _, o := range a.Opinions {
		w = oneOf(w, conditional(o, t))
	}
	return judged(code, rule, w,
		reading(p, law.Settled, "INA 101(f)(3)", "INA 101(f)(5)", "8 CFR 316.10(b)(2)"),
		whyFor(w.Standing,
			"A case in the years that count stops citizenship until enough time has passed.",
			"A case in the years that count may block citizenship for now. A lawyer must look at it.",
			"We cannot tell yet whether a case in the years that count blocks citizenship for now.",
			"No case in the years that count is one of those that block citizenship for a time."))
}

// conditional is what one conviction adds: turpitude that no exception
// covers, drugs but for one small marijuana case, prostitution.
func conditional(o *Opinion, t period) law.Shielded {
	in := plain(t.committed(o.Matter))
	w := both(found(o.Find("inadmit.cimt")), in)
	drug := o.Find("inadmit.controlled-substance")
	w = oneOf(w, both(unless(found(drug), stands(o.Find("shield.30-grams"))), in))
	return oneOf(w, both(found(o.Find("inadmit.prostitution")), in))
}

// found is a finding as a ground with its harm.
func found(f law.Finding) law.Shielded {
	return law.Shielded{Standing: stands(f), Harm: harmOf(f).Answer}
}

// aggregateInPeriod is the five years of sentences (INA 212(a)(2)(B)) for
// offenses of the period. Where only part of them is of the period the words
// of 101(f)(3) leave room: arguable.
func aggregateInPeriod(a *Assessment, sum law.Finding, t period, p *Parameters) law.Shielded {
	whole := a.Opinions
	surely, maybe := &Assessment{File: a.File}, &Assessment{File: a.File}
	var dates []string
	for _, o := range whole {
		in := t.committed(o.Matter)
		if in.Answer == law.No {
			continue
		}
		maybe.Opinions = append(maybe.Opinions, o)
		if in.Answer == law.Yes {
			surely.Opinions = append(surely.Opinions, o)
		}
		dates = append(dates, in.Missing...)
	}
	if len(maybe.Opinions) == 0 {
		return plain(law.Is(false))
	}
	most := found(inadmitMultiple(maybe, p))
	least := most
	if len(dates) > 0 {
		least = found(inadmitMultiple(surely, p))
	}
	all := found(sum)
	partly := law.Shielded{Standing: all.Standing.AtMost(law.Arguable), Harm: min(all.Harm, law.Arguable)}
	return oneOf(between(least, most, dates), partly)
}

// between is a ground that holds as least or as most, as missing facts decide.
func between(least, most law.Shielded, missing []string) law.Shielded {
	if least.Standing.Answer == most.Standing.Answer && least.Harm == most.Harm {
		return most
	}
	w := law.Shielded{Standing: law.Lacks(missing...).May(most.Standing.Missing...), Harm: law.Unknown}
	if least.Harm == most.Harm {
		w.Harm = most.Harm
	}
	return w
}

// gamblingInPeriod is INA 101(f)(5): two or more gambling convictions.
func gamblingInPeriod(a *Assessment, t period) law.Shielded {
	var standing, harm []law.Test
	for _, o := range a.Opinions {
		both := law.All(gambling(o.Matter), t.committed(o.Matter))
		standing = append(standing, law.All(o.C(), both))
		harm = append(harm, law.All(o.counted(), both))
	}
	return law.Shielded{Standing: law.Second(standing...), Harm: law.Second(harm...).Answer}
}

func gambling(m law.Matter) law.Test {
	if m.Offense.Fit == offense.ByKind && m.Kind != casefile.KindOther && m.Kind != casefile.KindPublicOrder {
		return law.Is(false)
	}
	return law.Any(hasToken(m, "gambling-business"), hasToken(m, "ask-if-gambling-business"))
}

// gmcTwoDUIs is Matter of Castillo-Perez: two drunk-driving convictions in
// the period raise a presumption against good moral character.
func gmcTwoDUIs(a *Assessment, p *Parameters) law.Finding {
	const code, rule = "gmc.two-duis", "NAT-DUI2"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	t := goodMoralPeriod(a.File, p)
	var standing, harm []law.Test
	for _, o := range a.Opinions {
		in := law.All(drunkDriving(o.Matter), t.convicted(o.Matter))
		standing = append(standing, law.All(o.C(), in))
		harm = append(harm, law.All(o.counted(), in))
		if before := unlistedDrunkDriving(o, t); before.Answer != law.No {
			standing = append(standing, law.All(o.C(), before))
			harm = append(harm, law.All(o.counted(), before))
		}
	}
	w := law.Shielded{Standing: law.Second(standing...), Harm: law.Second(harm...).Answer}
	return judged(code, rule, w,
		reading(p, law.Settled, "Matter of Castillo-Perez, 27 I&N Dec. 664 (A.G. 2019)", "INA 101(f)"),
		whyFor(w.Standing,
			"With two drunk-driving cases in the years that count the officer starts from a no.",
			"Two cases may count as drunk driving in the years that matter. A lawyer must look at them.",
			"We cannot tell yet whether two drunk-driving cases fall in the years that count.",
			"There are not two drunk-driving cases in the years that count."))
}

func drunkDriving(m law.Matter) law.Test {
	if m.Offense.Fit == offense.ByKind {
		return law.Is(m.Kind == casefile.KindDUI)
	}
	return hasToken(m, "gmc-two-dui")
}

// gmcCustody is INA 101(f)(7): 180 days or more served in the period, as the
// result of convictions, for offenses of any time.
func gmcCustody(a *Assessment, p *Parameters) law.Finding {
	const code, rule = "gmc.custody-180-days", "NAT-COND"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	t := goodMoralPeriod(a.File, p)
	w := law.Shielded{
		Standing: servedAtLeast(a, t, p, func(o *Opinion) law.Test { return o.C() }),
		Harm:     servedAtLeast(a, t, p, (*Opinion).counted).Answer,
	}
	return judged(code, rule, w,
		reading(p, law.Settled, "INA 101(f)(7)", "8 CFR 316.10(b)(2)(v)"),
		whyFor(w.Standing,
			"Half a year or more in jail or prison, in the years that count, blocks citizenship for now.",
			"Time in jail or prison in the years that count may block citizenship for now.",
			"We cannot tell yet whether half a year was spent in jail or prison in the years that count.",
			"Less than half a year was spent in jail or prison in the years that count."))
}

// servedAtLeast adds up the days, first of what surely is a conviction, then
// of what may be one: the answer is that of the last one needed.
func servedAtLeast(a *Assessment, t period, p *Parameters, counts func(*Opinion) law.Test) law.Test {
	low, high := 0, 0
	var missing []string
	for _, answer := range []law.Answer{law.Yes, law.Arguable, law.Unknown} {
		for _, o := range a.Opinions {
			c := counts(o)
			if c.Answer != answer {
				continue
			}
			days := servedInPeriod(o.Matter, t, p)
			low, high = low+days.Low, high+days.High
			missing = append(missing, days.Missing...)
			if days.High > 0 {
				missing = append(missing, c.Missing...)
			}
		}
		if low >= p.ServedDays {
			return law.Test{Answer: answer}.May(missing...)
		}
	}
	if high < p.ServedDays {
		return law.Is(false)
	}
	return law.Lacks(missing...)
}

// servedInPeriod is the time of one count that was served in the period: all
// of it where the conviction is of the period, none where release came before.
func servedInPeriod(m law.Matter, t period, p *Parameters) term {
	days := served(m, p)
	if days.High == 0 {
		return days
	}
	inPeriod := t.convicted(m)
	if inPeriod.Answer == law.Yes {
		return days
	}
	out := released(m, p)
	switch in := t.since(out, m, "sentence.released_on"); in.Answer {
	case law.No:
		if inPeriod.Answer == law.No {
			return exactly(0)
		}
		return term{Low: 0, High: days.High, Missing: merge(days.Missing, inPeriod.Missing)} // a conviction of the period counts whole
	case law.Yes:
		return cut(days, t, m, out)
	default:
		return term{Low: 0, High: days.High, Missing: merge(days.Missing, in.Missing, violationWouldSettle(m, t, p))}
	}
}

// cut is a term that began before the period, or may have, and ended in it:
// no more of it can be of the period than lies between.
func cut(days term, t period, m law.Matter, out casefile.Date) term {
	most := int(out.Last()-t.first) + 1
	if t.convicted(m).Answer == law.No && m.Sentence.ReleasedOn.Known() {
		least := int(out.First()-t.last) + 1
		return term{Low: min(days.Low, least), High: min(days.High, most), Missing: merge(days.Missing, []string{m.Path("sentence.released_on")})}
	}
	path := "sentence.released_on"
	if !m.ConvictedOn.Known() {
		path = "convicted_on"
	}
	return term{Low: 0, High: min(days.High, most), Missing: merge(days.Missing, []string{m.Path(path)})}
}

// served is the time in jail or prison for one count, credit for the time
// before trial included. Days nobody told lie between none and what was ordered.
func served(m law.Matter, p *Parameters) term {
	if days, known := m.Sentence.DaysServed.Value(); known {
		return exactly(days)
	}
	most := ordered(m, p)
	if most.High == 0 {
		return exactly(0)
	}
	missing := []string{m.Path("sentence.days_served")}
	if whollySuspended(m) {
		kept := noViolation(m)
		if kept.Answer == law.Yes {
			return exactly(0)
		}
		missing = append(missing, kept.Missing...)
	}
	return term{Low: 0, High: most.High, Missing: merge(most.Missing, missing)}
}

// whollySuspended: no day of the term was to be served unless a court found a
// violation.
func whollySuspended(m law.Matter) bool {
	days, known := m.Sentence.DaysOrdered.Value()
	suspended, told := m.Sentence.DaysSuspended.Value()
	return known && told && suspended >= days
}

// released is the day of release, or the first day by which release had come: the end
// of the whole sentence, the end of probation, a dismissal that is only given
// to a person who is serving no sentence (PC 1203.4, 1203.4a); for jail where
// no court found a violation, the last day that the term could have run to.
func released(m law.Matter, p *Parameters) casefile.Date {
	if m.Sentence.ReleasedOn.Known() {
		return m.Sentence.ReleasedOn
	}
	by := m.Sentence.EndedOn
	switch m.Probation.State {
	case casefile.ProbationCompleted, casefile.ProbationEndedEarly:
		by = sooner(by, m.Probation.EndedOn)
	}
	for i := range m.Relief {
		switch r := &m.Relief[i]; r.Kind {
		case casefile.PC1203_4, casefile.PC1203_4a:
			by = sooner(by, r.GrantedOn)
		}
	}
	if noViolation(m).Answer == law.Yes {
		by = sooner(by, jailOver(m, p))
	}
	return by
}

// sooner is the date that is over first; one that is not known says nothing.
func sooner(a, b casefile.Date) casefile.Date {
	if !b.Known() || a.Known() && a.Last() <= b.Last() {
		return a
	}
	return b
}

// lateStart is the days allowed for a jail term that began after the judgment.
// It is our own margin, wide on purpose: no section sets one. A wider margin
// only ever leaves more terms within the period.
const lateStart = 365

// jailOver is a day by which a jail term that no violation prolonged was over:
// the judgment, the days ordered, and time for a late start. A prison term is
// followed by supervision that can bring a person back, so it has none.
func jailOver(m law.Matter, p *Parameters) casefile.Date {
	from := m.SentencedOn
	if !from.Asked() {
		from = m.ConvictedOn
	}
	level, _ := levelAtSentencing(m)
	days := ordered(m, p).High
	jail := m.Sentence.Custody == casefile.CountyJail || level == casefile.Misdemeanor || whollySuspended(m)
	if !from.Known() || !jail || days >= lifeDays {
		return casefile.Date{}
	}
	return casefile.On(from.Last().AddDays(days + lateStart))
}

// violationWouldSettle names the violation nobody was asked about where
// knowing of none would place the whole term before the period.
func violationWouldSettle(m law.Matter, t period, p *Parameters) []string {
	kept, over := noViolation(m), jailOver(m, p)
	if kept.Answer != law.Unknown || !over.Known() || over.Last() >= t.first {
		return nil
	}
	return kept.Missing
}
