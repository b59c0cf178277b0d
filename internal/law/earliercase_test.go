package law

import (
	"slices"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
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
	none, crime := Earlier{}, Earlier{Cases: 1, Felony: true}
	later := func(offense string) conviction { return plea(offense, casefile.On(casefile.DayOf(2014, 11, 5))) }
	for _, e := range []struct {
		name string
		of   conviction
		with list
		want Earlier
	}{
		{"PC 666, alone", petty, nil, crime},
		{"an arrest for it", with(petty, func(c *conviction) { c.Outcome = casefile.ArrestOnly }), nil, none},
		{"a theft of the day of the offense", petty, list{plea("PC 484", on(2, 1))}, none},
		{"of the day after", petty, list{plea("PC 484", on(2, 2))}, crime},
		{"of some day of the year", petty, list{plea("PC 484", casefile.Year(2012))}, none},
		{"of a day not told", petty, list{plea("PC 484", casefile.DateNotSure)}, none},
		{"the day of the offense not told: of the day of the judgment", plea("PC 666", on(4, 1)), list{plea("PC 484", on(4, 1))}, none},
		{"of the day after that", plea("PC 666", on(4, 1)), list{plea("PC 484", on(4, 2))}, crime},
		{"no day told at all", undated, list{plea("PC 484", on(4, 2))}, none},
		{"a theft that came to nothing", petty, list{with(plea("PC 484", on(1, 1)), func(c *conviction) { c.Outcome = casefile.ArrestOnly })}, crime},
		{"a robbery", petty, list{plea("PC 211", on(1, 1))}, none},
		{"no theft, the kind not told beside it", petty, list{plea("PC 415", on(1, 1))}, crime},
		{"some theft", petty, list{kind(casefile.KindTheft)}, none},
		{"some crime", petty, list{kind("unknown")}, none},
		{"some drunk driving", petty, list{kind(casefile.KindDUI)}, crime},
		{"PC 666.1 asks for two", plea("PC 666.1", on(4, 1)), list{plea("PC 484", on(1, 1))}, crime},
		{"and has them", plea("PC 666.1", on(4, 1)), list{plea("PC 484", on(1, 1)), plea("PC 484", on(2, 1))}, none},
		{"PC 29800(a)(1): a gun after a felony", gun, list{level(plea("PC 487(a)", on(1, 1)), casefile.Felony)}, none},
		{"after a misdemeanor", gun, list{level(plea("PC 487(a)", on(1, 1)), casefile.Misdemeanor)}, crime},
		{"after a case whose level is not told", gun, list{plea("PC 487(a)", on(1, 1))}, none},
		{"PC 290(b): a crime to register for", stalker, list{plea("PC 314(1)", on(1, 1))}, none},
		{"one that is none", stalker, list{plea("PC 484", on(1, 1))}, crime},
		{"PC 290.018(a): the same", plea("PC 290.018(a)", on(4, 1)), list{plea("PC 484", on(1, 1))}, crime},
		{"a section in no row", petty, list{plea("PC 99999", on(1, 1))}, none},
		{"one in no row", stalker, list{plea("PC 99999", on(1, 1))}, none},
		{"VC 23546: a third drunk driving asks for two", dui, list{plea("VC 23152(a)", on(1, 1))}, Earlier{Cases: 1, DrunkDriving: true}},
		{"and has them", dui, list{plea("VC 23152(a)", on(1, 1)), plea("VC 23153(a)", on(2, 1))}, none},
		{"a first one", plea("VC 23152(a)", on(4, 1)), nil, none},
		{"VC 23550: a fourth asks for three", plea("VC 23550", on(4, 1)), nil, Earlier{Cases: 3, DrunkDriving: true}},
		{"VC 23550.5: after a felony", plea("VC 23550.5", on(4, 1)), nil, Earlier{Cases: 1, DrunkDriving: true, Felony: true}},
		{"PC 29805: a gun after a misdemeanor", plea("PC 29805", on(4, 1)), nil, Earlier{Cases: 1}},
		{"PC 12021(c)(1), what it was before", plea("PC 12021(c)(1)", on(4, 1)), nil, Earlier{Cases: 1}},
		{"PC 12021(a)(1): after a felony", plea("PC 12021(a)(1)", on(4, 1)), nil, crime},
		{"PC 666 since Proposition 47: a theft and nothing grave", later("PC 666"), list{plea("PC 484", on(1, 1))}, crime},
		{"a robbery is on neither list of PC 666(b)", later("PC 666"), list{plea("PC 211", on(1, 1))}, crime},
		{"and a crime to register for", later("PC 666"), list{plea("PC 484", on(1, 1)), plea("PC 314(1)", on(1, 1))}, none},
		{"and a case for which the client must register", later("PC 666"), list{plea("PC 484", on(1, 1)), with(plea("PC 415", on(1, 1)), func(c *conviction) { c.RegistrationRequired = casefile.Yes })}, none},
		{"and a homicide", later("PC 666"), list{plea("PC 484", on(1, 1)), plea("PC 187", on(1, 1))}, none},
		{"something grave and no theft", later("PC 666"), list{plea("PC 314(1)", on(1, 1))}, crime},
		{"theft from an elder is both", later("PC 666"), list{plea("PC 368(d)", on(1, 1))}, none},
		{"an offense of before it", with(later("PC 666"), func(c *conviction) { c.OffenseDate = on(2, 1) }), list{plea("PC 484", on(1, 1))}, none},
		{"known only as theft", kind(casefile.KindTheft), nil, none},
	} {
		c := casefile.Case{Convictions: append(list{e.of}, e.with...)}
		if got := OpenFile(&c, 0).Matters[0].EarlierUnlisted(); got != e.want {
			t.Errorf("%s: %+v, want %+v", e.name, got, e.want)
		}
	}
}

// Each section that asks for an earlier conviction, alone and with as many as it asks
// for; with one that cannot be it; and the section beside it, which asks for none.
func TestEachSectionThatAsksForAnEarlierCase(t *testing.T) {
	type row struct {
		section, beside   string
		cases             int
		earlier, notThat  string
		drunkDriving, any bool // any: every crime can be the earlier one
	}
	rows := []row{
		{section: "PC 666", beside: "PC 484(a)", cases: 1, earlier: "PC 484(a)", notThat: "PC 242"},
		{section: "PC 666.1", beside: "PC 459.5", cases: 2, earlier: "PC 459.5", notThat: "PC 242"},
		{section: "PC 666.5(a)", beside: "VC 10851(a)", cases: 1, earlier: "VC 10851(a)", notThat: "PC 242"},
		{section: "PC 499", beside: "PC 499b", cases: 1, earlier: "PC 499b", notThat: "PC 242"},
		{section: "PC 273.5(f)", beside: "PC 273.5(a)", cases: 1, earlier: "PC 243(e)(1)", notThat: "PC 484(a)"},
		{section: "PC 647.6(c)", beside: "PC 647.6(a)(1)", cases: 1, earlier: "PC 647.6(a)(1)", notThat: "PC 484(a)"},
		{section: "PC 647.6(c)(2)", beside: "PC 647.6(b)", cases: 1, earlier: "PC 288(a)", notThat: "PC 242"},
		{section: "PC 290(b)", beside: "PC 314(1)", cases: 1, earlier: "PC 314(1)", notThat: "PC 484(a)"},
		{section: "PC 290.018(a)", beside: "PC 288(a)", cases: 1, earlier: "PC 288(a)", notThat: "PC 484(a)"},
		{section: "PC 12021(c)(1)", beside: "PC 12025(a)(1)", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 12021(a)(1)", beside: "PC 12025(a)(1)", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 12021.1", beside: "PC 12031(a)(1)", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 12316(b)(1)", beside: "PC 12020(a)(1)", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 22610(a)", beside: "PC 21310", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 29800(a)(1)", beside: "PC 25400(a)(1)", cases: 1, earlier: "PC 211", notThat: "PC 242"},
		{section: "PC 29805", beside: "PC 25850(a)", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 29900(a)(1)", beside: "PC 29610", cases: 1, earlier: "PC 242", any: true},
		{section: "PC 30305(a)(1)", beside: "PC 30210", cases: 1, earlier: "PC 242", any: true},
		{section: "HS 11395(b)(1)", beside: "HS 11377(a)", cases: 2, earlier: "HS 11377(a)", notThat: "PC 484(a)"},
		{section: "VC 23540", beside: "VC 23152(a)", cases: 1, earlier: "VC 23152(a)", notThat: "VC 14601.1(a)", drunkDriving: true},
		{section: "VC 23560", beside: "VC 23153(a)", cases: 1, earlier: "VC 23153(a)", notThat: "VC 14601.1(a)", drunkDriving: true},
		{section: "VC 23546", beside: "VC 23152(b)", cases: 2, earlier: "VC 23152(b)", notThat: "VC 14601.1(a)", drunkDriving: true},
		{section: "VC 23566", beside: "VC 23153(b)", cases: 2, earlier: "VC 23152(a)", notThat: "VC 14601.1(a)", drunkDriving: true},
		{section: "VC 23550", beside: "VC 23103", cases: 3, earlier: "VC 23152(a)", notThat: "VC 14601.1(a)", drunkDriving: true},
		{section: "VC 23550.5", beside: "VC 23152(a)", cases: 1, earlier: "PC 191.5(b)", drunkDriving: true, any: true},
	}
	told := func(section string, year int) casefile.Conviction {
		level := casefile.Felony
		if section == "PC 242" {
			level = casefile.Misdemeanor
		}
		return casefile.Conviction{Outcome: casefile.GuiltyPlea, Offense: section, Level: level, ConvictedOn: casefile.Year(year)}
	}
	earlier := func(section, with string, n int) Earlier {
		c := casefile.Case{Convictions: []casefile.Conviction{told(section, 2011)}}
		for range n {
			c.Convictions = append(c.Convictions, told(with, 2005))
		}
		return OpenFile(&c, 0).Matters[0].EarlierUnlisted()
	}
	for _, r := range rows {
		missing := func(cases int) Earlier {
			felony := r.section == "VC 23550.5" || !r.drunkDriving && r.section != "PC 29805" && r.section != "PC 12021(c)(1)"
			return Earlier{Cases: cases, DrunkDriving: r.drunkDriving, Felony: felony}
		}
		if got := earlier(r.section, "", 0); got != missing(r.cases) {
			t.Errorf("%s alone: %+v, want %+v", r.section, got, missing(r.cases))
		}
		if got := earlier(r.beside, "", 0); got != (Earlier{}) {
			t.Errorf("%s, beside %s, alone: %+v", r.beside, r.section, got)
		}
		if got := earlier(r.section, r.earlier, r.cases-1); got != missing(1) {
			t.Errorf("%s with %d of %s: %+v, want %+v", r.section, r.cases-1, r.earlier, got, missing(1))
		}
		if got := earlier(r.section, r.earlier, r.cases); got != (Earlier{}) {
			t.Errorf("%s with %d of %s: %+v", r.section, r.cases, r.earlier, got)
		}
		if r.any {
			continue
		}
		if got := earlier(r.section, r.notThat, r.cases); got != missing(r.cases) {
			t.Errorf("%s with %d of %s: %+v, want %+v", r.section, r.cases, r.notThat, got, missing(r.cases))
		}
	}
	for i := range afterAnother {
		for _, section := range afterAnother[i].sections {
			if !slices.ContainsFunc(rows, func(r row) bool { return offense.Under(r.section, section) }) {
				t.Errorf("%s is not tried here", section)
			}
		}
	}
}
