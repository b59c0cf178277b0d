package tui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report"
)

// foldBy answers the keys that fold sections and go from one to the next;
// false for another key.
func (s *summary) foldBy(k tea.KeyMsg) bool {
	at := s.sectionUnder()
	switch {
	case at < 0:
		return false
	case key.Matches(k, keys.foldAll):
		s.foldEvery(s.anyOpen())
	case key.Matches(k, keys.fold):
		s.setFolded(at, true)
	case key.Matches(k, keys.unfold):
		s.setFolded(at, false)
	case key.Matches(k, keys.section):
		s.goTo(spot{(at + 1) % len(s.sections), heading})
	default:
		return false
	}
	return true
}

func (s *summary) foldKey() key.Binding {
	if s.anyOpen() {
		return keys.foldAll
	}
	return saying(keys.foldAll, "unfold all")
}

func (s *summary) anyOpen() bool {
	return slices.ContainsFunc(s.sections, func(sec report.Section) bool { return !s.folded[sec.ID] })
}

// sectionUnder is the section in which the cursor stands; that of the first
// line in sight where the cursor is not.
func (s *summary) sectionUnder() int {
	row := s.list.cursor
	if !s.list.visible() {
		row = s.list.first()
	}
	if row < 0 || row >= len(s.spots) {
		return -1
	}
	return s.spots[row].section
}

// setFolded folds or opens one section; the cursor goes to its heading.
func (s *summary) setFolded(i int, folded bool) {
	s.folded[s.sections[i].ID] = folded
	s.build()
	s.goTo(spot{i, heading})
	if !folded {
		s.list.reach(s.list.cursor + len(s.sections[i].Lines))
	}
}

// foldEvery folds or opens all; the cursor stays in its section.
func (s *summary) foldEvery(folded bool) {
	at := s.sectionUnder()
	for _, sec := range s.sections {
		s.folded[sec.ID] = folded
	}
	s.build()
	s.goTo(spot{at, heading})
}

// jump opens a section and brings its heading to the top of the window.
func (s *summary) jump(i int) {
	if i < 0 || i >= len(s.sections) {
		return
	}
	s.setFolded(i, false)
	from, _ := s.list.span(s.list.cursor)
	s.list.offset = max(min(from, s.list.last()), 0)
}

// contents is the table of contents: enter jumps.
func (s *summary) contents() *menu {
	m := &menu{left: "Contents", right: "enter goes there", leave: back{}}
	for i, sec := range s.sections {
		m.choices = append(m.choices, menuChoice{sec.Title, jumpTo{i}})
	}
	m.list.cursor = max(s.sectionUnder(), 0)
	return m
}
