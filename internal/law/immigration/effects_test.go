package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestWhatARemedyDoesInImmigrationLaw(t *testing.T) {
	plainTheft := convictedOf("PC 484(a)")
	oldMeth := meth + `,"convicted_on":"2010-04-12"`
	granted := func(kind, more string) string { return `,"relief":[{"kind":"` + kind + `"` + more + `}]` }
	for _, e := range []struct {
		name, person, text, kind string
		want                     law.EffectAnswer
	}{
		{"a dismissal", ninthOnly, plainTheft, "pc-1203.4", law.EffectNone},
		{"a dismissal already granted", ninthOnly, plainTheft + granted("pc-1203.4", `,"reason":"rehabilitation"`), "pc-1203.4", law.EffectNone},
		{"a dismissal for somebody with DACA", `"status":"daca","circuit":"ninth"`, plainTheft, "pc-1203.4", law.EffectLimited},
		{"a dismissal for somebody who wants DACA", `"status":"visa-overstay","circuit":"ninth","goals":["job","daca"]`, plainTheft, "pc-1203.4a", law.EffectLimited},
		{"a dismissal of a first old possession", ninthOnly + first, oldMeth, "pc-1203.4", law.EffectEliminates},
		{"the same for somebody with DACA", `"status":"daca","circuit":"ninth"` + first, oldMeth, "pc-1203.4", law.EffectEliminates},
		{"the same on its own", ninthOnly + first, oldMeth, "pc-1203.425", law.EffectArguable},
		{"the same after a term that was carried out", ninthOnly + first, oldMeth, "pc-1203.41", law.EffectArguable},
		{"the same for an older term", ninthOnly + first, oldMeth, "pc-1203.42", law.EffectArguable},
		{"the same after jail in the place of probation", ninthOnly + first, strings.Replace(oldMeth, `"granted":"yes","state":"completed","violated":"no"`, `"granted":"no"`, 1) + `,"sentence":{"custody":"county-jail"}`, "pc-1203.4a", law.EffectArguable},
		{"the same after a fine alone", ninthOnly + first, strings.Replace(oldMeth, `"granted":"yes","state":"completed","violated":"no"`, `"granted":"no"`, 1) + `,"sentence":{"custody":"none"}`, "pc-1203.4a", law.EffectEliminates},
		{"the same, an earlier case perhaps", ninthOnly, oldMeth, "pc-1203.41", law.EffectUnknown},
		{"the same elsewhere", elsewhere + first, oldMeth, "pc-1203.4", law.EffectNone},
		{"the veterans' dismissal of it", ninthOnly + first, oldMeth, "pc-1170.9", law.EffectNone},
		{"the trafficking dismissal", ninthOnly, plainTheft, "pc-1203.49", law.EffectNone},
		{"the fire camp dismissal", ninthOnly, plainTheft, "pc-1203.4b", law.EffectNone},
		{"the withdrawal of a drug program plea", elsewhere, strings.Replace(oldMeth, "guilty-plea", "deferred-entry", 1), "pc-1203.43", law.EffectEliminates},
		{"the same, how the case ended not told", elsewhere, strings.Replace(oldMeth, "guilty-plea", "unknown", 1), "pc-1203.43", law.EffectUnknown},
		{"the same of a theft, which that program never took", elsewhere, plainTheft, "pc-1203.43", law.EffectArguable},
		{"a motion to vacate, not yet made", ninthOnly, plainTheft, "pc-1473.7", law.EffectEliminates},
		{"a motion granted for error", ninthOnly, plainTheft + granted("pc-1473.7", `,"reason":"legal-error"`), "pc-1473.7", law.EffectEliminates},
		{"a motion granted for mixed reasons", ninthOnly, plainTheft + granted("pc-1018", `,"reason":"mixed"`), "pc-1018", law.EffectEliminates},
		{"a motion granted, nobody knows why", ninthOnly, plainTheft + granted("pc-1016.5", ""), "pc-1016.5", law.EffectUnknown},
		{"a motion granted without a word", ninthOnly, plainTheft + granted("pc-1473", `,"reason":"silent"`), "pc-1473", law.EffectArguable},
		{"a motion granted out of pity", ninthOnly, plainTheft + granted("vacatur", `,"reason":"immigration-hardship"`), "vacatur", law.EffectNone},
		{"a motion that left a new judgment", ninthOnly, plainTheft + granted("vacatur", `,"reason":"legal-error","days_after":10`), "vacatur", law.EffectReduces},
		{"a survivor's petition", ninthOnly, plainTheft, "pc-236.14", law.EffectEliminates},
		{"a reduction", ninthOnly, plainTheft, "pc-17b", law.EffectReduces},
		{"a reduction to an infraction", ninthOnly, plainTheft, "pc-17d", law.EffectArguable},
		{"Proposition 47", ninthOnly, plainTheft, "pc-1170.18", law.EffectArguable},
		{"Proposition 64", ninthOnly, plainTheft, "hs-11361.8", law.EffectNone},
		{"Proposition 64, legally invalid", ninthOnly, plainTheft + granted("hs-11361.8", `,"reason":"legal-error"`), "hs-11361.8", law.EffectArguable},
		{"Proposition 64, lowered or dismissed", ninthOnly, plainTheft + granted("hs-11361.8", `,"reason":"legal-error","level_after":"unknown"`), "hs-11361.8", law.EffectUnknown},
		{"Proposition 64, a lower level", ninthOnly, plainTheft + granted("hs-11361.8", `,"reason":"legal-error","level_after":"infraction"`), "hs-11361.8", law.EffectNone},
		{"Proposition 64, a little marijuana of an adult", ninthOnly + `,"born":"1988-03-01"`, littleBag, "hs-11361.8", law.EffectArguable},
		{"Proposition 64, the day before the twenty-first birthday", ninthOnly + `,"born":"1988-03-02"`, littleBag, "hs-11361.8", law.EffectNone},
		{"Proposition 64, an age nobody told", ninthOnly, littleBag, "hs-11361.8", law.EffectUnknown},
		{"Proposition 64, an offense not known", ninthOnly + `,"born":"1970-01-01"`, strings.Replace(littleBag, "HS 11357(b)", "unknown", 1), "hs-11361.8", law.EffectUnknown},
		{"Proposition 64, an offense not known and a child then", ninthOnly + `,"born":"1995-01-01"`, strings.Replace(littleBag, "HS 11357(b)", "unknown", 1), "hs-11361.8", law.EffectNone},
		{"Proposition 64, marijuana for sale", ninthOnly + `,"born":"1970-01-01"`, strings.Replace(littleBag, "11357(b)", "11359", 1), "hs-11361.8", law.EffectNone},
		{"a changed sentence, not yet", ninthOnly, plainTheft, "sentence-modification", law.EffectNone},
		{"a changed sentence, illegal before", ninthOnly, plainTheft + granted("sentence-modification", `,"reason":"legal-error","days_after":5`), "sentence-modification", law.EffectReduces},
		{"a changed sentence without a word", ninthOnly, plainTheft + granted("pc-1172.1", `,"reason":"silent","days_after":5`), "pc-1172.1", law.EffectArguable},
		{"a changed sentence, nobody knows why", ninthOnly, plainTheft + granted("pc-1172.1", `,"days_after":5`), "pc-1172.1", law.EffectUnknown},
		{"a changed sentence out of pity", ninthOnly, plainTheft + granted("pc-1172.1", `,"reason":"rehabilitation","granted_on":"2021-01-01","days_after":5`), "pc-1172.1", law.EffectNone},
		{"the 364-day cap", ninthOnly, plainTheft + granted("pc-18.5", ""), "pc-18.5", law.EffectNone},
		{"the changed murder law, not asked for yet", ninthOnly, plainTheft, "pc-1172.6", law.EffectArguable},
		{"an invalid year, not taken off yet", ninthOnly, plainTheft, "pc-1172.75", law.EffectArguable},
		{"an invalid year taken off out of pity", ninthOnly, plainTheft + granted("pc-1172.75", `,"reason":"immigration-hardship","granted_on":"2023-01-01","days_after":5`), "pc-1172.75", law.EffectNone},
		{"drug treatment for somebody with DACA", `"status":"daca","circuit":"ninth"`, plainTheft, "pc-1210.1", law.EffectLimited},
		{"a fire crew for somebody with DACA", `"status":"daca","circuit":"ninth"`, plainTheft, "pc-1203.4b", law.EffectLimited},
		{"drug treatment for somebody who plans DACA", ninthOnly + `,"goals":["daca"]`, plainTheft, "pc-1210.1", law.EffectLimited},
		{"for somebody with another plan", ninthOnly + `,"goals":["green-card"]`, plainTheft, "pc-1210.1", law.EffectNone},
		{"drug treatment after a first old possession", ninthOnly + first, oldMeth, "pc-1210.1", law.EffectEliminates},
		{"a pardon", ninthOnly, plainTheft, "pardon", law.EffectLimited},
		{"an early end of probation", ninthOnly, plainTheft, "probation-early-end", law.EffectLimited},
		{"a certificate", ninthOnly, plainTheft, "pc-4852.01", law.EffectNone},
		{"a sealing", ninthOnly, plainTheft, "pc-851.91", law.EffectNone},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.text))
			got := EffectOf(assess(&c).Opinions[0].Matter, casefile.ReliefKind(e.kind), Current())
			if got.Answer != e.want {
				t.Errorf("%s, want %s (%v)", got.Answer, e.want, got.Why)
			}
			if len(got.Authorities) == 0 || len(got.Why) == 0 || got.Why[0].Text == "" || got.CheckedOn.IsZero() {
				t.Errorf("it lacks an authority, a reason or a day: %+v", got)
			}
			if (got.Answer == law.EffectUnknown) != (len(got.Missing) > 0) && got.Answer != law.EffectArguable {
				t.Errorf("%s, missing %v", got.Answer, got.Missing)
			}
		})
	}
}

// Every order of the contract has an effect and a reason, granted or not.
func TestEveryOrderHasAnEffect(t *testing.T) {
	for _, kind := range casefile.ReliefKinds() {
		for _, relief := range []string{"", `,"relief":[{"kind":"` + string(kind) + `","reason":"legal-error"}]`} {
			c := decoded(t, caseText(ninthOnly, convictedOf("PC 484(a)")+relief))
			if e := EffectOf(assess(&c).Opinions[0].Matter, kind, Current()); e.Answer == "" || len(e.Why) == 0 || len(e.Authorities) == 0 {
				t.Errorf("%s: %+v", kind, e)
			}
		}
	}
}

const littleBag = `"offense":"HS 11357(b)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2009-03-01","convicted_on":"2009-06-01"`

// What an order that undoes a case does turns on the ground of its section, and
// somebody must have read that: a section that nobody named erases nothing.
func TestEveryOrderThatUndoesACaseHasItsGroundRead(t *testing.T) {
	p := current()
	for _, kind := range law.KindsOf(law.SetAside) {
		if setsAside(kind) && usualEffect(kind, p).Answer == law.EffectUnknown {
			t.Errorf("%s: usualEffect does not say what its ground is in immigration law", kind)
		}
	}
	if got := usualEffect("pc-0", p).Answer; got != law.EffectUnknown {
		t.Errorf("a section that nobody read: %s", got)
	}
}

// An order that leaves a conviction standing says so without saying that there
// is one: that can be open.
func TestAnEffectDoesNotSayThatACaseCountsWhereThatIsOpen(t *testing.T) {
	for _, person := range []string{`"status":"daca"`, `"status":"lpr"`} {
		c := decoded(t, caseText(person, `"offense":"PC 484(a)","level":"misdemeanor","convicted_on":"2018-03-03"`))
		o := assess(&c).Opinions[0]
		if o.Counts.Answer != law.Unknown {
			t.Fatalf("it counts: %s: the test shows nothing", o.Counts.Answer)
		}
		for _, kind := range casefile.ReliefKinds() {
			for _, why := range EffectOf(o.Matter, kind, Current()).Why {
				if strings.Contains(why.Text, "still counts") {
					t.Errorf("%s, %s: %s", person, kind, why.Text)
				}
			}
		}
	}
}

// An order under PC 1203.43 on a charge that the old program took in some cases
// alone is open: the papers must show that the case was one of them.
func TestAnOldProgramOrderOnAChargeTakenInPartIsOpen(t *testing.T) {
	for section, want := range map[string]law.Answer{"HS 11377(a)": law.No, "HS 11358": law.Arguable, "PC 647(f)": law.Arguable, "HS 11368": law.Arguable} {
		c := decoded(t, caseText(`"status":"lpr","circuit":"ninth"`, `"offense":"`+section+`","outcome":"deferred-entry","convicted_on":"2005-03-03","program_completed":"yes","probation":{"violated":"yes"},"relief":[{"kind":"pc-1203.43","granted_on":"2017-02-02"}]`))
		if got := assess(&c).Opinions[0].Counts; got.Answer != want {
			t.Errorf("%s: counts %s, want %s (%v)", section, got.Answer, want, got.Why)
		}
	}
}

// PC 1203.43: no published decision on the section was found, so that what decides how an order counts that undoes a plea is cited (Matter of
// Pickering; Matter of Marquez Conde for all circuits). Where the case no longer
// counts nothing beside it says that immigration counts it.
func TestAnOldProgramPleaThatIsUndoneSaysOnWhatItRests(t *testing.T) {
	undone := `"offense":"HS 11377(a)","level":"felony","outcome":"deferred-entry","convicted_on":"2005-03-03","program_completed":"yes","drug":{"substance":"methamphetamine"},"sentence":{"custody":"none","other_terms":"yes"}`
	for _, person := range []string{ninthOnly, elsewhere, anywhere} {
		for order, counts := range map[string]law.Answer{"": law.Yes, `,"relief":[{"kind":"pc-1203.43","granted_on":"2017-02-02"}]`: law.No} {
			c := decoded(t, caseText(person+`,"prior_drug_case":"yes"`, undone+order))
			f := assess(&c).Opinions[0].Counts
			var said []string
			for _, why := range f.Why {
				said = append(said, why.Text)
			}
			text := strings.Join(said, " ")
			if f.Answer != counts || strings.Contains(text, "Immigration counts it") != (counts == law.Yes) {
				t.Errorf("%s %s: counts is %s: %s", person, order, f.Answer, text)
			}
			if want := counts == law.No; strings.Contains(text, "no published decision") != want || slices.Contains(f.Authorities, citesPickering[1]) != want {
				t.Errorf("%s %s: %s on %v", person, order, text, f.Authorities)
			}
		}
	}
}

// People v. Mauch (2008) 163 Cal.App.4th 669: no court lowers a crime that is always a
// felony, nor (People v. Park (2013) 56 Cal.4th 782) one whose prison term was carried
// out: such an order is not told as a fact.
func TestAnOrderInDoubtIsNotSaidToHaveMadeAMisdemeanor(t *testing.T) {
	const felony, prison = `"level":"felony"`, `"level":"felony","sentence":{"custody":"state-prison","days_ordered":480`
	for _, e := range []struct{ section, facts, doubt string }{
		{"PC 211", felony, "always a felony"},
		{"PC 487(a)", felony, ""},
		{"PC 487(a)", prison + `},"probation":{"granted":"no"}`, "a prison term"},
		{"PC 487(a)", prison + `},"probation":{"granted":"yes"}`, ""},
		{"PC 487(a)", prison + `,"days_suspended":480},"probation":{"granted":"no"}`, ""},
	} {
		c := decoded(t, caseText(ninthOnly, convictedOf(e.section, e.facts)+`,"relief":[{"kind":"pc-17b","level_after":"misdemeanor"}]`))
		var said []string
		for _, why := range assess(&c).Opinions[0].Counts.Why {
			said = append(said, why.Text)
		}
		if text := strings.Join(said, " "); strings.Contains(text, "The court made this a misdemeanor") != (e.doubt == "") || !strings.Contains(text, e.doubt) {
			t.Errorf("%s, %s: %s", e.section, e.facts, text)
		}
	}
}
