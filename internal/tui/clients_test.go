package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	testcases "example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
	screening "example.com/tableside/internal/screen"
)

// clients are invented people under testdata/clients; what their summaries
// look like is kept as golden screens.
var clients = []string{"citizen", "status-unknown", "green-card-drugs", "twelve-convictions", "nothing-known", "daca-dismissed"}

// clientShots are what is pictured of each, by the keys that lead there from
// the summary.
var clientShots = []struct{ name, keys string }{
	{"summary", ""},
	{"below", "<pgdown>"},
	{"folded", "f"},
	{"what-if", "w<enter>"},
	{"lawyer", "l/counts for<enter>"},
	{"lawyer-folded", "lf"},
	{"one-case", "t/<esc>/case 1<enter><enter>"},
	{"goal-why", "/work<enter>n<down><down><enter>"},
	{"counts-why", "/work<enter>n<down><enter>"},
	{"why-not", "/other kinds of relief<enter><enter><down><enter>"},
}

// ofClient is the program with the law as it is, at the summary of a client.
func ofClient(t testing.TB, name string, width, height int) App {
	t.Helper()
	w, s := lawful(), sessionOf(t, name)
	w.Samples = []Sample{{Name: name, Start: func() interview.Session { return s }}}
	return typed(sized(New(w), width, height), "<down><enter><enter>s")
}

// sessionOf is an interview filled from a client's file. That no order was
// granted yet stands for no fact of the file and is answered by hand.
func sessionOf(t testing.TB, name string) interview.Session {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "clients", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := casefile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	s := interview.Fill(theFlow(), theDay, c)
	for _, q := range s.Path() {
		if q.ID != "relief_done" || name == "nothing-known" || q.Given.State != interview.NotGiven {
			continue
		}
		if at, ok := s.Goto(q.Key); ok {
			if s, err = at.Answer("none"); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

var (
	theDay  = casefile.DayOf(2026, time.November, 21)
	theLaw  = screening.Current()
	theFlow = sync.OnceValue(func() interview.Flow { return flows.Interview(catalogue.Offenses{}) })
	reports = map[string][]report.Section{} // by case and reader: the law gives the same each time
)

// lawful is a world with the interview and the law as they are.
func lawful() World {
	return World{
		Flow: theFlow(), Today: theDay, LawChecked: theLaw.AsOf.Long(),
		Summary: func(c casefile.Case, reader report.Reader) []report.Section {
			key := fmt.Sprint(reader, string(casefile.EncodeLine(c)))
			if reports[key] == nil {
				r := screening.Case(c, theDay, theLaw)
				r.WhatIf = screening.WhatIfs(c, r, theLaw)
				reports[key] = report.Summary(r, report.Options{Reader: reader, Question: questionsOf(c)})
			}
			return reports[key]
		},
		Supposables: func(c casefile.Case) []report.Supposable {
			return report.Supposables(screening.Case(c, theDay, theLaw))
		},
		Suppose: func(c casefile.Case, picked []report.Supposable, _ func() bool) []report.Section {
			now := screening.Case(c, theDay, theLaw)
			w, then := screening.After(c, now, theLaw, picked[0].Conviction, picked[0].Kind)
			return report.Compare(now, then, w, report.Options{})
		},
		RestsOn: func(c casefile.Case, subject string, stopped func() bool) []string {
			paths, _ := screening.RestsOnUnless(stopped, c, theDay, theLaw, subject)
			return paths
		},
	}
}

// questionsOf gives the interview's question for a path of a case.
func questionsOf(c casefile.Case) func(path string) string {
	s := interview.Fill(theFlow(), theDay, c)
	asked := map[interview.Key]string{}
	for _, q := range s.Path() {
		asked[q.Key] = q.Ask
	}
	return func(path string) string {
		k, _ := s.KeyFor(path)
		return asked[k]
	}
}

func TestTheSummariesOfSixClients(t *testing.T) {
	for i, client := range clients {
		sizes := []struct{ width, height int }{{80, 24}, {120, 40}, {60, 16}}
		for _, size := range testcases.OneIn(3, append(sizes[i%3:], sizes[:i%3]...)) {
			for _, shot := range clientShots {
				name := fmt.Sprintf("client-%s-%s-%dx%d", client, shot.name, size.width, size.height)
				t.Run(name, func(t *testing.T) {
					keys := shot.keys
					if client == "nothing-known" { // who told no goal: the first "work" stands in the grid
						keys = strings.Replace(keys, "<enter>n", "<enter>", 1)
					}
					view := typed(ofClient(t, client, size.width, size.height), keys).View()
					golden(t, name, view)
					mustFit(t, name, view, size.width, size.height)
					for _, key := range []string{"esc back", "? help", "ctrl+c quit"} {
						if !strings.Contains(view, key) {
							t.Errorf("no line has room for %s", key)
						}
					}
				})
			}
		}
	}
}

// The real summaries fit every window, whatever is open in them.
func TestTheClientsFitEverySize(t *testing.T) {
	for _, client := range clients {
		for _, keys := range []string{"", "ff", "lff", "<down><down><down><enter>", "w", "w<enter>", "t"} {
			a := typed(ofClient(t, client, 80, 24), keys)
			for _, width := range []int{60, 79, 100, 140} {
				for _, height := range []int{16, 30} {
					a = sized(a, width, height)
					mustFit(t, client+" "+keys, a.View(), width, height)
				}
			}
		}
	}
}
