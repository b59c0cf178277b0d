package main

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/tui"
)

// Plain and full screen make the same case of the same answers, for every
// sample: each answer that a case could have come from is given to the engine,
// typed line by line, and pressed key by key.
func TestPlainAndFullScreenMakeTheSameCase(t *testing.T) {
	t.Parallel()
	for i, one := range samples.Read(t, os.DirFS(caseFolder), "*.jsonl") {
		if testing.Short() && i%50 > 0 {
			continue
		}
		t.Run(one.ID, func(t *testing.T) { samePlainAndFull(t, renumbered(one.Decoded(t))) })
	}
}

// renumbered is a case whose convictions have the ids that an interview gives.
func renumbered(c casefile.Case) casefile.Case {
	c.Convictions = slices.Clone(c.Convictions)
	ids := map[string]string{}
	for i := range c.Convictions {
		ids[c.Convictions[i].ID] = "c" + strconv.Itoa(i+1)
		c.Convictions[i].ID = ids[c.Convictions[i].ID]
	}
	for i := range c.Convictions {
		if id, named := ids[c.Convictions[i].SameIncidentAs]; named {
			c.Convictions[i].SameIncidentAs = id
		}
	}
	return c
}

func samePlainAndFull(t *testing.T, c casefile.Case) {
	told := map[interview.Key]interview.Given{}
	for _, asked := range interview.Fill(theFlow(), sampleDay, c).Path() {
		told[asked.Key] = asked.Given
	}
	var shown casefile.Case
	full := tea.Model(tui.New(tui.World{Flow: theFlow(), Today: sampleDay,
		Summary: func(c casefile.Case, _ report.Reader) []report.Section { shown = c; return nil }}))
	press := func(keys ...tea.KeyMsg) {
		for _, k := range keys {
			full, _ = full.Update(k)
		}
	}
	press(keyEnter) // New client
	var typed strings.Builder
	s := interview.Start(theFlow(), sampleDay)
	for {
		asked, going := s.Current()
		if !going {
			break
		}
		given := told[asked.Key]
		if asked.Another && given.State == interview.NotGiven {
			given = interview.Given{State: interview.Answered, Values: []string{"no"}}
		}
		if asked.Warn != "" {
			press(keyEnter)
		}
		s = giveTo(t, s, given)
		press(keysOf(asked, given)...)
		typed.WriteString(linesOf(asked, given))
	}
	press(runes("s")...)
	var out bytes.Buffer
	got, err := plain.Run(strings.NewReader(typed.String()), &out, plain.Options{
		Session: interview.Start(theFlow(), sampleDay), Search: choices, Known: knownSection, Several: severalOf,
	})
	if err != nil {
		t.Fatalf("plain: %v\n%s", err, out.String())
	}
	want := casefile.EncodeLine(s.Case())
	if line := casefile.EncodeLine(got.Case()); !bytes.Equal(line, want) {
		t.Errorf("plain gives\n%s\nthe engine gives\n%s", line, want)
	}
	if screen := casefile.EncodeLine(shown); !bytes.Equal(screen, want) {
		t.Errorf("the full screen gives\n%s\nthe engine gives\n%s", screen, want)
	}
}

func giveTo(t testing.TB, s interview.Session, given interview.Given) interview.Session {
	t.Helper()
	switch given.State {
	case interview.NotGiven, interview.ForLater:
		return s.Later()
	case interview.NotSure:
		return s.NotSure()
	case interview.Answered:
	}
	next, err := s.Answer(given.Values...)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

var (
	keyEnter = tea.KeyMsg{Type: tea.KeyEnter}
	keyDownK = tea.KeyMsg{Type: tea.KeyDown}
	keySpace = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
)

func runes(text string) []tea.KeyMsg {
	var keys []tea.KeyMsg
	for _, r := range text {
		if r == ' ' {
			keys = append(keys, keySpace)
			continue
		}
		keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	return keys
}

// keysOf are the keys that give an answer on the full screen.
func keysOf(asked interview.Asked, given interview.Given) []tea.KeyMsg {
	switch given.State {
	case interview.NotGiven, interview.ForLater:
		return []tea.KeyMsg{{Type: tea.KeyCtrlK}}
	case interview.NotSure:
		return slices.Repeat([]tea.KeyMsg{{Type: tea.KeyCtrlU}}, saysNotSure(asked))
	case interview.Answered:
	}
	var keys []tea.KeyMsg
	to := func(value string) {
		i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Value == value })
		keys = append(keys, runes(strconv.Itoa(min(i, 8)+1))...)
		for range i - min(i, 8) {
			keys = append(keys, keyDownK)
		}
	}
	switch asked.Kind {
	case interview.Choice:
		if len(asked.Options) > 12 {
			return append(searched(asked, given.Values[0]), keyEnter)
		}
		to(given.Values[0])
	case interview.Ticks:
		for _, v := range given.Values {
			rest := v == interview.Unsure || slices.ContainsFunc(asked.Options, func(o interview.Option) bool { return o.Rest && o.Value == v })
			if rest {
				keys = append(keys, tea.KeyMsg{Type: tea.KeyEnd})
				continue
			}
			to(v)
			keys = append(keys, keySpace)
		}
	case interview.Section: // kept as it is written: the line above the last
		keys = append(runes(given.Values[0]), tea.KeyMsg{Type: tea.KeyPgDown}, tea.KeyMsg{Type: tea.KeyUp})
		for range 40 {
			keys = slices.Insert(keys, len(keys)-1, tea.KeyMsg{Type: tea.KeyPgDown})
		}
	case interview.Day, interview.Days, interview.Number, interview.Text:
		keys = runes(given.Values[0])
	}
	return append(keys, keyEnter)
}

// searched types an option's words, and moves to it among those that have them.
func searched(asked interview.Asked, value string) []tea.KeyMsg {
	i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Value == value })
	label := asked.Options[i].Label
	keys := runes(label)
	for _, o := range asked.Options[:i] {
		if strings.Contains(strings.ToLower(o.Label), strings.ToLower(label)) {
			keys = append(keys, keyDownK)
		}
	}
	return keys
}

// linesOf is what gives an answer in plain mode.
func linesOf(asked interview.Asked, given interview.Given) string {
	if asked.Warn != "" {
		asked.Warn = ""
		return "\n" + linesOf(asked, given)
	}
	switch given.State {
	case interview.NotGiven, interview.ForLater:
		return "later\n"
	case interview.NotSure:
		return strings.Repeat("not sure\n", saysNotSure(asked))
	case interview.Answered:
	}
	line := given.Values[0]
	if len(asked.Options) > 0 {
		var numbers []string
		for _, v := range given.Values {
			i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Value == v })
			if v == interview.Unsure {
				numbers = append(numbers, "u")
				continue
			}
			numbers = append(numbers, strconv.Itoa(i+1))
		}
		line = strings.Join(numbers, " ")
	}
	if asked.Kind == interview.Section && (knownName(given.Values[0]) == "" || severalOf(given.Values[0])) {
		line += "\nkeep"
	}
	return line + "\n"
}

func knownName(section string) string {
	name, _ := knownSection(section)
	return name
}

// saysNotSure is how often “not sure” is said: once more where it is asked
// whether not a part is sure.
func saysNotSure(asked interview.Asked) int {
	if slices.ContainsFunc(asked.Options, func(o interview.Option) bool { return o.Least != "" }) {
		return 2
	}
	return 1
}
