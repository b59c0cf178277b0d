package immigration

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is the stop list (section 11) and what else follows from
// immigration law and the facts alone. No text here tells anyone to go ahead,
// to hide a record or to leave a question blank. What also depends on
// California's remedies (do-not-rely-on-expungement, seek-vacatur,
// seek-reduction, file-clearance) is added by the screen.

// stop is one row of the list: when it fires, and what it says.
type stop struct {
	code        string
	urgency     law.Urgency
	fires       func(*Assessment, *Parameters) bool
	text        law.Reason
	authorities []string
}

// Actions gives the stop list and the other things to do or not to do that
// follow from immigration law and the facts alone, most urgent first.
func Actions(a *Assessment, p Parameters) []law.Action {
	var actions []law.Action
	for _, urgency := range []law.Urgency{law.BeforeAnything, law.Next, law.WhenReady} {
		for i := range stops {
			s := &stops[i]
			if s.urgency == urgency && s.fires(a, &p) {
				actions = append(actions, law.Action{Code: s.code, Urgency: s.urgency, Text: dated(s, &p), Authorities: s.authorities})
			}
		}
	}
	return actions
}

// StopList gives every row of the list, whomever it is for, as Actions words it.
func StopList(p Parameters) []law.Action {
	all := make([]law.Action, len(stops))
	for i := range stops {
		s := &stops[i]
		all[i] = law.Action{Code: s.code, Urgency: s.urgency, Text: dated(s, &p), Authorities: s.authorities}
	}
	return all
}

// dated fills in when a rule that changes often was last checked.
func dated(s *stop, p *Parameters) law.Reason {
	switch s.code {
	case "cannabis-warning":
		return law.Say(s.text.Text, "date", p.DrugScheduleChecked)
	case "ask-about-registration":
		return law.Say(s.text.Text, "date", p.RegistrationChecked)
	case "do-not-travel":
		return law.Say(s.text.Text, "date", p.TravelChecked)
	}
	return s.text
}

var stops = [...]stop{
	{"no-immigration-issue", law.WhenReady, noIssue, law.Say(
		"A citizen cannot be deported for a record. This part of the law does not reach this person."),
		[]string{"INA 212(a)", "INA 237(a)"}},
	{"ask-about-citizenship", law.BeforeAnything, maybeCitizen, law.Say(
		"A parent may have made this person a citizen already. Look into that first."),
		[]string{"INA 320", "INA 301"}},
	{"see-immigration-lawyer-first", law.BeforeAnything, lawyerFirst, law.Say(
		"See an immigration lawyer or a DOJ-accredited representative before any other step. That comes before clearing a case too."),
		[]string{"Padilla v. Kentucky, 559 U.S. 356 (2010)"}},
	{"old-removal-order", law.BeforeAnything, forNoncitizens(orderedOut), law.Say(
		"There is an old removal order. A lawyer must see it before any other step."),
		[]string{"INA 241(a)(5)", "INA 212(a)(9)", "INA 276"}},
	{"seek-detention-help", law.BeforeAnything, forNoncitizens(mayBeHeld), law.Say(
		"Plan ahead: a lawyer's number in the pocket, and copies of the papers with someone at home."),
		[]string{"INA 236(c)"}},
	{"do-not-travel", law.BeforeAnything, forNoncitizens(stayHome), law.Say(
		"No trip outside the country before a lawyer has looked at this, not even with a green card or a travel permit. Urgent? Ask the lawyer today. Last checked {date}."),
		[]string{"INA 101(a)(13)(C)", "Blanche v. Lau, 609 U.S. ___ (2026)", "Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 2026)"}},
	{"do-not-file-yet", law.BeforeAnything, forNoncitizens(holdTheForm), law.Say(
		"No immigration form goes out before a lawyer has read it. Deadlines do not wait, so look for help within days."),
		[]string{"INA 318", "USCIS PM-602-0187 (2025-02-28)"}},
	{"do-not-plead-yet", law.BeforeAnything, forNoncitizens(openCourt), law.Say(
		"A case is still open. Get immigration advice before a plea, before admitting a violation, and before signing a diversion paper."),
		[]string{"Padilla v. Kentucky, 559 U.S. 356 (2010)", "Pen. Code 1016.3"}},
	{"no-immigration-contact-alone", law.BeforeAnything, forNoncitizens(knownToICE), law.Say(
		"Talk with immigration about this only beside a lawyer. A notice must never be missed: show it to a lawyer the same day."),
		[]string{"INA 239", "INA 240(b)(5)"}},
	{"get-certified-records", law.BeforeAnything, convictedOnce, law.Say(
		"Get certified copies of the court papers before anything is sealed or changed."),
		[]string{"8 CFR 1003.41"}},
	{"ask-about-appeal", law.BeforeAnything, appealOpen, law.Say(
		"Ask the defense lawyer about an appeal today. The time to ask for one is short."),
		[]string{"Cal. Rules of Court 8.308", "Cal. Rules of Court 8.853", "Matter of J.M. Acosta, 27 I&N Dec. 420 (BIA 2018)"}},
	{"do-not-vote-or-claim-citizen", law.Next, forNoncitizens(always), law.Say(
		"Do not register to vote, do not vote, and never say one is a citizen, on any form or to anyone."),
		[]string{"INA 212(a)(6)(C)(ii)", "INA 237(a)(3)(D)", "INA 237(a)(6)"}},
	{"only-lawyer-or-accredited", law.Next, forNoncitizens(always), law.Say(
		"Only a lawyer or a DOJ-accredited representative may advise on immigration forms. A notario may not."),
		[]string{"8 CFR 1292.1", "Bus. & Prof. Code 22440"}},
	{"clarify-order", law.Next, forNoncitizens(silentOrders), law.Say(
		"A court undid a case, but its order does not say why. Ask the post-conviction lawyer whether the court can amend the order to name the legal reason, before immigration reads it."),
		[]string{"Matter of Azrag, 28 I&N Dec. 784 (BIA 2024)", "Matter of de Jesus-Platon, 29 I&N Dec. 7 (BIA 2025)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}},
	{"careful-with-drug-questions", law.Next, forNoncitizens(drugFacts), law.Say(
		"Questions from an officer or the immigration doctor about drugs or old crimes are for a lawyer first. A person can ask for one, and must not lie."),
		[]string{"Matter of K-, 7 I&N Dec. 594 (BIA 1957)", "INA 212(a)(1)(A)(iv)"}},
	{"cannabis-warning", law.Next, forNoncitizens(nearCannabis), law.Say(
		"For immigration cannabis stays forbidden: to use it, work with it or own a share in it counts, license or not. Last checked {date}."),
		[]string{"21 USC 802", "INA 212(a)(2)(C)"}},
	{"ask-about-courthouse", law.Next, forNoncitizens(courthouse), law.Say(
		"Before going to a courthouse, ask the lawyer whether to go, and whether the hearing can be by video."),
		[]string{"Civ. Code 43.54"}},
	{"no-firearms", law.Next, forNoncitizens(noFirearms), law.Say(
		"Without a green card, holding a gun or ammunition, even at a range, can be a federal crime."),
		[]string{"18 USC 922(g)(5)"}},
	{"ask-about-registration", law.Next, forNoncitizens(unregistered), law.Say(
		"A federal rule asks people here without papers to register. Ask a lawyer before filing anything. Last checked {date}."),
		[]string{"INA 262", "8 CFR 264.1"}},
	{"disclose-everything", law.Next, forNoncitizens(somethingToTell), law.Say(
		"Tell the immigration lawyer about each case, also one that was dismissed, cleared or sealed, and tell of it wherever a federal form asks. What is left out can do more harm than the case itself."),
		[]string{"INA 212(a)(6)(C)(i)", "INA 101(f)(6)", "18 USC 1001"}},
	{"juvenile-record-advice", law.Next, juvenileRecord, law.Say(
		"A juvenile case is not a conviction, but it can be asked about. Get copies and advice before it is sealed."),
		[]string{"Matter of Devison, 22 I&N Dec. 1362 (BIA 2000)", "Welf. & Inst. Code 781"}},
	{"get-rap-sheet", law.Next, somethingMissing, law.Say(
		"The record that the California DOJ keeps can show what the papers here do not. It is asked for with fingerprints: someone who is not a citizen asks the lawyer first."),
		[]string{"Pen. Code 11120"}},
	{"keep-proof-of-rehabilitation", law.WhenReady, forNoncitizens(hasConviction), law.Say(
		"Keep proof of change: classes, treatment, work, family, years without trouble. It erases nothing, but it is weighed."),
		[]string{"Matter of Marin, 16 I&N Dec. 581 (BIA 1978)", "Matter of C-V-T-, 22 I&N Dec. 7 (BIA 1998)"}},
}

// forNoncitizens: the trigger is read for people who are not citizens and for
// those whose status is not known.
func forNoncitizens(fires func(*Assessment, *Parameters) bool) func(*Assessment, *Parameters) bool {
	return func(a *Assessment, p *Parameters) bool { return !citizen(a.File) && fires(a, p) }
}

func always(*Assessment, *Parameters) bool { return true }

// somethingToTell is DUTY-TELL: any case at all, an open charge that is not
// among them, a drug case or a drug program outside the list.
func somethingToTell(a *Assessment, _ *Parameters) bool {
	person := a.File.Case.Person
	return anyCase(a.File) || openCharge(a.File).Answer == law.Yes ||
		person.PriorDrugCase == casefile.Yes || person.PriorDrugDiversion == casefile.Yes
}

func hasConviction(a *Assessment, _ *Parameters) bool { return anyConviction(a) }

// noIssue: a citizen, unless the oath came after a case that may be older.
func noIssue(a *Assessment, _ *Parameters) bool {
	return citizen(a.File) && !olderThanOath(a)
}

func olderThanOath(a *Assessment) bool {
	oath := a.File.Case.Person.NaturalizedOn
	for _, m := range a.File.Matters {
		if oath.Known() && mayPrecede(m, oath) {
			return true
		}
	}
	return false
}

// lawyerFirst: anyone else with a case, and a citizen whose oath a case could undo.
func lawyerFirst(a *Assessment, _ *Parameters) bool {
	if !citizen(a.File) {
		return anyCase(a.File)
	}
	return olderThanOath(a) && slices.ContainsFunc(a.Consequences, func(c law.Consequence) bool {
		return c.Code == "citizenship" && c.AtWorst >= law.High
	})
}

// maybeCitizen is USC-MAYBE.
func maybeCitizen(a *Assessment, _ *Parameters) bool {
	person := a.File.Case.Person
	if citizen(a.File) || person.CitizenParent == casefile.No {
		return false
	}
	if person.CitizenParent == casefile.Yes {
		return true
	}
	for _, relative := range person.Family {
		if relative == casefile.CitizenParent {
			return true
		}
	}
	return false
}

// orderedOut is STOP-ORDER.
func orderedOut(a *Assessment, _ *Parameters) bool {
	return a.File.Case.Person.RemovalOrder == casefile.Yes
}

// mayBeHeld: held by immigration, or likely to be. Where a missing fact decides
// that, the worst that it may bring counts.
func mayBeHeld(a *Assessment, _ *Parameters) bool {
	return a.File.Case.Person.ICECustody == casefile.Yes || a.mayReach("detention", law.High)
}

// stayHome is STOP-TRAVEL: any case, an open charge, an old order; and
// whatever else makes a trip a high risk.
func stayHome(a *Assessment, p *Parameters) bool {
	return anyCase(a.File) || openCharge(a.File).Answer == law.Yes || orderedOut(a, p) || a.Level("travel") >= law.High
}

// benefits are the forms a person sends, by plan and by status.
var benefits = []struct {
	consequence string
	goal        casefile.Goal
	statuses    []casefile.Status
}{
	{"green-card", casefile.GoalGreenCard, nil},
	{"renew-green-card", casefile.GoalRenewGreenCard, []casefile.Status{casefile.LPR, casefile.ConditionalLPR}},
	{"naturalization", casefile.GoalNaturalize, []casefile.Status{casefile.LPR, casefile.ConditionalLPR}},
	{"daca", casefile.GoalDACA, []casefile.Status{casefile.DACA}},
	{"tps", casefile.GoalTPS, []casefile.Status{casefile.TPS}},
	{"asylum", casefile.GoalAsylum, []casefile.Status{casefile.AsylumApplicant, casefile.Asylee}},
}

// holdTheForm is STOP-NATZ and STOP-APPLY: a plan or a status whose
// consequence is bar, high or unknown; supervision with a plan to naturalize
// or adjust; an exception that does all the work, which an officer may not follow.
func holdTheForm(a *Assessment, p *Parameters) bool {
	f := a.File
	for _, b := range benefits {
		if hasGoal(f, b.goal) && anyCase(f) {
			return true // STOP-APPLY: any conviction or open case beside a plan to apply
		}
		if (hasGoal(f, b.goal) || hasStatus(f, b.statuses...)) && a.Level(b.consequence) >= law.UnknownLevel {
			return true
		}
	}
	if (hasGoal(f, casefile.GoalNaturalize) || hasGoal(f, casefile.GoalGreenCard)) && onSupervision(f).Answer != law.No {
		return true
	}
	if (hasStatus(f, casefile.DACA) || hasGoal(f, casefile.GoalDACA)) && anyExpunged(a) {
		return true
	}
	applies := isResident(f) || hasGoal(f, casefile.GoalNaturalize) || hasGoal(f, casefile.GoalGreenCard)
	if !statusKnown(f) && anyCase(f) {
		return true // every benefit is open to somebody whose status nobody told
	}
	return applies && (drugFacts(a, p) || leansOnShield(a) || anyGround(a))
}

// anyGround: some ground of deportability or inadmissibility is not no.
func anyGround(a *Assessment) bool {
	for _, o := range a.Opinions {
		if grounded(o.Findings) {
			return true
		}
	}
	return grounded(a.Findings)
}

// grounded: a ground of deportability or inadmissibility among these is not no.
func grounded(findings []law.Finding) bool {
	for i := range findings {
		code := findings[i].Code
		if (strings.HasPrefix(code, "deport.") || strings.HasPrefix(code, "inadmit.")) && findings[i].Answer != law.No {
			return true
		}
	}
	return false
}

// leansOnShield: the first-offender rule, or the antique rule for guns, is
// what keeps a conviction harmless.
func leansOnShield(a *Assessment) bool {
	for _, o := range a.Opinions {
		if s := o.Find("shield.first-offender").Answer; s == law.Yes || s == law.Arguable {
			return true
		}
		if o.Harm() != law.No && gunCase(o.Matter) {
			return true
		}
	}
	return false
}

// gunCase: a California firearm section, a ground or not.
func gunCase(m law.Matter) bool {
	category, agreed := offense.Agreed(m.Offense, func(row *offense.Offense) casefile.Kind { return row.Category })
	return agreed && category == casefile.KindFirearm
}

// openCourt is STOP-PLEA: an open charge, or a plea without a sentence yet.
func openCourt(a *Assessment, _ *Parameters) bool {
	for _, m := range a.File.Matters {
		if notYetSentenced(m) {
			return true
		}
	}
	return openCharge(a.File).Answer == law.Yes
}

// knownToICE is STOP-USCIS: an old order, a case in immigration court, a notice,
// or held by immigration, whatever was told of the rest.
func knownToICE(a *Assessment, p *Parameters) bool {
	person := a.File.Case.Person
	return orderedOut(a, p) || person.InRemovalProceedings == casefile.Yes || person.ICECustody == casefile.Yes || person.NoticeOn.Known()
}

// convictedOnce: papers are needed of every case that was, or may have been,
// a conviction when it ended, cleared since or not.
func convictedOnce(a *Assessment, _ *Parameters) bool {
	for _, m := range a.File.Matters {
		switch m.Outcome {
		case casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty, casefile.DeferredEntry, casefile.OutcomeUnknown, "":
			return true
		}
	}
	return hasConviction(a, nil)
}

// appealOpen: an appeal is open, or judgment came so lately that there may
// still be time for one.
func appealOpen(a *Assessment, p *Parameters) bool {
	for _, m := range a.File.Matters {
		if m.AppealPending == casefile.Yes {
			return true
		}
		switch m.Outcome {
		case casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty, casefile.DeferredEntry:
			if lately(m.SentencedOn, m, p) || lately(m.ConvictedOn, m, p) {
				return true
			}
		}
	}
	return false
}

// lately: the date is, or may be, no more than the days to appeal ago.
func lately(d casefile.Date, m law.Matter, p *Parameters) bool {
	return d.Known() && d.Last().AddDays(p.AppealDays) >= m.File().Today
}

// drugFacts is STOP-ADMIT: a drug case of any outcome, or cannabis.
func drugFacts(a *Assessment, p *Parameters) bool {
	for _, m := range a.File.Matters {
		if drugCase(m).Answer == law.Yes {
			return true
		}
	}
	person := a.File.Case.Person
	return nearCannabis(a, p) || person.PriorDrugCase == casefile.Yes || person.PriorDrugDiversion == casefile.Yes
}

func nearCannabis(a *Assessment, _ *Parameters) bool {
	return a.File.Case.Person.Cannabis == casefile.Yes
}

// silentOrders: an order set a conviction aside and names no reason (PCR-00e).
func silentOrders(a *Assessment, _ *Parameters) bool {
	for _, m := range a.File.Matters {
		for i := range m.Relief {
			if setsAside(m.Relief[i].Kind) && setAside(m, i).rule == silentOrder.rule {
				return true
			}
		}
	}
	return false
}

// courthouse is STOP-COURT: came in without inspection, an old order, an open
// charge or warrant; and whoever may be held, since officers wait there.
func courthouse(a *Assessment, p *Parameters) bool {
	return hasStatus(a.File, casefile.EWI) || orderedOut(a, p) || openCharge(a.File).Answer == law.Yes || mayBeHeld(a, p)
}

// noFirearms is STOP-GUN: 18 USC 922(g)(5) reaches people here on a visa and
// people without a status. A green card, refugee or asylee status is safe from it.
func noFirearms(a *Assessment, _ *Parameters) bool {
	return !isResident(a.File) && !hasStatus(a.File, casefile.Refugee, casefile.Asylee)
}

// unregistered is STOP-REG: a person who came in by air or at a border post
// has a registration paper; one who came in without inspection has none.
func unregistered(a *Assessment, _ *Parameters) bool { return hasStatus(a.File, casefile.EWI) }

// juvenileRecord: a juvenile court had the case, or the offense came before
// the person was an adult.
func juvenileRecord(a *Assessment, p *Parameters) bool {
	born := a.File.Case.Person.Born
	for _, m := range a.File.Matters {
		if m.Outcome == casefile.Juvenile {
			return true
		}
		if born.Known() && m.OffenseDate.Known() && m.OffenseDate.First() < born.Last().AddYears(p.AdultAge) {
			return true
		}
	}
	return false
}

// somethingMissing: a fact about a case is not known, or a case or the list of
// them comes from memory.
func somethingMissing(a *Assessment, _ *Parameters) bool {
	if !anyCase(a.File) {
		return false
	}
	if a.File.Case.ToldFromMemory() {
		return true
	}
	for _, m := range a.File.Matters {
		if bareFacts(m) {
			return true
		}
	}
	return missingInCase(a)
}

// bareFacts: one of the facts that every court paper shows is not known.
func bareFacts(m law.Matter) bool {
	section := m.Conviction.Offense
	return section == "" || section == "unknown" || !casefile.Known(m.Level) || !casefile.Known(m.Outcome) ||
		!m.OffenseDate.Exact() || !m.ConvictedOn.Exact()
}

func missingInCase(a *Assessment) bool {
	ofCase := func(paths []string) bool {
		for _, path := range paths {
			if strings.HasPrefix(path, "convictions[") {
				return true
			}
		}
		return false
	}
	for _, o := range a.Opinions {
		if ofCase(o.Counts.Missing) {
			return true
		}
		for i := range o.Findings {
			if ofCase(o.Findings[i].Missing) {
				return true
			}
		}
	}
	for i := range a.Findings {
		if ofCase(a.Findings[i].Missing) {
			return true
		}
	}
	for i := range a.Consequences {
		if ofCase(a.Consequences[i].Missing) {
			return true
		}
	}
	return false
}
