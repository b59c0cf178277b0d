package main

// worthReading reports whether a program that ends with this exit code leaves
// words that somebody must read: an error, not an end that was asked for.
func worthReading(code int) bool {
	switch code {
	case exitDone, exitStopped, exitInterrupted:
		return false
	}
	return true
}
