package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report"
)

// search is what is looked for in the summary, or in the review.
type search struct {
	query  textinput.Model
	asking bool   // the words are being typed
	found  string // the words looked for last, "" for none
}

func newSearch() search {
	s := search{query: textinput.New()}
	s.query.Prompt = "/ "
	s.query.CharLimit = 60
	s.query.Cursor.SetMode(cursor.CursorStatic)
	s.query.Cursor.Style = cursorStyle()
	return s
}

// fits reports whether a text has the words looked for.
func (s search) fits(words string) bool {
	return s.found != "" && strings.Contains(strings.ToLower(words), strings.ToLower(s.found))
}

// searchBy answers the keys of the search; false for another key.
func (s *summary) searchBy(k tea.KeyMsg) bool {
	switch {
	case key.Matches(k, keys.search):
		s.search.begin()
	case s.search.found != "" && key.Matches(k, keys.again):
		s.find(1)
	case s.search.found != "" && key.Matches(k, keys.before):
		s.find(-1)
	default:
		return false
	}
	return true
}

// begin takes the words to look for from now on.
func (s *search) begin() {
	s.asking = true
	s.query.SetValue("")
	s.query.Focus()
}

// take is one key of the words; it reports that they are to be found now.
func (s *search) take(k tea.KeyMsg) (find bool) {
	switch {
	case key.Matches(k, keys.back):
		s.asking = false
	case key.Matches(k, keys.choose):
		s.asking = false
		s.found = strings.TrimSpace(clean(s.query.Value()))
		return true
	case k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV && k.Type != tea.KeyCtrlU:
		s.query, _ = s.query.Update(k)
	}
	return false
}

// nth says which of the places found this is.
func (s search) nth(n, of int) string { return fmt.Sprintf("“%s”: %d of %d", s.found, n, of) }

// missing says that there is no such place.
func (s search) missing(in string) string {
	return fmt.Sprintf("“%s” is not in the %s.", s.found, in)
}

// searching are the keys while the words are typed.
func searching() []key.Binding {
	return []key.Binding{saying(keys.choose, "find"), saying(keys.back, "leave the search")}
}

func (s *summary) typeQuery(k tea.KeyMsg) {
	if s.search.take(k) {
		s.build()
		s.find(1)
	}
}

// find moves to the next line, or the one before, that has the words looked
// for, and says which of how many it is; a folded section is opened for it.
func (s *summary) find(step int) {
	if s.search.found == "" {
		return
	}
	all := s.places()
	start := s.placeOf(all)
	for n := 1; n <= len(all); n++ {
		i := ((start+n*step)%len(all) + len(all)) % len(all)
		if p := all[i]; s.matches(p) {
			s.turnTo(p)
			s.goTo(p)
			s.remark = s.search.nth(s.countMatches(all[:i+1]), s.countMatches(all))
			return
		}
	}
	s.remark = s.search.missing("summary")
}

func (s *summary) countMatches(places []spot) int {
	n := 0
	for _, p := range places {
		if s.matches(p) {
			n++
		}
	}
	return n
}

// places are all headings and lines, folded or not.
func (s *summary) places() []spot {
	var all []spot
	for i, sec := range s.sections {
		all = append(all, spot{i, heading})
		for j := range sec.Lines {
			all = append(all, spot{i, j})
		}
	}
	return all
}

func (s *summary) placeOf(all []spot) int {
	if s.list.cursor < 0 || s.list.cursor >= len(s.spots) {
		return len(all) - 1
	}
	for i, p := range all {
		if p == s.spots[s.list.cursor] {
			return i
		}
	}
	return len(all) - 1
}

// matches lets the cursor stop at a line that is looked for.
func (s *summary) matches(p spot) bool { return s.search.fits(s.wordsAt(p)) }

func (s *summary) wordsAt(p spot) string {
	if p.line == heading {
		return s.sections[p.section].Title
	}
	return wordsOf(s.sections[p.section].Lines[p.line])
}

func wordsOf(l report.Line) string {
	words := l.Label + " " + l.Text
	for _, c := range l.Cells {
		words += " " + c.Text
	}
	return clean(words)
}

// goTo puts the cursor on a place; its section is opened for a line.
func (s *summary) goTo(p spot) {
	if id := s.sections[p.section].ID; p.line != heading && s.folded[id] {
		s.folded[id] = false
		s.build()
	}
	for i, here := range s.spots {
		if here == p {
			s.list.cursor = i
			s.list.show()
		}
	}
}
