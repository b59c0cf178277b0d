package main

import "testing"

// A window that was opened by a double click stays for an error, and closes at
// once when somebody has quit.
func TestOnlyAnErrorHoldsAWindow(t *testing.T) {
	for code, want := range map[int]bool{
		exitDone: false, exitStopped: false, exitInterrupted: false,
		exitFailed: true, exitUsage: true, exitBroken: true,
	} {
		if got := worthReading(code); got != want {
			t.Errorf("exit code %d: worthReading = %v, want %v", code, got, want)
		}
	}
}
