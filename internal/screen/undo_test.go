package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// undoSaid is the action that speaks of undoing, with its sections; "" for none.
func undoSaid(r Result) (words, sections string, a law.Action) {
	i := slices.IndexFunc(r.Actions, func(a law.Action) bool { return a.Code == "seek-vacatur" })
	if i < 0 {
		return "", "", law.Action{}
	}
	for _, fill := range r.Actions[i].Text.Fills() {
		if fill.Name == "sections" {
			sections = fill.Value.(string)
		}
	}
	return r.Actions[i].Text.Text, sections, r.Actions[i]
}

// The action names the way that is open: PC 1473.7 for whom the case no longer
// holds, habeas corpus while it does, the plea taken back until its last day.
func TestTheActionToUndoNamesTheWayThatIsOpen(t *testing.T) {
	const grand = "offense PC 487(a); level felony; outcome guilty-plea; offense_date 2015-01-01; advice.lawyer_explained no; advice.court_warned yes; crime_victim none; "
	for _, test := range []struct{ name, facts, sections, says string }{
		{"probation is over", lprClean + grand + "convicted_on 2015-03-01; sentence.custody county-jail; sentence.days_ordered 90; probation.granted yes; probation.state completed; probation.ended_on 2018-03-01",
			"PC 1473.7", "such as a plea taken without"},
		{"probation runs", lprClean + grand + "convicted_on 2024-03-01; sentence.custody county-jail; sentence.days_ordered 90; sentence.days_suspended 0; probation.granted yes; probation.state ongoing; probation.ended_on 2027-03-01; person.on_probation_now yes",
			"PC 1473", "the way is habeas corpus"},
		{"whether the case still holds the client is not known", "person.status lpr; " + grand + "convicted_on 2022-03-01; probation.granted yes",
			"PC 1473.7 or PC 1473", "turns on whether jail, probation or parole"},
		{"the months of PC 1018 run", lprClean + grand + "convicted_on 2026-09-01; sentence.custody none; sentence.days_ordered 0; sentence.days_suspended 0; probation.granted yes; probation.state ongoing; probation.ended_on 2028-09-01; person.on_probation_now yes",
			"PC 1018 or PC 1473", "the last day to ask to take the plea back is"},
		{"an old drug program", lprClean + "offense HS 11377(a); level felony; outcome deferred-entry; program_completed yes; offense_date 2009-01-01; convicted_on 2009-03-01; drug.substance methamphetamine; advice.lawyer_explained no; advice.court_warned yes; crime_victim none",
			"PC 1203.43 or PC 1473.7", "such as a plea taken without"},
	} {
		t.Run(test.name, func(t *testing.T) {
			words, sections, a := undoSaid(Case(caseOf(t, test.facts), day, Current()))
			if sections != test.sections || !strings.Contains(words, test.says) {
				t.Errorf("it says %q of %q", words, sections)
			}
			first, _, _ := strings.Cut(strings.TrimPrefix(test.sections, "PC "), " ")
			if !strings.HasPrefix(a.Authorities[0], "Pen. Code "+first) {
				t.Errorf("it cites %v first", a.Authorities)
			}
		})
	}
}

// Over all samples: every section that the action names is a way that is not
// shut in some case, and the last day lies ahead.
func TestTheActionToUndoNamesNoWayThatIsShut(t *testing.T) {
	named := 0
	for i, c := range sampleCases(t) {
		r := Case(c, day, Current())
		_, sections, a := undoSaid(r)
		for _, kind := range undoings {
			section := "PC " + strings.TrimPrefix(string(kind), "pc-")
			if !slices.Contains(strings.FieldsFunc(strings.ReplaceAll(sections, " or ", ","), func(c rune) bool { return c == ',' }), section) {
				continue
			}
			named++
			if !slices.ContainsFunc(r.Convictions, func(c Conviction) bool { return c.has([]casefile.ReliefKind{kind}, reachable) }) {
				t.Errorf("sample %d: %s is named, and shut", i, section)
			}
		}
		for _, fill := range a.Text.Fills() {
			if day, is := fill.Value.(casefile.Day); is && day < r.Today {
				t.Errorf("sample %d: the last day is over: %s", i, day)
			}
		}
		if a.Code != "" && sections == "" {
			t.Errorf("sample %d: no way is named", i)
		}
	}
	if named < 20 {
		t.Errorf("only %d ways are named", named)
	}
}
