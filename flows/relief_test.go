package flows_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// oldMeth is a first drug case of the years of the first-offender rule, of a
// client who has no papers.
func oldMeth(more told) told {
	answers := told{"offense": {"HS 11377(a)"}, "offense_date": {"2010-01-15"}, "convicted_on": {"2010-04-12"},
		"sentenced_on": {"2010-04-12"}, "probation_ended": {"2013-04-12"}, "status": {"entered-without-inspection"},
		"goals": {"green-card"}}
	for id, values := range more {
		answers[id] = values
	}
	return answers
}

// leftForLater goes back to a question and leaves it for later.
func leftForLater(t *testing.T, s interview.Session, key interview.Key) interview.Session {
	t.Helper()
	there, ok := s.Goto(key)
	if !ok {
		t.Fatalf("%s is not on the path", key)
	}
	return there.Later()
}

func kinds(c casefile.Case) []casefile.ReliefKind {
	var all []casefile.ReliefKind
	for _, r := range c.Convictions[0].Relief {
		all = append(all, r.Kind)
	}
	return all
}

// TestAnOrderThatNobodyCanNameStaysInTheCase: whatever was done and cannot be
// named is an order of unknown kind, never none.
func TestAnOrderThatNobodyCanNameStaysInTheCase(t *testing.T) {
	const unknown = casefile.ReliefKind("unknown")
	tests := []struct {
		name    string
		answers told
		want    []casefile.ReliefKind
	}{
		{"nothing was done", told{"relief_done": {"none"}}, nil},
		{"dismissed, which order is not sure", told{"relief_done": {"dismissed"}, "relief": nil}, []casefile.ReliefKind{unknown}},
		{"dismissed, by none of the orders listed", told{"relief_done": {"dismissed"}, "relief": {"none"}}, []casefile.ReliefKind{unknown}},
		{"dismissed, by one and perhaps by others", told{"relief_done": {"dismissed"}, "relief": {"pc-1203.4", "unsure"}},
			[]casefile.ReliefKind{casefile.PC1203_4, unknown}},
		{"dismissed by a named order", told{"relief_done": {"dismissed"}, "relief": {"pc-1203.4"}}, []casefile.ReliefKind{casefile.PC1203_4}},
		{"dismissed and undone, only the dismissal named", told{"relief_done": {"dismissed", "undone"}, "relief": {"pc-1203.4"}},
			[]casefile.ReliefKind{casefile.PC1203_4, unknown}},
		{"dismissed for sure, the rest not sure", told{"relief_done": {"dismissed", "unsure"}, "relief": {"pc-1203.4"}},
			[]casefile.ReliefKind{casefile.PC1203_4, unknown}},
		{"some order, not clear which", told{"relief_done": {"other"}}, []casefile.ReliefKind{unknown}},
		{"not sure whether anything was done", told{"relief_done": nil}, []casefile.ReliefKind{unknown}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := kinds(journey(t, oldMeth(test.answers)).Case()); !slices.Equal(got, test.want) {
				t.Errorf("the case has %q, want %q", got, test.want)
			}
		})
	}
}

func TestAnOrderThatNobodyCanNameKeepsItsDayAndItsReason(t *testing.T) {
	s := journey(t, oldMeth(told{"relief_done": {"dismissed"}, "relief": nil}))
	for path, want := range map[string]string{
		"convictions[0].relief[0].granted_on": "2024-02-02", "convictions[0].relief[0].reason": "legal-error",
	} {
		if got, _ := casefile.Get(s.Case(), path); got != want {
			t.Errorf("%s = %q, want %q", path, got, want)
		}
	}
	for _, id := range asked(journey(t, oldMeth(told{"relief_done": nil}))) {
		if id == "relief" || id == "relief_on_unknown" || id == "relief_reason_unknown" {
			t.Errorf("%s is asked of an order that may not exist", id)
		}
	}
}

// TestTheLawTakesNoUnnamedOrderForNone: with an order that nobody can name, or
// with the question left open, California's dismissals are unclear, and the
// first-offender rule and the conviction itself unknown.
func TestTheLawTakesNoUnnamedOrderForNone(t *testing.T) {
	named := journey(t, oldMeth(told{"relief_done": {"dismissed"}, "relief": {"pc-1203.4"}}))
	tests := []struct {
		name     string
		s        interview.Session
		dismiss  law.State
		rule     law.Answer
		counting law.Answer
	}{
		{"nothing was done", journey(t, oldMeth(told{"relief_done": {"none"}})), law.Available, law.No, law.Yes},
		{"a dismissal with its name", named, law.Done, law.Yes, law.No},
		{"a dismissal without its name", journey(t, oldMeth(told{"relief_done": {"dismissed"}, "relief": nil})), law.Unclear, law.Unknown, law.Unknown},
		{"something, not clear what", journey(t, oldMeth(told{"relief_done": {"other"}})), law.Unclear, law.Unknown, law.Unknown},
		{"not sure whether anything", journey(t, oldMeth(told{"relief_done": nil})), law.Unclear, law.Unknown, law.Unknown},
		{"whether anything, for later", leftForLater(t, named, "c1/relief_done"), law.Unclear, law.Unknown, law.Unknown},
		{"which order, for later", leftForLater(t, named, "c1/relief"), law.Unclear, law.Unknown, law.Unknown},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			one := screen.Case(test.s.Case(), interviewtest.Today, screen.Current()).Convictions[0]
			for _, remedy := range one.Remedies {
				if remedy.Code == casefile.PC1203_4 && remedy.State != test.dismiss {
					t.Errorf("PC 1203.4 is %s, want %s", remedy.State, test.dismiss)
				}
				if test.dismiss == law.Unclear && remedy.State == law.Available {
					t.Errorf("%s is available, though it may have been granted", remedy.Code)
				}
			}
			for _, finding := range one.Findings {
				if finding.Code == "shield.first-offender" && finding.Answer != test.rule {
					t.Errorf("the first-offender rule: %v, want %v", finding.Answer, test.rule)
				}
			}
			if one.Counts.Answer != test.counting {
				t.Errorf("a conviction for immigration: %v, want %v", one.Counts.Answer, test.counting)
			}
		})
	}
}

// TestAnOpenOrderLeadsToItsQuestion: what the law misses is asked where it was
// left open.
func TestAnOpenOrderLeadsToItsQuestion(t *testing.T) {
	const order = "convictions[0].relief[0]."
	for name, test := range map[string]struct {
		answers told
		path    string
		want    interview.Key
	}{
		"which order":    {told{"relief_done": {"dismissed"}, "relief": nil}, order + "kind", "c1/relief"},
		"whether any":    {told{"relief_done": nil}, order + "kind", "c1/relief_done"},
		"what it did":    {told{"relief_done": {"other"}}, order + "kind", "c1/relief_done"},
		"the second one": {told{"relief_done": {"dismissed"}, "relief": {"pc-1203.4", "unsure"}}, "convictions[0].relief[1].kind", "c1/relief"},
		"its reason":     {told{"relief_done": {"undone"}, "relief": nil, "relief_reason_unknown": nil}, order + "reason", "c1/relief_reason_unknown"},
		"its day":        {told{"relief_done": {"undone"}, "relief": nil, "relief_on_unknown": nil}, order + "granted_on", "c1/relief_on_unknown"},
	} {
		if got, _ := journey(t, oldMeth(test.answers)).KeyFor(test.path); got != test.want {
			t.Errorf("%s: %s leads to %q, want %q", name, test.path, got, test.want)
		}
	}
}

// Prop 64 can do away with a case or lower it; both can be told, also by who
// knows only that it was dismissed.
func TestACannabisCaseCanBeToldAsDismissed(t *testing.T) {
	for left, want := range map[string]struct {
		reason casefile.ReliefReason
		level  casefile.Level
		did    string
	}{
		"dismissed":   {casefile.LegalError, "", "dismissed"},
		"misdemeanor": {"", casefile.Misdemeanor, "lowered"},
	} {
		s := journey(t, told{"offense": {"HS 11359"}, "level": {"felony"}, "offense_date": {"2012-01-10"}, "convicted_on": {"2012-03-01"},
			"relief_done": {"dismissed"}, "relief": {"hs-11361.8"}, "relief_on_hs-11361.8": {"2022-05-01"}, "relief_level_hs-11361.8": {left}})
		list := s.Case().Convictions[0].Relief
		if len(list) != 1 || list[0].Kind != casefile.HS11361_8 || list[0].Reason != want.reason || list[0].LevelAfter != want.level {
			t.Errorf("%s gives %+v", left, list)
			continue
		}
		back := interview.Fill(whole(), interviewtest.Today, s.Case())
		for _, q := range back.Path() {
			answer := map[string]string{"relief_done": want.did, "relief_level_hs-11361.8": left}[q.ID]
			if answer != "" && !slices.Contains(q.Given.Values, answer) {
				t.Errorf("%s: read back, %s is %v", left, q.ID, q.Given)
			}
		}
		if again := back.Case().Convictions[0].Relief; !slices.Equal(again, list) {
			t.Errorf("%s: read back the orders are %+v", left, again)
		}
	}
}

// People say “sealed” of what the state dismissed on its own, and of a cannabis
// case that a court did away with: a felony, too, can be told so.
func TestAFelonyCanBeToldAsSealed(t *testing.T) {
	for _, order := range []casefile.ReliefKind{casefile.PC1203_425, casefile.HS11361_8} {
		s := journey(t, told{"offense": {"HS 11359"}, "level": {"felony"}, "offense_date": {"2012-01-10"}, "convicted_on": {"2012-03-01"},
			"relief_done": {"sealed"}, "relief": {string(order)}})
		if got := kinds(s.Case()); !slices.Equal(got, []casefile.ReliefKind{order}) {
			t.Errorf("sealed by %s gives %q", order, got)
		}
		back := interview.Fill(whole(), interviewtest.Today, s.Case())
		if got := kinds(back.Case()); !slices.Equal(got, []casefile.ReliefKind{order}) {
			t.Errorf("sealed by %s, read back: %q", order, got)
		}
	}
}
