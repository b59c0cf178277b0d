// Package fault says of a mistake in the program where it happened, and never
// what the program held: a panic's own words may quote an answer.
package fault

import (
	"fmt"
	"runtime"
	"strings"
)

// module is where our own functions are told from those of libraries.
const module = "example.com/tableside/"

// most is how many places are told.
const most = 8

// Fault is a mistake in the program that was met.
type Fault struct {
	Kind   string   // the type of what was thrown, "runtime.boundsError"
	Places []string // "internal/tui.(*App).handle:31", the innermost first
}

func (f *Fault) Error() string {
	return fmt.Sprintf("a mistake in the program was met (%s at %s)", f.Kind, strings.Join(f.Places, ", "))
}

// Of is the fault that recover gave; to be called in the deferred function. It
// keeps nothing of the value but its type. A fault that was thrown on stays as
// it was met.
func Of(recovered any) *Fault {
	if f, met := recovered.(*Fault); met {
		return f
	}
	f := &Fault{Kind: fmt.Sprintf("%T", recovered)}
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		frame, more := frames.Next()
		if place, ours := strings.CutPrefix(frame.Function, module); ours && len(f.Places) < most {
			f.Places = append(f.Places, fmt.Sprintf("%s:%d", place, frame.Line))
		}
		if !more {
			return f
		}
	}
}

// Catch turns a panic of the function that defers it into an error.
func Catch(err *error) {
	if r := recover(); r != nil {
		*err = Of(r)
	}
}
