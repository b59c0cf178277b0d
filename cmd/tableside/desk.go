package main

import (
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// desk screens the client's case once for all that show it, and works out
// what-if of a longer record beside the screens: at twelve convictions that
// takes long enough to be felt after a key. Only the case shown last is kept.
type desk struct {
	today casefile.Day

	mu      sync.Mutex
	key     string // the case on the desk, as one line; "" for none
	result  screen.Result
	whole   bool // the result has its what-if
	working bool // somebody is at it
}

// atOnce is how many convictions are given what-if without a wait.
const atOnce = 2

// sections are the parts of the summary for one reader, what-if as soon as it is there.
func (d *desk) sections(c casefile.Case, reader report.Reader) []report.Section {
	r, whole := d.screened(c)
	o := reportOptions()
	o.Reader, o.Pending = reader, !whole
	return report.Summary(r, o)
}

// now is a case screened, with or without its what-if.
func (d *desk) now(c casefile.Case) screen.Result {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lay(c)
	return d.result
}

// screened is a case screened, and whether its what-if is in it, which of a
// short record is worked out here.
func (d *desk) screened(c casefile.Case) (r screen.Result, whole bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lay(c)
	if !d.whole && len(c.Convictions) <= atOnce {
		d.result.WhatIf, d.whole = screen.WhatIfs(c, d.result, currentLaw()), true
	}
	return d.result, d.whole
}

// lay puts a case on the desk, unless it lies there.
func (d *desk) lay(c casefile.Case) {
	if key := string(casefile.EncodeLine(c)); key != d.key {
		d.result = screen.Case(c.Clone(), d.today, currentLaw())
		d.key, d.whole, d.working = key, false, false // only now: a screening that breaks off leaves nothing behind
	}
}

// clear takes the case from the desk; work on it ends.
func (d *desk) clear() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.key, d.result, d.whole, d.working = "", screen.Result{}, false, false
}

// workOut gives what is left to do before a case is whole; nil: nothing, or
// somebody is at it. The work ends early once another case lies on the desk.
func (d *desk) workOut(c casefile.Case) func() {
	r, whole := d.screened(c)
	d.mu.Lock()
	defer d.mu.Unlock()
	key := d.key
	if whole || d.working {
		return nil
	}
	d.working = true
	gone := func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return d.key != key
	}
	return func() {
		var rows []screen.WhatIf
		done := false
		defer func() { // also when the work breaks off
			d.mu.Lock()
			defer d.mu.Unlock()
			if d.key != key {
				return
			}
			d.working = false
			if done {
				d.result.WhatIf, d.whole = rows, true
			}
		}()
		rows, done = screen.WhatIfsUnless(gone, c.Clone(), r, currentLaw())
	}
}
