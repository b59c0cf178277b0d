package law

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// Use is what others may make of a case in daily life. The zero value is the
// worst, and the worst of several is the least.
type Use uint8

const (
	MayCount Use = iota // it may be asked about and held against the person
	MayShow             // nobody may use it, but no order hides it
	Closed              // an order closed it
)

// UseAtWork is what most employers may make of a case: an arrest that led to no
// conviction, a finished program and what was dismissed or sealed may not be
// asked about or used, a charge still open may (Lab. Code 432.7(a)(1)). The
// answer is whether an adult conviction was entered, and only a no is none; the
// orders are those granted, without any that cannot have been made on its day.
func (m Matter) UseAtWork(convicted Answer, granted []casefile.Relief) Use {
	return use(m.countsAtWork(convicted), granted, ClosesToEmployers)
}

// UseBeyondWork is what a landlord, and most state boards, may make of a case:
// what an employer may, but for an infraction, a pardoned case and one with a
// certificate of rehabilitation (Cal. Code Regs. tit. 2, § 12269(a); Bus. &
// Prof. Code 480(b), (d)). It reads the same as UseAtWork.
func (m Matter) UseBeyondWork(convicted Answer, granted []casefile.Relief) Use {
	return use(m.countsAtWork(convicted) && m.Level != casefile.Infraction, granted, ClosesToLandlords)
}

func (m Matter) countsAtWork(convicted Answer) bool {
	return !m.FinishedDeferral() && (convicted != No || m.Outcome == casefile.Pending)
}

// use: an order that closes the case comes before all else. A lower level closes
// nothing; Proposition 64 closes what it dismissed outright (Health & Saf. Code
// 11361.8(e), (f)), and not what it may have dismissed.
func use(counts bool, granted []casefile.Relief, closes func(casefile.ReliefKind) bool) Use {
	closed := slices.ContainsFunc(granted, func(r casefile.Relief) bool {
		return closes(r.Kind) || r.DismissedOutright() == casefile.Yes
	})
	switch {
	case closed:
		return Closed
	case counts:
		return MayCount
	}
	return MayShow
}

// BoardsReach is how far back most state boards may look: seven years before the
// form is filed, from the conviction or from the release, whichever is later (Bus. &
// Prof. Code 480(a)(1)).
const BoardsReach = 7 // years

// BoardsLookUntil is the first day from which most state boards may no longer turn a
// person down over a conviction; false where none can be named: the date is not known,
// nor a day by which the person was out, or the crime is, or may be, one to which no
// limit of time applies: a serious felony, one for which a person registers, or for
// some boards a financial crime (480(a)(1)(A), (B)). That the limit is seven years, and
// what it leaves out, was read in two accounts of AB 2138, the words of the section
// are remembered.
func (m Matter) BoardsLookUntil() (casefile.Day, bool) {
	if !m.ConvictedOn.Known() || m.RegistrationRequired == casefile.Yes || len(m.Offense.Rows) == 0 || !endedInGuilt(m) || !casefile.Known(m.Outcome) {
		return 0, false
	}
	if slices.ContainsFunc(m.Offense.Rows, m.boardsMayAlwaysLook) {
		return 0, false
	}
	end := m.ConvictedOn.Last()
	if m.Sentence.Custody != casefile.NoCustody {
		out, ok := m.outBy()
		if !ok {
			return 0, false
		}
		end = max(end, out)
	}
	return AfterLapse(end, BoardsReach), true
}

// boardsMayAlwaysLook: no limit of time is sure for a crime of this row. A weapon or an
// injury found beside it makes any felony a serious one (Pen. Code 1192.7(c)(8), (23)),
// and a theft can be a financial crime, surely one by an employee: nobody asks for
// that, so that of felonies only the possession of drugs and the like have a limit. A
// gang found beside such a case ((28)) is not thought of.
func (m Matter) boardsMayAlwaysLook(row *offense.Offense) bool {
	if row.Registrable || row.Category == casefile.KindFraud || rowUnder(row, "PC 487(b)(3)") {
		return true
	}
	drugs := row.Category == casefile.KindDrugPossession || row.Category == casefile.KindDrugOther
	return m.mayBeFelony(row) && !drugs
}

// mayBeFelony: told so, or nothing told says that it was less.
func (m Matter) mayBeFelony(row *offense.Offense) bool {
	return m.Level == casefile.Felony || m.Sentence.Custody.Prison() || row.Level == "felony" ||
		row.Level == "wobbler" && !casefile.Known(m.Level)
}

// ReleaseTold: the day of release was told, or there was nothing to be released
// from. Otherwise BoardsLookUntil counts from a day by which the person was out.
func (m Matter) ReleaseTold() bool {
	return m.Sentence.Custody == casefile.NoCustody || m.Sentence.ReleasedOn.Known()
}

// outBy is a day by which the person was out, false where none is told. Of jail that
// nobody told the end of probation tells nothing: there may have been none.
func (m Matter) outBy() (casefile.Day, bool) {
	switch s := &m.Sentence; {
	case s.ReleasedOn.Known():
		return s.ReleasedOn.Last(), true
	case s.EndedOn.Known():
		return s.EndedOn.Last(), true
	case casefile.Known(s.Custody) && m.Probation.EndedOn.Known() && m.Probation.Violated == casefile.No:
		return m.Probation.EndedOn.Last(), true
	}
	return 0, false
}
