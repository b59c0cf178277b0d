package screen

import (
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

func TestWhoIsWarnedAboutGuns(t *testing.T) {
	const (
		born     = "person.naturalized_on none; "
		misd     = citizenClean + born + "level misdemeanor; outcome guilty-plea; convicted_on 2015-03-01; "
		felon    = citizenClean + born + "level felony; outcome no-contest; convicted_on 2015-03-01; "
		noLevel  = citizenClean + born + "level unknown; outcome guilty-plea; convicted_on 2015-03-01; "
		noCourse = citizenClean + born + "level misdemeanor; outcome unknown; convicted_on 2015-03-01; "
	)
	for _, test := range []struct {
		name, facts string
		want        bool
	}{
		{"a citizen with a felony", felon + "offense PC 487(a)", true},
		{"a citizen with a felony dismissed", felon + "offense PC 487(a); relief[0].kind pc-1203.4; relief[0].granted_on 2024-01-01", true},
		{"a green card holder with a felony", lprClean + "level felony; outcome guilty-plea; convicted_on 2015-03-01; offense PC 487(a)", true},
		{"a client of no known status with a felony", felon + "person.status unknown; offense PC 487(a)", true},
		{"taking an officer's gun", misd + "offense PC 148(d)", true},
		{"battery", misd + "offense PC 242", true},
		{"battery, by its part", misd + "offense PC 243(e)(1)", true},
		{"assault with a weapon", misd + "offense PC 245(a)(1)", true},
		{"harm to a partner", misd + "offense PC 273.5(a)", true},
		{"a threat", misd + "offense PC 422", true},
		{"showing a weapon", misd + "offense PC 417(a)(1)", true},
		{"stalking", misd + "offense PC 646.9(a)", true},
		{"damage to a partner's things", misd + "offense PC 594(b)(2); victim.domestic yes", true},
		{"damage to a stranger's things", misd + "offense PC 594(b)(2); victim.domestic no", false},
		{"petty theft", misd + "offense PC 484", false},
		{"resisting without a gun", misd + "offense PC 148(a)(1)", false},
		{"drunk driving", misd + "offense VC 23152(b)", false},
		{"an infraction", misd + "level infraction; offense PC 415", false},
		{"a theft that may have been a felony", noLevel + "offense PC 496(a)", true},
		{"a theft that was never a felony", noLevel + "offense PC 484", false},
		{"a section nobody knows", misd + "offense unknown", true},
		{"a section nobody knows, of theft: it may have been of a gun", misd + "offense unknown; kind theft", true},
		{"a section nobody knows, of drunk driving", misd + "offense unknown; kind dui", false},
		{"a section nobody knows, of violence", misd + "offense unknown; kind violence", true},
		{"another state's violence", misd + "jurisdiction other-state; offense Battery 3rd; kind violence", true},
		{"battery, how it ended not known", noCourse + "offense PC 242", true},
		{"battery acquitted", misd + "outcome acquitted; offense PC 242", false},
		{"battery dropped", misd + "outcome dismissed; offense PC 242", false},
		{"battery after a program without a plea", misd + "outcome diversion-no-plea; offense PC 242", false},
		{"battery as a child", misd + "outcome juvenile; offense PC 242", false},
		{"a plea put off", felon + "outcome deferred-entry; offense HS 11377(a)", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			actions := Case(caseOf(t, test.facts), day, Current()).Actions
			i := slices.IndexFunc(actions, func(a law.Action) bool { return a.Code == "no-firearms" })
			if (i >= 0) != test.want {
				t.Fatalf("warned: %v", i >= 0)
			}
			if i >= 0 && (actions[i].Urgency != law.Next || !slices.Contains(actions[i].Authorities, "Pen. Code 29805")) {
				t.Errorf("got %+v", actions[i])
			}
		})
	}
}

// Somebody without a green card is warned once, in immigration law's words.
func TestTheGunWarningStandsOnce(t *testing.T) {
	r := Case(caseOf(t, "person.status visa-overstay; level felony; outcome guilty-plea; convicted_on 2015-03-01; offense PC 487(a)"), day, Current())
	var authorities []string
	for _, a := range r.Actions {
		if a.Code == "no-firearms" {
			authorities = append(authorities, a.Authorities...)
		}
	}
	if !slices.Equal(authorities, []string{"18 USC 922(g)(5)"}) {
		t.Errorf("got %v", authorities)
	}
}

func TestTheGunWarningReadsPlainly(t *testing.T) {
	readAs(t, []string{notToHoldGuns.Text.Text, notToHoldGunsEither.Text.Text})
}
