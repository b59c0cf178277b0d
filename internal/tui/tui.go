// Package tui is the full screen: Bubble Tea drawing, one screen, one file,
// one model. It asks the interview's questions and shows the report; it knows
// no law, no file and no clock. What touches those is handed in as a World.
package tui

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
	_ "example.com/tableside/internal/term" // settles the background before Bubble Tea asks
)

// ErrStopped says that the volunteer left before a result was shown, and
// ErrInterrupted that it was by ctrl+c.
var (
	ErrStopped     = errors.New("the interview was left before its end")
	ErrInterrupted = errors.New("the interview was interrupted")
)

// ErrPlain says that the volunteer asked for the plain interview instead.
var ErrPlain = errors.New("the plain interview was asked for")

// World is what the screens need from outside: the interview, the law's
// results in words, and what touches files. A hook that is nil is not offered.
// One that is given stopped is asked for something that may be left meanwhile:
// once that says so it ends soon, and may give anything.
type World struct {
	Flow       interview.Flow
	Today      casefile.Day
	LawChecked string // "November 21, 2026"; "" shows no date

	Summary        func(casefile.Case, report.Reader) []report.Section                                      // nil: another case was asked about meanwhile
	Slow           func(casefile.Case) bool                                                                 // asked of a case before Summary and Sensitivity: the law takes longer over it than a key may wait, so that they are called beside the screens; nil: never
	Beside         bool                                                                                     // what a round asks next, what-if and what a line rests on are worked out beside the screens; false: within the key, against which the tests hold the other
	WorkOut        func(casefile.Case) func() (done bool)                                                   // what is left to do, beside the screens, before Summary is whole; nil: nothing; not done: another case was asked about meanwhile
	Forget         func()                                                                                   // lets go of what the hooks keep of the client before; nil: they keep nothing
	RestsOn        func(c casefile.Case, subject string, stopped func() bool) []string                      // case paths of the facts that a result rests on
	Supposables    func(casefile.Case) []report.Supposable                                                  // the remedies that a what-if can suppose granted
	Suppose        func(c casefile.Case, granted []report.Supposable, stopped func() bool) []report.Section // now, and if they were granted
	SoFar          func(casefile.Case) func() Meaning                                                       // the second column of a wide terminal; what it gives is called beside the screens
	Search         func(words string, limit int) []offense.Hit                                              // the catalogue
	Offenses       func() int                                                                               // how many it has
	Name           func(section string) string                                                              // "PC 459.5 shoplifting" for a section as answered
	Level          func(section string) string                                                              // "felony" for a section that has no other level; nil, or "": not known
	Contradictions func(casefile.Case) []Conflict                                                           // facts that do not fit
	Sensitivity    func(c casefile.Case, stopped func() bool) map[string]int                                // case path: how many results it could still change
	Stakes         func(casefile.Case, func() bool) (map[string]int, func(casefile.Case) bool)              // Sensitivity of a case, and whether a second case is answered otherwise; may be called beside the screens; nil: weights alone say what a round asks
	Samples        []Sample                                                                                 // invented clients to try the program with
	Idle           time.Duration                                                                            // without a key for so long, the screen is hidden; 0: never
	Keep           Keeper                                                                                   // saves and opens interviews
	OpenFirst      string                                                                                   // a file to open at once, "" for none
	Look           Look                                                                                     // how it is coloured

	// Export writes a paper and gives paper.ErrThere where a file would be lost.
	// Folder is where it goes if its name has no folder, as the volunteer knows it.
	// Prepare is begun when a paper is about to be chosen, so that Export waits less.
	Export  func(interview.Session, paper.Order) (said string, e error)
	Folder  string
	Prepare func()
}

// offenses counts the catalogue; not before it is searched, for counting reads it.
func (w World) offenses() int {
	if w.Offenses == nil {
		return 0
	}
	return w.Offenses()
}

// Sample is an invented client.
type Sample struct {
	Name  string // "Shoplifting in 2022, green card"
	Start func() interview.Session
}

// Conflict is a set of facts that cannot all be true, in words.
type Conflict struct {
	Text  string
	Paths []string // case paths of the facts
}

// Run shows the screens until the volunteer quits. It returns ErrPlain when
// the plain interview was chosen, ErrStopped or ErrInterrupted when an interview
// was left before a result was shown or its terminal went away, the *fault.Fault that was met first where
// there was one, else what the terminal reports. The screen is cleared on the way out.
func Run(w World) error {
	styles = dressed(w.Look)
	last, gone, err := untilGone(newGuarded(w), tea.WithAltScreen())
	if gone || errors.Is(err, tea.ErrInterrupted) {
		return ErrInterrupted
	}
	if err != nil {
		return err
	}
	g := last.(guarded)
	if len(*g.met) > 0 {
		return (*g.met)[0]
	}
	return g.end()
}

// end is how the program was left.
func (a App) end() error {
	switch {
	case a.plain:
		return ErrPlain
	case !a.started || a.resulted:
		return nil
	case a.interrupted:
		return ErrInterrupted
	}
	return ErrStopped
}
