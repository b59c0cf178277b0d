package rulebook

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// The statute check once more, of what a reader gets: the JSON report read
// back, and the lawyer's text. For all sample cases and for random interviews.

func TestWhatIsShownStandsOnTheStatuteOfItsRule(t *testing.T) {
	l, a := screen.Current(), newAudit()
	shown := 0
	for n, sample := range samples.Read(t, os.DirFS(filepath.Join("..", "..", "..", "testdata", "cases")), "*.jsonl") {
		if testing.Short() && n%4 != 0 {
			continue
		}
		shown += a.shown(t, screen.Case(sample.Decoded(t), l.AsOf, l))
	}
	if shown < 1000 {
		t.Errorf("only %d answers were found in the texts", shown)
	}
	a.report(t)
}

func TestWhatIsShownOfAnyInterviewStandsOnTheStatuteOfItsRule(t *testing.T) {
	l, flow, a := screen.Current(), flow(), newAudit()
	rapid.Check(t, func(t *rapid.T) {
		a.shown(t, screen.Case(interviewtest.Walk(t, flow).Case(), l.AsOf, l))
	})
	a.report(t)
}

// shown holds the two outputs of a result against the tables, and gives the
// number of answers that the text shows with what they stand on.
func (a *audit) shown(t interface{ Fatalf(string, ...any) }, r screen.Result) int {
	lawyer := report.Options{Reader: report.Lawyer}
	var d report.Document
	if err := json.Unmarshal(report.AppendJSON(nil, r, lawyer), &d); err != nil {
		t.Fatalf("%v", err)
	}
	a.result(readBack(r, d))
	return a.text(strings.Join(strings.Fields(report.Text(r, lawyer, 78)), " "), d)
}

// readBack is the result with its answers, what they stand on and their words
// taken from the JSON report.
func readBack(r screen.Result, d report.Document) screen.Result {
	back := r
	back.Convictions = slices.Clone(r.Convictions)
	for i, c := range d.Convictions {
		to := &back.Convictions[i]
		to.Counts, to.Findings, to.Remedies = findingOf(c.Counts), nil, nil
		for _, f := range c.Findings {
			to.Findings = append(to.Findings, findingOf(f))
		}
		for _, rem := range c.Relief {
			to.Remedies = append(to.Remedies, law.Remedy{
				Code: casefile.ReliefKind(rem.Code), State: law.State(rem.State), Reason: rem.Reason, Why: wordsOf(rem.Why), Basis: basisOf(rem.Basis),
				Effect: law.Effect{Answer: law.EffectAnswer(rem.Effect.Answer), Why: wordsOf(rem.Effect.Why), Basis: law.Basis{Authorities: rem.Effect.Authorities}},
			})
		}
	}
	back.Findings, back.Consequences, back.Actions, back.Steps, back.Beliefs = nil, nil, nil, nil, nil
	for _, f := range d.Findings {
		back.Findings = append(back.Findings, findingOf(f))
	}
	for _, c := range d.Consequences {
		back.Consequences = append(back.Consequences, law.Consequence{Code: c.Code, Level: levelOf(c.Level), Why: wordsOf(c.Why), Authorities: c.Authorities})
	}
	for _, act := range d.Actions {
		back.Actions = append(back.Actions, law.Action{Code: act.Code, Text: law.Say(act.Text), Authorities: act.Authorities})
	}
	return back
}

func wordsOf(words string) []law.Reason { return []law.Reason{law.Say(words)} }

func findingOf(f report.Finding) law.Finding {
	return law.Finding{Code: f.Code, Rule: f.Rule, Why: wordsOf(f.Why), Basis: basisOf(f.Basis)}
}

func basisOf(b report.Basis) law.Basis {
	day, _ := time.Parse(time.DateOnly, b.CheckedOn) // one that cannot be read is no day, which the audit tells
	basis := law.Basis{Authorities: b.Authorities}
	if !day.IsZero() {
		basis.CheckedOn = casefile.DayOf(day.Year(), day.Month(), day.Day())
	}
	return basis
}

func levelOf(word string) law.Level {
	for l := law.Unleveled; l <= law.Bar; l++ {
		if l.String() == word {
			return l
		}
	}
	return law.Unleveled
}

// brackets are what the lawyer's text puts under an answer: "[CONV-01: INA
// 101(a)(48)(A); … · settled, 2026-11-21]".
var brackets = regexp.MustCompile(`\[(?:([A-Z0-9][A-Za-z0-9.\-]*): )?([^\[\]]*) · [a-z]+[^\[\]]*\]`)

// text holds that under every remedy and under every finding that the lawyer's
// text names stands what the JSON report gives for it, and nothing else's.
func (a *audit) text(words string, d report.Document) int {
	remedies, findings := map[string][]string{}, map[string][]string{}
	for _, c := range d.Convictions {
		for _, r := range c.Relief {
			remedies[r.Code] = append(remedies[r.Code], strings.Join(r.Authorities, "; "))
		}
		for _, f := range append([]report.Finding{c.Counts}, c.Findings...) {
			findings[f.Rule] = append(findings[f.Rule], strings.Join(f.Authorities, "; "))
		}
	}
	for _, f := range d.Findings {
		findings[f.Rule] = append(findings[f.Rule], strings.Join(f.Authorities, "; "))
	}
	shown, from := 0, 0
	for _, at := range brackets.FindAllStringSubmatchIndex(words, -1) {
		before, list, rule := words[from:at[0]], words[at[4]:at[5]], ""
		from = at[1]
		if at[2] >= 0 {
			rule = words[at[2]:at[3]]
		}
		if rule != "" && findings[rule] != nil {
			shown++
			if !slices.Contains(findings[rule], list) {
				a.say("the text puts under %s what no finding of that rule stands on: %s", rule, list)
			}
			continue
		}
		kind, named := remedyIn(before)
		if !named {
			continue
		}
		shown++
		if !slices.Contains(remedies[string(kind)], list) {
			a.say("the text puts under %s what that remedy does not stand on: %s", kind, list)
		}
		if first, _ := statutes(strings.Split(list, "; ")[0]); len(first) == 0 || !first[0].within(remedySection(string(kind))) {
			a.say("the text puts under %s first: %s", kind, list)
		}
	}
	return shown
}

// remedyIn is the remedy of which a line of the text says how it stands.
func remedyIn(words string) (casefile.ReliefKind, bool) {
	for _, kind := range weighed() {
		name := report.RemedyName(kind) + ": "
		if i := strings.LastIndex(words, " "+name); i >= 0 && i <= len("✓ –  ") {
			return kind, true
		}
	}
	return "", false
}
