package tui

import (
	"slices"
	"strings"
)

// place is a line of the summary by its words, which find it again where
// another reader's version has lines between. It has all lines of its section
// down to itself; none for the heading.
type place struct {
	section string
	lines   []string
}

// view is what of the summary is in sight: the cursor, and a row with the line
// of the screen on which it stands.
type view struct {
	cursor, anchor place
	line           int
}

func (s *summary) view() view {
	if len(s.spots) == 0 {
		return view{}
	}
	row := s.list.cursor
	if !s.list.visible() {
		row = s.list.first()
	}
	from, _ := s.list.span(row)
	return view{s.placeAt(s.list.cursor), s.placeAt(row), from - s.list.offset}
}

// returnTo brings in sight again what was. Where its line is gone the cursor
// stands above it, for another reader; after an answer, on what took its place:
// the next fact that is missing.
func (s *summary) returnTo(v view, answered bool) {
	if row := s.rowOf(v.cursor, answered); row >= 0 {
		s.list.cursor = s.list.nearest(row)
	}
	if row := s.rowOf(v.anchor, answered); row >= 0 {
		from, _ := s.list.span(row)
		s.list.offset = max(min(from-v.line, s.list.last()), 0)
		if row == s.list.cursor {
			s.list.reveal()
		}
	}
}

func (s *summary) placeAt(row int) place {
	if row < 0 || row >= len(s.spots) {
		return place{}
	}
	at := s.spots[row]
	section := s.sections[at.section]
	p := place{section: section.ID}
	if at.line == nothing { // the blank line under a section
		at.line = len(section.Lines) - 1
	}
	for i := range at.line + 1 {
		p.lines = append(p.lines, s.wordsAt(spot{at.section, i}))
	}
	return p
}

// rowOf finds the row of a place, else the nearest above it in its section; -1
// where there is no such section.
func (s *summary) rowOf(p place, answered bool) int {
	i := slices.IndexFunc(s.spots, func(at spot) bool { return at.line == heading && s.sections[at.section].ID == p.section })
	if i < 0 {
		return -1
	}
	for n := len(p.lines); n > 0; n-- {
		if row := s.sameLine(i, p.lines[:n]); row >= 0 {
			return row
		}
		if row := i + n; answered && row < len(s.spots) && s.spots[row].line == n-1 {
			return row
		}
	}
	return i
}

// sameLine is the row under a heading that says what the last of the lines
// says, the second time where the lines say it twice; -1 for none.
func (s *summary) sameLine(head int, lines []string) int {
	words := lines[len(lines)-1]
	again := 0
	for _, l := range lines {
		if sameWords(l, words) {
			again++
		}
	}
	for row := head + 1; row < len(s.spots) && s.spots[row].line >= 0; row++ {
		if sameWords(s.wordsAt(s.spots[row]), words) {
			if again--; again == 0 {
				return row
			}
		}
	}
	return -1
}

// sameWords: one reader's line may go on where the other's ends.
func sameWords(a, b string) bool {
	if strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
		return a == b
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
