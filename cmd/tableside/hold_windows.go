package main

import (
	"bufio"
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// holdWindow keeps the window of a double-clicked program open after an error,
// so that somebody can read it. A window that holds only this program was
// opened for it and closes with it.
func holdWindow(code int) {
	if !worthReading(code) || !ownWindow() {
		return
	}
	_, _ = fmt.Fprint(os.Stderr, "\r\nPress enter to close this window.")
	_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
}

// ownWindow reports whether this program is alone in its console
// (GetConsoleProcessList of the Windows console).
func ownWindow() bool {
	var ids [2]uint32
	n, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList").
		Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}
