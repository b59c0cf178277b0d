package california

import (
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// wobbler is the level of a section that allows a misdemeanor or a felony
// sentence (PC 17(b)); wobblette of one that may be an infraction (PC 17(d)).
const (
	wobbler   = misdemeanor | felony
	wobblette = infraction | misdemeanor
)

// wobbles tests whether a row allowed either sentence on the day of the offense.
func (f *facts) wobbles(row *offense.Offense) law.Test {
	level := f.levelsOf(row)
	if level.missing != nil && level.set&felony != 0 {
		return law.Test{Answer: law.Unknown, Missing: level.missing}
	}
	return law.Is(level.set == wobbler)
}

// levelsOf is the level of a row on the day of the offense: the level it had
// before its last change until that day. A conspiracy at a misdemeanor may be
// punished as either (PC 182(a)).
func (f *facts) levelsOf(row *offense.Offense) maybe[levels] {
	m := f.levelsAlone(row)
	if m.set&felony != 0 || m.set&misdemeanor == 0 {
		return m
	}
	switch c := f.conspired(); c.Answer {
	case law.Yes:
		m.set = wobbler
	case law.Unknown:
		m.set, m.missing = m.set|felony, join(m.missing, c.Missing)
	case law.No, law.Arguable, law.Unanswered:
	}
	return m
}

func (f *facts) levelsAlone(row *offense.Offense) maybe[levels] {
	if row.Pointer() { // that of the crime it points to, which is not told
		return maybe[levels]{anyLevel, []string{f.Path("offense")}}
	}
	word, certain := offense.LevelOn(row, f.compared())
	if certain {
		return maybe[levels]{set: levelNamed(word)}
	}
	return maybe[levels]{levelNamed(row.Level) | levelNamed(row.LevelBefore), []string{f.Path("offense_date")}}
}

func levelNamed(word string) levels {
	switch word {
	case "infraction":
		return infraction
	case "wobblette":
		return wobblette
	case "misdemeanor":
		return misdemeanor
	case "wobbler":
		return wobbler
	case "felony":
		return felony
	}
	return anyLevel
}

// levelSentenced is the level as told, else as the custody shows, else what
// the catalogue leaves open.
func (f *facts) levelSentenced() maybe[levels] {
	switch f.Level {
	case casefile.Infraction:
		return maybe[levels]{set: infraction}
	case casefile.Misdemeanor:
		return maybe[levels]{set: misdemeanor}
	case casefile.Felony:
		return maybe[levels]{set: felony}
	}
	if f.Sentence.Custody.Prison() {
		return maybe[levels]{set: felony}
	}
	m := maybe[levels]{missing: []string{f.Path("level")}}
	if !casefile.Known(f.Matter.Conviction.Offense) {
		m.set = anyLevel // the rows of a kind are not all the offenses of it
		return m
	}
	for _, row := range f.Offense.Rows {
		m.set |= f.levelsOf(row).set
	}
	if m.set == 0 {
		m.set = anyLevel
	}
	return m
}

// levelToday lowers the level as sentenced: by law where a wobbler was
// sentenced to county jail or a fine without probation (PC 17(b)(1)), then by
// each order that reduced it.
func (f *facts) levelToday() maybe[levels] {
	now := f.sentenced
	if now.set&felony != 0 {
		now = now.lower(f.reducedByLaw(), felony, misdemeanor)
	}
	for i := range f.Relief {
		now = f.reducedBy(now, i)
	}
	return now
}

// lower turns one level into another where the test holds, and leaves both
// open where it is not known.
func (m maybe[T]) lower(t law.Test, from, to T) maybe[T] {
	switch t.Answer {
	case law.Yes:
		m.set = m.set&^from | to
	case law.Unknown, law.Arguable:
		m.set |= to
		m.missing = join(m.missing, t.Missing)
	case law.No, law.Unanswered:
	}
	return m
}

// reducedByLaw tests PC 17(b)(1): a wobbler, sentenced without probation to
// something other than a felony term.
func (f *facts) reducedByLaw() law.Test {
	return law.All(f.sentenced.is(felony), f.wobbler, law.Not(f.granted),
		f.heldIn(casefile.CountyJail, casefile.NoCustody), f.punished(), f.judged())
}

// punished tests that the judgment imposed a punishment, as PC 17(b)(1) asks: jail,
// or the fine that is told. Without either the judgment is one that was not told to
// the end: where the fine is told as none, whether anything else that was ordered
// is such a punishment is open.
func (f *facts) punished() law.Test {
	if f.Sentence.Custody != casefile.NoCustody {
		return law.Is(true)
	}
	switch f.Sentence.Fine {
	case casefile.FineOrdered, casefile.FineStayed:
		return law.Is(true)
	case casefile.NoFine:
		return law.Open()
	}
	return f.Lacks("sentence.fine")
}

// judged tests whether a sentence was pronounced at all: in a deferred entry it was not.
func (f *facts) judged() law.Test {
	return law.All(f.convicted, f.sentencedInCourt())
}

func (f *facts) reducedBy(now maybe[levels], i int) maybe[levels] {
	r := &f.Relief[i]
	path := ""
	if !casefile.Known(r.Kind) {
		path = f.Path("relief[" + strconv.Itoa(i) + "].kind")
		f.reliefOpen = append(f.reliefOpen, path)
	}
	switch from, to := lowering(r); {
	case from == anyLevel:
		return maybe[levels]{set: to}
	case now.set&from != 0:
		now.set = now.set&^from | to
	case path != "" && !casefile.Known(r.LevelAfter) && now.set != infraction:
		return maybe[levels]{now.set | misdemeanor | infraction, join(now.missing, []string{path})}
	}
	return now
}

// lowering is what an order makes of the level, from which to which: none of none
// where it lowers nothing. A level told goes before what the section does.
// Proposition 64 leaves no felony, whichever of the two it did: of what it
// dismissed outright the day is right too, and no other dismissal is needed.
// What immigration law accepts of it is another matter, and weighed there.
func lowering(r *casefile.Relief) (from, to levels) {
	switch r.LevelAfter {
	case casefile.Infraction:
		return anyLevel, infraction
	case casefile.Misdemeanor:
		return anyLevel, misdemeanor
	case casefile.Felony:
		return 0, 0
	}
	switch r.Kind {
	case casefile.PC17b, casefile.PC1170_18, casefile.HS11361_8:
		return felony, misdemeanor
	case casefile.PC17d:
		return misdemeanor | felony, infraction
	}
	return 0, 0
}

// leavesNoFelony reports whether an order left less than a felony.
func leavesNoFelony(r *casefile.Relief) bool {
	from, _ := lowering(r)
	return from&felony != 0
}

// probationGranted tests whether probation was granted: as told; else a
// probation that ended or runs was granted, a term wholly suspended was
// probation, and a deferred entry was not.
func (f *facts) probationGranted() law.Test {
	if f.Probation.Granted.Known() {
		return law.Is(f.Probation.Granted == casefile.Yes)
	}
	ordered, known := f.Sentence.DaysOrdered.Value()
	suspended, told := f.Sentence.DaysSuspended.Value()
	switch {
	case casefile.Known(f.Probation.State), known && told && ordered > 0 && ordered == suspended:
		return law.Is(true)
	case f.Outcome == casefile.DeferredEntry && !f.sentencedLater():
		return law.Is(false)
	}
	return f.Lacks("probation.granted")
}

// probationState is how probation stands. A state that its date contradicts
// is read as unknown; a date ahead with no state told means it is running.
func (f *facts) probationState() maybe[endings] {
	ends, today := f.Probation.EndedOn, f.today
	unknown := maybe[endings]{anyEnding, []string{f.Path("probation.state")}}
	told := endingNamed(f.Probation.State)
	switch {
	case told == 0 && ends.Known() && ends.First() > today:
		return maybe[endings]{set: ongoing}
	case told == 0:
		return unknown
	case told != ongoing && ends.Known() && ends.First() > today:
		return unknown
	case told == ongoing && ends.Known() && ends.Last() < today:
		return unknown
	}
	return maybe[endings]{set: told}
}

func endingNamed(s casefile.ProbationState) endings {
	switch s {
	case casefile.ProbationCompleted:
		return completed
	case casefile.ProbationEndedEarly:
		return endedEarly
	case casefile.ProbationOngoing:
		return ongoing
	case casefile.ProbationRevoked:
		return revoked
	}
	return 0
}

// termServed is the felony term that was carried out. Under a grant of
// probation there is none unless it was revoked: a term imposed whose
// execution stayed suspended is probation (People v. Parker (2013) 217
// Cal.App.4th 498).
func (f *facts) termServed() maybe[terms] {
	custody := f.custodyTerm()
	if f.sentenced.set&felony == 0 && custody.set&noTerm != 0 {
		return maybe[terms]{set: noTerm}
	}
	probation := f.underProbation(custody)
	switch f.granted.Answer {
	case law.Yes:
		return probation
	case law.No:
		return f.withoutProbation(custody)
	case law.Unknown, law.Arguable, law.Unanswered:
	}
	direct := f.withoutProbation(custody)
	return maybe[terms]{probation.set | direct.set, join(f.granted.Missing, join(probation.missing, direct.missing))}
}

func (f *facts) underProbation(custody maybe[terms]) maybe[terms] {
	switch {
	case f.state.set&revoked == 0:
		return maybe[terms]{set: noTerm}
	case f.state.set == revoked:
		return custody
	case custody.set == noTerm:
		return custody
	}
	return maybe[terms]{noTerm | custody.set, join(f.state.missing, custody.missing)}
}

// withoutProbation reads county jail for a felony that is no wobbler as a
// PC 1170(h) term whose shape is not known.
func (f *facts) withoutProbation(custody maybe[terms]) maybe[terms] {
	if custody.set != noTerm || f.sentenced.set&felony == 0 || f.judged().Answer == law.No {
		return custody
	}
	felonyTerm := law.All(f.sentenced.is(felony), law.Not(f.wobbler))
	if felonyTerm.Answer == law.No {
		return custody
	}
	missing := join([]string{f.Path("sentence.custody")}, felonyTerm.Missing)
	if felonyTerm.Answer == law.Yes {
		return maybe[terms]{split | straight | prison, missing}
	}
	return maybe[terms]{anyTerm, missing}
}

// custodyTerm is the term that the custody told would be, if it was carried out.
func (f *facts) custodyTerm() maybe[terms] {
	switch f.Sentence.Custody {
	case casefile.StatePrison:
		return maybe[terms]{set: prison}
	case casefile.NoCustody, casefile.CountyJail:
		return maybe[terms]{set: noTerm}
	case casefile.CountyPrison:
		switch f.Sentence.MandatorySupervision {
		case casefile.Yes:
			return maybe[terms]{set: split}
		case casefile.No:
			return maybe[terms]{set: straight}
		case casefile.NotAsked, casefile.NotSure:
		}
		return maybe[terms]{split | straight, []string{f.Path("sentence.mandatory_supervision")}}
	}
	return maybe[terms]{anyTerm, []string{f.Path("sentence.custody")}}
}

// highest is the longest felony term of a section.
type highest struct {
	years int
	life  bool
	known bool
}

// longest reads the catalogue's term: the largest number of years, where 16
// stands for months ("16-2-3 1170h"), and the word life.
func longest(term string) highest {
	var h highest
	h.life = strings.Contains(term, "life")
	h.known = h.life
	n := -1
	for i := 0; i <= len(term); i++ {
		if i < len(term) && term[i] >= '0' && term[i] <= '9' {
			n = max(n, 0)*10 + int(term[i]-'0')
			continue
		}
		if n >= 0 && n != 16 && n < 100 {
			h.years, h.known = max(h.years, n), true
		}
		n = -1
	}
	return h
}
