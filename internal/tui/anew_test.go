package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// A refused text and what is typed after it are two things: the second may have
// been meant for the next line, and together they can make a false answer.
func TestWhatIsTypedAfterARefusedTextTakesItsPlace(t *testing.T) {
	fast := toGoals + "<ctrl+t>f459.5<enter>2<enter>"
	for name, script := range map[string]string{
		"fast entry": fast + "1<enter>1/2006<enter>",
		"a question": toDate + "1<enter>1/2006<enter>",
	} {
		a := opened(t, 80, 24, script)
		if got := answerTo(t, a, "c1/convicted_on").Values; len(got) != 1 || !strings.HasSuffix("1/2006", got[0]) {
			t.Errorf("%s: the day is %v, want 1/2006", name, got)
		}
	}
	a := opened(t, 80, 24, fast+"3/1/22<enter>1 year<enter>30<enter>") // the first does not fit, and enter asks about it
	if n, _ := convictions(a)[0].Sentence.DaysOrdered.Value(); n != 30 {
		t.Errorf("%d days, want 30", n)
	}
	a = opened(t, 80, 24, fast+"1<enter>")
	shows(t, a, "Type it anew")
	a = typed(a, "<backspace>2/2006<enter>")
	if got := answerTo(t, a, "c1/convicted_on").Values; len(got) != 1 || got[0] != "2/2006" {
		t.Errorf("after backspace the day is %v", got)
	}
	a = opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>2<enter>20l4<enter><left><backspace>1<enter>")
	if got := answerTo(t, a, "c1/convicted_on").Values; len(got) != 1 || got[0] != "2014" {
		t.Errorf("a refused text that was changed by the cursor is %v, want 2014", got)
	}
}

func TestARefusedSectionIsTypedAnew(t *testing.T) {
	const refused = toGoals + "<ctrl+t>f99999<enter>"
	shows(t, opened(t, 80, 24, refused), "Enter again keeps")
	if got := answerTo(t, opened(t, 80, 24, refused+"<enter>"), "c1/offense").Values; len(got) != 1 || got[0] != "99999" {
		t.Errorf("enter again kept %v", got)
	}
	if got := answerTo(t, opened(t, 80, 24, refused+"215<enter>"), "c1/offense").Values; len(got) != 1 || got[0] != "PC 215" {
		t.Errorf("typed anew the section is %v", got)
	}
}

// Points do not show what they stand for: letters typed after a refusal, or
// after coming back to the line, are a passphrase of their own.
func TestAPassphraseIsTypedAnewAfterItWasRefused(t *testing.T) {
	f := newSaveForm(&shelf{})
	f.SetSize(80, 20)
	f.suggest("interview.tableside")
	press := func(script string) {
		for script != "" {
			k, rest := nextKey(script)
			f.Update(k)
			script = rest
		}
	}
	press("short<enter>")
	if f.trouble == "" {
		t.Fatal("a short passphrase was taken")
	}
	press("four words<enter>")
	if got := f.rows[1].value(); got != "four words" {
		t.Errorf("the passphrase is %q after a refusal", got)
	}
	press("other words<enter>") // not the same
	press("<up>new four words<enter>new four words")
	if first, again := f.rows[1].value(), f.rows[2].value(); first != "new four words" || again != first {
		t.Errorf("chosen anew it is %q and %q", first, again)
	}
	press("<backspace>")
	if got := f.rows[2].value(); got != "new four word" {
		t.Errorf("backspace left %q", got)
	}
}

// Of a section with one level the line “Level” is passed over, and it is said.
func TestFastEntrySaysTheLevelThatItDoesNotAsk(t *testing.T) {
	w := testWorld()
	w.Level = func(section string) string { return map[string]string{"PC 215": "felony"}[section] }
	for section, want := range map[string]bool{"215": true, "459.5": false} {
		a := typed(sized(New(w), 80, 24), toGoals+"<ctrl+t>f"+section+"<enter>")
		if got := strings.Contains(a.View(), "Level: felony. This section has no other"); got != want {
			t.Errorf("%s: said is %t, want %t:\n%s", section, got, want, a.View())
		}
	}
	q := interview.Question{ID: "level", Short: "Level", Kind: interview.Choice, Field: "level", Ask: "Which level?", Options: []interview.Option{{Value: "felony", Label: "Felony"}}}
	w.Flow.Parts[1].Questions = append(w.Flow.Parts[1].Questions, q)
	if a := typed(sized(New(w), 80, 24), toGoals+"<ctrl+t>f215<enter>"); strings.Contains(a.View(), "has no other") {
		t.Errorf("the level is asked, and it is said that it is not:\n%s", a.View())
	}
}

// An answer that is opened again is changed by what is typed, not added to:
// 60 and then a 5 is no 605.
func TestTheAnswerOfAnOpenedQuestionIsTypedAnew(t *testing.T) {
	back := toDate + "8/12/2016<enter><esc>"
	for script, want := range map[string]string{
		back + "8/12/2013<enter>":                 "8/12/2013",
		back + "<enter>":                          "8/12/2016",
		back + "<backspace>3<enter>":              "8/12/2013",
		back + "<left><right><backspace>5<enter>": "8/12/2015",
		back + "<home>1<enter>":                   "1▏8/12/2016",
		toGoals + "<ctrl+t>f459.5<enter>2<enter>2014<enter><esc>2015<enter>": "2015",
	} {
		if got := answerTo(t, opened(t, 80, 24, script), "c1/convicted_on").Values; want != "1▏8/12/2016" && (len(got) != 1 || got[0] != want) {
			t.Errorf("%s gives %v, want %s", script, got, want)
		} else if a := opened(t, 80, 24, strings.TrimSuffix(script, "<enter>")); want == "1▏8/12/2016" && !strings.Contains(a.View(), want) {
			t.Errorf("%s does not edit the text:\n%s", script, a.View())
		}
	}
	a := opened(t, 80, 24, back)
	shows(t, a, "Type it anew")
	next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1/2/2014"), Paste: true})
	if got := answerTo(t, typed(next.(App), "<enter>"), "c1/convicted_on").Values; len(got) != 1 || got[0] != "1/2/2014" {
		t.Errorf("a paste gives %v, want 1/2/2014", got)
	}
	section := toOutcome + "<esc>"
	for script, want := range map[string]string{section + "215<enter>": "PC 215", section + "<enter>": "PC 459.5", section + "<backspace>5<enter>": "PC 459.5"} {
		if got := answerTo(t, opened(t, 80, 24, script), "c1/offense").Values; len(got) != 1 || got[0] != want {
			t.Errorf("%s gives %v, want %s", script, got, want)
		}
	}
}

// Who was not sure of any line and then ticks one does not say that there are more.
func TestATickTakesBackNotSureAboutAll(t *testing.T) {
	q := interview.Asked{Question: interview.Question{Kind: interview.Ticks, Options: []interview.Option{{Value: "pc-17b", Label: "Reduced"}, {Value: "pc-1203.4", Label: "Cleared"}}},
		Given: interview.Given{State: interview.NotSure}}
	for script, want := range map[string]string{
		"<home> ":   "[pc-17b]",
		"1 2 ":      "[pc-17b pc-1203.4]",
		"1 <end> ":  "[pc-17b " + interview.Unsure + "]",
		"1 <enter>": "[pc-17b]",
	} {
		f := newTicks(q, 60)
		for rest := strings.TrimSuffix(script, "<enter>"); rest != ""; {
			var k tea.KeyMsg
			k, rest = nextKey(rest)
			f.update(k)
		}
		if got := fmt.Sprint(f.ticked()); got != want {
			t.Errorf("%s ticks %s, want %s", script, got, want)
		}
	}
}

// Letters that come together are no key, whatever they spell.
func TestLettersThatSpellAKeyAreLetters(t *testing.T) {
	for _, name := range []string{"enter", "up", "end", "esc", "ctrl+c", "ctrl+u", "pgdown"} {
		for room, script := range map[string]string{
			"the section": toOffense, "fast entry": toGoals + "<ctrl+t>f", "the search of the review": toTheReview + "/", "the search of the summary": toSummary + "/",
		} {
			a := opened(t, 80, 24, script)
			next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)})
			if view := next.View(); !strings.Contains(view, name) {
				t.Errorf("%s: “%s” typed at once is not in the text:\n%s", room, name, view)
			}
		}
	}
}
