package tui

import (
	"path/filepath"
	"strings"
)

type (
	keepAs struct{ path, passphrase string } // save to a new file
	unlock struct{ path, passphrase string } // open a file
	openAt struct{ path string }             // ask for the passphrase of a file
)

const (
	slowStep   = "Working on the passphrase. This takes a second or two on purpose: it makes guessing slow."
	lineFile   = "File"
	lineSecret = "Passphrase"
	lineAgain  = "Once more"
)

// newSaveForm asks where to save to and for a passphrase, twice. It starts on
// the passphrase: the name of the file is filled in.
func newSaveForm(keep Keeper) *form {
	f := &form{
		title: "Save this interview",
		verb:  "save",
		say: []string{
			"The file can be read only with the passphrase. Nobody can bring a lost passphrase back.",
			"Four or more words that do not belong together make a strong one. Do not put a client's name into the name of the file.",
		},
		rows: []*formRow{newTextRow(lineFile, ""), {label: lineSecret}, {label: lineAgain}},
		at:   1,
		wait: slowStep,
	}
	f.note = func(f *form) string {
		switch f.at {
		case 1:
			if len(f.rows[1].secret) == 0 {
				return "At least 8 letters, digits or signs. It is not shown."
			}
			words, _ := keep.Weigh(f.rows[1].value())
			return words
		case 2:
			return "Type the same passphrase once more."
		}
		return "Another name or folder, if you like."
	}
	f.check = func(f *form) string {
		switch f.at {
		case 0:
			if f.rows[0].value() == "" {
				return "Type a name for the file."
			}
		case 1:
			if words, usable := keep.Weigh(f.rows[1].value()); !usable {
				return words
			}
		case 2:
			if f.rows[1].value() != f.rows[2].value() {
				f.rows[2].secret = nil
				return "This is not the same passphrase. Type it once more, or go up and choose it anew."
			}
		}
		return ""
	}
	f.done = func(f *form) event { return keepAs{f.rows[0].value(), f.rows[1].value()} }
	return f
}

// newOpenForm asks for a file and its passphrase.
func newOpenForm(path string) *form {
	f := &form{
		title: "Open a saved interview",
		verb:  "open",
		say:   []string{"The interview goes on at the question where it stopped."},
		rows:  []*formRow{newTextRow(lineFile, path), {label: lineSecret}},
		wait:  slowStep,
	}
	if path != "" {
		f.at = 1
	}
	f.note = func(f *form) string {
		if f.at == 0 {
			return "The name of the file, with its folder."
		}
		return "The passphrase it was saved with. It is not shown."
	}
	f.check = func(f *form) string {
		if f.rows[f.at].value() == "" {
			return []string{"Type the name of the file.", "Type the passphrase."}[f.at]
		}
		return ""
	}
	f.done = func(f *form) event { return unlock{f.rows[0].value(), f.rows[1].value()} }
	return f
}

// newFound offers the files that were found.
func newFound(files []string) *menu {
	m := &menu{left: "Open a saved interview", above: []string{"Saved interviews on this computer, the newest first:"}, leave: back{}}
	for _, path := range files {
		folder, name := filepath.Split(path)
		m.choices = append(m.choices, menuChoice{name + ", in " + strings.TrimRight(folder, `/\`), openAt{path}})
	}
	m.choices = append(m.choices, menuChoice{"Another file", openAt{}})
	return m
}
