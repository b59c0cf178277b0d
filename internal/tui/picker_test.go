package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/offense"
)

// manyHits is a catalogue with twenty kinds of theft.
func manyHits(words string, limit int) []offense.Hit {
	var hits []offense.Hit
	for i := range min(20, limit) {
		hits = append(hits, offense.Hit{Offense: &offense.Offense{
			Code: "PC", Section: fmt.Sprintf("48%d", i), PlainName: fmt.Sprintf("theft of the kind that is called number %d", i),
			Name: "Larceny, of a kind that the code takes many words to tell from other kinds of larceny", Level: "wobbler", MaxDays: casefile.DaysOf(364),
		}})
	}
	return hits
}

// offenseScreen is the search for an offense in a catalogue.
func offenseScreen(search func(string, int) []offense.Hit, width, height int, words string) App {
	w := testWorld()
	w.Search = search
	return typed(sized(New(w), width, height), toOffense+words)
}

func TestASearchShowsManyMatchesAndNoCutSentence(t *testing.T) {
	for _, size := range []struct{ width, height, least int }{{80, 24, 8}, {60, 16, 4}, {120, 40, 18}} {
		a := offenseScreen(manyHits, size.width, size.height, "theft")
		view := a.View()
		shown := 0
		for _, line := range strings.Split(view, "\n") {
			if strings.Contains(line, "PC 48") && !strings.Contains(line, "PC 480:") {
				shown++
			}
		}
		if shown < size.least {
			t.Errorf("%d matches at %d×%d, want %d or more:\n%s", shown, size.width, size.height, size.least, view)
		}
		shows(t, a, "The section is not known")
		if i := strings.Index(view, "PC 480:"); i < 0 || strings.Contains(view[i:], "…") {
			t.Errorf("the detail of the match is missing or cut at %d×%d:\n%s", size.width, size.height, view)
		}
	}
}

func TestTheInstructionsComeBackWhenNothingIsTyped(t *testing.T) {
	if strings.Contains(opened(t, 80, 24, toOffense+"veh").View(), "Where to look") {
		t.Error("the instructions take the room of the matches")
	}
	shows(t, opened(t, 80, 24, toOffense+"veh<ctrl+w>"), "Where to look")
}

func TestRowsOfOneSectionAreToldApartByTheirTime(t *testing.T) {
	change := casefile.DayOf(2014, time.November, 5)
	rows := func(string, int) []offense.Hit {
		return []offense.Hit{
			{Offense: &offense.Offense{Code: "HS", Section: "11377(a)", PlainName: "having meth, ecstasy or other drugs for my own use", Level: "misdemeanor", ValidFrom: change}},
			{Offense: &offense.Offense{Code: "HS", Section: "11377(a) (before 2014-11-05)", PlainName: "old charge for having meth, ecstasy or other drugs", Level: "wobbler", ValidTo: change.AddDays(-1)}},
			{Offense: &offense.Offense{Code: "PC", Section: "12025(a) (before 2012)", PlainName: "old concealed gun charge", Level: "wobbler", ValidTo: casefile.DayOf(2011, time.December, 31)}},
			{Offense: &offense.Offense{Code: "PC", Section: "459.5", PlainName: "shoplifting", Level: "misdemeanor", ValidFrom: change}},
		}
	}
	for _, width := range []int{60, 80, 120} {
		a := offenseScreen(rows, width, 24, "11377")
		shows(t, a, "HS 11377(a) from 11/5/2014: Having meth")
		shows(t, a, "HS 11377(a) before 11/5/2014: Old charge")
		shows(t, a, "PC 12025(a) before 2012: Old concealed gun charge")
		shows(t, a, "PC 459.5 Shoplifting")
	}
	a := typed(offenseScreen(rows, 80, 24, "11377"), "<down><down><enter>")
	if got := answerTo(t, a, "c1/offense").Values[0]; got != "HS 11377(a) (before 2014-11-05)" {
		t.Errorf("the old row gave %q", got)
	}
}

func TestLettersThatNoOptionHasShowTheNearestAndTakeNothing(t *testing.T) {
	a := opened(t, 80, 24, toStatus+"greencard")
	shows(t, a, "Nearest (move with ↑↓): Green card Green card for two years")
	if strings.Contains(a.View(), "> ") {
		t.Errorf("the cursor stands on something that was not chosen:\n%s", a.View())
	}
	a = typed(a, "<enter>")
	if current(t, a).Key != "immigration/status" {
		t.Fatal("enter took what only comes near")
	}
	for keys, want := range map[string]string{"<down>": "lpr", "<down><down>": "conditional-lpr"} {
		moved := typed(opened(t, 80, 24, toStatus+"greencard"+keys), "<enter>")
		if got := answerTo(t, moved, "immigration/status").Values; len(got) != 1 || got[0] != want {
			t.Errorf("%s and enter gave %v, want %s", keys, got, want)
		}
	}
	up := typed(opened(t, 80, 24, toStatus+"greencard<up>"), "<enter>")
	if got := answerTo(t, up, "immigration/status"); got.State != interview.NotSure {
		t.Errorf("up to “Not sure” and enter gave %v", got)
	}
}

func TestADigitInAListWithoutNumbersSaysWhatToDo(t *testing.T) {
	a := opened(t, 80, 24, toStatus+"3")
	shows(t, a, "No line has this number. Type a word, or move with ↑↓.")
	a = typed(a, "<enter>")
	if current(t, a).Key != "immigration/status" {
		t.Error("a digit and enter were taken for an answer")
	}
}

// A number that several sections begin with is none of them yet: enter alone
// must not take the first.
func TestANumberThatSeveralSectionsBeginWithIsNotTakenUnasked(t *testing.T) {
	items := func(values ...string) (all []item) {
		for _, v := range values {
			all = append(all, item{value: v})
		}
		return all
	}
	for _, e := range []struct {
		typed string
		found []item
		want  bool
	}{
		{"243", items("PC 243(e)(1)", "PC 243(a)", "PC 243.2"), true},
		{"pc 243", items("PC 243(e)(1)", "PC 243(a)"), true},
		{"243(d)", items("PC 243(d)"), false},
		{"459", items("PC 459", "PC 459.5"), false},
		{"459", items("PC 459/460(a)", "PC 459.5", "PC 459 (vehicle)"), true},
		{"459 PC", items("PC 459/460(a)", "PC 459/460(b)"), true},
		{"460", items("PC 459/460(a)", "PC 459/460(b)"), true},
		{"488", items("PC 484(a)/488", "PC 4880(a)"), false},
		{"11550", items("HS 11550(a)"), false},
		{"robo", items("PC 211", "PC 215"), false},
	} {
		if got := severalBeginSo(e.typed, e.found); got != e.want {
			t.Errorf("%s: %t", e.typed, got)
		}
		p := &picker{asText: true, ways: items(""), find: func(string) ([]item, string) { return e.found, "" }}
		p.text.SetValue(e.typed)
		p.search()
		if _, refused := p.take(); (refused != "") != e.want || (p.at == nowhere) != e.want {
			t.Errorf("enter on %s with the cursor on %d: refused with %q", e.typed, p.at, refused)
		}
		if e.want {
			p.update(named["down"])
		}
		if took, refused := p.take(); refused != "" || took.values[0] != e.found[0].value {
			t.Errorf("enter on %s after moving: %v, %q", e.typed, took, refused)
		}
	}
}

// A number of which several offenses begin marks none of them, says so, and
// one key down is enough to choose.
func TestALineThatEnterRefusesIsNotMarked(t *testing.T) {
	rows := func(string, int) []offense.Hit {
		return []offense.Hit{
			{Offense: &offense.Offense{Code: "PC", Section: "273.5(a)", PlainName: "hurting a partner"}},
			{Offense: &offense.Offense{Code: "PC", Section: "273.5(f)", PlainName: "hurting a partner again"}},
		}
	}
	a := offenseScreen(rows, 80, 24, "273.5")
	if strings.Contains(a.View(), "> PC") || strings.Contains(a.View(), "enter choose") {
		t.Errorf("a line is marked that enter does not take:\n%s", a.View())
	}
	shows(t, typed(a, "<enter>"), "Several offenses begin so")
	a = typed(a, "<enter><down>")
	shows(t, a, "> PC 273.5(a)")
	if got := answerTo(t, typed(a, "<enter>"), "c1/offense").Values; len(got) != 1 || got[0] != "PC 273.5(a)" {
		t.Errorf("down and enter gave %v", got)
	}
}

func TestANumberThatNoListHasIsAskedAboutOnce(t *testing.T) {
	for name, script := range map[string]string{"interview": toOffense, "fast entry": toGoals + "<ctrl+t>f"} {
		t.Run(name, func(t *testing.T) {
			a := opened(t, 80, 24, script+"PC 273.52<enter>")
			if got := answerTo(t, a, "c1/offense").State; got != interview.NotGiven {
				t.Fatalf("a number that no list has was taken at once: %v", got)
			}
			shows(t, a, "Enter again keeps “PC 273.52” as it is")
			if got := answerTo(t, typed(a, "<enter>"), "c1/offense").Values; len(got) != 1 || got[0] != "PC 273.52" {
				t.Errorf("the second enter gave %v", got)
			}
			a = typed(opened(t, 80, 24, script+"PC 273.52<enter>"), "<backspace>")
			shows(t, a, "keep “PC 273.5” as it is")
			if strings.Contains(a.View(), "Enter again") {
				t.Error("the question stays after another letter")
			}
		})
	}
}

// What is typed ahead for the lines after a number that enter refused is no
// part of the number.
func TestWhatIsTypedPastARefusedNumberIsNotTaken(t *testing.T) {
	search := func(words string, _ int) []offense.Hit {
		if !strings.HasPrefix(words, "484") {
			return nil
		}
		return []offense.Hit{{Offense: &offense.Offense{Code: "PC", Section: "484(a)"}}, {Offense: &offense.Offense{Code: "PC", Section: "484(b)"}}}
	}
	a := offenseScreen(search, 80, 24, "484<enter>2<enter>5/1/2009<enter>")
	shows(t, a, "Several offenses begin so")
	if strings.Contains(a.View(), "4842") || strings.Contains(a.View(), "484/") {
		t.Errorf("the next lines ran into the section:\n%s", a.View())
	}
	shows(t, typed(a, "(b"), "484(b")
	shows(t, offenseScreen(search, 80, 24, "4842"), "4842") // before enter it is the number
}

// Words that are not shown find a line too, and one word that may mean two of
// them chooses neither.
func TestALineIsFoundByWordsThatAreNotShown(t *testing.T) {
	q := interview.Asked{Question: interview.Question{Kind: interview.Choice, Options: []interview.Option{
		{Value: "asked", Label: "Asylum pending", Words: "applicant", Vague: "Was it given?"},
		{Value: "won", Label: "Won asylum", Words: "asylee granted"},
	}}}
	for typed, want := range map[string]string{"asylee": "[won]", "GRANTED": "[won]", "applic": "[asked]", "asylum p": "[asked]", "asylum": "[]"} {
		p := newOptionPicker(q, 60)
		p.text.SetValue(typed)
		p.search()
		got, refusal := p.take()
		if fmt.Sprint(got.values) != want || (want == "[]") != strings.Contains(refusal, "Was it given?") {
			t.Errorf("“%s” takes %v (%s), want %s", typed, got.values, refusal, want)
		}
	}
}
