package immigration

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
)

// convictionFindings are the findings of one conviction, every code of the
// contract in its order.
func convictionFindings(a *Assessment, o *Opinion, p *Parameters) []law.Finding {
	if citizen(a.File) {
		all := make([]law.Finding, len(convictionCodes))
		for i, code := range convictionCodes {
			all[i] = forCitizen(code, p)
		}
		return all
	}
	small, young, grams := law.Is(false), law.Is(false), law.Is(false)
	admitted := admittedToOfficer(o.Matter).Answer != law.No
	if gone := erased(o.Matter); admitted || !neverConvicted(o.Matter, p) && (gone.Answer != law.Yes || len(gone.Missing) > 0) {
		small, young, grams = petty(a, o, everyOther, p), youthful(a, o, everyOther, a.File.Today, p), thirtyGrams(a, o, p)
	}
	all := []law.Finding{
		deportAggravatedFelony(o, p),
		deportCIMTSingle(o, p),
		deportControlledSubstance(o, grams, p),
		deportPlain(o, groundFA, p),
		deportFamily(o, groundDV, p),
		deportFamily(o, groundChild, p),
		deportFamily(o, groundStalking, p),
		deportFamily(o, groundOrder, p),
		inadmitCIMT(o, small, young, p),
		inadmitControlledSubstance(o, p),
		inadmitProstitution(o, p),
		inadmitBelief(o, p),
		dacaFelony(a, o, p),
		dacaSignificant(a, o, p),
		tpsFelony(a, o, p),
		gmcPermanentBar(a, o, p),
		shieldFirstOffender(o, p),
		shieldFinding(pettyShield, small, p),
		shieldFinding(youthShield, young, p),
		shieldFinding(gramsShield, grams, p),
		shieldFinding(pardonShield, pardonWaives(o), p),
	}
	if o.Jurisdiction == "unknown" {
		sayWhoseLaw(o, all)
	}
	return all
}

// sayWhoseLaw tells of a finding that is open only because nobody is sure of
// the court what California's section would make of it.
func sayWhoseLaw(o *Opinion, all []law.Finding) {
	court := o.Path("jurisdiction")
	for i := range all {
		if f := &all[i]; f.Answer == law.Unknown && classGround(f.Code) && slices.Contains(f.Missing, court) {
			f.Why = append(slices.Clip(f.Why), sayCaliforniaLaw)
		}
	}
}

// classGround: the ground asks for nothing but the class of the offense.
func classGround(code string) bool {
	return strings.HasPrefix(code, "deport.") || code == "inadmit.controlled-substance" || code == "inadmit.prostitution"
}

var sayCaliforniaLaw = law.Say("The California section of this number does not fall under this ground. But nobody is sure that a California court had the case.")

var convictionCodes = [...]string{
	"deport.aggravated-felony", "deport.cimt-single", "deport.controlled-substance", "deport.firearm",
	"deport.domestic-violence", "deport.child-abuse", "deport.stalking", "deport.protection-order",
	"inadmit.cimt", "inadmit.controlled-substance", "inadmit.prostitution", "inadmit.drug-trafficker-belief",
	"daca.felony", "daca.significant-misdemeanor", "tps.felony", "gmc.permanent-bar",
	"shield.first-offender", "shield.petty-offense", "shield.youthful", "shield.30-grams", "shield.pardon",
}

var (
	pettyShield = ground{"shield.petty-offense", "EXC-PETTY", citesPetty, "", says(
		"The exception for one small crime of bad intent does not fit.",
		"The exception for one small crime of bad intent may fit; a fact is missing.",
		"A lawyer may be able to argue that the exception for one small crime of bad intent fits.",
		"This may be excused as one small offense: the only such crime, a maximum of a year or less, six months or less ordered.")}
	youthShield = ground{"shield.youthful", "EXC-YOUTH", citesYouth, "", says(
		"The exception for a crime before the age of 18 does not fit.",
		"The exception for a crime before the age of 18 may fit; a fact is missing.",
		"A lawyer may be able to argue that the exception for a crime before the age of 18 fits.",
		"The person was under 18 and it was more than five years ago, so an exception fits.")}
	gramsShield = ground{"shield.30-grams", "EXC-30G", concat([]string{"INA 237(a)(2)(B)(i)"}, citesThirtyGrams), "", says(
		"The exception for one small marijuana possession case does not fit.",
		"The exception for one small marijuana possession case may fit; a fact is missing.",
		"A lawyer may be able to argue that the exception for one small marijuana possession case fits.",
		"One small marijuana possession case is treated more gently, but only once, and not for entry or a green card.")}
	pardonShield = ground{"shield.pardon", "PCR-PARDON", citesPardon, "", says(
		"No pardon is in the file that would lift a ground of deportation.",
		"A pardon may lift a ground of deportation here; a fact is missing.",
		"A pardon may lift a ground of deportation here.",
		"A full pardon lifts the grounds for crimes of bad intent and aggravated felonies. It does not lift drug, gun or family violence grounds, nor what blocks entry.")}
)

// shieldFinding shows a shield that was weighed.
func shieldFinding(g ground, t law.Test, p *Parameters) law.Finding {
	strength := law.Strong
	if t.Answer == law.Arguable {
		strength = law.Contested
	}
	return finding(g.code, g.rule, plain(t), []law.Reason{g.say[t.Answer]},
		basisOf(p, strength, law.Anywhere, law.FromKnowledge, g.cites...))
}

// shieldFirstOffender shows FFOA and, where it fails, each predicate that did.
func shieldFirstOffender(o *Opinion, p *Parameters) law.Finding {
	venue, checked, cites := law.Ninth, law.FromSource, citesFirstOffender
	if o.first.concerns {
		venue, checked, cites = o.first.venue, o.first.checked, o.first.cites
	}
	f := finding("shield.first-offender", "FFOA", plain(o.first.test), o.first.why,
		basisOf(p, o.first.strength, venue, checked, cites...))
	if len(o.first.failed) > 0 {
		f.Rule = o.first.failed[0]
	}
	return f
}
