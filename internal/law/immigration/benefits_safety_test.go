package immigration

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// blanked gives the case again and again, each time with one fact untold.
func blanked(e benefit, visit func(path string, person facts, convictions []facts)) {
	for _, key := range slices.Sorted(maps.Keys(e.person)) {
		person := maps.Clone(e.person)
		delete(person, key)
		visit("person."+key, person, e.convictions)
	}
	for i, c := range e.convictions {
		for _, key := range slices.Sorted(maps.Keys(c)) {
			convictions := slices.Clone(e.convictions)
			convictions[i] = maps.Clone(c)
			delete(convictions[i], key)
			visit("convictions."+key, e.person, convictions)
		}
	}
}

func TestABlankNeverComforts(t *testing.T) {
	for _, e := range benefitExamples() {
		told := assessed(t, e.person, e.convictions...)
		blanked(e, func(path string, person facts, convictions []facts) {
			blank := assessed(t, person, convictions...)
			for i, c := range blank.Consequences {
				if before := told.Consequences[i]; c.Level < before.Level && c.Level != law.UnknownLevel || before.Level != law.UnknownLevel && c.AtWorst < before.Level {
					t.Errorf("%s, %s untold: %s was %s, is %s (%s at worst): %s", e.name, path, c.Code, before.Level, c.Level, c.AtWorst, reasonsOf(blank, c.Code))
				}
			}
			for i, f := range blank.Findings {
				if before := told.Findings[i]; comforts(before, f) {
					t.Errorf("%s, %s untold: %s was %s, is %s", e.name, path, f.Code, before.Answer, f.Answer)
				}
			}
			for i, o := range blank.Opinions {
				for _, code := range []string{"daca.felony", "daca.significant-misdemeanor", "tps.felony", "gmc.permanent-bar"} {
					f, before := o.Find(code), told.Opinions[i].Find(code)
					if comforts(before, f) {
						t.Errorf("%s, %s untold: %s was %s, is %s", e.name, path, code, before.Answer, f.Answer)
					}
				}
			}
		})
	}
}

// comforts: the answer, or the harm, is less than it was, and not unknown; an
// answer that is arguable where the missing fact could make it more names that fact.
func comforts(before, blank law.Finding) bool {
	less := func(was, is law.Answer) bool {
		return is < was && is != law.Unknown && (is != law.Arguable || len(blank.Missing) == 0)
	}
	return less(before.Answer, blank.Answer) || less(before.Harm, blank.Harm)
}

// TestARandomBlankNeverComforts tries the same on random cases, with random
// facts about the person beside them. Facts that contradict one another occur.
func TestARandomBlankNeverComforts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	yn := func() casefile.YesNo {
		return one(r, casefile.Yes, casefile.No, casefile.No, casefile.No, casefile.NotAsked)
	}
	reported := 0
	for _, c := range records(t, 300) {
		p := &c.Person
		p.Status = one(r, casefile.LPR, casefile.EWI, casefile.VisaOverstay, casefile.DACA, casefile.TPS, casefile.Asylee, casefile.SIJ, casefile.VAWA, casefile.Citizen, casefile.Status(""))
		p.RemovalOrder, p.InRemovalProceedings, p.ICECustody, p.ChargedNow = yn(), yn(), yn(), yn()
		p.OnProbationNow, p.ServingNow, p.Cannabis, p.ClaimedCitizenOrVoted = yn(), yn(), yn(), yn()
		p.Goals = one(r, []casefile.Goal{}, []casefile.Goal{casefile.GoalDACA, casefile.GoalTPS}, []casefile.Goal{casefile.GoalAsylum, casefile.GoalGreenCard})
		p.Family = one(r, nil, []casefile.Relative{casefile.CitizenSpouse})
		told := assess(&c)
		blanks(&c, func(place string) {
			if saidByDefault(place, &c) || statesADefault(place) || contradicts(place, p) || reported > 10 {
				return
			}
			blank := assess(&c)
			for i, now := range blank.Consequences {
				was := told.Consequences[i]
				if now.Level < was.Level && now.Level != law.UnknownLevel && !(was.Level == law.UnknownLevel && now.Level == was.AtWorst) && !namedAndWorse(now, was) {
					reported++
					t.Errorf("%s untold: %s was %s, is %s (%s at worst, missing %v)\n%s", place, now.Code, was.Level, now.Level, now.AtWorst, now.Missing, casefile.EncodeLine(c))
				}
			}
		})
	}
}

// contradicts are facts that may contradict another one in a random case: the
// worse reading counts while both are told, the other one when it stands alone.
func contradicts(place string, p *casefile.Person) bool {
	return place == "person.first_admitted" && (p.Status == casefile.EWI || p.Status == casefile.Parolee) || // in without inspection, yet admitted
		strings.HasSuffix(place, ".probation.state") || // ongoing, but the person says not on probation
		strings.HasSuffix(place, ".sentence.days_ordered") || // more days than the section allows
		strings.HasSuffix(place, ".level") // a felony under a section that knows none
}

// namedAndWorse: a missing fact could still bring the old level, and the
// consequence says so: high, and a bar at worst.
func namedAndWorse(now, was law.Consequence) bool {
	return now.Level == law.High && now.AtWorst >= was.Level && len(now.Missing) > 0
}

// statesADefault are facts whose absence has a meaning of its own, by the contract.
func statesADefault(place string) bool {
	switch place {
	case "person.on_probation_now", "person.serving_now":
		return true // the cases listed are all there are: where each is over, so is supervision
	case "person.filing_on":
		return true // left out: today
	}
	return false
}

func TestAnExpungementChangesNothingOutsideItsExceptions(t *testing.T) {
	for _, e := range benefitExamples() {
		for i, c := range e.convictions {
			if c["relief"] != nil || c["outcome"] != "guilty-plea" || strings.HasPrefix(c["offense"].(string), "HS") {
				continue // the first-offender rule for old drug cases is one exception
			}
			before := assessed(t, e.person, e.convictions...)
			convictions := slices.Clone(e.convictions)
			convictions[i] = join2(c, expunge("2026-01-01"))
			after := assessed(t, e.person, convictions...)
			for j, was := range before.Consequences {
				if now := after.Consequences[j]; now.Level != was.Level && now.Code != "daca" {
					t.Errorf("%s: a dismissal moves %s from %s to %s", e.name, now.Code, was.Level, now.Level)
				}
			}
			for j, was := range before.Findings {
				if now := after.Findings[j]; now.Answer != was.Answer && !strings.HasPrefix(now.Code, "daca.") {
					t.Errorf("%s: a dismissal moves %s from %s to %s", e.name, now.Code, was.Answer, now.Answer)
				}
			}
		}
	}
}

// The same over random cases and every kind of dismissal: what moves is DACA,
// or an old drug case that the first-offender rule concerns.
func TestNoDismissalMovesWhatItCannot(t *testing.T) {
	moved := 0
	for _, c := range records(t, 120) {
		before := assess(&c)
		for i, o := range before.Opinions {
			if o.first.concerns {
				continue
			}
			for _, kind := range law.KindsOf(law.Dismissal) {
				after := c.Clone()
				after.Convictions[i].Relief = append(slices.Clone(after.Convictions[i].Relief), casefile.Relief{Kind: kind, GrantedOn: casefile.On(testDay), Reason: casefile.Rehabilitation})
				now := assess(&after)
				same := func(place, code string, was, is any) {
					switch {
					case was == is:
					case strings.HasPrefix(code, "daca"):
						moved++
					default:
						t.Errorf("%s on case %d moves %s %s from %v to %v: %s", kind, i+1, place, code, was, is, casefile.EncodeLine(c))
					}
				}
				for j, was := range before.Consequences {
					same("", was.Code, was.Level, now.Consequences[j].Level)
				}
				for j, was := range before.Findings {
					same("", was.Code, was.Answer, now.Findings[j].Answer)
				}
				for k, p := range before.Opinions {
					same(p.ID, "counts", p.Counts.Answer, now.Opinions[k].Counts.Answer)
					for j, was := range p.Findings {
						same(p.ID, was.Code, was.Answer, now.Opinions[k].Findings[j].Answer)
					}
				}
			}
		}
	}
	if moved == 0 {
		t.Error("no dismissal moved DACA: the cases show too little")
	}
}

func TestAnotherConvictionNeverLowersARisk(t *testing.T) {
	more := []facts{harmless(nil), plea("PC 484(a)", "misdemeanor", "2019-01-01", "2019-03-01", 10, nil), plea("VC 23152(a)", "misdemeanor", "2024-01-01", "2024-03-01", 2, nil)}
	for _, e := range benefitExamples() {
		before := assessed(t, e.person, e.convictions...)
		for _, c := range more {
			after := assessed(t, e.person, append(slices.Clone(e.convictions), c)...)
			for j, was := range before.Consequences {
				if now := after.Consequences[j]; now.Level < was.Level {
					t.Errorf("%s and %s: %s falls from %s to %s", e.name, c["offense"], now.Code, was.Level, now.Level)
				}
			}
		}
	}
}

func TestAVacaturForLegalErrorNeverRaisesARisk(t *testing.T) {
	for _, e := range benefitExamples() {
		before := assessed(t, e.person, e.convictions...)
		for i, c := range e.convictions {
			convictions := slices.Clone(e.convictions)
			convictions[i] = join2(c, facts{"relief": []any{facts{"kind": "vacatur", "granted_on": "2026-01-01", "reason": "legal-error"}}})
			after := assessed(t, e.person, convictions...)
			for j, was := range before.Consequences {
				if now := after.Consequences[j]; now.Level > was.Level {
					t.Errorf("%s: a vacatur raises %s from %s to %s", e.name, now.Code, was.Level, now.Level)
				}
			}
		}
	}
}

// Over random cases the same two promises read: a level falls only from high
// to not known, and then something worse than high has come into sight; it
// rises only from not known to high, and then that has gone out of sight.
func TestWhatIsAddedOrUndoneMovesNoLevelTheWrongWay(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for _, c := range records(t, 250) {
		before := assess(&c)
		more := c.Clone()
		more.Convictions = append(more.Convictions, randomConviction(r, len(c.Convictions)))
		if slices.ContainsFunc(casefile.Contradictions(more, testDay), func(casefile.Contradiction) bool { return true }) {
			continue // facts that do not fit have no one reading
		}
		after := assess(&more)
		for i, now := range after.Consequences {
			was := before.Consequences[i]
			inSight := was.Level == law.High && now.Level == law.UnknownLevel && now.AtWorst > law.High
			if now.Level < was.Level && !inSight {
				t.Errorf("one more case: %s falls from %s to %s (%s at worst): %s", now.Code, was.Level, now.Level, now.AtWorst, casefile.EncodeLine(more))
			}
		}
		for i := range c.Convictions {
			undone := c.Clone()
			undone.Convictions[i].Relief = append(slices.Clone(undone.Convictions[i].Relief), casefile.Relief{Kind: casefile.PC1473_7, Reason: casefile.LegalError, GrantedOn: casefile.On(testDay)})
			now := assess(&undone)
			for j, now := range now.Consequences {
				was := before.Consequences[j]
				outOfSight := was.Level == law.UnknownLevel && now.Level == law.High && now.AtWorst <= was.AtWorst
				if now.Level > was.Level && !outOfSight {
					t.Errorf("case %d undone: %s rises from %s (%s at worst) to %s: %s", i+1, now.Code, was.Level, was.AtWorst, now.Level, casefile.EncodeLine(c))
				}
			}
		}
	}
}

func BenchmarkAssess(b *testing.B) {
	c := decoded(b, caseJSON(quiet("lpr", lpr2005),
		plea("PC 211", "felony", "2019-02-01", "2019-06-01", 364, nil), plea("HS 11377(a)", "misdemeanor", "2014-01-01", "2014-03-01", 10, facts{"drug.substance": "methamphetamine"})))
	b.ReportAllocs()
	for b.Loop() {
		Actions(assess(&c), Current())
	}
}
