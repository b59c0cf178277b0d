package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/fault"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// A job is one line on its way: its place, its bytes, and where its answer goes.
type job struct {
	line   int
	data   []byte
	tooBig bool
	answer chan answer
}

type answer struct {
	text    []byte
	refused bool
}

// rooms are the places of answers that are written out. Others are written over
// them from the start: a report is so long that to make room for it took a
// good part of the time.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// writtenOut gives the place of an answer back, which nobody reads any more.
func (a answer) writtenOut() {
	if room := a.text[:0]; !a.refused {
		rooms.Put(&room)
	}
}

// bulk screens one case a line on all cores. Answers keep the order of the
// lines; at most a few lines for each core are held at a time, so that memory
// does not grow with the input and a slow reader slows the reading. An
// interrupt ends the reading; what is answered by then is still written.
func (c *screenCmd) bulk(w world) error {
	if c.file != "" && c.file != "-" {
		return status{exitUsage, "screen --lines reads standard input; it takes no file"}
	}
	if c.lawyer || c.paper != "" || c.format != "" && c.format != "json" {
		return status{exitUsage, "screen --lines writes JSON reports; leave out --lawyer, --paper and --format"}
	}
	cores := runtime.GOMAXPROCS(0)
	work, order := make(chan job), make(chan job, 8*cores)
	for range cores {
		go func() {
			for j := range work {
				j.answer <- c.answerLine(w, j)
			}
		}()
	}
	stop, readErr := make(chan struct{}), make(chan error, 1)
	go func() {
		readErr <- eachLine(w.in, func(j job) bool {
			select {
			case order <- j:
				work <- j
				return true
			case <-stop:
				return false
			}
		})
		close(order)
		close(work)
	}()
	interrupted := firstInterrupt()
	answers := newAnswers(w)
	stopped, err := answers.writeAll(order, interrupted)
	switch {
	case err != nil:
		close(stop) // nobody reads what would be written: read no further
		return status{exitFailed, "screen --lines: " + err.Error()}
	case stopped:
		close(stop)
		return status{exitInterrupted, fmt.Sprintf("screen --lines: interrupted; the first %d lines are answered", answers.reached)}
	}
	if err := <-readErr; err != nil {
		return status{exitFailed, "screen --lines: " + err.Error()}
	}
	if answers.refused > 0 && !c.refusedOK {
		return status{code: exitFailed}
	}
	return nil
}

// firstInterrupt tells of the first interrupt alone: a second one ends the
// program as it does any other, also where it waits for a reader that stands still.
func firstInterrupt() <-chan os.Signal {
	came, told := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(came, os.Interrupt)
	go func() {
		first := <-came
		signal.Stop(came)
		told <- first
	}()
	return told
}

// eachLine hands on every line that is not blank, without its line ending,
// until the taker wants no more. A line over the limit is handed on as too big
// and its bytes are passed over.
func eachLine(in io.Reader, take func(job) bool) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		data, tooBig, err := readLine(r)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if tooBig || len(bytes.TrimSpace(data)) > 0 {
			if !take(job{line: number, data: data, tooBig: tooBig, answer: make(chan answer, 1)}) {
				return nil
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine reads one line, holding at most a little more than a case may have.
func readLine(r *bufio.Reader) (data []byte, tooBig bool, err error) {
	const ending = 2 // "\r\n"
	for {
		piece, err := r.ReadSlice('\n')
		if !tooBig {
			data = append(data, piece...)
		}
		if len(data) > casefile.MaxBytes+ending {
			data, tooBig = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			data = bytes.TrimSuffix(bytes.TrimSuffix(data, []byte("\n")), []byte("\r"))
			return data, tooBig || len(data) > casefile.MaxBytes, err
		}
	}
}

func (c *screenCmd) answerLine(w world, j job) (a answer) {
	defer func() { // a mistake in the program costs its line, not the others
		if r := recover(); r != nil {
			a = refusal(j.line, fault.Of(r))
		}
	}()
	if j.tooBig {
		return refusal(j.line, &casefile.Refusal{Message: "the line is over 1 MiB (1,048,576 bytes), the limit for one case"})
	}
	parsed, err := casefile.Decode(j.data)
	if err != nil {
		return refusal(j.line, err)
	}
	r := screen.Case(parsed, w.today, currentLaw())
	if c.whatIf {
		r.WhatIf = screen.WhatIfs(parsed, r, currentLaw())
	}
	room := *rooms.Get().(*[]byte)
	return answer{text: report.AppendJSON(room[:0], r, reportOptions(parsed))}
}

// refusal is the answer to a line that is not a case.
func refusal(line int, err error) answer {
	type refused struct {
		Line    int    `json:"line"`
		Path    string `json:"path"`
		Message string `json:"message"`
	}
	var at *casefile.Refusal
	body := refused{Line: line, Message: err.Error()}
	if errors.As(err, &at) {
		body.Path, body.Message = at.Path, at.Message
	}
	text, err := json.Marshal(map[string]refused{"error": body})
	if err != nil {
		text = []byte(`{"error":{}}`)
	}
	return answer{text: text, refused: true}
}
