package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is section 2.3 and the level and maximum of section 0.7: what the
// case was, and how long a sentence was possible on the day of conviction.

// levelAtSentencing is the level as it was when sentenced: the case's own,
// else the catalogue's for that time where it leaves no choice. "" with the
// missing path where it is not known. A wobbler sentenced as a felony without
// a PC 17(b) order is a felony however short the jail: Ceron v. Holder, 747
// F.3d 773 (9th Cir. 2014) (en banc).
func levelAtSentencing(m law.Matter) (casefile.Level, string) {
	if m.Sentence.Custody.Prison() {
		return casefile.Felony, "" // only a felony leads there; if the level says otherwise, the worse reading
	}
	if casefile.Known(m.Level) {
		return m.Level, ""
	}
	if !m.Californian() || m.Offense.Fit == offense.NoRow || m.Offense.Fit == offense.ByKind {
		return "", m.Path("level")
	}
	word := ""
	for _, row := range m.Offense.Rows {
		if !row.ValidFrom.IsZero() && mayPredate(m, row.ValidFrom) {
			return "", m.Path("level") // the offense may be of the law before
		}
		for _, w := range wordsThen(m, row) {
			if word != "" && w != word {
				return "", m.Path("level")
			}
			word = w
		}
	}
	switch {
	case m.Conspired() && word != "felony": // PC 182(a): jail or a felony term
		return "", m.Path("level")
	case word == "infraction", word == "misdemeanor", word == "felony":
		return casefile.Level(word), ""
	}
	return "", m.Path("level")
}

// wordsThen gives the level words that a row may have had on the date
// compared: two where that date is not known well enough.
func wordsThen(m law.Matter, row *offense.Offense) []string {
	if row.LevelBefore == "" || row.LevelChangedOn.IsZero() {
		return []string{row.Level}
	}
	switch {
	case mayPredate(m, row.LevelChangedOn):
		return []string{row.LevelBefore, row.Level}
	case m.Compared().First() >= row.LevelChangedOn:
		return []string{row.Level}
	}
	return []string{row.LevelBefore}
}

// levelNow is the level in immigration law after the changes it plainly
// accepts (LVL-MIS: PC 17(b) at any time; Garcia-Lopez v. Ashcroft, 334 F.3d
// 840 (9th Cir. 2003)). "" with the missing path where it is not known. A
// contested change (PC 17(d), PC 1170.18) does not move it; maximumDays
// carries that doubt.
func levelNow(m law.Matter, p *Parameters) (casefile.Level, string) {
	level, missing := levelAtSentencing(m)
	for i := range m.Relief {
		to, accepted := levelChange(m, i, p)
		if accepted.Answer != law.Yes {
			continue
		}
		if level, missing = to, ""; to == "" {
			missing = m.Path(reliefField(i, "level_after"))
		}
	}
	return level, missing
}

// levelChange is the level that an order leads to, and how far immigration
// law accepts it. An order that changes no level is not accepted at all.
func levelChange(m law.Matter, i int, p *Parameters) (casefile.Level, law.Test) {
	r := &m.Relief[i]
	switch r.Kind {
	case casefile.PC17b:
		if m.StraightFelony() {
			return casefile.Misdemeanor, law.Open() // no court could lower it so: the order or the section is another
		}
		return casefile.Misdemeanor, law.Is(true)
	case casefile.PC17d:
		return casefile.Infraction, law.Open()
	case casefile.PC1170_18:
		// Policy, not error: Prado v. Barr, 949 F.3d 438 (9th Cir. 2020), threatens it.
		return casefile.Misdemeanor, law.Open()
	}
	if r.LevelAfter == "" || !changesSentence(r.Kind) && !setsAside(r.Kind) {
		return "", law.Is(false)
	}
	level := r.LevelAfter
	if !casefile.Known(level) {
		level = ""
	}
	return level, acceptedOrder(m, i, p)
}

// maximumDays is the longest sentence that was possible on the day of
// conviction, for one count, after PC 17(b): a felony more than a year, a
// misdemeanor what its section says, 364 read as 365 for a conviction before
// 2015 (LVL-MIS-DATE), an infraction none.
func maximumDays(m law.Matter, p *Parameters) term {
	level, missing := levelAtSentencing(m)
	t := maximumAt(m, level, missing, p)
	for i := range m.Relief {
		to, accepted := levelChange(m, i, p)
		if accepted.Answer == law.No {
			continue
		}
		most := maximumAt(m, to, m.Path(reliefField(i, "level_after")), p)
		if m.Relief[i].Kind == casefile.PC1170_18 {
			most = redesignatedMaximum(m, most, p)
		}
		t = t.change(accepted, most)
	}
	return t
}

// redesignatedMaximum is at most that of the misdemeanor which Proposition 47
// made of a felony: a year, which since PC 18.5 is 364 days (for theft and
// shoplifting six months: PC 490.2, 459.5, 19; no rule tells the two apart). How
// far immigration law accepts it is arguable (Prado v. Barr, 949 F.3d 438 (9th
// Cir. 2020)), so this moves no level by itself.
func redesignatedMaximum(m law.Matter, most term, p *Parameters) term {
	limit := halved(m, exactly(p.Year-1))
	most.Low, most.High = min(most.Low, limit.High), min(most.High, limit.High)
	return most
}

// maximumAtSentencing bounds a sentence whose days are missing.
func maximumAtSentencing(m law.Matter, p *Parameters) term {
	level, missing := levelAtSentencing(m)
	return maximumAt(m, level, missing, p)
}

func maximumAt(m law.Matter, level casefile.Level, missing string, p *Parameters) term {
	switch level {
	case casefile.Infraction:
		return exactly(0)
	case casefile.Misdemeanor:
		return misdemeanorMaximum(m, p)
	case casefile.Felony:
		return term{Low: p.Year + 1, High: lifeDays}
	}
	return term{Low: 0, High: lifeDays, Missing: []string{missing}}
}

// misdemeanorMaximum is what the rows say of the section as a misdemeanor.
// Outside California a misdemeanor may carry more than a year.
func misdemeanorMaximum(m law.Matter, p *Parameters) term {
	if !m.Californian() {
		return term{Low: 0, High: lifeDays, Missing: []string{m.Path("offense")}}
	}
	year := oneYearMisdemeanor(m, p)
	if m.Conspired() { // up to a year whatever the crime itself carries (PC 182(a); People v. Martin (2018) 26 Cal.App.5th 825)
		return year
	}
	if len(m.Offense.Rows) == 0 {
		return halved(m, term{Low: 0, High: year.High, Missing: merge(year.Missing, []string{m.Path("offense")})})
	}
	t := year
	for i, row := range m.Offense.Rows {
		one := year
		if days, known := row.MaxDays.Value(); known && days < p.Year-1 {
			one = exactly(days)
		}
		if i == 0 {
			t = one
		} else if one.Low < t.Low || one.High > t.High {
			t = either(t, one, m.Choosers()...)
		}
	}
	return halved(m, t)
}

// halved is the maximum of an attempt, PC 664(b).
func halved(m law.Matter, t term) term {
	if m.Attempted() {
		t.Low, t.High = t.Low/2, t.High/2
	}
	return t
}

// oneYearMisdemeanor: PC 18.5 took a day off the year, but not for a
// conviction of before: Matter of Velasquez-Rios, 27 I&N Dec. 470 (BIA 2018);
// Velasquez-Rios v. Wilkinson, 988 F.3d 1081 (9th Cir. 2021).
func oneYearMisdemeanor(m law.Matter, p *Parameters) term {
	switch d := m.ConvictedOn; {
	case d.Known() && d.Last() < p.MisdemeanorCut:
		return exactly(p.Year)
	case d.Known() && d.First() >= p.MisdemeanorCut:
		return exactly(p.Year - 1)
	}
	return term{Low: p.Year - 1, High: p.Year, Missing: []string{m.Path("convicted_on")}}
}
