package plain_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

func TestPapersByTypedWords(t *testing.T) {
	there := []error{paper.ErrThere}
	for _, test := range []struct {
		name    string
		typed   []string
		answers []error
		want    []paper.Order // those written, the file named only where it was typed
		says    string
	}{
		{"what is offered", []string{"papers", "", "", "", "", "", ""}, nil, []paper.Order{{Kind: paper.Client, Format: paper.HTML}}, "Whoever gets the file can read it."},
		{"by number", []string{"papers", "2", "3", "A-17", "memo.md"}, nil, []paper.Order{{Kind: paper.Memo, Format: paper.Markdown, Reference: "A-17", File: "memo.md"}}, "wrote"},
		{"by name", []string{"export", "worksheet", "text", "", "w"}, nil, []paper.Order{{Kind: paper.Worksheet, Format: paper.Text, File: "w"}}, "wrote"},
		{"ticked", []string{"papers", "1", "2", "yes", "y", "", "c"}, nil, []paper.Order{{Kind: paper.Client, Format: paper.Text, NameOffense: true, NameStatus: true, File: "c"}}, "wrote"},
		{"a number that is none", []string{"papers", "9", "2", "1", "", "m"}, nil, []paper.Order{{Kind: paper.Memo, Format: paper.HTML, File: "m"}}, "Type a number from 1 to 3."},
		{"back", []string{"papers", "back"}, nil, nil, "No paper was written."},
		{"a file is there and may go", []string{"papers", "2", "1", "", "m", "yes"}, there,
			[]paper.Order{{Kind: paper.Memo, Format: paper.HTML, File: "m"}, {Kind: paper.Memo, Format: paper.HTML, File: "m", Overwrite: true}}, "write over it"},
		{"a file is there and stays", []string{"papers", "2", "1", "", "m", "", "n"}, there,
			[]paper.Order{{Kind: paper.Memo, Format: paper.HTML, File: "m"}, {Kind: paper.Memo, Format: paper.HTML, File: "n"}}, "another file name"},
		{"it cannot be written", []string{"papers", "2", "1", "", "m", "back"}, []error{errors.New("no room")},
			[]paper.Order{{Kind: paper.Memo, Format: paper.HTML, File: "m"}}, "Not written: no room."},
		{"no name is taken for a number", []string{"papers", "2", "1", "Ana Ruiz", "7", "m"}, nil, []paper.Order{{Kind: paper.Memo, Format: paper.HTML, Reference: "7", File: "m"}}, "Only letters, digits and dashes"},
		{"the input ends", []string{"papers", "2"}, nil, nil, "No paper was written."},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []paper.Order
			opts := options()
			opts.Export = func(_ interview.Session, o paper.Order) (string, error) {
				if strings.HasPrefix(o.File, "tableside-") {
					o.File = ""
				}
				got = append(got, o)
				if n := len(got); n <= len(test.answers) {
					return "", test.answers[n-1]
				}
				return "I wrote it.", nil
			}
			_, out, _ := hold(t, opts, test.typed...)
			if len(got) != len(test.want) {
				t.Fatalf("ordered %+v\n%s", got, out)
			}
			for i := range got {
				if got[i] != test.want[i] {
					t.Errorf("ordered %+v, want %+v", got[i], test.want[i])
				}
			}
			if !strings.Contains(strings.Join(strings.Fields(out), " "), test.says) {
				t.Errorf("did not say %q:\n%s", test.says, out)
			}
		})
	}
}

func TestWithoutAnExporterNoPapersAreOffered(t *testing.T) {
	_, out, _ := hold(t, options(), "papers")
	if !strings.Contains(out, "No papers can be written here.") {
		t.Error(out)
	}
}
