package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/tui"
)

var update = flag.Bool("update", false, "write the pictures of the screens anew")

// picture is a screen of the asking half, by the keys that lead to it from the
// review of a sample client.
type picture struct {
	name string
	keys []tea.KeyMsg
}

// atFirst are the screens before there is a client, by the keys from the first.
var atFirst = []picture{
	{"home", nil},
	{"about", keysFor("down down enter")},
	{"the sample clients", keysFor("down enter")},
}

// twoMore are two cases typed down behind those of a client.
const twoMore = " enter 459.5 enter 2 enter 1 enter 3/1/22 enter 1 enter enter 242 enter 2 enter 1 enter 5/1/18 enter 1 enter"

// aboutSeveral is a question about several cases at once. Such come after fast
// entry, where something hangs on them: for it the law is asked.
var aboutSeveral = picture{"a question about several cases at once", keysFor("ctrl+t f" + twoMore + " esc o")}

var pictured = []picture{
	{"review", nil},
	{"review, further down", []tea.KeyMsg{{Type: tea.KeyPgDown}}},
	{"a question with boxes", keysFor("home enter")},
	{"a question with a few answers", keysFor("home down enter")},
	{"a question with many answers", keysFor("home down down down enter")},
	{"search for an offense", keysFor("home down down down down enter")},
	{"a date", keysFor("home down down down down down enter")},
	{"why we ask", keysFor("home down down down down down enter f1")},
	{"the list of cases", keysFor("ctrl+t")},
	{"the next count of a case", keysFor("ctrl+t c")},
	{"a case taken away", keysFor("ctrl+t d")},
	{"fast entry", keysFor("ctrl+t f")},
	{"help", keysFor("?")},
	{"next client", keysFor("ctrl+x")},
	{"the screen hidden", keysFor("ctrl+l")},
	{"papers", keysFor("s e")},
	{"quit", keysFor("home enter enter ctrl+c")},
}

// keysFor are keys by their names.
func keysFor(names string) []tea.KeyMsg {
	known := map[string]tea.KeyMsg{"home": {Type: tea.KeyHome}, "down": {Type: tea.KeyDown}, "enter": keyEnter, "f1": {Type: tea.KeyF1},
		"ctrl+t": {Type: tea.KeyCtrlT}, "ctrl+x": {Type: tea.KeyCtrlX}, "ctrl+l": {Type: tea.KeyCtrlL}, "ctrl+c": {Type: tea.KeyCtrlC}, "esc": {Type: tea.KeyEsc}}
	var keys []tea.KeyMsg
	for _, name := range strings.Fields(names) {
		if k, ok := known[name]; ok {
			keys = append(keys, k)
			continue
		}
		keys = append(keys, runes(name)...)
	}
	return keys
}

// Pictures of the asking half for three sample clients, to be read like code.
// What the law says is left out, so that they change with the screens and the
// interview alone; the summary has pictures of its own.
func TestTheScreensOfSampleClients(t *testing.T) {
	for n, client := range sampleClients {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
			name := fmt.Sprintf("%s-%dx%d.golden", strings.TrimSuffix(client.file, ".json"), size[0], size[1])
			t.Run(name, func(t *testing.T) {
				var all strings.Builder
				draw := func(p picture, view string) {
					if w, h := lipgloss.Width(view), lipgloss.Height(view); w > size[0] || h > size[1] {
						t.Errorf("%s is %d×%d:\n%s", p.name, w, h, view)
					}
					fmt.Fprintf(&all, "### %s\n%s\n", p.name, trimmed(view))
				}
				for _, p := range atFirst {
					draw(p, drawn(withoutLaw(), size, p.keys))
				}
				for _, p := range pictured {
					draw(p, drawn(withoutLaw(), size, append(toSample(n), p.keys...)))
				}
				w, full := withoutLaw(), screens(theFlow(), sampleDay)
				w.Sensitivity, w.Stakes = full.Sensitivity, full.Stakes
				keys := append(toSample(n), aboutSeveral.keys...)
				for range 10 { // what is open about the person comes first
					if strings.Contains(drawn(w, [2]int{120, 40}, keys), "One answer here stands for") {
						break
					}
					keys = append(keys, tea.KeyMsg{Type: tea.KeyCtrlU})
				}
				draw(aboutSeveral, drawn(w, size, keys))
				if !strings.Contains(all.String(), "One answer here stands for") {
					t.Error("no question is asked about several cases at once")
				}
				samePicture(t, filepath.Join("..", "..", "testdata", "screens", name), all.String())
			})
		}
	}
}

// withoutLaw is what the screens need, but for what the law says.
func withoutLaw() tui.World {
	full := screens(theFlow(), sampleDay)
	return tui.World{Flow: full.Flow, Today: full.Today, LawChecked: full.LawChecked,
		Search: full.Search, Offenses: full.Offenses, Name: full.Name, Samples: full.Samples,
		Export: exporter{}.write, Folder: "/home/clinic"}
}

// toSample are the keys that lead to the review of a sample client.
func toSample(client int) []tea.KeyMsg {
	keys := keysFor("down enter")
	for range client {
		keys = append(keys, keyDownK)
	}
	return append(keys, keyEnter)
}

// drawn is what the screen shows after some keys, pressed where every row is in
// sight.
func drawn(w tui.World, size [2]int, keys []tea.KeyMsg) string {
	var m tea.Model = tui.New(w)
	m, _ = m.Update(tea.WindowSizeMsg{Width: 120, Height: 60})
	for _, k := range keys {
		m, _ = m.Update(k)
	}
	m, _ = m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	return m.View()
}

// trimmed takes the blanks at the ends of lines away, and the empty lines.
func trimmed(view string) string {
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func samePicture(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
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
		a, b := strings.Split(string(want), "\n"), strings.Split(got, "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Errorf("%s, line %d is other now (go test ./cmd/tableside -run Screens -update writes it anew; read it).\nwas: %s\nis:  %s", path, i+1, a[i], b[i])
				return
			}
		}
		t.Errorf("%s is longer or shorter now", path)
	}
}
