package plain

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// most is how many offenses of a search are read out at once.
const most = 9

// section is a line under an offense question: a number of the list, a
// section as written, "keep" for one that the catalogue does not have, or
// words to search for. Neither values nor refusal: the matches were read out.
func (t *talk) section(line string) (values []string, refusal string) {
	if n, err := strconv.Atoi(line); err == nil && len(t.found) > 0 {
		if n < 1 || n > len(t.found) {
			return nil, fmt.Sprintf("There is no number %d in the list. Type a number from 1 to %d, other words, or the section with its code, like PC 459.5.", n, len(t.found))
		}
		return []string{t.found[n-1].Section}, ""
	}
	switch {
	case strings.EqualFold(line, "more") && t.readOff < len(t.found):
		t.moreFound()
		return nil, ""
	case strings.EqualFold(line, "none"):
		return []string{unknownSection}, ""
	case strings.EqualFold(line, "keep") && t.typed != "":
		return []string{t.typed}, ""
	case isSection(line) && t.name(line) != "" && !t.several(line):
		return []string{line}, ""
	}
	return nil, t.search(line)
}

// unknownSection is how an offense question takes "the section is not known".
const unknownSection = "unknown"

// isSection reports whether a line may be a section rather than words.
func isSection(line string) bool { return strings.ContainsFunc(line, unicode.IsDigit) }

// search reads out what fits some words, or says that nothing does.
func (t *talk) search(words string) (refusal string) {
	t.found, t.typed = nil, ""
	if isSection(words) {
		t.typed = words
	}
	if t.opts.Search != nil {
		t.found, t.readOff = t.opts.Search(words), 0
	}
	if len(t.found) == 0 {
		return fmt.Sprintf("No offense in the list fits “%s”. Type other words, or the section as it is written, like PC 459.5.%s Or: none if the section is not known.", cut(words), t.keep())
	}
	t.say(fmt.Sprintf("These fit “%s”:", cut(words)))
	t.moreFound()
	return ""
}

// moreFound reads out the next offenses of a search.
func (t *talk) moreFound() {
	next := min(t.readOff+most, len(t.found))
	for i, c := range t.found[t.readOff:next] {
		t.hang(fmt.Sprintf("  %2d  ", t.readOff+i+1), "      ", c.Section+": "+c.Label)
	}
	t.readOff = next
	more := ""
	if left := len(t.found) - next; left > 0 {
		more = fmt.Sprintf(" Type more to hear %d further ones.", left)
	}
	t.say("Type a number, or other words." + more + t.keep() + " Or: none if the section is not known.")
}

// keep offers to keep a section that the catalogue does not have.
func (t *talk) keep() string {
	if t.typed == "" {
		return ""
	}
	if t.several(t.typed) {
		return fmt.Sprintf(" If the paper says no more than “%s”, type keep.", cut(t.typed))
	}
	return fmt.Sprintf(" To keep “%s” as it is written, type keep; what the law says about it then stays unknown.", cut(t.typed))
}

// several reports whether a section as written may be one of several offenses:
// they are read out before it is kept.
func (t *talk) several(section string) bool { return t.opts.Several != nil && t.opts.Several(section) }

// name is the plain name of a section, "" where the catalogue has none.
func (t *talk) name(section string) string {
	if t.opts.Known == nil {
		return ""
	}
	name, ok := t.opts.Known(section)
	if !ok {
		return ""
	}
	return name
}
