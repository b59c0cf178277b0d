package immigration

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestAShiftedDayOrNumberIsNoticed(t *testing.T) {
	// Each benefit parameter, moved by one, changes some answer of this list.
	base := Current()
	var cases []casefile.Case
	for _, e := range benefitBounds() {
		cases = append(cases, decoded(t, caseJSON(e.person, e.convictions...)))
	}
	answers := func(p Parameters) (all []string) {
		for i := range cases {
			a := Assess(law.OpenFile(&cases[i], testDay), p)
			for _, c := range a.Consequences {
				all = append(all, c.Level.String())
			}
			for _, f := range a.Findings {
				all = append(all, f.Answer.String())
			}
			for _, o := range a.Opinions {
				for _, f := range o.Findings {
					all = append(all, f.Answer.String())
				}
			}
			for _, action := range Actions(a, p) {
				all = append(all, action.Code)
			}
		}
		return all
	}
	want := fmt.Sprint(answers(base))
	numbers := map[string]func(*Parameters) *int{
		"GoodMoralYears":      func(p *Parameters) *int { return &p.GoodMoralYears },
		"CancellationYears":   func(p *Parameters) *int { return &p.CancellationYears },
		"MisdemeanorOver":     func(p *Parameters) *int { return &p.MisdemeanorOver },
		"MisdemeanorMaximum":  func(p *Parameters) *int { return &p.MisdemeanorMaximum },
		"DACAMisdemeanors":    func(p *Parameters) *int { return &p.DACAMisdemeanors },
		"TPSMisdemeanors":     func(p *Parameters) *int { return &p.TPSMisdemeanors },
		"CancellationMaximum": func(p *Parameters) *int { return &p.CancellationMaximum },
		"ResidentYears":       func(p *Parameters) *int { return &p.ResidentYears },
		"ResidenceYears":      func(p *Parameters) *int { return &p.ResidenceYears },
		"WaiverYears":         func(p *Parameters) *int { return &p.WaiverYears },
		"DetentionTurpitude":  func(p *Parameters) *int { return &p.DetentionTurpitude },
		"AppealDays":          func(p *Parameters) *int { return &p.AppealDays },
		"AdultAge":            func(p *Parameters) *int { return &p.AdultAge },
		"ServedDays":          func(p *Parameters) *int { return &p.ServedDays },
		"DACACustodyDays":     func(p *Parameters) *int { return &p.DACACustodyDays },
	}
	days := map[string]func(*Parameters) *casefile.Day{
		"AggravatedFelonyBarsCharacter": func(p *Parameters) *casefile.Day { return &p.AggravatedFelonyBarsCharacter },
		"ReleasedAfter":                 func(p *Parameters) *casefile.Day { return &p.ReleasedAfter },
		"LakenRiley":                    func(p *Parameters) *casefile.Day { return &p.LakenRiley },
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[BenefitParameters]()) {
		_, isNumber := numbers[f.Name]
		_, isDay := days[f.Name]
		told := strings.HasSuffix(f.Name, "Checked")                                            // the day is told in words and moves no answer
		if !isNumber && !isDay && !told && f.Name != "ActOf1996" && f.Name != "SurvivorYears" { // what turns on it are notes, which have tests of their own
			t.Errorf("no test shifts %s", f.Name)
		}
	}
	for name, number := range numbers {
		steps := []int{-1, 1}
		if name == "MisdemeanorOver" {
			steps[1] = 5 // no California misdemeanor has a maximum of six to nine days
		}
		for _, step := range steps {
			p := Current()
			*number(&p) += step
			if fmt.Sprint(answers(p)) == want {
				t.Errorf("%s moved by %d changes nothing", name, step)
			}
		}
	}
	for name, day := range days {
		for _, step := range []int{-1, 1} {
			p := Current()
			*day(&p) = day(&p).AddDays(step)
			if fmt.Sprint(answers(p)) == want {
				t.Errorf("%s moved by %d changes nothing", name, step)
			}
		}
	}
}

// benefitBounds are pairs of cases, one on each side of every boundary.
func benefitBounds() []benefit {
	ewi := quiet("entered-without-inspection", facts{"first_admitted": "none"})
	dreamer := quiet("daca", facts{"first_admitted": "none"})
	var list []benefit
	add := func(person facts, convictions ...facts) {
		list = append(list, benefit{person: person, convictions: convictions})
	}
	for _, day := range []string{"2020-11-21", "2021-11-20", "2021-11-21", "2021-11-22", "2022-11-20"} {
		add(quiet("lpr", lpr2005), plea("PC 487(a)", "felony", day, "2023-06-01", 60, nil))
		add(quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": day}), harmless(nil))
	}
	for _, day := range []string{"2015-11-22", "2016-11-20", "2016-11-21", "2017-11-20"} {
		add(ewi, plea("PC 487(a)", "felony", day, "2018-06-01", 60, nil))
	}
	for _, days := range []int{90, 91, 92, 178, 179, 180, 181} {
		add(dreamer, plea("PC 488", "misdemeanor", "2021-01-01", "2021-03-01", days, nil))
		add(quiet("lpr", lpr2005), plea("PC 415", "felony", "2023-01-01", "2023-01-01", 300, facts{"sentence.days_served": days, "sentence.released_on": "2023-12-01"}))
	}
	for _, days := range []int{363, 364, 365, 366} {
		add(quiet("lpr", facts{"first_admitted": "2016-01-01", "lpr_since": "2016-01-01"}), plea("PC 245(a)(1)", "felony", "2020-01-01", "2020-03-01", days, nil))
	}
	small := func(day string) facts { return plea("PC 415", "misdemeanor", day, day, 1, nil) }
	add(dreamer, small("2015-01-01"), small("2016-01-01"))
	add(dreamer, small("2015-01-01"), small("2016-01-01"), small("2017-01-01"))
	add(quiet("tps", facts{"first_admitted": "none"}), small("2015-01-01"))
	add(quiet("tps", facts{"first_admitted": "none"}), small("2015-01-01"), small("2016-01-01"))
	refusal := plea("VC 2800 (inspection refusal)", "misdemeanor", "2015-01-01", "2015-02-01", 0, nil)
	add(quiet("tps", facts{"first_admitted": "none"}), small("2015-01-01"), refusal)
	add(quiet("tps", facts{"first_admitted": "none"}), small("2015-01-01"), plea("PC 415", "infraction", "2015-01-01", "2015-02-01", 0, nil))
	for _, convicted := range []string{"2014-05-01", "2016-05-01"} { // a maximum of 365 and of 364 days
		add(ewi, plea("PC 422", "misdemeanor", convicted[:4]+"-01-10", convicted, 30, facts{"victim.domestic": "no"}))
		add(dreamer, plea("PC 148(a)(1)", "misdemeanor", convicted[:4]+"-01-10", convicted, 1, nil))
	}
	add(dreamer, plea("PC 487(a)", "felony", "2016-01-01", "2016-02-01", 1, nil))
	add(quiet("tps", facts{"first_admitted": "none"}), small("2015-01-01"), plea("HS 11357(c)", "misdemeanor", "2017-01-01", "2017-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 10}))
	for _, day := range []string{"2016-04-30", "2016-05-01", "2017-04-30", "2017-05-01", "2018-04-30"} {
		add(quiet("lpr", lpr2010), plea("HS 11377(a)", "misdemeanor", day, "2020-06-01", 10, facts{"drug.substance": "methamphetamine"}))
	}
	for _, day := range []string{"2010-11-22", "2011-11-20", "2011-11-21", "2012-11-19"} {
		add(ewi, plea("PC 487(a)", "felony", day, "2013-06-01", 60, nil))
	}
	for _, day := range []string{"2026-09-21", "2026-09-22", "2026-09-23"} {
		add(quiet("lpr", lpr2005), plea("PC 415", "misdemeanor", "2026-01-01", day, 1, nil))
	}
	for _, day := range []string{"2016-12-31", "2017-12-31", "2018-01-01", "2018-12-31"} {
		add(quiet("lpr", join2(lpr2005, facts{"born": "2000-01-01"})), plea("PC 415", "misdemeanor", day, "2019-06-01", 1, nil))
	}
	for _, day := range []string{"1990-11-27", "1990-11-28", "1990-11-29", "1998-10-07", "1998-10-08", "1998-10-09"} {
		add(quiet("lpr", facts{"first_admitted": "1980-01-01", "lpr_since": "1980-01-01"}), plea("PC 211", "felony", "1988-12-01", day, 1095, facts{"sentence.released_on": "unknown"}))
	}
	for _, day := range []string{"2025-01-28", "2025-01-29", "2025-01-30"} {
		add(ewi, facts{"offense": "PC 484(a)", "level": "misdemeanor", "outcome": "arrest-only", "offense_date": day, "convicted_on": "2025-12-01"})
	}
	return list
}
