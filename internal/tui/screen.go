package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// screen is one screen: one file, one model. It draws the part between the
// two rules; the App draws the rest, and starts every command.
type screen interface {
	Update(tea.KeyMsg) event
	View() string
	SetSize(width, height int)
	Title() (left, right string)
	Keys() []key.Binding
	Typing() bool // letters are text here, not keys
}

// event is what a screen tells the App. Nil: nothing happened that matters
// outside the screen.
type event interface{}

type (
	answered struct{ values []string }   // an answer to the current question
	unsure   struct{}                    // the current question is left as "not sure"
	later    struct{}                    // … or for later
	source   struct{ key interview.Key } // its answer is from paper, from memory, or as its case
	back     struct{}                    // to the screen or the question before
	edit     struct {                    // change one answer, then come back here
		key interview.Key
	}
	editPath struct{ path string }     // the same by case path
	openWhy  struct{ why *report.Why } // what stands behind a line
	begin    struct{ sample int }      // a new interview; from 1, that of a sample client
	samples  struct{}                  // which sample client
	goOn     struct{}                  // from the home screen back to the interview
	about    struct{}                  // what is covered
	toReview struct{}                  // all answers
	toResult struct {                  // the summary
		reader report.Reader
		turn   bool // to this reader
		same   bool // from an answer that was changed there: to the same line
		readOn bool // … and to what was open behind it
	}
	openWhatIf   struct{}                             // which remedies could be supposed
	suppose      struct{ picked []report.Supposable } // what they would change
	openContents struct{}                             // the sections of the summary
	jumpTo       struct{ section int }                // one of them
	add          struct{}                             // another conviction
	remove       struct{ conviction string }          // one conviction fewer
	ask          struct{ confirm *confirm }           // make sure before something is lost
	goHome       struct{}
	exportIt     struct{}
	openFile     struct{}
	plain        struct{} // leave for the plain interview
	quit         struct{}
)
