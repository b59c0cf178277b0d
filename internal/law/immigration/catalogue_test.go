package immigration

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// told is a conviction of a row's offense about which every fact is told.
func told(row *offense.Offense) casefile.Conviction {
	day := casefile.DayOf(2019, 1, 1)
	switch {
	case row.ValidFrom > day:
		day = row.ValidFrom
	case !row.ValidTo.IsZero() && row.ValidTo < day:
		day = row.ValidTo
	}
	k := casefile.Conviction{ID: "c1", Offense: row.Key(), Outcome: casefile.GuiltyPlea, Level: casefile.Misdemeanor,
		OffenseDate: casefile.On(day), ConvictedOn: casefile.On(day + 30), Dwelling: casefile.Yes, Attempt: casefile.No}
	if row.Level == "felony" {
		k.Level = casefile.Felony
	}
	k.Sentence.DaysOrdered = casefile.DaysOf(30)
	k.Drug = casefile.Drug{Substance: casefile.Cocaine, Act: casefile.Sell, Grams: casefile.NumberOf(1)}
	k.Victim = casefile.Victim{Domestic: casefile.Yes, Under18: casefile.No, Under14: casefile.No, LossUSD: casefile.NumberOf(1)}
	return k
}

// Every row of the catalogue is read in every column, and where a row stands
// alone and every fact is told, nothing is left unknown.
func TestEveryRowOfTheCatalogueIsRead(t *testing.T) {
	alone := 0
	for _, row := range offense.All() {
		for _, circuit := range []casefile.Circuit{casefile.NinthCircuit, casefile.OtherCircuit} {
			c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{told(row)}}
			c.Person = casefile.Person{Status: casefile.LPR, Circuit: circuit, Born: casefile.Year(1970), PriorDrugCase: casefile.No,
				PriorDrugDiversion: casefile.No, OtherCases: casefile.No, FirstAdmitted: casefile.Year(1980), LPRSince: casefile.Year(1980)}
			a := assess(&c)
			o := a.Opinions[0]
			if _, only := o.Offense.Only(); !only {
				continue
			}
			alone++
			for _, f := range o.Findings[:12] {
				if f.Answer == law.Unknown {
					t.Errorf("%s: %s is unknown though everything is told, missing %v", row.Key(), f.Code, f.Missing)
				}
			}
		}
	}
	if alone < 1000 {
		t.Errorf("only %d rows stand alone under their own name", alone)
	}
}

// The headline classes of the offenses that a volunteer most needs right
// (section 9 of the notes to the second half of the catalogue).
func TestTheOffensesAVolunteerMostNeedsRight(t *testing.T) {
	for _, e := range []worked{
		{"dissuading a witness under a year", ninthOnly, []string{convictedOf("PC 136.1(b)(1)", `"level":"felony"`) + days(364)}, "deport.aggravated-felony=no"},
		{"dissuading a witness with a year", ninthOnly, []string{convictedOf("PC 136.1(b)(1)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=yes"},
		{"identity theft, which asks for no fraud, above the loss", ninthOnly, []string{convictedOf("PC 530.5(a)", `"level":"felony"`) + `,"victim":{"loss_usd":10001}`}, "deport.aggravated-felony=arguable"},
		{"identity theft at the loss", ninthOnly, []string{convictedOf("PC 530.5(a)", `"level":"felony"`) + `,"victim":{"loss_usd":10000}`}, "deport.aggravated-felony=no"},
		{"selling identities, which asks for fraud, above the loss", ninthOnly, []string{convictedOf("PC 530.5(d)(1)", `"level":"felony"`) + `,"victim":{"loss_usd":10001}`}, "deport.aggravated-felony=yes"},
		{"petty theft told as an infraction", ninthOnly, []string{convictedOf("PC 484(a)", `"level":"infraction"`)}, "counts=arguable inadmit.cimt=no deport.cimt-single=no deport.aggravated-felony=no"},
		{"accessory with a year", ninthOnly, []string{convictedOf("PC 32", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=yes inadmit.cimt=no"},
		{"assault with a weapon", ninthOnly, []string{convictedOf("PC 245(a)(1)", `"level":"felony"`) + days(730)}, "deport.aggravated-felony=no inadmit.cimt=yes"},
		{"battery on a partner", ninthOnly, []string{convictedOf("PC 243(e)(1)", `"victim":{"domestic":"yes"}`)}, "deport.domestic-violence=no inadmit.cimt=no"},
		{"corporal injury to a partner", ninthOnly, []string{convictedOf("PC 273.5(a)", `"victim":{"domestic":"yes"}`)}, "deport.domestic-violence=yes"},
		{"battery with serious injury with a year", ninthOnly, []string{convictedOf("PC 243(d)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=yes"},
		{"child endangerment, the felony kind", ninthOnly, []string{convictedOf("PC 273a(a)", `"level":"felony"`)}, "deport.child-abuse=yes"},
		{"child endangerment, the small kind", ninthOnly, []string{convictedOf("PC 273a(b)", `"level":"misdemeanor"`)}, "deport.child-abuse=no"},
		{"grand theft with a year and a small loss", ninthOnly, []string{convictedOf("PC 487(a)", `"level":"felony"`, `"victim":{"loss_usd":1000}`) + days(365)}, "deport.aggravated-felony=no"},
		{"receiving with a year", ninthOnly, []string{convictedOf("PC 496(a)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=yes inadmit.cimt=no"},
		{"taking a car with a year", ninthOnly, []string{convictedOf("VC 10851(a)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=no inadmit.cimt=no"},
		{"lewd acts with a child under 14", ninthOnly, []string{convictedOf("PC 288(a)", `"level":"felony"`) + days(30)}, "deport.aggravated-felony=yes deport.child-abuse=yes inadmit.cimt=yes"},
		{"lewd acts with a child of 14 or 15", ninthOnly, []string{convictedOf("PC 288(c)(1)", `"level":"felony"`) + days(30)}, "deport.aggravated-felony=no deport.child-abuse=no inadmit.cimt=no"},
		{"drunk driving", ninthOnly, []string{convictedOf("VC 23152(b)", `"level":"misdemeanor"`)}, "inadmit.cimt=no deport.aggravated-felony=no"},
		{"prostitution", ninthOnly, []string{`"offense":"PC 647(b)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2016-12-01","convicted_on":"2016-12-20"` + days(60)}, "inadmit.prostitution=arguable shield.petty-offense=yes"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}
