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

// summary shows the report: sections that fold, lines that open.
type summary struct {
	about         string // "1 case · law checked …"
	sections      []report.Section
	reader        report.Reader
	folded        map[string]bool // by section id, as the volunteer left them
	canExport     bool
	spots         []spot // what each row is
	list          list
	query         textinput.Model
	asking        bool   // the search text is being typed
	found         string // what is searched
	remark        string // what came of the search
	width, height int
}

// spot says what a row of the summary is.
type spot struct{ section, line int } // line -1: the heading; -2: nothing to open

const (
	heading = -1
	nothing = -2
)

func newSummary(reader report.Reader, canExport bool) *summary {
	s := &summary{reader: reader, canExport: canExport, folded: map[string]bool{}, query: textinput.New()}
	s.query.Prompt = "/ "
	s.query.CharLimit = 60
	s.query.Cursor.SetMode(cursor.CursorStatic)
	s.query.Cursor.Style = cursorStyle()
	return s
}

// setSections shows a report; sections seen before stay folded or open.
func (s *summary) setSections(about string, sections []report.Section) {
	s.about, s.sections = about, sections
	for _, sec := range sections {
		if _, seen := s.folded[sec.ID]; !seen {
			s.folded[sec.ID] = sec.Folded
		}
	}
	s.build()
}

func (s *summary) Typing() bool { return s.asking }

func (s *summary) Title() (left, right string) {
	left = "Summary"
	if s.about != "" {
		left += " · " + s.about
	}
	return left, [...]string{"volunteer", "lawyer"}[s.reader]
}

func (s *summary) Keys() []key.Binding {
	if s.asking {
		return []key.Binding{saying(keys.choose, "find"), saying(keys.back, "leave the search")}
	}
	all := []key.Binding{saying(keys.move, "scroll"), keys.open, keys.search}
	if s.found != "" {
		all = append(all, keys.again, keys.before)
	}
	if s.canExport {
		all = append(all, keys.export)
	}
	reader := keys.reader
	if s.reader == report.Lawyer {
		reader = saying(reader, "volunteer")
	}
	return append(all, keys.answers, reader, keys.back, keys.home)
}

func (s *summary) SetSize(width, height int) {
	s.width, s.height = width, height
	s.build()
}

func (s *summary) Update(k tea.KeyMsg) event {
	s.remark = ""
	if s.asking {
		s.typeQuery(k)
		s.build()
		return nil
	}
	defer s.fit()
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.answers):
		return toReview{}
	case key.Matches(k, keys.home):
		return goHome{}
	case key.Matches(k, keys.reader):
		return toResult{reader: 1 - s.reader, turn: true}
	case s.canExport && key.Matches(k, keys.export):
		return exportIt{}
	case key.Matches(k, keys.open):
		return s.openUnder()
	case key.Matches(k, keys.search):
		s.asking = true
		s.query.SetValue("")
		s.query.Focus()
	case s.found != "" && key.Matches(k, keys.again):
		s.find(1)
	case s.found != "" && key.Matches(k, keys.before):
		s.find(-1)
	default:
		s.list.Update(k)
	}
	return nil
}

// Signs is what the help screen says about the signs of the summary.
func (s *summary) Signs() []meaning {
	return []meaning{
		{"■", "bar: the law stands in the way"}, {"▲", "high risk, or a lawyer must judge it"}, {"?", "not known: a fact is missing"}, {"●", "caution"},
		{"○", "low, or none"}, {"✓", "helps"}, {"=", "no change"},
		{"+ -", "a section that is folded, or open"}, {"›", "enter shows more"},
	}
}

// openUnder folds a section, opens what stands behind a line, or leads a
// missing fact to its question.
func (s *summary) openUnder() event {
	i := s.list.chosen()
	if i < 0 {
		return nil
	}
	at := s.spots[i]
	section := s.sections[at.section]
	if at.line == heading {
		s.folded[section.ID] = !s.folded[section.ID]
		s.build()
		s.list.reach(i + len(section.Lines))
		return nil
	}
	line := section.Lines[at.line]
	if line.Why != nil {
		return openWhy{line.Why}
	}
	return editPath{line.Path}
}

func (s *summary) typeQuery(k tea.KeyMsg) {
	switch {
	case key.Matches(k, keys.back):
		s.asking = false
	case key.Matches(k, keys.choose):
		s.asking = false
		s.found = strings.TrimSpace(clean(s.query.Value()))
		s.find(1)
	case k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV && k.Type != tea.KeyCtrlU:
		s.query, _ = s.query.Update(k)
	}
}

// find moves to the next line, or the one before, that has the words looked
// for; a folded section is opened for it.
func (s *summary) find(step int) {
	if s.found == "" {
		return
	}
	all := s.places()
	start := s.placeOf(all)
	for n := 1; n <= len(all); n++ {
		p := all[((start+n*step)%len(all)+len(all))%len(all)]
		if !strings.Contains(strings.ToLower(s.wordsAt(p)), strings.ToLower(s.found)) {
			continue
		}
		s.folded[s.sections[p.section].ID] = s.folded[s.sections[p.section].ID] && p.line == heading
		s.build()
		s.goTo(p)
		return
	}
	s.remark = fmt.Sprintf("“%s” is not in the summary.", s.found)
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
		if p == s.at(s.list.cursor) {
			return i
		}
	}
	return len(all) - 1
}

// at is the place of a row.
func (s *summary) at(row int) spot { return s.spots[row] }

func (s *summary) wordsAt(p spot) string {
	if p.line == heading {
		return s.sections[p.section].Title
	}
	l := s.sections[p.section].Lines[p.line]
	words := l.Label + " " + l.Text
	for _, c := range l.Cells {
		words += " " + c.Text
	}
	return clean(words)
}

func (s *summary) goTo(p spot) {
	for i, here := range s.spots {
		if here == p {
			s.list.cursor = i
			s.list.show()
		}
	}
}

// fit leaves a line for the search and for what came of it.
func (s *summary) fit() {
	height := s.height
	if s.asking || s.remark != "" {
		height--
	}
	s.list.setSize(s.width, height)
}

// build lays the rows out.
func (s *summary) build() {
	s.fit()
	width := min(s.width-gutter, 116) // a little more than a line of text: labels and cells stand in it
	var rows []row
	s.spots = nil
	put := func(at spot, one row) { rows, s.spots = append(rows, one), append(s.spots, at) }
	for i, sec := range s.sections {
		put(spot{i, heading}, row{lines: s.headingLines(sec, width), pick: true})
		if s.folded[sec.ID] {
			continue
		}
		for j, lines := range sectionLines(sec, width) {
			l := sec.Lines[j]
			put(spot{i, j}, row{lines: lines, pick: l.Why != nil || l.Path != "" || s.matches(spot{i, j})})
		}
		put(spot{section: i, line: nothing}, plainRow(""))
	}
	s.list.setRows(rows)
}

// below stands in the rule under the summary, whatever part of it is in sight.
func (s *summary) below() string { return disclaimer }

// matches lets the cursor stop at a line that is looked for.
func (s *summary) matches(p spot) bool {
	return s.found != "" && strings.Contains(strings.ToLower(s.wordsAt(p)), strings.ToLower(s.found))
}

func (s *summary) headingLines(sec report.Section, width int) []string {
	sign := "- "
	if s.folded[sec.ID] {
		sign = "+ "
	}
	return each(styles.title, hang(sign, sec.Title, width))
}

func (s *summary) View() string {
	lines := s.list.lines()
	switch {
	case s.asking:
		lines = append(lines, s.query.View())
	case s.remark != "":
		lines = append(lines, styles.warning.Render(fit(s.remark, s.width)))
	}
	return joinLines(lines)
}
