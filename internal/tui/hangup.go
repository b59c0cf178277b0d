package tui

import (
	"os"
	"runtime"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/term"
)

// terminal is the keyboard. Where its terminal goes away without the signal that
// ends a program then, as under nohup, it says so: Bubble Tea would wait for ever
// for a key that nobody can press, with the answers in memory.
type terminal struct {
	*os.File
	gone func()
}

// Read reads keys. A terminal in raw mode ends for no other reason than that it
// is gone.
func (t terminal) Read(p []byte) (n int, err error) {
	n, err = t.File.Read(p)
	if err != nil {
		t.gone()
	}
	return n, err
}

// untilGone runs a program, and ends it when its terminal goes away: nothing is
// saved then but what was asked for before, as where that signal comes.
func untilGone(m tea.Model, options ...tea.ProgramOption) (last tea.Model, gone bool, err error) {
	var p *tea.Program
	var left atomic.Bool
	if runtime.GOOS != "windows" && term.Is(os.Stdin) { // else Bubble Tea finds the keyboard itself
		options = append(options, tea.WithInput(terminal{os.Stdin, func() {
			left.Store(true)
			p.Kill()
		}}))
	}
	p = tea.NewProgram(m, options...)
	last, err = p.Run()
	return last, left.Load(), err
}
