package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report/paper"
)

// exporting asks which paper to write, what it may say, and under what name.
type exporting struct {
	order     paper.Order
	today     casefile.Day
	folder    string
	number    textinput.Model // the clinic's own for the client
	name      textinput.Model // of the file
	suggested string          // the name as suggested; one that was typed is kept
	at        []exportRow
	list      list
	width     int
	busy      bool // the file is being written: only esc works
}

// exportRow is what a row of the screen is about.
type exportRow uint8

const (
	rowWords exportRow = iota
	rowKind
	rowFormat
	rowOffense
	rowStatus
	rowNumber
	rowName
	rowWrite
)

func newExporting(reference string, today casefile.Day, folder string) *exporting {
	e := &exporting{today: today, folder: folder, number: lineInput(casefile.MaxReference), name: lineInput(longestPath)}
	e.order.Kind, e.order.Format = paper.Client, paper.HTML
	e.number.SetValue(reference)
	e.suggest()
	return e
}

// longestPath is how many characters of a path are taken.
const longestPath = 400

// lineInput takes one line of text.
func lineInput(limit int) textinput.Model {
	t := textinput.New()
	t.Prompt = ""
	t.CharLimit = limit
	t.Cursor.SetMode(cursor.CursorStatic)
	t.Cursor.Style = cursorStyle()
	return t
}

// suggest names the file after the paper, unless the volunteer named it.
func (e *exporting) suggest() {
	name := paper.FileName(e.order.Kind, e.order.Format, e.number.Value(), e.today)
	if e.name.Value() == e.suggested {
		e.name.SetValue(name)
		e.name.CursorEnd()
	}
	e.suggested = name
}

func (e *exporting) Title() (left, right string) { return "Papers to take away", "not encrypted" }
func (e *exporting) Typing() bool                { return e.under() == rowName || e.under() == rowNumber }
func (e *exporting) View() string                { return e.list.View() }
func (e *exporting) below() string               { return disclaimer }

func (e *exporting) Keys() []key.Binding {
	switch e.under() {
	case rowName, rowNumber:
		return []key.Binding{keys.move, keys.next, keys.back}
	case rowWrite:
		return []key.Binding{keys.move, saying(keys.choose, "write the file"), keys.back}
	case rowOffense, rowStatus:
		return []key.Binding{keys.move, keys.turn, keys.next, keys.back}
	case rowWords, rowKind, rowFormat:
	}
	return []key.Binding{keys.move, keys.turn, keys.next, keys.back}
}

// under is the row of the cursor.
func (e *exporting) under() exportRow {
	if e.list.cursor >= 0 && e.list.cursor < len(e.at) {
		return e.at[e.list.cursor]
	}
	return rowWords
}

func (e *exporting) Update(k tea.KeyMsg) event {
	defer e.build()
	on := e.under()
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case e.busy:
	case key.Matches(k, keys.choose):
		if on == rowWrite {
			e.order.File = strings.TrimSpace(clean(e.name.Value()))
			e.order.Reference = e.number.Value()
			return writeOut{e.order}
		}
		e.list.Update(tea.KeyMsg{Type: tea.KeyDown})
	case k.Type == tea.KeyUp || k.Type == tea.KeyDown:
		e.list.Update(k)
	case on == rowName || on == rowNumber:
		e.typed(on, k)
	case key.Matches(k, keys.turn):
		e.turn(on, k.Type == tea.KeyLeft)
	default:
		e.list.Update(k)
	}
	return nil
}

// typed puts a key into the text under the cursor. The number takes letters,
// digits and dashes alone, so that no name can be typed by mistake.
func (e *exporting) typed(on exportRow, k tea.KeyMsg) {
	switch {
	case k.Type == tea.KeyTab || k.Type == tea.KeyCtrlV:
	case on == rowName:
		e.name, _ = e.name.Update(k)
	case k.Type == tea.KeySpace || k.Type == tea.KeyRunes && strings.ContainsFunc(string(k.Runes), func(r rune) bool { return !casefile.ReferenceRune(r) }):
	default:
		e.number, _ = e.number.Update(k)
		e.suggest()
	}
}

// turn goes to the next choice of a row, or to the one before.
func (e *exporting) turn(row exportRow, backwards bool) {
	switch row {
	case rowKind:
		e.order.Kind = after(paper.Kinds(), e.order.Kind, backwards)
	case rowFormat:
		e.order.Format = after(paper.Formats(), e.order.Format, backwards)
	case rowOffense:
		e.order.NameOffense = !e.order.NameOffense
	case rowStatus:
		e.order.NameStatus = !e.order.NameStatus
	case rowWords, rowNumber, rowName, rowWrite:
	}
	e.suggest()
}

// after is the next of a ring of choices, or the one before.
func after[T comparable](ring []T, now T, backwards bool) T {
	for i, one := range ring {
		if one == now {
			if backwards {
				i--
			} else {
				i++
			}
			return ring[(i+len(ring))%len(ring)]
		}
	}
	return now
}

func (e *exporting) SetSize(width, height int) {
	e.width = min(width, longestLine) - gutter
	e.list.setSize(width, height)
	e.build()
}

// labelled is the width of what stands before a choice.
const labelled = 12

func (e *exporting) build() {
	var rows []row
	stood := e.under()
	e.at = nil
	put := func(at exportRow, r row) { rows, e.at = append(rows, r), append(e.at, at) }
	say := func(words string) { put(rowWords, plainRow(append(wrap(words, e.width), "")...)) }
	pick := func(at exportRow, label, words string) {
		put(at, row{lines: hang(pad(label, labelled), words, e.width), pick: true})
	}
	pick(rowKind, "Paper", e.order.Kind.Named())
	pick(rowFormat, "Written as", e.order.Format.Named())
	if e.order.Kind == paper.Client {
		pick(rowOffense, "", box(e.order.NameOffense)+"The page may name the offense")
		pick(rowStatus, "", box(e.order.NameStatus)+"The page may name the immigration status")
	}
	line := func(at exportRow, label string, t *textinput.Model) {
		t.Blur()
		if stood == at {
			t.Focus()
		}
		t.Width = max(e.width-labelled-1, 8)
		put(at, row{lines: []string{pad(label, labelled) + t.View()}, pick: true})
	}
	line(rowNumber, "Client no.", &e.number)
	line(rowName, "File name", &e.name)
	put(rowWords, plainRow(""))
	put(rowWrite, row{lines: []string{e.writeWords()}, pick: true})
	put(rowWords, plainRow(""))
	say("The file is not encrypted: whoever gets it can read it. Give it away, or delete it, before the laptop goes back.")
	say("The client's number is the clinic's own, in letters, digits and dashes. It is never a name.")
	if e.folder != "" {
		say("A name without a folder goes to " + e.folder + ".")
	}
	e.list.setRows(rows)
	for i, at := range e.at {
		if at == stood && stood != rowWords {
			e.list.cursor = i
			e.list.show()
		}
	}
}

func (e *exporting) writeWords() string {
	if e.busy {
		return "Writing the file …"
	}
	return "Write the file"
}

func (e *exporting) setBusy(busy bool) {
	e.busy = busy
	e.build()
}

func box(ticked bool) string {
	if ticked {
		return "[x] "
	}
	return "[ ] "
}

// writeOut asks for a paper to be written.
type writeOut struct{ order paper.Order }
