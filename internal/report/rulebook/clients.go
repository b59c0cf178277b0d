package rulebook

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// The invented clients over which the law is run.

var (
	everyStatus = []casefile.Status{
		casefile.LPR, casefile.EWI, casefile.DACA, casefile.TPS, casefile.VisaOverstay, casefile.AsylumApplicant, casefile.Refugee,
		casefile.Asylee, casefile.ConditionalLPR, casefile.Visa, casefile.Parolee, casefile.UVisa, casefile.TVisa, casefile.VAWA, casefile.SIJ,
		casefile.StatusUnknown, casefile.Citizen,
	}
	everyGoal = []casefile.Goal{
		casefile.GoalJob, casefile.GoalHousing, casefile.GoalLicence, casefile.GoalClearRecord, casefile.GoalGreenCard, casefile.GoalRenewGreenCard,
		casefile.GoalNaturalize, casefile.GoalTravel, casefile.GoalDACA, casefile.GoalTPS, casefile.GoalAsylum, casefile.GoalFightRemoval,
	}
)

func on(year int) casefile.Date { return casefile.On(casefile.DayOf(year, time.June, 1)) }

// invented are three clients for an offense: one of whom little is known, one
// with a heavy sentence and one with a light one. The statuses take turns.
func invented(row *offense.Offense, turn int) []casefile.Case {
	status := func(n int) casefile.Person {
		p := casefile.Person{Status: everyStatus[(turn+n)%len(everyStatus)], Goals: everyGoal, RecordSource: casefile.RapSheet}
		return p
	}
	bare := casefile.Case{Person: status(0), Convictions: []casefile.Conviction{{ID: "c1", Offense: row.Key()}}}

	heavy := casefile.Case{Person: status(5), Convictions: []casefile.Conviction{{
		ID: "c1", Offense: row.Key(), Level: casefile.Felony, Outcome: casefile.FoundGuilty, OffenseDate: on(2015), ConvictedOn: on(2016), SentencedOn: on(2016),
		Sentence: casefile.Sentence{Custody: casefile.StatePrison, DaysOrdered: casefile.DaysOf(1095), DaysServed: casefile.DaysOf(900), EndedOn: on(2019), ReleasedOn: on(2018)},
	}}}
	heavy.Person.Goals = []casefile.Goal{casefile.GoalJob}
	heavy.Person.FirstAdmitted, heavy.Person.LPRSince = on(2012), on(2012)
	heavy.Person.InRemovalProceedings, heavy.Person.ChargedNow = casefile.Yes, casefile.No

	light := casefile.Case{Person: status(11), Convictions: []casefile.Conviction{{
		ID: "c1", Offense: row.Key(), Level: casefile.Misdemeanor, Outcome: casefile.NoContest, OffenseDate: on(2021), ConvictedOn: on(2022), SentencedOn: on(2022),
		Sentence:  casefile.Sentence{Custody: casefile.CountyJail, DaysOrdered: casefile.DaysOf(10), DaysSuspended: casefile.DaysOf(0), DaysServed: casefile.DaysOf(5)},
		Probation: casefile.Probation{Granted: casefile.Yes, State: casefile.ProbationCompleted, Violated: casefile.No, EndedOn: on(2023)},
		Owes:      casefile.Owes{Restitution: casefile.No, RestitutionFine: casefile.No, Fines: casefile.No},
		Advice:    casefile.Advice{LawyerExplained: casefile.No, CourtWarned: casefile.No},
	}}}
	light.Person.FirstAdmitted, light.Person.LPRSince = on(2005), on(2005)
	light.Person.ChargedNow, light.Person.OnProbationNow, light.Person.ServingNow = casefile.No, casefile.No, casefile.No
	light.Person.RemovalOrder, light.Person.ClaimedCitizenOrVoted, light.Person.Cannabis = casefile.No, casefile.No, casefile.No
	return []casefile.Case{bare, heavy, light}
}

// special are clients for what no single offense brings out: orders already
// made, other outcomes, several cases, immigration papers, facts that do not fit.
func special() []casefile.Case {
	var all []casefile.Case
	with := func(change func(*casefile.Case)) {
		c := casefile.Case{Person: casefile.Person{Status: casefile.LPR, Goals: everyGoal, FirstAdmitted: on(2005), LPRSince: on(2005)}, Convictions: []casefile.Conviction{{
			ID: "c1", Offense: "HS 11377(a)", Level: casefile.Misdemeanor, Outcome: casefile.GuiltyPlea, OffenseDate: on(2009), ConvictedOn: on(2010), SentencedOn: on(2010),
			Sentence:  casefile.Sentence{Custody: casefile.CountyJail, DaysOrdered: casefile.DaysOf(30)},
			Probation: casefile.Probation{Granted: casefile.Yes, State: casefile.ProbationCompleted, Violated: casefile.No, EndedOn: on(2012)},
		}}}
		change(&c)
		all = append(all, c)
	}
	with(func(c *casefile.Case) { c.Convictions = nil })
	for _, status := range everyStatus { // nothing at all to worry about
		with(func(c *casefile.Case) {
			c.Convictions, c.Person.Status, c.Person.RemovalOrder = nil, status, casefile.No
			c.Person.ClaimedCitizenOrVoted, c.Person.Cannabis, c.Person.ChargedNow = casefile.No, casefile.No, casefile.No
		})
	}
	with(func(c *casefile.Case) { // a term that ends beyond the horizon
		k := &c.Convictions[0]
		k.Offense, k.Level, k.Probation = "PC 211", casefile.Felony, casefile.Probation{Granted: casefile.No}
		k.Sentence = casefile.Sentence{Custody: casefile.StatePrison, EndedOn: on(2090)}
		c.Person.ServingNow, c.Person.OnProbationNow, c.Person.ChargedNow = casefile.Yes, casefile.No, casefile.No
	})
	for _, told := range []casefile.YesNo{casefile.Yes, casefile.NotSure} {
		with(func(c *casefile.Case) {
			c.Convictions[0].Outcome, c.Convictions[0].AdmittedToOfficer = casefile.ArrestOnly, told
		})
		with(func(c *casefile.Case) {
			c.Convictions[0].Outcome, c.Convictions[0].Jurisdiction, c.Convictions[0].InAbsentia = casefile.FoundGuilty, casefile.Foreign, told
		})
	}
	for _, status := range everyStatus {
		with(func(c *casefile.Case) { c.Person.Status = status })
		with(func(c *casefile.Case) {
			c.Person.Status, c.Person.RemovalOrder, c.Person.NoticeOn = status, casefile.Yes, on(2024)
			c.Person.ICECustody, c.Person.ClaimedCitizenOrVoted, c.Person.Cannabis = casefile.Yes, casefile.Yes, casefile.Yes
			c.Person.ChargedNow, c.Person.PriorDrugCase = casefile.Yes, casefile.Yes
			c.Person.NaturalizedOn, c.Person.DisclosedAtNaturalization = on(2015), casefile.No
			c.Person.Family = []casefile.Relative{casefile.CitizenParent, casefile.CitizenSpouse}
		})
	}
	for _, kind := range everyKind() {
		for _, reason := range []casefile.ReliefReason{casefile.LegalError, casefile.Rehabilitation, casefile.SilentReason, ""} {
			with(func(c *casefile.Case) {
				c.Convictions[0].Relief = []casefile.Relief{{Kind: kind, GrantedOn: on(2024), Reason: reason}}
			})
		}
	}
	for _, outcome := range outcomes() {
		for _, jurisdiction := range []casefile.Jurisdiction{casefile.California, casefile.OtherState, casefile.Foreign} {
			with(func(c *casefile.Case) {
				c.Convictions[0].Outcome, c.Convictions[0].Jurisdiction = outcome, jurisdiction
			})
		}
	}
	with(func(c *casefile.Case) { // several cases together
		for _, section := range []string{"PC 484(a)", "PC 211", "VC 23152(a)", "VC 23152(b)"} {
			next := c.Convictions[0]
			next.ID, next.Offense = section, section
			next.Sentence.DaysOrdered = casefile.DaysOf(800)
			c.Convictions = append(c.Convictions, next)
		}
	})
	return append(all, misfits()...)
}

// outcomes lists every outcome that the case file knows.
func outcomes() []casefile.Outcome {
	var all []casefile.Outcome
	for _, field := range casefile.Fields() {
		if field.Path == "convictions[].outcome" {
			for _, value := range field.Values {
				all = append(all, casefile.Outcome(value))
			}
		}
	}
	return all
}
