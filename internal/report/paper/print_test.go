package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/screen"
)

// chromium finds the browser that prints; the test is skipped with a word
// where there is none (README, "Papers to take away").
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here: the printed pages were not counted (apt-get install chromium)")
	return ""
}

var pageObject = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

// printed prints a page to PDF as a double click and ctrl+p would, and counts
// its pages.
func printed(t *testing.T, browser, html string) (pages int, file string) {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(in, []byte(html), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+out, "file://"+in)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", browser, err, said)
	}
	pdf, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return len(pageObject.FindAll(bytes.ReplaceAll(pdf, []byte("/Pages"), nil), -1)), out
}

// wordsOnPages are the words of each printed page; nil without pdftotext.
func wordsOnPages(t *testing.T, file string) []string {
	t.Helper()
	path, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil
	}
	words, err := exec.Command(path, "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(words), "\f"), "\f")
}

func TestPrintedPages(t *testing.T) {
	if testing.Short() {
		t.Skip("printing takes seconds")
	}
	browser := chromium(t)
	late := inputFor(clients(t)["one-case-resident"].Result.Case, today.AddYears(2))
	for _, test := range []struct {
		name        string
		kind        Kind
		in          Input
		least, most int
	}{
		{"the client's page of one case is one side", Client, clients(t)["one-case-resident"], 1, 1},
		{"the longest in large letters", Client, longestClient(t, false), 1, 1},
		{"the longest of all", Client, longestClient(t, true), 1, 1},
		{"the longest of all, ticked", Client, ticked(longestClient(t, true)), 1, 1},
		{"with the offense, the status and the banner", Client, ticked(late), 1, 1},
		{"the worksheet", Worksheet, clients(t)["three-cases-no-papers"], 2, 4},
		{"the memo past the review date", Memo, late, 5, 20},
		{"the memo of one case", Memo, clients(t)["one-case-resident"], 5, 20},
		{"the memo of three cases", Memo, clients(t)["three-cases-no-papers"], 5, 25},
		{"the memo with the longest first page", Memo, longestFront(t), 5, 40},
		{"the memo of a client who knows little", Memo, clients(t)["unknown-old-program"], 5, 25},
	} {
		t.Run(test.name, func(t *testing.T) {
			pages, file := printed(t, browser, written(t, test.kind, HTML, test.in))
			if pages < test.least || pages > test.most {
				t.Errorf("%d pages, want %d to %d", pages, test.least, test.most)
			}
			pagesWords := wordsOnPages(t, file)
			if test.kind == Memo && len(pagesWords) > 1 {
				for _, must := range []string{"California", "Immigration", "At a glance", "Missing facts", "Behind this page", "Signed off"} {
					if !strings.Contains(flat(pagesWords[0]), must) {
						t.Errorf("the first page does not say %q:\n%s", must, pagesWords[0])
					}
				}
				if !strings.HasPrefix(flat(pagesWords[1]), "1. What to do") && !strings.Contains(flat(pagesWords[1])[:min(len(flat(pagesWords[1])), 600)], "1. What to do") {
					t.Errorf("the second page does not begin with the first part:\n%s", pagesWords[1])
				}
			}
			for i, words := range pagesWords {
				words = flat(words)
				for _, must := range []string{"information, not legal advice", "Law checked " + screen.Current().AsOf.Long(), "Tableside v1.2.3", "law data 0123456789abcdef"} {
					if !strings.Contains(words, must) {
						t.Errorf("page %d of %d does not say %q", i+1, pages, must)
					}
				}
				if test.in.Result.ReviewDue && !strings.Contains(words, "past its review date") {
					t.Errorf("page %d of %d has no banner", i+1, pages)
				}
			}
		})
	}
}

func ticked(in Input) Input {
	in.NameOffense, in.NameStatus = true, true
	in.Clinic = Clinic{Name: "Harbor Street Record Clearance Clinic", Phone: "(555) 010-0199"}
	return in
}

// longestFront is the sample whose memo has most lines on its first page.
func longestFront(t *testing.T) Input {
	t.Helper()
	longest, most := Input{}, 0
	for _, in := range sampleInputs(t) {
		d := memoOf(t, in)
		page := slices.IndexFunc(d.Blocks, func(b Block) bool { _, is := b.(NewPage); return is })
		d.Blocks = d.Blocks[:page]
		if n := strings.Count(d.Text(Width), "\n"); n > most {
			longest, most = in, n
		}
	}
	return longest
}

// longestClient is the sample of one case whose page has most words, printed
// in small letters or in large ones.
func longestClient(t *testing.T, small bool) Input {
	t.Helper()
	longest, most := Input{}, 0
	for _, in := range sampleInputs(t) {
		d, err := Make(Client, in)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(d.Text(Width)); n > most && d.Tight == small && len(in.Result.Convictions) == 1 {
			longest, most = in, n
		}
	}
	return longest
}
