package law

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

func orders(kinds ...casefile.ReliefKind) []casefile.Relief {
	list := make([]casefile.Relief, len(kinds))
	for i, kind := range kinds {
		list[i].Kind = kind
	}
	return list
}

func TestWhatDailyLifeMayMakeOfACase(t *testing.T) {
	plea := casefile.Conviction{Outcome: casefile.GuiltyPlea, Level: casefile.Misdemeanor}
	infraction := casefile.Conviction{Outcome: casefile.NoContest, Level: casefile.Infraction}
	program := casefile.Conviction{Outcome: casefile.DeferredEntry, ProgramCompleted: casefile.Yes}
	for _, c := range []struct {
		name         string
		of           casefile.Conviction
		convicted    Answer
		granted      []casefile.Relief
		work, beyond Use
	}{
		{"a conviction", plea, Yes, nil, MayCount, MayCount},
		{"perhaps a conviction", casefile.Conviction{}, Unknown, nil, MayCount, MayCount},
		{"an arrest", casefile.Conviction{Outcome: casefile.ArrestOnly}, No, nil, MayShow, MayShow},
		{"a charge still open", casefile.Conviction{Outcome: casefile.Pending}, No, nil, MayCount, MayCount},
		{"an infraction", infraction, Yes, nil, MayCount, MayShow},
		{"an infraction, dismissed", infraction, Yes, orders(casefile.PC1203_4a), Closed, Closed},
		{"a program finished", program, Yes, nil, MayShow, MayShow},
		{"a program not finished", casefile.Conviction{Outcome: casefile.DeferredEntry}, Yes, nil, MayCount, MayCount},
		{"a program finished and sealed", program, Yes, orders(casefile.PC851_90), Closed, Closed},
		{"dismissed", plea, Yes, orders(casefile.PC1203_4), Closed, Closed},
		{"lowered only", plea, Yes, orders(casefile.PC17b), MayCount, MayCount},
		{"an arrest, lowered before it ended", casefile.Conviction{Outcome: casefile.ArrestOnly}, No, orders(casefile.PC17d), MayShow, MayShow},
		{"lowered, then dismissed", plea, Yes, orders(casefile.PC17b, casefile.PC1203_4), Closed, Closed},
		{"pardoned", plea, Yes, orders(casefile.Pardon), MayCount, Closed},
		{"an order nobody can name", plea, Yes, orders("unknown"), MayCount, MayCount},
		{"Proposition 64, not told which", plea, Yes, orders(casefile.HS11361_8), MayCount, MayCount},
		{"Proposition 64, dismissed outright", plea, Yes, []casefile.Relief{{Kind: casefile.HS11361_8, Reason: casefile.LegalError}}, Closed, Closed},
		{"Proposition 64, dismissed or not", plea, Yes, []casefile.Relief{{Kind: casefile.HS11361_8, Reason: casefile.LegalError, LevelAfter: casefile.LevelUnknown}}, MayCount, MayCount},
	} {
		m := Matter{Conviction: &c.of}
		if work, beyond := m.UseAtWork(c.convicted, c.granted), m.UseBeyondWork(c.convicted, c.granted); work != c.work || beyond != c.beyond {
			t.Errorf("%s: at work %d, beyond %d, want %d and %d", c.name, work, beyond, c.work, c.beyond)
		}
	}
}

// Bus. & Prof. Code 480(a)(1): seven years from the conviction or from the release,
// and no limit for a serious felony, a crime to register for, or a financial one.
func TestHowFarBackMostBoardsMayLook(t *testing.T) {
	const y, m = casefile.Yes, casefile.Misdemeanor
	on := func(year int) casefile.Date { return casefile.On(casefile.DayOf(year, 3, 1)) }
	plea := func(offense string, level casefile.Level, s casefile.Sentence) casefile.Conviction {
		return casefile.Conviction{Outcome: casefile.GuiltyPlea, Offense: offense, Level: level, ConvictedOn: on(2010), Sentence: s}
	}
	none := casefile.Sentence{Custody: casefile.NoCustody}
	probation := func(ended int, violated casefile.YesNo, custody casefile.Custody) casefile.Conviction {
		c := plea("PC 242", m, casefile.Sentence{Custody: custody})
		c.Probation.EndedOn, c.Probation.Violated = on(ended), violated
		return c
	}
	registers := plea("PC 242", m, none)
	registers.RegistrationRequired = y
	undated := plea("PC 242", m, none)
	undated.ConvictedOn = casefile.Date{}
	for _, e := range []struct {
		name string
		of   casefile.Conviction
		want casefile.Day
	}{
		{"no custody", plea("PC 242", m, none), casefile.DayOf(2017, 3, 2)},
		{"released later", plea("PC 242", m, casefile.Sentence{Custody: casefile.CountyJail, ReleasedOn: on(2011)}), casefile.DayOf(2018, 3, 2)},
		{"the release not told", plea("PC 242", m, casefile.Sentence{Custody: casefile.CountyJail}), 0},
		{"the custody not told", plea("PC 242", m, casefile.Sentence{}), 0},
		{"nor the custody, but the release", plea("PC 242", m, casefile.Sentence{ReleasedOn: on(2011)}), casefile.DayOf(2018, 3, 2)},
		{"supervision over, and the release before it not told", plea("PC 242", m, casefile.Sentence{Custody: casefile.CountyJail, EndedOn: on(2012)}), casefile.DayOf(2019, 3, 2)},
		{"jail under probation that was kept: out by its end", probation(2013, casefile.No, casefile.CountyJail), casefile.DayOf(2020, 3, 2)},
		{"that was not kept, so that jail may have followed", probation(2013, y, casefile.CountyJail), 0},
		{"jail or none", probation(2013, casefile.No, ""), 0},
		{"kept or not", probation(2013, casefile.NotSure, casefile.CountyJail), 0},
		{"the day not told", undated, 0},
		{"480(a)(1)(A): a serious felony, and a violent one", plea("PC 211", casefile.Felony, none), 0},
		{"a serious one", plea("PC 422", casefile.Felony, none), 0},
		{"a crime that is serious as a felony, and was none", plea("PC 422", m, none), casefile.DayOf(2017, 3, 2)},
		{"a felony that is serious where somebody was hurt", plea("PC 245(a)(4)", casefile.Felony, none), 0},
		{"the same or less", plea("PC 245(a)(4)", "", none), 0},
		{"surely less", plea("PC 245(a)(4)", m, none), casefile.DayOf(2017, 3, 2)},
		{"less, but prison was ordered", plea("PC 245(a)(4)", m, casefile.Sentence{Custody: casefile.StatePrison, ReleasedOn: on(2011)}), 0},
		{"less, of what is always a felony", plea("PC 487(d)(2)", m, none), 0},
		{"drugs, as a felony", plea("HS 11350(a)", casefile.Felony, none), casefile.DayOf(2017, 3, 2)},
		{"drugs sold", plea("HS 11352(a)", casefile.Felony, none), 0},
		{"a serious felony about drugs", plea("HS 11353", casefile.Felony, none), 0},
		{"theft, as a felony", plea("PC 487(a)", casefile.Felony, none), 0},
		{"theft, as a felony or less", plea("PC 487(a)", "", none), 0},
		{"theft that could be a felony then", plea("PC 490.2", casefile.Felony, none), 0},
		{"theft, as less", plea("PC 487(a)", m, none), casefile.DayOf(2017, 3, 2)},
		{"theft that is never more", plea("PC 484(a)", "", none), casefile.DayOf(2017, 3, 2)},
		{"theft by an employee, as less", plea("PC 487(b)(3)", m, none), 0},
		{"a crime to register for, told so", registers, 0},
		{"by its section", plea("PC 314(1)", m, none), 0},
		{"fraud", plea("PC 530.5(a)", m, none), 0},
		{"a section nobody knows", plea("PC 99999", m, none), 0},
		{"no conviction", casefile.Conviction{Outcome: casefile.ArrestOnly, Offense: "PC 242", ConvictedOn: on(2010), Sentence: none}, 0},
	} {
		c := casefile.Case{Convictions: []casefile.Conviction{e.of}}
		got, known := OpenFile(&c, 0).Matters[0].BoardsLookUntil()
		if got != e.want || known != (e.want != 0) {
			t.Errorf("%s: %s, %v, want %s", e.name, got, known, e.want)
		}
	}
}

// Felonies of these kinds have a limit of time for most boards: none may be serious.
func TestNoPossessionOfDrugsIsASeriousFelony(t *testing.T) {
	rows := 0
	for _, row := range offense.All() {
		if row.Category != casefile.KindDrugPossession && row.Category != casefile.KindDrugOther {
			continue
		}
		if rows++; row.Serious || row.Violent {
			t.Errorf("%s is a serious or violent felony", row.Key())
		}
	}
	if rows == 0 {
		t.Error("no row is of these kinds")
	}
}

// The day from which boards may look back is counted from release where it is told,
// or there was none; else from a day by which the person was out.
func TestWhetherTheReleaseWasTold(t *testing.T) {
	for _, c := range []struct {
		s    casefile.Sentence
		want bool
	}{
		{casefile.Sentence{}, false},
		{casefile.Sentence{Custody: casefile.CountyJail}, false},
		{casefile.Sentence{Custody: casefile.NoCustody}, true},
		{casefile.Sentence{Custody: casefile.CountyJail, ReleasedOn: casefile.Year(2015)}, true},
		{casefile.Sentence{ReleasedOn: casefile.DateNotSure}, false},
	} {
		m := OpenFile(&casefile.Case{Convictions: []casefile.Conviction{{Sentence: c.s}}}, 0).Matters[0]
		if got := m.ReleaseTold(); got != c.want {
			t.Errorf("%+v: %v", c.s, got)
		}
	}
}
