package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// gunMisdemeanors are the misdemeanors after which California bars guns for ten
// years, for PC 273.5 since 2019 for life: Pen. Code 29805(a), with what (b) and
// later subdivisions added (children and elders 2023, cruelty to animals 2025).
// From knowledge, checked on 2026-11-21; whole sections stand where the statute
// names parts, and what depended on the thing stolen stands as that part.
var gunMisdemeanors = []string{
	"PC 71", "PC 76", "PC 136.1", "PC 136.5", "PC 140", "PC 148(d)", "PC 148(b)-(d)", "PC 148.5(f)", "PC 171b", "PC 171c", "PC 171d", "PC 186.28",
	"PC 240", "PC 241", "PC 242", "PC 243", "PC 243.4", "PC 244.5", "PC 245", "PC 245.5", "PC 246.3", "PC 247",
	"PC 273.5", "PC 273.6", "PC 273a", "PC 368", "PC 417", "PC 417.6", "PC 422", "PC 422.6", "PC 487(d)(2)", "PC 597", "PC 597.5", "PC 626.9", "PC 646.9", "PC 830.95",
	"PC 12100(a)", "PC 17500", "PC 17510", "PC 25100", "PC 25135", "PC 25200", "PC 25300", "PC 25800", "PC 26100", "PC 27510", "PC 27590(c)", "PC 30315", "PC 32625",
	"W&I 871.5", "W&I 1001.5", "W&I 8100", "W&I 8101", "W&I 8103",
}

// gunKinds are the kinds of crime that may bar guns where the section is not
// known or is another state's.
var gunKinds = []casefile.Kind{casefile.KindViolence, casefile.KindDomesticViolence, casefile.KindFirearm, casefile.KindWeapon, casefile.KindChild}

// notToHoldGuns is said after a conviction that may bar guns, under state or
// federal law, to a citizen too. It leaves the answer to a lawyer.
var notToHoldGuns = law.Action{
	Code: "no-firearms", Urgency: law.Next,
	Text:        law.Say("A dismissal does not give gun rights back. Do not hold or buy a gun before a lawyer has checked."),
	Authorities: []string{"Pen. Code 29800", "Pen. Code 29805", "Pen. Code 1203.4(a)(2)", "Welf. & Inst. Code 8103(b)-(d)", "18 USC 922(g)(1), (g)(4), (g)(9)"},
}

// notToHoldGunsEither is for a client whose status is not known: the warning of
// immigration law alone would read as one for others.
var notToHoldGunsEither = law.Action{
	Code: notToHoldGuns.Code, Urgency: law.Next,
	Text:        law.Say("A dismissal does not give gun rights back, and without a green card holding a gun can be a federal crime. Do not hold or buy a gun before a lawyer has checked."),
	Authorities: append([]string{"18 USC 922(g)(5)"}, notToHoldGuns.Authorities...),
}

// warnOfGuns adds the warning to the actions where immigration law gave none.
func warnOfGuns(actions []law.Action, status casefile.Status) []law.Action {
	i := slices.IndexFunc(actions, func(a law.Action) bool { return a.Code == notToHoldGuns.Code })
	switch {
	case i < 0:
		return append(actions, notToHoldGuns)
	case !casefile.Known(status):
		actions[i] = notToHoldGunsEither
	}
	return actions
}

// gunsMayBeBarred: a felony, a misdemeanor of the list or domestic violence, a
// case that may be one, or a verdict of not guilty by reason of insanity. An order granted since is not weighed here.
func (l Limits) gunsMayBeBarred(c *Conviction) bool {
	switch {
	case c.Outcome == casefile.Insanity: // Welf. & Inst. Code 8103(b)-(d), 18 USC 922(g)(4)
		return true
	case !maybeConvicted(c) || c.Level == casefile.Infraction:
		return false
	case mayBeFelony(c), c.Victim.Domestic == casefile.Yes, ofKind(casefile.KindDomesticViolence)(c):
		return true
	case len(c.Offense.Rows) == 0 || !inCalifornia(c):
		return !casefile.Known(c.Kind) || ofKind(gunKinds...)(c)
	}
	for _, row := range c.Offense.Rows {
		if of(row, l.GunMisdemeanors) {
			return true
		}
	}
	return false
}

// maybeConvicted: a plea or a verdict, or how the case ended is not known. A
// deferred entry counts: its plea may be a conviction under federal law.
func maybeConvicted(c *Conviction) bool {
	return !casefile.Known(c.Outcome) ||
		endedBy(casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty, casefile.DeferredEntry)(c)
}

// mayBeFelony: told as one, or the level is not known and the section allows one.
func mayBeFelony(c *Conviction) bool {
	if casefile.Known(c.Level) {
		return c.Level == casefile.Felony
	}
	for _, row := range c.Offense.Rows {
		if slices.Contains([]string{"wobbler", "felony"}, row.Level) {
			return true
		}
	}
	return len(c.Offense.Rows) == 0 || !inCalifornia(c)
}
