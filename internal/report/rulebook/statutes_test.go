package rulebook

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/screen"
)

// ofFindings is the statute of every finding of immigration law, written down
// here a second time, from the statute: whatever a rule says, these are what
// its answer must stand on, and no other ground's.
var ofFindings = map[string][]string{
	"counts_as_conviction": {"INA 101(a)(48)(A)"},

	"deport.aggravated-felony":       {"INA 237(a)(2)(A)(iii)", "INA 101(a)(43)"},
	"deport.cimt-single":             {"INA 237(a)(2)(A)(i)"},
	"deport.cimt-multiple":           {"INA 237(a)(2)(A)(ii)"},
	"deport.controlled-substance":    {"INA 237(a)(2)(B)(i)"},
	"deport.firearm":                 {"INA 237(a)(2)(C)"},
	"deport.domestic-violence":       {"INA 237(a)(2)(E)(i)"},
	"deport.stalking":                {"INA 237(a)(2)(E)(i)"},
	"deport.child-abuse":             {"INA 237(a)(2)(E)(i)"},
	"deport.protection-order":        {"INA 237(a)(2)(E)(ii)"},
	"inadmit.cimt":                   {"INA 212(a)(2)(A)(i)(I)"},
	"inadmit.controlled-substance":   {"INA 212(a)(2)(A)(i)(II)"},
	"inadmit.multiple-convictions":   {"INA 212(a)(2)(B)"},
	"inadmit.drug-trafficker-belief": {"INA 212(a)(2)(C)"},
	"inadmit.prostitution":           {"INA 212(a)(2)(D)"},

	"shield.petty-offense":  {"INA 212(a)(2)(A)(ii)(II)"},
	"shield.youthful":       {"INA 212(a)(2)(A)(ii)(I)"},
	"shield.30-grams":       {"INA 237(a)(2)(B)(i)"},
	"shield.pardon":         {"INA 237(a)(2)(A)(vi)"},
	"shield.first-offender": {"18 USC 3607"},

	"daca.felony":                  {"8 CFR 236.22(b)(6)"},
	"daca.significant-misdemeanor": {"8 CFR 236.22(b)(6)"},
	"daca.three-misdemeanors":      {"8 CFR 236.22(b)(6)"},
	"tps.felony":                   {"INA 244(c)(2)(B)(i)"},
	"tps.two-misdemeanors":         {"INA 244(c)(2)(B)(i)"},

	"gmc.permanent-bar":     {"INA 101(f)(8)"},
	"gmc.conditional-bar":   {"INA 101(f)(3)"},
	"gmc.custody-180-days":  {"INA 101(f)(7)"},
	"gmc.two-duis":          {"INA 101(f)"},
	"detention.mandatory":   {"INA 236(c)(1)(A)"},
	"detention.laken-riley": {"INA 236(c)(1)(E)"},
}

// ofCourse are sections of the grounds that another answer may name, with the reason.
var ofCourse = map[string][]string{
	"gmc.permanent-bar":    {"INA 101(a)(43)"},       // INA 101(f)(8) is about the aggravated felonies of this list
	"inadmit.cimt":         {"INA 212(a)(2)(A)(ii)"}, // the exceptions that clear it
	"counts_as_conviction": {"INA 237(a)(2)(A)(vi)"}, // what a pardon does, and that it leaves the conviction
}

// Whether there is a conviction at all decides every ground that needs one; with
// it come the rule for first offenders and whatever orders were weighed for it.
var decidesConviction = []section{statute("INA 101(a)(48)(A)"), statute("18 USC 3607"), statute("INA 237(a)(2)(A)(vi)")}

// ofConsequences: at least one of these stands under each consequence that concerns the client.
var ofConsequences = map[string][]string{
	"removal":             {"INA 244(c)(3)", "INA 237(a)", "INA 212(a)", "INA 240", "8 CFR 1003.2", "8 CFR 208.24"},
	"detention":           {"INA 235", "INA 236", "INA 241"}, // the first: who came in without papers, or as a parolee
	"green-card":          {"INA 245", "INA 212(a)", "INA 212(h)", "INA 209", "INA 249"},
	"renew-green-card":    {"8 CFR 264.5", "INA 237(a)", "INA 216"},
	"naturalization":      {"INA 316", "INA 101(f)", "8 CFR 316.10", "INA 318"},
	"travel":              {"INA 101(a)(13)", "INA 212(a)", "INA 235"},
	"daca":                {"8 CFR 236.22"},
	"tps":                 {"INA 244"},
	"asylum":              {"INA 208", "INA 241(b)(3)", "INA 241(a)(5)"}, // the last: an old order taken up again shuts it
	"cancellation-lpr":    {"INA 240A(a)", "INA 240A(d)"},
	"cancellation-nonlpr": {"INA 240A(b)", "INA 240A(d)", "INA 241(a)(5)", "INA 240(b)(7)"}, // the last two: what an old order shuts
	"citizenship":         {"INA 301", "INA 320", "INA 340"},
}

// ofRemedies is the section of every remedy whose code does not name it.
var ofRemedies = map[string]string{
	"pardon": "Pen. Code 4800", "sentence-modification": "Pen. Code 1203.3", "probation-early-end": "Pen. Code 1203.3",
	"pc-17b": "Pen. Code 17(b)", "pc-17d": "Pen. Code 17(d)",
}

// remedySection is the statute by which a remedy has its name: pc-1203.4 is PC 1203.4.
func remedySection(code string) section {
	if citation, named := ofRemedies[code]; named {
		return statute(citation)
	}
	name, number, _ := strings.Cut(code, "-")
	return statute(strings.ToUpper(name) + " " + number)
}

// audit collects what is wrong with the statutes under the answers of many cases.
type audit struct {
	wrong  map[string]int
	seen   map[string]bool // codes that came up
	cited  map[string]bool // authorities that came up
	others map[string][]section
}

func newAudit() *audit {
	a := &audit{wrong: map[string]int{}, seen: map[string]bool{}, cited: map[string]bool{}, others: map[string][]section{}}
	for code, citations := range ofFindings {
		if code == "gmc.two-duis" {
			continue // of INA 101(f) as a whole, of which other bars are parts
		}
		for _, c := range citations {
			a.others[code] = append(a.others[code], statute(c))
		}
	}
	return a
}

func (a *audit) say(format string, args ...any) { a.wrong[fmt.Sprintf(format, args...)]++ }

func (a *audit) report(t interface{ Errorf(string, ...any) }) {
	var all []string
	for words := range a.wrong {
		all = append(all, words)
	}
	sort.Strings(all)
	for _, words := range all {
		t.Errorf("%s (%d times)", words, a.wrong[words])
	}
}

// result holds every answer of a screened case against the tables above.
func (a *audit) result(r screen.Result) {
	for _, c := range r.Convictions {
		var own []string
		for _, row := range c.Offense.Rows {
			own = append(own, row.Authorities...)
		}
		counts := c.Counts
		counts.Code = "counts_as_conviction"
		a.finding(counts, own)
		for _, f := range c.Findings {
			a.finding(f, own)
		}
		for _, remedy := range c.Remedies {
			a.remedy(remedy, own)
			if len(r.Contradictions) == 0 { // else each remedy takes the worse of two readings
				a.signposts(remedy, c)
			}
		}
	}
	for _, f := range r.Findings {
		a.finding(f, nil)
	}
	for _, c := range r.Consequences {
		a.consequence(c)
	}
	for _, action := range r.Actions {
		a.action(action, r)
		a.texts("action "+action.Code, []law.Reason{action.Text}, action.Authorities, nil)
	}
	for _, s := range r.Steps {
		a.texts("step "+s.Code, []law.Reason{s.Text}, s.Authorities, nil)
	}
	for _, b := range r.Beliefs {
		a.texts("belief "+b.Code, []law.Reason{b.Text}, b.Authorities, nil)
	}
}

// finding holds that an answer stands on its own statute and on no other ground's.
func (a *audit) finding(f law.Finding, own []string) {
	a.texts(f.Code, f.Why, f.Authorities, own)
	needed, known := ofFindings[f.Code]
	if !known {
		a.say("%s: the table has no statute for it", f.Code)
	}
	if f.CheckedOn == 0 {
		a.say("%s: no day on which it was checked", f.Code)
	}
	if f.Rule == "G-USC" {
		return // a citizen: the grounds as a whole
	}
	shown := statutesOf(f.Authorities)
	for _, citation := range needed {
		if !slices.ContainsFunc(shown, func(s section) bool { return s.within(statute(citation)) }) {
			a.say("%s (%s): does not stand on %s: %v", f.Code, f.Rule, citation, f.Authorities)
		}
	}
	for _, authority := range f.Authorities {
		found, _ := statutes(authority)
		for _, s := range found {
			if of := a.anothers(f.Code, s); of != "" {
				a.say("%s: stands on %s, which is the statute of %s", f.Code, authority, of)
			}
		}
	}
}

// anothers is the ground whose statute a section is, if it is not this one's.
func (a *audit) anothers(code string, s section) string {
	mine := func(own section) bool { return s.touches(own) }
	if slices.ContainsFunc(a.others[code], mine) || slices.ContainsFunc(statutesOf(ofCourse[code]), mine) || slices.ContainsFunc(decidesConviction, func(d section) bool { return s.within(d) }) {
		return ""
	}
	for _, of := range sortedKeys(a.others) {
		if slices.ContainsFunc(a.others[of], func(own section) bool { return s.within(own) }) {
			return of
		}
	}
	return ""
}

func sortedKeys[V any](m map[string]V) []string {
	var all []string
	for k := range m {
		all = append(all, k)
	}
	sort.Strings(all)
	return all
}

func (a *audit) consequence(c law.Consequence) {
	a.texts(c.Code, c.Why, c.Authorities, nil)
	needed, known := ofConsequences[c.Code]
	switch {
	case !known:
		a.say("consequence %s: the table has no statute for it", c.Code)
	case c.Level == law.NotApplicable || c.Level == law.None && len(c.Authorities) == 0:
	case !slices.ContainsFunc(statutesOf(c.Authorities), func(s section) bool {
		return slices.ContainsFunc(needed, func(citation string) bool { return s.within(statute(citation)) })
	}):
		a.say("consequence %s, %s, stands on none of %v: %v", c.Code, c.Level, needed, c.Authorities)
	}
}

// ofActions are the statutes of the actions; those of three come from the relief
// that they speak of.
var ofActions = map[string][]string{
	"do-not-rely-on-expungement": {"INA 101(a)(48)(A)"}, "no-firearms": {"18 USC 922(g)"},
	"cannabis-warning": {"INA 212(a)(2)(C)"}, "do-not-vote-or-claim-citizen": {"INA 212(a)(6)(C)(ii)", "INA 237(a)(6)"},
	"disclose-everything": {"INA 212(a)(6)(C)(i)"}, "do-not-travel": {"INA 101(a)(13)(C)"}, "do-not-plead-yet": {"PC 1016.3"},
	"old-removal-order": {"INA 241(a)(5)"}, "seek-detention-help": {"INA 236"}, "get-rap-sheet": {"PC 11120"},
	"juvenile-record-advice": {"WIC 781"}, "ask-about-registration": {"INA 262"}, "do-not-file-yet": {"INA 318"},
}

func (a *audit) action(act law.Action, r screen.Result) {
	if len(act.Authorities) == 0 {
		a.say("action %s: no authority", act.Code)
	}
	shown := statutesOf(act.Authorities)
	for _, citation := range ofActions[act.Code] {
		if !slices.ContainsFunc(shown, func(s section) bool { return s.within(statute(citation)) }) {
			a.say("action %s: does not stand on %s: %v", act.Code, citation, act.Authorities)
		}
	}
	if act.Code != "file-clearance" && act.Code != "seek-reduction" {
		return
	}
	for _, s := range shown {
		if isRemedy(s) && !opens(r, s) {
			a.say("action %s: stands on %v, and no relief under it is open", act.Code, s)
		}
	}
}

// opens reports whether relief under a section is, or may be, within reach of some conviction.
func opens(r screen.Result, s section) bool {
	for _, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			if s.within(remedySection(string(remedy.Code))) && remedy.State != law.Unavailable && remedy.State != law.NotNeeded {
				return true
			}
		}
	}
	return false
}

func (a *audit) remedy(r law.Remedy, own []string) {
	code := string(r.Code)
	a.texts(code, r.Why, r.Authorities, own)
	a.texts("effect "+code, r.Effect.Why, r.Effect.Authorities, own)
	if r.CheckedOn == 0 {
		a.say("%s: no day on which it was checked", code)
	}
	section := remedySection(code)
	if first, _ := statutes(r.Authorities[0]); len(first) == 0 || !first[0].within(section) {
		a.say("%s: its first authority is %s", code, r.Authorities[0])
	}
}

// sendsOn are the reasons of a remedy that is for another kind of case.
var sendsOn = map[string]bool{"wrong-track": true, "felony": true, "not-felony": true, "infraction": true, "executed-term": true,
	"not-sentenced": true, "juvenile": true, "not-juvenile": true, "convicted": true, "citizen": true}

// signposts holds that a reason which sends the client to another remedy does
// not send to one that is for another kind of case too: what that remedy says
// may be no, but it must be its own answer.
func (a *audit) signposts(r law.Remedy, c screen.Conviction) {
	for _, why := range r.Why {
		words := why.Text
		for _, fill := range why.Fills() {
			if fill.Name == "section" {
				words = fmt.Sprintf("%s is the section for it", fill.Value)
			}
		}
		if !pointsOn(words) {
			continue
		}
		for _, to := range citedIn(words) {
			for _, other := range c.Remedies {
				deaf := other.State == law.Unavailable && (sendsOn[other.Reason] || strings.Contains(words, "may still be open"))
				if remedySection(string(other.Code)) == to && other.Code != r.Code && deaf {
					a.say("%s sends to %s, which is ruled out (%s): %s", r.Code, other.Code, other.Reason, words)
				}
			}
		}
	}
}

func pointsOn(words string) bool {
	for _, sign := range []string{"is the section for", "are the sections for", "is the way", "may still be open", "is the petition for it"} {
		if strings.Contains(words, sign) {
			return true
		}
	}
	return false
}

// texts holds that a section which the words name is among the authorities, or
// the offense's own, or is the section of another remedy, which stands there
// with authorities of its own.
func (a *audit) texts(code string, why []law.Reason, authorities, own []string) {
	a.seen[code] = true
	for _, authority := range authorities {
		a.cited[authority] = true
	}
	shown := statutesOf(slices.Concat(authorities, own))
	for _, reason := range why {
		for _, cited := range citedIn(reason.Text) {
			there := slices.ContainsFunc(shown, func(s section) bool { return s.touches(cited) })
			if !there && !isRemedy(cited) {
				a.say("%s names %v and does not stand on it: %s %v", code, cited, reason.Text, authorities)
			}
		}
	}
}

func isRemedy(s section) bool {
	return slices.ContainsFunc(weighed(), func(kind casefile.ReliefKind) bool { return s.within(remedySection(string(kind))) })
}

// weighed are the kinds of relief that California's law weighs for every conviction.
var weighed = sync.OnceValue(func() []casefile.ReliefKind {
	l := screen.Current()
	r := screen.Case(casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Offense: "PC 459.5"}}}, l.AsOf, l)
	var all []casefile.ReliefKind
	for _, remedy := range r.Convictions[0].Remedies {
		all = append(all, remedy.Code)
	}
	return all
})

// Every ending's statute is that of the rule which produced it: for the
// invented clients of every offense, who take turns, for the special ones and
// for all sample cases.
func TestEveryAnswerStandsOnTheStatuteOfItsRule(t *testing.T) {
	a := auditOfAll(t)
	a.report(t)
	for code := range ofFindings {
		if !a.seen[code] {
			t.Errorf("%s never came up", code)
		}
	}
	for code := range ofConsequences {
		if !a.seen[code] {
			t.Errorf("consequence %s never came up", code)
		}
	}
	for _, kind := range weighed() {
		if !a.seen[string(kind)] {
			t.Errorf("remedy %s never came up", kind)
		}
	}
}

// auditOfAll is the audit of all those clients; it is made once.
func auditOfAll(t *testing.T) *audit {
	t.Helper()
	audited.Do(func() {
		l, a := screen.Current(), newAudit()
		for i, row := range offense.All() {
			for n, c := range invented(row, i) {
				if one := i%3 == n && (!testing.Short() || i%8 == 0); one || i%16 == 0 {
					a.result(screen.Case(c, l.AsOf, l))
				}
			}
		}
		for _, c := range special() {
			a.result(screen.Case(c, l.AsOf, l))
		}
		for _, sample := range samples.Some(t, os.DirFS(filepath.Join("..", "..", "..", "testdata", "cases")), "*.jsonl") {
			a.result(screen.Case(sample.Decoded(t), l.AsOf, l))
		}
		theAudit = a
	})
	return theAudit
}

var (
	audited  sync.Once
	theAudit *audit
)

// The same for whatever an interview can end in, and what it cites is registered.
func TestEveryTrailEndsOnTheStatutesOfItsRules(t *testing.T) {
	l, flow, a := screen.Current(), flow(), newAudit()
	rapid.Check(t, func(t *rapid.T) {
		a.result(screen.Case(interviewtest.Walk(t, flow).Case(), l.AsOf, l))
	})
	a.report(t)
	for _, authority := range sortedKeys(a.cited) {
		for _, unit := range units(authority) {
			if !inRegister(unit) {
				t.Errorf("%s is not in the register", unit)
			}
		}
	}
}
