package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"

	"example.com/tableside/internal/term"
)

// answers writes the answers of a bulk run in their order, and tells how far
// it is where somebody watches.
type answers struct {
	out            *bufio.Writer
	progress       io.Writer // nil: nobody watches
	every          <-chan time.Time
	lines, refused int
	reached        int // the line of the input that was answered last, from 1
}

// newAnswers watches the run on standard error if that is a terminal and the
// reports go elsewhere.
func newAnswers(w world) *answers {
	a := &answers{out: bufio.NewWriterSize(w.out, 1<<16)}
	if file, ok := w.err.(*os.File); ok && term.Is(file) && !term.Is(w.out) {
		a.progress, a.every = file, time.Tick(time.Second)
	}
	return a
}

// writeAll writes each answer in its turn, and what is ready at once whenever
// nothing more waits. It ends at the first answer that cannot be written; on an
// interrupt it writes what was already taken in, and no more.
func (a *answers) writeAll(order <-chan job, interrupted <-chan os.Signal) (stopped bool, err error) {
	defer a.clear()
	for {
		select {
		case <-interrupted:
			return true, a.drain(order)
		case <-a.every:
			a.tell()
		case j, more := <-order:
			if !more {
				return false, a.out.Flush()
			}
			if err := a.write(j); err != nil {
				return false, err
			}
			if len(order) == 0 {
				if err := a.out.Flush(); err != nil {
					return false, err
				}
			}
		}
	}
}

// drain writes what waits and no more.
func (a *answers) drain(order <-chan job) error {
	for {
		select {
		case j, more := <-order:
			if !more {
				return a.out.Flush()
			}
			if err := a.write(j); err != nil {
				return err
			}
		default:
			return a.out.Flush()
		}
	}
}

func (a *answers) write(j job) error {
	answer := <-j.answer
	a.lines++
	if answer.refused {
		a.refused++
	}
	answer.text = append(answer.text, '\n')
	_, err := a.out.Write(answer.text)
	answer.writtenOut()
	if err == nil {
		a.reached = j.line
	}
	return err
}

// tell draws the one line of progress over itself; clear takes it away.
func (a *answers) tell() {
	_, _ = fmt.Fprintf(a.progress, "\r%d cases screened, %d refused\x1b[K", a.lines, a.refused)
}

func (a *answers) clear() {
	if a.progress != nil {
		_, _ = fmt.Fprint(a.progress, "\r\x1b[K")
	}
}
