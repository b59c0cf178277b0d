package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

const partner, stranger = `"victim":{"domestic":"yes"}`, `"victim":{"domestic":"no"}`

// A "no" that rests on a decision of the Ninth Circuit is arguable elsewhere,
// column by column; what else the same row says stays.
func TestANoOfTheNinthCircuitIsArguableElsewhereInItsOwnColumn(t *testing.T) {
	assault := func(n int, more ...string) string {
		return convictedOf("PC 245(a)(1)", append(more, `"level":"felony"`)...) + days(n)
	}
	lesser := convictedOf("PC 273a(b)", `"level":"misdemeanor"`) + days(30)
	lewd := convictedOf("PC 288(c)(1)", `"level":"felony"`) + days(30)
	for _, e := range []worked{
		{"an assault on a partner here", ninthOnly, []string{assault(30, partner)}, "deport.domestic-violence=no deport.aggravated-felony=no"},
		{"an assault on a partner elsewhere", elsewhere, []string{assault(30, partner)}, "deport.domestic-violence=arguable deport.aggravated-felony=no deport.child-abuse=no deport.controlled-substance=no deport.firearm=no"},
		{"an assault on a stranger elsewhere", elsewhere, []string{assault(30, stranger)}, "deport.domestic-violence=no"},
		{"an assault on somebody elsewhere", elsewhere, []string{assault(30)}, "deport.domestic-violence=unknown"},
		{"an assault on a partner, place not known", anywhere, []string{assault(30, partner)}, "deport.domestic-violence=unknown"},
		{"an assault on a stranger, place not known", anywhere, []string{assault(30, stranger)}, "deport.domestic-violence=no"},
		{"an assault with 364 days elsewhere", elsewhere, []string{assault(364, stranger)}, "deport.aggravated-felony=no"},
		{"an assault with 365 days elsewhere", elsewhere, []string{assault(365, stranger)}, "deport.aggravated-felony=arguable"},
		{"a slight touch of a partner is no violence anywhere", elsewhere, []string{convictedOf("PC 243(e)(1)", partner) + days(10)}, "deport.domestic-violence=no inadmit.cimt=no deport.aggravated-felony=no"},
		{"child endangerment with no likely harm here", ninthOnly, []string{lesser}, "deport.child-abuse=no deport.aggravated-felony=no"},
		{"the same elsewhere", elsewhere, []string{lesser}, "deport.child-abuse=arguable deport.aggravated-felony=no deport.domestic-violence=no"},
		{"the same, the days not told", elsewhere, []string{convictedOf("PC 273a(b)", `"level":"misdemeanor"`)}, "deport.aggravated-felony=no"},
		{"the same, place not known", anywhere, []string{lesser}, "deport.child-abuse=unknown deport.aggravated-felony=no"},
		{"lewd acts with a child of fourteen here", ninthOnly, []string{lewd}, "deport.child-abuse=no deport.aggravated-felony=no inadmit.cimt=no"},
		{"the same elsewhere", elsewhere, []string{lewd}, "deport.child-abuse=arguable deport.aggravated-felony=arguable inadmit.cimt=arguable"},
		{"drugs in jail here", ninthOnly, []string{convictedOf("PC 4573.6")}, "deport.controlled-substance=no deport.aggravated-felony=no"},
		{"drugs in jail elsewhere", elsewhere, []string{convictedOf("PC 4573.6")}, "deport.controlled-substance=arguable inadmit.controlled-substance=arguable deport.aggravated-felony=no"},
		{"a theft elsewhere says nothing of a child", elsewhere, []string{convictedOf("PC 484(a)", `"level":"misdemeanor"`) + days(10)}, "deport.child-abuse=no deport.controlled-substance=no deport.domestic-violence=no deport.aggravated-felony=no"},
		// Aggravated felonies: only where a type is near.
		{"a gun carried elsewhere is of no type", elsewhere, []string{convictedOf("PC 25850(a)", `"level":"felony"`) + days(400)}, "deport.aggravated-felony=no deport.firearm=arguable inadmit.cimt=no"},
		{"a felon's gun elsewhere", elsewhere, []string{convictedOf("PC 29800(a)(1)", `"level":"felony"`) + days(10)}, "deport.aggravated-felony=arguable inadmit.cimt=no"},
		{"a gun hidden by one with a felony, here", ninthOnly, []string{convictedOf("PC 25400(c)(1)", `"level":"felony"`) + days(10)}, "deport.aggravated-felony=no"},
		{"the same elsewhere", elsewhere, []string{convictedOf("PC 25400(c)(1)", `"level":"felony"`) + days(10)}, "deport.aggravated-felony=arguable"},
		{"a house burned here", ninthOnly, []string{convictedOf("PC 451(b)", `"level":"felony"`) + days(364)}, "deport.aggravated-felony=no"},
		{"a house burned elsewhere needs no year", elsewhere, []string{convictedOf("PC 451(b)", `"level":"felony"`) + days(1)}, "deport.aggravated-felony=arguable"},
		{"a house burned, place not known", anywhere, []string{convictedOf("PC 451(b)", `"level":"felony"`) + days(1)}, "deport.aggravated-felony=unknown"},
		{"a theft of a year elsewhere, the loss not told", elsewhere, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=arguable"},
		{"the same, a year less a day", elsewhere, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(364)}, "deport.aggravated-felony=no"},
		{"the same here", ninthOnly, []string{convictedOf("PC 487(a)", `"level":"felony"`) + days(365)}, "deport.aggravated-felony=unknown"},
		{"a pipe elsewhere", elsewhere, []string{convictedOf("HS 11364(a)", `"drug":{"substance":"heroin"}`)}, "deport.aggravated-felony=no inadmit.cimt=no"},
		{"drunk driving with injury elsewhere", elsewhere, []string{convictedOf("VC 23153(a)", `"level":"felony"`) + days(400)}, "deport.aggravated-felony=no inadmit.cimt=no"},
		{"late registration elsewhere", elsewhere, []string{convictedOf("PC 290.018(b)", `"level":"felony"`) + days(400)}, "deport.aggravated-felony=no"},
		{"sex with a person of seventeen elsewhere", elsewhere, []string{convictedOf("PC 287(b)(1)", `"level":"felony"`) + days(400)}, "deport.aggravated-felony=no"},
		{"annoying a child elsewhere", elsewhere, []string{convictedOf("PC 647.6(a)(1)", `"level":"misdemeanor"`) + days(10)}, "deport.aggravated-felony=arguable"},
		{"a sexual battery of six months elsewhere", elsewhere, []string{convictedOf("PC 243.4(e)(1)", `"level":"misdemeanor"`) + days(180)}, "deport.aggravated-felony=no"},
		{"prostitution elsewhere", elsewhere, []string{convictedOf("PC 647(b)(1)")}, "deport.aggravated-felony=no"},
		{"a false name with a liability, here", ninthOnly, []string{convictedOf("PC 529(a)(3)", `"level":"felony"`) + days(400)}, "inadmit.cimt=no"},
		{"the same elsewhere", elsewhere, []string{convictedOf("PC 529(a)(3)", `"level":"felony"`) + days(400)}, "inadmit.cimt=arguable"},
		{"robbery of a partner, a year less a day, elsewhere", elsewhere, []string{convictedOf("PC 211", partner) + days(364)}, "deport.domestic-violence=arguable deport.aggravated-felony=no"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}

// In the Ninth Circuit such a finding says that it can be lost; where nobody
// told the circuit it names it; a plain no says neither.
func TestANoThatMayBeLostSaysSo(t *testing.T) {
	for _, e := range []struct{ name, text, code string }{
		{"an assault on a partner", convictedOf("PC 245(a)(1)", partner, `"level":"felony"`) + days(30), "deport.domestic-violence"},
		{"child endangerment", convictedOf("PC 273a(b)") + days(30), "deport.child-abuse"},
		{"drugs in jail", convictedOf("PC 4573.6"), "deport.controlled-substance"},
	} {
		c := decoded(t, caseText(ninthOnly, e.text))
		f := assess(&c).Opinions[0].Find(e.code)
		if f.Venue != law.Ninth || !slices.ContainsFunc(f.Why, func(r law.Reason) bool { return r.Text == sayNinthOnly.Text }) {
			t.Errorf("%s: %s holds %s and says %v", e.name, e.code, f.Venue, f.Why)
		}
		if f := assess(&c).Opinions[0].Find("deport.firearm"); f.Venue != law.Anywhere {
			t.Errorf("%s: that it is no gun crime holds %s", e.name, f.Venue)
		}
		c = decoded(t, caseText(anywhere, e.text))
		if f := assess(&c).Opinions[0].Find(e.code); !slices.Contains(f.Missing, "person.circuit") {
			t.Errorf("%s: with no circuit told, missing is %v", e.name, f.Missing)
		}
		c = decoded(t, caseText(elsewhere, e.text))
		if f := assess(&c).Opinions[0].Find(e.code); !slices.ContainsFunc(f.Why, func(r law.Reason) bool { return r.Text == sayOutside.Text }) {
			t.Errorf("%s: elsewhere it says %v", e.name, f.Why)
		}
	}
	c := decoded(t, caseText(ninthOnly, convictedOf("PC 245(a)(1)", stranger)+days(30)))
	if f := assess(&c).Opinions[0].Find("deport.domestic-violence"); f.Venue != law.Anywhere {
		t.Errorf("an assault on a stranger is no family violence anywhere, but holds %s", f.Venue)
	}
}

// The lists of sections name rows of the catalogue, each once.
func TestTheListsOfReachNameRowsOfTheCatalogue(t *testing.T) {
	known := map[string]bool{}
	for _, row := range offense.All() {
		bare, _, _ := strings.Cut(row.Section, " (before")
		known[row.Code+" "+bare] = known[row.Code+" "+bare] || restsOnNinth(row)
	}
	var all []string
	for _, s := range slices.Concat(nearTypeWithoutYear, gunsFired) {
		all = append(all, "PC "+s)
	}
	all = append(all, nearNoType...)
	slices.Sort(all)
	for i, key := range all {
		if !known[key] {
			t.Errorf("%s is no row that rests on the Ninth Circuit", key)
		}
		if i > 0 && all[i-1] == key {
			t.Errorf("%s is listed twice", key)
		}
	}
}

func TestRemovalElsewhereFollowsTheArguableGround(t *testing.T) {
	at(t, "removal", func(circuit string) (facts, []facts) {
		return quiet("lpr", join2(lpr2005, facts{"circuit": circuit})),
			[]facts{plea("PC 245(a)(1)", "felony", "2012-02-01", "2012-03-01", 30, facts{"victim.domestic": "yes"})}
	}, "ninth", "caution", "other", "high", "unknown", "unknown")
}
