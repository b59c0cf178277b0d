package tui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"example.com/tableside/internal/casefile"
	testcases "example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
)

// updating reports whether the golden screens are written anew: the flag
// -update comes with teatest.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// The tests run one after the other: text inputs share one cleaner of typed
// letters, which does not bear two programs at a time.
func TestMain(m *testing.M) {
	flag.Parse()
	lipgloss.SetColorProfile(termenv.Ascii)
	canSuspend = true // the pictures are of a system that can
	testcases.Brisk(m)
}

// someShots are the pictures to try at many sizes: every third in a short run.
func someShots() []shot { return testcases.OneIn(3, shots) }

// testFlow is a small interview with every kind of question in it.
func testFlow() interview.Flow {
	yesNo := []interview.Option{{Value: "yes", Label: "Yes"}, {Value: "no", Label: "No"}}
	return interview.Flow{Parts: []interview.Part{{
		ID: "start", Title: "Start",
		Questions: []interview.Question{{
			ID: "goals", Kind: interview.Ticks, Field: "person.goals",
			Ask:     "What brings you here today?",
			Explain: "Tick everything that the client hopes for, now or in a few years.",
			Why:     "The summary speaks about these plans first.",
			Options: []interview.Option{
				{Value: "job", Label: "A job, or to keep one"},
				{Value: "housing", Label: "A place to live"},
				{Value: "naturalize", Label: "To become a citizen"},
				{Value: "travel", Label: "To travel outside the United States and come back, for a visit, a funeral, or to see family that cannot come here"},
				{Value: "clear-record", Label: "Only to clear the record", Alone: true},
			},
		}},
	}, {
		ID: "conviction", Title: "The case", Each: true,
		Another: &interview.Question{ID: "another", Kind: interview.Choice, Options: yesNo, Ask: "Is there another conviction or case?"},
		Questions: []interview.Question{{
			ID: "offense", Short: "Section", Kind: interview.Section, Field: "offense",
			Ask:     "Which law was the client convicted under?",
			Explain: "Take the section from the paper. The client's own words for it are often those of the first charge, not of what the court wrote down in the end.",
			Where:   "Rap sheet, line “CONVICTED”, or the minute order.",
			Why:     "Everything else hangs on the exact section.",
		}, {
			ID: "outcome", Short: "How it ended", Kind: interview.Choice, Field: "outcome",
			Ask:     "How did the case end in court?",
			Explain: "Read the plea, not what the client remembers about it being “dropped”. Many drug programs before 2018 began with a guilty plea.",
			Where:   "Minute order, line “PLEA”.",
			Why:     "Immigration law counts a guilty plea even when the case was dismissed later.",
			Options: []interview.Option{
				{Value: "guilty-plea", Label: "Pleaded guilty"},
				{Value: "no-contest", Label: "Pleaded no contest"},
				{Value: "found-guilty", Label: "Found guilty after a trial"},
				{Value: "deferred-entry", Label: "Pleaded guilty first, then a program, then dismissed"},
				{Value: "diversion-no-plea", Label: "A program without any plea, then dismissed"},
				{Value: "dismissed", Label: "Dismissed, no plea"},
				{Value: "pending", Label: "Still open"},
			},
		}, {
			ID: "convicted_on", Short: "Plea or verdict", Shared: true, Kind: interview.Day, Field: "convicted_on",
			Ask:   "When was the plea or the verdict?",
			Where: "Minute order, top right: the date of the hearing.",
			Why:   "Waiting times count from here.",
		}, {
			ID: "days", Short: "Time ordered", Kind: interview.Days, Field: "sentence.days_ordered",
			Ask:     "How much jail or prison time did the judge order?",
			Explain: "Count time the judge suspended, too, and any days added later for a probation violation. If the only jail was part of probation, that counts.",
			Where:   "Minute order or abstract of judgment: “30 days county jail”, “imposition of sentence suspended”.",
			Why:     "A few immigration rules turn on 180 or 365 days.",
		}, {
			ID: "domestic", Kind: interview.Choice, Field: "victim.domestic", Options: yesNo,
			Warn: "The next question asks about violence at home. It may be hard to hear. Ask whether this is a good moment, and whether the client would rather answer it alone.",
			Ask:  "Was the other person a partner, or family?",
			Why:  "There is a rule of its own for violence at home.",
		}},
	}, {
		ID: "immigration", Title: "Immigration",
		Questions: []interview.Question{{
			ID: "status", Kind: interview.Choice, Field: "person.status",
			Ask: "What is the client's immigration status today?",
			Why: "The rules differ for every status.",
			Options: []interview.Option{
				{Value: "citizen", Label: "US citizen"}, {Value: "lpr", Label: "Green card"},
				{Value: "conditional-lpr", Label: "Green card for two years"}, {Value: "refugee", Label: "Refugee"},
				{Value: "asylee", Label: "Asylum granted"}, {Value: "asylum-applicant", Label: "Asylum asked for"},
				{Value: "tps", Label: "TPS"}, {Value: "daca", Label: "DACA"}, {Value: "visa", Label: "A visa that is still good"},
				{Value: "visa-overstay", Label: "A visa that ran out"}, {Value: "parolee", Label: "Parole"},
				{Value: "u-visa", Label: "U visa"}, {Value: "t-visa", Label: "T visa"}, {Value: "vawa", Label: "VAWA"},
			},
		}, {
			ID: "born", Kind: interview.Day, Field: "person.born", Ask: "When was the client born?", Why: "Some rules are for the young.",
		}},
	}}}
}

var testRows = []*offense.Offense{
	{Code: "VC", Section: "10851(a)", Name: "Unlawful driving or taking of a vehicle", PlainName: "taking or driving a vehicle", Level: "wobbler", MaxDays: casefile.DaysOf(364)},
	{Code: "PC", Section: "487(d)(1)", Name: "Grand theft auto", PlainName: "grand theft of a car", Level: "wobbler", MaxDays: casefile.DaysOf(364)},
	{Code: "PC", Section: "459", Name: "Burglary, second degree", PlainName: "burglary of a locked vehicle or of a building that is not a home, with intent to steal", Level: "wobbler"},
	{Code: "PC", Section: "215", Name: "Carjacking", PlainName: "carjacking", Level: "felony"},
	{Code: "PC", Section: "459.5", Name: "Shoplifting", PlainName: "shoplifting", Level: "misdemeanor", MaxDays: casefile.DaysOf(180), ValidFrom: casefile.DayOf(2014, time.November, 5)},
	{Code: "PC", Section: "496d", Name: "Receiving a stolen motor vehicle", PlainName: "buying or having a stolen vehicle", Level: "wobbler"},
	{Code: "VC", Section: "22450(a)", Name: "Failure to stop at a stop sign", PlainName: "running a stop sign", Level: "infraction"},
}

func testSearch(words string, limit int) []offense.Hit {
	var hits []offense.Hit
	for _, o := range testRows {
		if strings.Contains(strings.ToLower(o.Key()+" "+o.PlainName), strings.ToLower(strings.TrimSpace(words))) && len(hits) < limit {
			hits = append(hits, offense.Hit{Offense: o})
		}
	}
	return hits
}

func testName(section string) string {
	for _, o := range testRows {
		if o.Key() == section {
			return section + " " + o.PlainName
		}
	}
	return section
}

// testConflicts objects to a plea before 2015 for an offense made in 2014.
func testConflicts(c casefile.Case) []Conflict {
	var all []Conflict
	for i, k := range c.Convictions {
		if n, known := k.Sentence.DaysOrdered.Value(); known && n > 180 && k.Offense == "PC 459.5" {
			all = append(all, Conflict{
				Text:  "Shoplifting carries at most 180 days of jail, but more were written down. Which one is right?",
				Paths: []string{casefile.Path(i, "offense"), casefile.Path(i, "sentence.days_ordered")},
			})
		}
	}
	return all
}

func testSections(c casefile.Case, reader report.Reader) []report.Section {
	why := &report.Why{
		Title:       "A dismissal will not change the immigration result",
		Paragraphs:  []string{"A 1203.4 dismissal is given because probation was finished, not because the conviction was legally wrong. Immigration law keeps counting such cases.", "Two exceptions were checked and do not fit here: the first small drug case, and DACA."},
		Authorities: []string{"INA 101(a)(48)(A); settled, anywhere", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003); settled, anywhere"},
		Checked:     "Checked November 21, 2026, in the source",
		Facts:       []report.Fact{{Text: "ended by: no contest plea", Path: "convictions[0].outcome"}, {Text: "today: November 21, 2026"}},
	}
	sections := []report.Section{
		{ID: "bottom-line", Title: "Bottom line", Lines: []report.Line{
			{Label: "California", Text: "The court likely must dismiss this case if asked (PC 1203.4); it could have been asked since March 2, 2023. Gain: most employers and landlords may then not use it."},
			{Label: "Immigration", Text: "It is still a conviction there, and a dismissal will not change that. Taken alone it likely does not make the client deportable.", Why: why},
			{Label: "First", Text: "See an immigration lawyer before filing for citizenship."},
		}},
		{ID: "glance", Title: "At a glance", Lines: []report.Line{
			{Cells: []report.Cell{{Text: "now"}, {Text: "after 1203.4", Weight: 2}, {Text: "after 1473.7", Weight: 1}}},
			{Label: "Work and housing", Cells: []report.Cell{{Mark: "●", Text: "can count", Level: law.Caution}, {Mark: "✓", Text: "helps", Level: law.Low}, {Mark: "✓", Text: "helps", Level: law.Low}}},
			{Label: "Citizenship", Cells: []report.Cell{{Mark: "●", Text: "caution", Level: law.Caution}, {Mark: "=", Text: "no change"}, {Mark: "○", Text: "low", Level: law.Low}}},
			{Label: "Travel", Cells: []report.Cell{{Mark: "?", Text: "not known", Level: law.UnknownLevel}, {Mark: "=", Text: "no change"}, {Mark: "○", Text: "low", Level: law.Low}}},
		}},
		{ID: "c1", Title: "Case 1: Shoplifting, PC 459.5, misdemeanor, 2022", Folded: true, Lines: []report.Line{
			{Mark: "✓", Text: "PC 1203.4 dismissal: the court likely must grant it if asked.", Why: why},
			{Mark: "○", Level: law.Low, Text: "One crime of moral turpitude alone likely does not make the client deportable."},
		}},
		{ID: "missing", Title: "What we could not tell", Folded: true, Lines: []report.Line{
			{Mark: "?", Level: law.UnknownLevel, Text: "How much jail time did the judge order? This would settle 3 results.", Path: "convictions[0].sentence.days_ordered"},
		}},
	}
	if reader == report.Lawyer {
		sections[0].Lines[0].Text += " Authority: PC 1203.4(a)(1)."
	}
	return sections
}

func testWorld() World {
	weights := func(casefile.Case, func() bool) map[string]int {
		return map[string]int{"convictions[0].sentence.days_ordered": 3, "person.born": 1}
	}
	return World{
		Flow:       testFlow(),
		Today:      casefile.DayOf(2026, time.November, 21),
		LawChecked: "November 21, 2026",
		Summary:    testSections,
		SoFar: meansAlways(weights,
			report.Line{Mark: "?", Level: law.UnknownLevel, Text: "Immigration conviction: depends on how the case ended"},
			report.Line{Mark: "▲", Level: law.High, Text: "Any drug conviction can block a green card"},
		),
		Search:         testSearch,
		Offenses:       func() int { return len(testRows) },
		Name:           testName,
		Contradictions: testConflicts,
		Sensitivity:    weights,
	}
}

// meansAlways says the same in the second column whatever the case.
func meansAlways(weights func(casefile.Case, func() bool) map[string]int, lines ...report.Line) func(casefile.Case) func() Meaning {
	return func(c casefile.Case) func() Meaning {
		return func() Meaning { return Meaning{Lines: lines, Weights: weights(c, never)} }
	}
}

// named are the keys that tests write by name; all else is typed letter by letter.
var named = map[string]tea.KeyMsg{
	"enter": {Type: tea.KeyEnter}, "esc": {Type: tea.KeyEsc}, "up": {Type: tea.KeyUp}, "down": {Type: tea.KeyDown},
	"left": {Type: tea.KeyLeft}, "right": {Type: tea.KeyRight},
	"home": {Type: tea.KeyHome}, "end": {Type: tea.KeyEnd}, "pgup": {Type: tea.KeyPgUp}, "pgdown": {Type: tea.KeyPgDown},
	"space": {Type: tea.KeySpace, Runes: []rune{' '}}, "tab": {Type: tea.KeyTab}, "shift+tab": {Type: tea.KeyShiftTab},
	"ctrl+c": {Type: tea.KeyCtrlC}, "ctrl+k": {Type: tea.KeyCtrlK}, "ctrl+o": {Type: tea.KeyCtrlO}, "ctrl+l": {Type: tea.KeyCtrlL}, "ctrl+r": {Type: tea.KeyCtrlR},
	"ctrl+s": {Type: tea.KeyCtrlS}, "ctrl+u": {Type: tea.KeyCtrlU}, "ctrl+v": {Type: tea.KeyCtrlV}, "ctrl+a": {Type: tea.KeyCtrlA},
	"ctrl+t": {Type: tea.KeyCtrlT}, "ctrl+x": {Type: tea.KeyCtrlX},
	"ctrl+w": {Type: tea.KeyCtrlW}, "ctrl+z": {Type: tea.KeyCtrlZ}, "f1": {Type: tea.KeyF1}, "backspace": {Type: tea.KeyBackspace},
}

// typed presses keys: names in <angle brackets>, other text letter by letter.
func typed(a App, script string) App {
	for script != "" {
		k, rest := nextKey(script)
		next, _ := a.Update(k)
		a, script = meant(next.(App)), rest
	}
	return a
}

// meant is the App once its second column is worked out.
func meant(a App) App {
	q, is := a.top().(*question)
	if !is || q.aside == nil || q.aside.state != begun {
		return a
	}
	next, _ := a.Update(meantMsg{q, q.aside, q.aside.look()()})
	return next.(App)
}

func nextKey(script string) (tea.KeyMsg, string) {
	if script[0] == '<' {
		if end := strings.IndexByte(script, '>'); end > 0 {
			if k, ok := named[script[1:end]]; ok {
				return k, script[end+1:]
			}
		}
	}
	r := []rune(script)[0]
	k := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
	if r == ' ' {
		k = named["space"]
	}
	return k, script[len(string(r)):]
}

func sized(a App, width, height int) App {
	next, _ := a.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return meant(next.(App))
}

// The scripts that lead from the first screen to each other one.
const (
	toGoals     = "<enter>"
	toOffense   = toGoals + "<home> <enter>"
	toOutcome   = toOffense + "459.5<enter>"
	toDate      = toOutcome + "2<enter>"
	toDays      = toDate + "3/1/22<enter>"
	toWarning   = toDays + "6 months<enter>"
	toDomestic  = toWarning + "<enter>"
	toAnother   = toDomestic + "n<enter>"
	toStatus    = toAnother + "n<enter>"
	toBorn      = toStatus + "green card<enter>"
	toTheReview = toBorn + "<ctrl+k>"
	toSummary   = toTheReview + "s"
)

// at opens the program at a size after a script.
func opened(t *testing.T, width, height int, script string) App {
	t.Helper()
	return typed(sized(New(testWorld()), width, height), script)
}

// golden compares a screen with the file of its name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	got = trimRight(got) + "\n"
	if updating() {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is another screen now (go test ./internal/tui -update writes it anew).\nwant:\n%s\ngot:\n%s", name, want, got)
	}
}

// trimRight takes the blanks at the ends of lines away: they cannot be seen.
func trimRight(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// mustFit fails when a view is larger than its window.
func mustFit(t *testing.T, what, view string, width, height int) {
	t.Helper()
	if w := lipgloss.Width(view); w > width {
		t.Errorf("%s is %d wide at %d×%d:\n%s", what, w, width, height, view)
	}
	if h := lipgloss.Height(view); h > height {
		t.Errorf("%s is %d high at %d×%d:\n%s", what, h, width, height, view)
	}
}
