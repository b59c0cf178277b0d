package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report"
)

// summary shows the report: sections that fold, lines that open.
type summary struct {
	about         string // "1 case · law checked …"
	sections      []report.Section
	reader        report.Reader
	opened        *opening        // how it was opened last
	state         workState       // of what it says
	come          *sectionsMsg    // that, where it came while something lay over the summary
	folded        map[string]bool // by section id, as the volunteer left them
	canExport     bool
	canSuppose    bool
	spots         []spot        // what each row is
	changed       map[spot]bool // the lines that the last answer changed
	drawn         [][][]string  // the lines of each section drawn for the width; nil: not yet
	page          int           // which columns of the grid are shown, from 0
	leftOut       int           // how many have no room beside them
	list          list
	search        search
	remark        string // what came of a search or of an answer
	width, height int
}

// spot says what a row of the summary is.
type spot struct{ section, line int } // line -1: the heading; -2: nothing to open

const (
	heading = -1
	nothing = -2
)

func newSummary(reader report.Reader, canExport bool) *summary {
	return &summary{reader: reader, canExport: canExport, folded: map[string]bool{}, search: newSearch()}
}

// setSections shows a report; sections seen before stay folded or open.
func (s *summary) setSections(about string, sections []report.Section) {
	s.about, s.sections, s.state = about, sections, there
	s.drawn, s.changed, s.remark, s.page = nil, nil, "", 0
	for _, sec := range sections {
		if _, seen := s.folded[sec.ID]; !seen {
			s.folded[sec.ID] = sec.Folded
		}
	}
	s.build()
}

// wait empties the summary: what it said is not so any more.
func (s *summary) wait(about string) {
	s.setSections(about, nil)
	s.state = begun
}

func (s *summary) Typing() bool { return s.search.asking }

func (s *summary) Title() (left, right string) {
	left = "Summary"
	if s.about != "" {
		left += " · " + s.about
	}
	return left, [...]string{"volunteer", "lawyer"}[s.reader]
}

func (s *summary) Keys() []key.Binding {
	if s.search.asking {
		return searching()
	}
	if s.state != there {
		return []key.Binding{keys.answers, s.turnKey(), keys.back, keys.home}
	}
	all := []key.Binding{saying(keys.move, "scroll"), keys.open, keys.contents, s.foldKey(), keys.search}
	if s.search.found != "" {
		all = append(all, keys.again, keys.before)
	}
	if s.canTurn() {
		all = append(all, keys.columns)
	}
	if s.canSuppose {
		all = append(all, keys.whatIf)
	}
	if s.canExport {
		all = append(all, keys.export)
	}
	return append(all, keys.answers, s.turnKey(), keys.back, keys.home, keys.fold, keys.unfold, keys.section)
}

// turnKey turns the summary to the other reader.
func (s *summary) turnKey() key.Binding {
	if s.reader == report.Lawyer {
		return keys.volunteer
	}
	return keys.lawyer
}

func (s *summary) SetSize(width, height int) {
	if width == s.width {
		s.height = height
		s.fit()
		return
	}
	s.width, s.height, s.drawn, s.page = width, height, nil, 0
	s.build()
}

func (s *summary) Update(k tea.KeyMsg) event {
	s.remark = ""
	defer s.fit()
	if s.search.asking {
		s.typeQuery(k)
		return nil
	}
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.answers):
		return toReview{}
	case key.Matches(k, keys.home):
		return goHome{}
	case key.Matches(k, keys.volunteer) && s.reader != report.Volunteer:
		return toResult{reader: report.Volunteer, turn: true}
	case key.Matches(k, keys.lawyer) && s.reader != report.Lawyer:
		return toResult{reader: report.Lawyer, turn: true}
	case s.state != there: // there is nothing yet that another key could be about
	case s.canSuppose && key.Matches(k, keys.whatIf):
		return openWhatIf{}
	case s.canExport && key.Matches(k, keys.export):
		return exportIt{}
	case key.Matches(k, keys.open):
		return s.openUnder()
	case key.Matches(k, keys.contents):
		return openContents{}
	case s.canTurn() && key.Matches(k, keys.columns):
		s.turn()
	case s.foldBy(k), s.searchBy(k):
	default:
		s.list.Update(k)
	}
	return nil
}

// Signs is what the help screen says about the signs of the summary.
func (s *summary) Signs() []meaning {
	return append(slices.Clone(levelSigns),
		meaning{"+ -", "a section that is folded, or open"}, meaning{"›", "enter shows more"}, meaning{"*", "changed by the last answer"})
}

// levelSigns are the signs of how bad something is.
var levelSigns = []meaning{
	{"■", "severe risk, or likely closed"}, {"▲", "high risk, or a lawyer must judge it"}, {"?", "not known: a fact is missing"}, {"●", "caution"},
	{"○", "low, or none"}, {"✓", "helps"}, {"=", "no change"},
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
		s.setFolded(at.section, !s.folded[section.ID])
		return nil
	}
	return doesOf(section.Lines[at.line]) // nil for a line that only the search stopped at
}

// turn shows the next columns of the grid, with the grid in sight.
func (s *summary) turn() {
	at := slices.IndexFunc(s.sections, hasGrid)
	s.page++
	s.drawn[at] = nil
	s.build()
	if s.sectionUnder() != at {
		s.jump(at)
	}
}

// turnTo brings the columns in sight in which a line has the words looked for.
func (s *summary) turnTo(p spot) {
	if p.line < 0 || len(s.sections[p.section].Lines[p.line].Cells) == 0 {
		return
	}
	before := s.page
	for range s.sections[p.section].Lines[p.line].Cells {
		_, shown, _ := newGrid(s.sections[p.section], s.width-gutter, s.page)
		if s.search.fits(wordsOf(shown.Lines[p.line])) {
			break
		}
		s.page++
	}
	if s.page != before {
		s.drawn[p.section] = nil
		s.build()
	}
}

// canTurn: the grid is open, and some of its columns have no room.
func (s *summary) canTurn() bool {
	at := slices.IndexFunc(s.sections, hasGrid)
	return at >= 0 && !s.folded[s.sections[at].ID] && s.leftOut > 0
}

func hasGrid(sec report.Section) bool {
	return slices.ContainsFunc(sec.Lines, func(l report.Line) bool { return len(l.Cells) > 0 })
}

// fit leaves room for the search and for what came of it.
func (s *summary) fit() {
	height := s.height
	switch {
	case s.search.asking:
		height--
	case s.remark != "":
		height -= len(s.remarkLines())
	}
	s.list.setSize(s.width, height)
}

func (s *summary) remarkLines() []string { return atMost(2, wrap(s.remark, s.width)) }

// build lays the rows out. What was drawn for this width is not drawn again.
func (s *summary) build() {
	s.fit()
	width := s.width - gutter
	if s.drawn == nil {
		s.drawn = make([][][]string, len(s.sections))
	}
	var rows []row
	s.spots = nil
	put := func(at spot, one row) {
		one.sign = s.changed[at]
		rows, s.spots = append(rows, one), append(s.spots, at)
	}
	for i, sec := range s.sections {
		put(spot{i, heading}, row{lines: s.headingLines(sec, min(width, longestReportLine)), pick: true})
		if s.folded[sec.ID] {
			continue
		}
		if s.drawn[i] == nil {
			more := 0
			if s.drawn[i], more = sectionLines(sec, width, s.page); hasGrid(sec) {
				s.leftOut = more
			}
		}
		for j, lines := range s.drawn[i] {
			put(spot{i, j}, row{lines: lines, pick: opens(sec.Lines[j]) || s.matches(spot{i, j})})
		}
		put(spot{section: i, line: nothing}, plainRow(""))
	}
	s.list.setRows(rows)
}

// below stands in the rule under the summary, whatever part of it is in sight.
func (s *summary) below() string { return disclaimer }

func (s *summary) headingLines(sec report.Section, width int) []string {
	sign := "- "
	if s.folded[sec.ID] {
		sign = "+ "
	}
	return each(styles.title, hang(sign, sec.Title, width))
}

func (s *summary) View() string {
	switch s.state {
	case begun:
		return strings.Repeat(" ", gutter) + "Being worked out …"
	case failed:
		return joinLines(hang(strings.Repeat(" ", gutter), "The summary could not be worked out here.", s.width))
	case notBegun, there:
	}
	lines := s.list.lines()
	switch {
	case s.search.asking:
		lines = append(lines, s.search.query.View())
	case s.remark != "":
		lines = append(lines, each(styles.warning, s.remarkLines())...)
	}
	return joinLines(lines)
}
