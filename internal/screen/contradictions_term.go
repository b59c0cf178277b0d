package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file holds the term told against what the section allowed on its date.

// prisonWithoutTerm: prison for a section that no row lets anyone be sent to
// prison for on its date (PC 19, 19.8: a misdemeanor or an infraction). An
// earlier case can lift some of these to a felony, so the text asks for it.
func (l Law) prisonWithoutTerm(m law.Matter) (casefile.Contradiction, bool) {
	if !m.Sentence.Custody.Prison() {
		return casefile.Contradiction{}, false
	}
	if m.Level == casefile.Misdemeanor || m.Level == casefile.Infraction {
		return casefile.Contradiction{}, false // the facts themselves do not fit: casefile asks
	}
	return casefile.Contradiction{
		Code:  "prison-without-term",
		Paths: []string{m.Path("offense"), m.Path(comparedField(m)), m.Path("sentence.custody")},
		Text:  "On the date entered nobody could be sent to prison for this section alone, but the sentence was prison. Is the section, the date or the sentence a slip, or did an earlier case make it a felony?",
	}, m.Californian() && !m.Conspired() && l.neverFelony(m)
}

// neverFelony reports whether every row, on its date, is below a felony.
func (l Law) neverFelony(m law.Matter) bool {
	if !sectionKnown(m) {
		return false
	}
	on := dateOf(m, comparedField(m))
	return !slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool {
		level, certain := offense.LevelOn(row, on)
		below := level == "infraction" || level == "wobblette" || level == "misdemeanor"
		return !certain || !below || row.FelonyTerm != "" && level == row.Level || slices.Contains(l.Limits.FelonyByPriors, row.Category)
	})
}

// realignedTooEarly: PC 1170(h) sends to county jail only those sentenced on
// or after 2011-10-01 (PC 1170(h)(6)). A term imposed when probation was
// revoked can be later than the judgment, so then nothing is asked.
func (l Law) realignedTooEarly(m law.Matter) (casefile.Contradiction, bool) {
	field := ""
	switch {
	case m.Sentence.Custody == casefile.CountyPrison:
		field = "sentence.custody"
	case m.Sentence.MandatorySupervision == casefile.Yes && !casefile.Known(m.Sentence.Custody):
		field = "sentence.mandatory_supervision"
	}
	judged := dateOf(m, judgedField(m))
	later := m.Probation.Granted == casefile.Yes || m.Probation.State == casefile.ProbationRevoked || m.Probation.Violated == casefile.Yes
	return casefile.Contradiction{
		Code:  "county-prison-before-realignment",
		Paths: []string{m.Path(judgedField(m)), m.Path(field)},
		Text:  "County jail in place of prison began on {from}, but this sentence is dated before that. Was it state prison, jail with probation, or a later date?",
		Fills: [][2]string{{"from", l.California.Realignment.Long()}},
	}, m.Californian() && field != "" && !later && judged.Known() && judged.Last() < l.California.Realignment
}

// jailedWobbler: a wobbler sentenced to county jail, not under PC 1170(h) and
// without probation, is a misdemeanor for all purposes (PC 17(b)(1)).
func (l Law) jailedWobbler(m law.Matter) (casefile.Contradiction, bool) {
	jailed := m.Level == casefile.Felony && m.Sentence.Custody == casefile.CountyJail && m.Probation.Granted == casefile.No
	return casefile.Contradiction{
		Code:  "jailed-wobbler-called-felony",
		Paths: []string{m.Path("level"), m.Path("sentence.custody"), m.Path("probation.granted")},
		Text:  "Jail without probation makes this offense a misdemeanor, but a felony was entered. Was it a misdemeanor, was there probation, or was it a felony term served in county jail?",
	}, m.Californian() && jailed && sentenced(m) && alwaysWobbler(m)
}

func alwaysWobbler(m law.Matter) bool {
	if !sectionKnown(m) {
		return false
	}
	on := dateOf(m, comparedField(m))
	return !slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool {
		level, certain := offense.LevelOn(row, on)
		return !certain || level != "wobbler"
	})
}

// sentenced: a plea or verdict that a judgment followed.
func sentenced(m law.Matter) bool {
	return slices.Contains([]casefile.Outcome{casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty}, m.Outcome)
}

// deferredOutOfTime: PC 1000 took a plea first only from 1997-01-01 to
// 2017-12-31 (PC 1203.43(a)); before and after, the program asked for none.
func (l Law) deferredOutOfTime(m law.Matter) (casefile.Contradiction, bool) {
	plea := m.ConvictedOn
	outside := plea.Known() && (plea.Last() < l.California.DeferredFrom || plea.First() > l.California.DeferredTo)
	return casefile.Contradiction{
		Code:  "deferred-entry-out-of-time",
		Paths: []string{m.Path("outcome"), m.Path("convicted_on")},
		Text:  "In drug cases a plea came before the program only from {from} to {to}. Was there really a plea, or is the date a slip? It may have been another program.",
		Fills: [][2]string{{"from", l.California.DeferredFrom.Long()}, {"to", l.California.DeferredTo.Long()}},
	}, m.Californian() && m.Outcome == casefile.DeferredEntry && outside && l.deferrable(m)
}

// deferrable: nothing told says that another program than PC 1000's took the plea.
func (l Law) deferrable(m law.Matter) bool {
	return !slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool {
		return !slices.Contains(l.Limits.DeferredKinds, row.Category) || of(row, l.Limits.OwnProgram)
	})
}

// sectionKnown: the rows are those of the section on its date.
func sectionKnown(m law.Matter) bool {
	return m.Offense.Fit == offense.BySection && len(m.Offense.Rows) > 0
}

// comparedField is the date by which the catalogue's row was chosen.
func comparedField(m law.Matter) string {
	if m.OffenseDate.Known() {
		return "offense_date"
	}
	return "convicted_on"
}

// judgedField is the date of the judgment, or of the plea where no other is told.
func judgedField(m law.Matter) string {
	if m.SentencedOn.Known() {
		return "sentenced_on"
	}
	return "convicted_on"
}

func dateOf(m law.Matter, field string) casefile.Date {
	switch field {
	case "offense_date":
		return m.OffenseDate
	case "sentenced_on":
		return m.SentencedOn
	}
	return m.ConvictedOn
}
