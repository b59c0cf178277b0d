package plain

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/tableside/internal/report"
)

// readSection reads one part of the summary out, every line a sentence.
func (t *talk) readSection(number int, s report.Section) {
	t.say(fmt.Sprintf("%d. %s", number, s.Title))
	for _, page := range s.Pages(report.SpokenColumns) {
		for _, line := range page.Sentences() {
			if line != "" {
				t.hang("  ", "    ", line)
			}
		}
	}
}

// part reads out the part of the summary that a line asks for, by number or by
// words of its name; false when the line asks for none.
func (t *talk) part(line string) bool {
	word, which, named := strings.Cut(strings.ToLower(strings.Join(strings.Fields(line), " ")), " ")
	if word != "summary" || !named || t.opts.Sections == nil {
		return false
	}
	sections := t.opts.Sections(t.session.Case(), false)
	if n, err := strconv.Atoi(which); err == nil && n >= 1 && n <= len(sections) {
		t.readSection(n, sections[n-1])
		return true
	}
	for i, s := range sections {
		if hasWords(plainWords(s.Title), plainWords(which)) {
			t.readSection(i+1, s)
			return true
		}
	}
	t.say("The summary has these parts:")
	for i, s := range sections {
		t.hang(fmt.Sprintf("  %2d  ", i+1), "      ", s.Title)
	}
	return true
}
