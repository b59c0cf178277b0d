package main

import (
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/tui"
)

// desk holds the case that was last asked about, so that it is screened once
// for all that show it. Only that one is kept: what is still being worked out
// for a case that was taken away ends soon, and gives nothing.
type desk struct {
	today casefile.Day

	mu sync.Mutex
	on *laid // nil: the desk is empty
}

// laid is a case on a desk, with what is known of it so far.
type laid struct {
	desk *desk
	line string // the case as one line
	c    casefile.Case

	mu       sync.Mutex // held while it is screened: who asks for the same waits for the same
	screened bool       // there is a result
	whole    bool       // it has all, what-if too
	working  bool       // somebody is at what it lacks
	result   screen.Result
}

// quick is how many convictions the law is read over within a key. Of a longer
// record the screens stand at once, and say so until it has been read.
const quick = 12

// lay puts a case on the desk, unless it lies there. That takes no time.
func (d *desk) lay(c casefile.Case) *laid {
	line := string(casefile.EncodeLine(c))
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.on == nil || d.on.line != line {
		d.on = &laid{desk: d, line: line, c: c.Clone()}
	}
	return d.on
}

// slow puts a case on the desk, and reports whether the law takes longer over
// it than a key may wait.
func (d *desk) slow(c casefile.Case) bool {
	d.lay(c)
	return len(c.Convictions) > quick
}

// of is a case that was put on the desk. Where another has taken its place, as
// may happen while it is read beside the screens, that one stays there, and the
// case asked for is gone from the start.
func (d *desk) of(c casefile.Case) *laid {
	line := string(casefile.EncodeLine(c))
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.on != nil && d.on.line == line {
		return d.on
	}
	return &laid{desk: d, line: line, c: c.Clone()}
}

// clear takes the case from the desk; work on it ends.
func (d *desk) clear() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.on = nil
}

// sections are the parts of the summary for one reader, what takes long as
// soon as it is there; nil for a case that was taken away.
func (d *desk) sections(c casefile.Case, reader report.Reader) []report.Section {
	k := d.of(c)
	r, whole, there := k.best(k.gone)
	if !there {
		return nil
	}
	o := reportOptions(c)
	o.Reader, o.Pending = reader, !whole
	return report.Summary(r, o)
}

// soFar is what the answers mean, worked out when the function given is called.
func (d *desk) soFar(c casefile.Case) func() tui.Meaning {
	k := d.lay(c)
	return func() tui.Meaning {
		r, whole := k.unless(k.gone)
		if !whole {
			return tui.Meaning{Stopped: true}
		}
		return tui.Meaning{Lines: report.SoFar(r, reportOptions(c)), Weights: sensitivity(r)}
	}
}

// sensitivity says of each missing fact of a case how many results it could
// still change; nothing where it was stopped.
func (d *desk) sensitivity(c casefile.Case, stopped func() bool) map[string]int {
	r, _ := d.of(c).unless(stopped)
	return sensitivity(r)
}

// stakes says of each missing fact of a case how many results it could still
// change, and tells whether a second case is answered otherwise; nothing where it
// was stopped.
func (d *desk) stakes(c casefile.Case, stopped func() bool) (weights map[string]int, changed func(casefile.Case) bool) {
	r, there := d.of(c).unless(stopped)
	if !there {
		return nil, nil
	}
	return sensitivity(r), screen.Otherwise(r, currentLaw())
}

// unless is now for somebody who may lose interest, as with the next answer, or
// where a screen is left: keys that come fast would leave a queue of work.
func (k *laid) unless(stopped func() bool) (r screen.Result, there bool) {
	r, _, there = k.best(stopped)
	return r, there
}

// now is the case screened, with or without what takes long.
func (k *laid) now() screen.Result {
	r, _, _ := k.best(never)
	return r
}

// best is the case screened, and whether all of it is there; not there where it was
// stopped.
func (k *laid) best(stopped func() bool) (r screen.Result, whole, there bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.screened {
		if r, there = screen.PromptUnless(stopped, k.c.Clone(), k.desk.today, currentLaw()); !there {
			return r, false, false
		}
		k.result, k.screened = r, true // only now: a screening that breaks off leaves nothing behind
	}
	return k.result, k.whole, true
}

// inFull is the whole result; not done where it was stopped.
func (k *laid) inFull(stop func() bool) (r screen.Result, done bool) {
	if r, done = screen.CaseUnless(stop, k.c.Clone(), k.desk.today, currentLaw()); !done {
		return r, false
	}
	r.WhatIf, done = screen.WhatIfsUnless(stop, k.c.Clone(), r, currentLaw())
	return r, done
}

// workOut gives what is left to do before a case is whole; nil: nothing, or
// somebody is at it. The work ends early, and is not done, once another case lies on
// the desk.
func (d *desk) workOut(c casefile.Case) func() (done bool) {
	k := d.lay(c)
	if _, whole, there := k.best(k.gone); whole || !there || !k.begin() {
		return nil
	}
	return func() (done bool) {
		var all screen.Result
		defer func() { k.end(all, done) }() // also when the work breaks off
		all, done = k.inFull(k.gone)
		return done
	}
}

// begin reports whether nobody was at it.
func (k *laid) begin() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	first := !k.working
	k.working = true
	return first
}

// end puts in what was worked out, if it is done.
func (k *laid) end(all screen.Result, done bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.working = false
	if done {
		k.result, k.screened, k.whole = all, true, true
	}
}

// gone: another case lies on the desk.
func (k *laid) gone() bool {
	k.desk.mu.Lock()
	defer k.desk.mu.Unlock()
	return k.desk.on != k
}
