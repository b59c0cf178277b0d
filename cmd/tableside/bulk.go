package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"runtime"

	"example.com/tableside/internal/casefile"
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

// bulk screens one case a line on all cores. Answers keep the order of the
// lines; at most a few lines for each core are held at a time, so that memory
// does not grow with the input.
func (c *screenCmd) bulk(w world) error {
	if c.File != "" && c.File != "-" {
		return status{exitUsage, "screen --lines reads standard input; it takes no file"}
	}
	cores := runtime.GOMAXPROCS(0)
	work, order := make(chan job), make(chan job, 8*cores)
	for range cores {
		go func() {
			for j := range work {
				j.answer <- c.answerLine(j)
			}
		}()
	}
	readErr := make(chan error, 1)
	go func() {
		readErr <- eachLine(w.in, func(j job) {
			order <- j
			work <- j
		})
		close(order)
		close(work)
	}()
	refused, err := writeAnswers(w.out, order)
	if err == nil {
		err = <-readErr
	}
	switch {
	case err != nil:
		return status{exitUsage, "screen --lines: " + err.Error()}
	case refused:
		return status{code: exitRefused}
	}
	return nil
}

func writeAnswers(out io.Writer, order <-chan job) (refused bool, err error) {
	b := bufio.NewWriterSize(out, 1<<16)
	for j := range order {
		a := <-j.answer
		refused = refused || a.refused
		if err == nil {
			_, err = b.Write(append(a.text, '\n'))
		}
		if err == nil && len(order) == 0 {
			err = b.Flush()
		}
	}
	if err == nil {
		err = b.Flush()
	}
	return refused, err
}

// eachLine hands on every line that is not blank, without its line ending. A
// line over the limit is handed on as too big and its bytes are passed over.
func eachLine(in io.Reader, hand func(job)) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		data, tooBig, err := readLine(r)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if tooBig || len(bytes.TrimSpace(data)) > 0 {
			hand(job{line: number, data: data, tooBig: tooBig, answer: make(chan answer, 1)})
		}
		if err != nil {
			return nil
		}
	}
}

func readLine(r *bufio.Reader) (data []byte, tooBig bool, err error) {
	for {
		piece, err := r.ReadSlice('\n')
		if !tooBig {
			data = append(data, piece...)
		}
		if len(bytes.TrimRight(data, "\r\n")) > casefile.MaxBytes {
			data, tooBig = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(data, "\r\n"), tooBig, err
		}
	}
}

func (c *screenCmd) answerLine(j job) answer {
	if j.tooBig {
		return refusal(j.line, &casefile.Refusal{Message: "the line is over 1 MiB (1,048,576 bytes), the limit for one case"})
	}
	parsed, err := casefile.Decode(j.data)
	if err != nil {
		return refusal(j.line, err)
	}
	r := screen.Case(parsed, today(), currentLaw())
	if c.WhatIf {
		r.WhatIf = screen.WhatIfs(parsed, r, currentLaw())
	}
	text, err := report.Of(r, reportOptions()).JSON()
	if err != nil {
		return refusal(j.line, err)
	}
	return answer{text: text}
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
