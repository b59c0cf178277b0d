package rulebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/text"
)

// printout is a rulebook read back from its plain text.
type printout struct {
	hash    string
	entries []printed
}

type printed struct {
	key, title string
	lines      []string
}

// errNotAPrintout says what is accepted.
var errNotAPrintout = errors.New("this is no printout of a rulebook as plain text; keep one with: tableside rulebook > rulebook.txt")

// Since compares the rulebook with an older printout of one, as plain text:
// what is new, what is gone and what reads differently. The error says that
// the text is no such printout.
func (b Rulebook) Since(older, version string, reviewDue bool) (paper.Document, error) {
	before, err := readPrintout(older)
	if err != nil {
		return paper.Document{}, err
	}
	now, err := readPrintout(b.Document(version, reviewDue).Text(paper.Width))
	if err != nil {
		return paper.Document{}, fmt.Errorf("read this rulebook back: %w", err)
	}
	d := paper.Document{
		Title: "What changed in the rulebook",
		Under: []string{"Before: " + before.hash, "Now:    " + b.hash},
		Stamp: b.stamp(version, reviewDue),
	}
	d.Blocks = differences(before, now)
	return d, nil
}

func differences(before, now printout) []paper.Block {
	var added, gone, changed []paper.Entry
	for _, e := range now.entries {
		old, was := before.find(e.key)
		switch {
		case !was:
			added = append(added, e.entry())
		case old.title != e.title || !slices.Equal(old.lines, e.lines):
			changed = append(changed, change(old, e))
		}
	}
	for _, e := range before.entries {
		if _, is := now.find(e.key); !is {
			gone = append(gone, e.entry())
		}
	}
	if len(added)+len(gone)+len(changed) == 0 {
		return []paper.Block{paper.Paragraph{Text: "Nothing changed."}}
	}
	var blocks []paper.Block
	for _, part := range []struct {
		title   string
		entries []paper.Entry
	}{{"New", added}, {"Gone", gone}, {"Changed", changed}} {
		blocks = append(blocks, paper.Heading{Level: 1, Text: fmt.Sprintf("%s (%d)", part.title, len(part.entries))})
		for _, e := range part.entries {
			blocks = append(blocks, e)
		}
	}
	return blocks
}

// change shows the lines that went and those that came; of a list that stands
// in both only the items that did.
func change(old, now printed) paper.Entry {
	e := paper.Entry{Key: now.key, Title: now.title}
	tell := func(label string, lines ...string) {
		for _, line := range lines {
			e.Says = append(e.Says, said(label, line))
		}
	}
	if old.title != now.title {
		tell("Was called", old.title)
	}
	gone, come := besides(old.lines, now.lines), besides(now.lines, old.lines)
	for _, line := range gone {
		label, was := listOf(line)
		i := slices.IndexFunc(come, func(line string) bool { other, _ := listOf(line); return other == label })
		if label == "" || i < 0 {
			tell("Was", line)
			continue
		}
		_, is := listOf(come[i])
		come = slices.Delete(come, i, i+1)
		if len(was) == 1 && len(is) == 1 {
			tell("Was", line)
			tell("Is", label+": "+is[0])
			continue
		}
		tell("Gone from "+label, besides(was, is)...)
		tell("New in "+label, besides(is, was)...)
	}
	tell("Is", come...)
	if len(e.Says) == 0 {
		tell("", "The same in another order.")
	}
	return e
}

// besides are the texts of one list that are not in another.
func besides(all, others []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(one string) bool { return slices.Contains(others, one) })
}

// listOf takes a line apart: its label, and its items where it is a list. A
// line without a label is running text: "".
func listOf(line string) (label string, items []string) {
	label, words, found := strings.Cut(line, ": ")
	if !found || len(label) > longestLabel {
		return "", nil
	}
	for _, between := range []string{" | ", "; "} {
		if strings.Contains(words, between) {
			return label, strings.Split(words, between)
		}
	}
	return label, []string{words}
}

// longestLabel is longer than any label of an entry, in bytes.
const longestLabel = 30

func (e printed) entry() paper.Entry {
	entry := paper.Entry{Key: e.key, Title: e.title}
	for _, line := range e.lines {
		entry.Says = append(entry.Says, said("", line))
	}
	return entry
}

func (p printout) find(key string) (printed, bool) {
	i := slices.IndexFunc(p.entries, func(e printed) bool { return e.key == key })
	if i < 0 {
		return printed{}, false
	}
	return p.entries[i], true
}

// readPrintout reads the entries back. An entry begins with its key in
// brackets behind two blanks, what it says stands behind four, and a row that
// goes on behind six.
func readPrintout(words string) (printout, error) {
	p := printout{}
	if !strings.HasPrefix(words, strings.ToUpper("Rulebook")+"\n") {
		return p, errNotAPrintout
	}
	for line := range strings.Lines(words) {
		line = text.Plain(strings.TrimRight(line, "\r\n"))
		if hash, ok := strings.CutPrefix(line, hashLabel); ok && p.hash == "" {
			p.hash = hash
		}
		rest := strings.TrimLeft(line, " ")
		depth := len(line) - len(rest)
		if depth == 2 && strings.HasPrefix(rest, "[") {
			key, title, found := strings.Cut(rest[1:], "]")
			if found {
				p.entries = append(p.entries, printed{key: key, title: strings.TrimSpace(title)})
			}
			continue
		}
		if len(p.entries) == 0 || rest == "" || depth == 0 {
			continue
		}
		p.entries[len(p.entries)-1].add(depth, rest)
	}
	if len(p.entries) == 0 {
		return p, errNotAPrintout
	}
	return p, nil
}

func (e *printed) add(depth int, words string) {
	last := len(e.lines) - 1
	switch {
	case depth == 4:
		e.lines = append(e.lines, words)
	case depth == 6 && last >= 0:
		e.lines[last] += " " + words
	case depth == 6:
		e.title = strings.TrimSpace(e.title + " " + words)
	}
}
