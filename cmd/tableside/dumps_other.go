//go:build !unix

package main

// noDumps has nothing to switch off here: Windows writes dumps only where its
// owner asked for them.
func noDumps() bool { return false }
