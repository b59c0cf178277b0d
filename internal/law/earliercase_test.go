package law

import (
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
)

// Of an offense that nobody commits without an earlier conviction: which case of the
// list can be the earlier one, by its day, by how it ended and by what it was for.
func TestWhichCaseCanBeTheEarlierOne(t *testing.T) {
	type conviction = casefile.Conviction
	on := func(month, d int) casefile.Date { return casefile.On(casefile.DayOf(2012, time.Month(month), d)) }
	plea := func(offense string, convicted casefile.Date) conviction {
		return conviction{Outcome: casefile.GuiltyPlea, Offense: offense, ConvictedOn: convicted}
	}
	with := func(c conviction, change func(*conviction)) conviction { change(&c); return c }
	level := func(c conviction, l casefile.Level) conviction {
		return with(c, func(c *conviction) { c.Level = l })
	}
	kind := func(k casefile.Kind) conviction {
		return with(plea("unknown", on(1, 1)), func(c *conviction) { c.Kind = k })
	}
	petty := with(plea("PC 666", on(4, 1)), func(c *conviction) { c.OffenseDate = on(2, 1) })
	undated := plea("PC 666", casefile.DateNotSure)
	gun, stalker, dui := plea("PC 29800(a)(1)", on(4, 1)), plea("PC 290(b)", on(4, 1)), plea("VC 23546", on(4, 1))
	type list = []conviction
	for _, e := range []struct {
		name string
		of   conviction
		with list
		want Earlier
	}{
		{"PC 666, alone", petty, nil, CrimeUnlisted},
		{"an arrest for it", with(petty, func(c *conviction) { c.Outcome = casefile.ArrestOnly }), nil, NoneNeeded},
		{"a theft of the day of the offense", petty, list{plea("PC 484", on(2, 1))}, NoneNeeded},
		{"of the day after", petty, list{plea("PC 484", on(2, 2))}, CrimeUnlisted},
		{"of some day of the year", petty, list{plea("PC 484", casefile.Year(2012))}, NoneNeeded},
		{"of a day not told", petty, list{plea("PC 484", casefile.DateNotSure)}, NoneNeeded},
		{"the day of the offense not told: of the day of the judgment", plea("PC 666", on(4, 1)), list{plea("PC 484", on(4, 1))}, NoneNeeded},
		{"of the day after that", plea("PC 666", on(4, 1)), list{plea("PC 484", on(4, 2))}, CrimeUnlisted},
		{"no day told at all", undated, list{plea("PC 484", on(4, 2))}, NoneNeeded},
		{"a theft that came to nothing", petty, list{with(plea("PC 484", on(1, 1)), func(c *conviction) { c.Outcome = casefile.ArrestOnly })}, CrimeUnlisted},
		{"a robbery", petty, list{plea("PC 211", on(1, 1))}, NoneNeeded},
		{"no theft, the kind not told beside it", petty, list{plea("PC 415", on(1, 1))}, CrimeUnlisted},
		{"some theft", petty, list{kind(casefile.KindTheft)}, NoneNeeded},
		{"some crime", petty, list{kind("unknown")}, NoneNeeded},
		{"some drunk driving", petty, list{kind(casefile.KindDUI)}, CrimeUnlisted},
		{"PC 666.1 asks for two", plea("PC 666.1", on(4, 1)), list{plea("PC 484", on(1, 1))}, CrimeUnlisted},
		{"and has them", plea("PC 666.1", on(4, 1)), list{plea("PC 484", on(1, 1)), plea("PC 484", on(2, 1))}, NoneNeeded},
		{"PC 29800(a)(1): a gun after a felony", gun, list{level(plea("PC 487(a)", on(1, 1)), casefile.Felony)}, NoneNeeded},
		{"after a misdemeanor", gun, list{level(plea("PC 487(a)", on(1, 1)), casefile.Misdemeanor)}, CrimeUnlisted},
		{"after a case whose level is not told", gun, list{plea("PC 487(a)", on(1, 1))}, NoneNeeded},
		{"PC 290(b): a crime to register for", stalker, list{plea("PC 314(1)", on(1, 1))}, NoneNeeded},
		{"one that is none", stalker, list{plea("PC 484", on(1, 1))}, CrimeUnlisted},
		{"PC 290.018(a): the same", plea("PC 290.018(a)", on(4, 1)), list{plea("PC 484", on(1, 1))}, CrimeUnlisted},
		{"a section in no row", petty, list{plea("PC 99999", on(1, 1))}, NoneNeeded},
		{"one in no row", stalker, list{plea("PC 99999", on(1, 1))}, NoneNeeded},
		{"VC 23546: a third drunk driving asks for two", dui, list{plea("VC 23152(a)", on(1, 1))}, DrunkDrivingUnlisted},
		{"and has them", dui, list{plea("VC 23152(a)", on(1, 1)), plea("VC 23153(a)", on(2, 1))}, NoneNeeded},
		{"a first one", plea("VC 23152(a)", on(4, 1)), nil, NoneNeeded},
		{"known only as theft", kind(casefile.KindTheft), nil, NoneNeeded},
	} {
		c := casefile.Case{Convictions: append(list{e.of}, e.with...)}
		if got := OpenFile(&c, 0).Matters[0].EarlierUnlisted(); got != e.want {
			t.Errorf("%s: %d, want %d", e.name, got, e.want)
		}
	}
}
