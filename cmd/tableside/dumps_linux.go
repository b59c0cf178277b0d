package main

import "golang.org/x/sys/unix"

// noDumps keeps the memory of a broken program off the disk. A core dump that
// goes to a program of the system asks only the second. It reports whether the
// system took it; the interview is held all the same.
func noDumps() bool {
	limit := unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
	whole := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
	return limit == nil && whole == nil
}
