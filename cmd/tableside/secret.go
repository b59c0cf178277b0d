package main

import (
	"os"
	"os/signal"

	"golang.org/x/term"

	ours "example.com/tableside/internal/term"
)

// secretLine reads a line from the terminal without showing it; nil where the
// input is no terminal.
func secretLine(w world) func() (string, error) {
	if !ours.Is(w.in) {
		return nil
	}
	return func() (string, error) {
		terminal := int(w.in.Fd())
		before, err := term.GetState(terminal)
		if err != nil {
			return "", err
		}
		interrupted := make(chan os.Signal, 1)
		done := make(chan struct{})
		signal.Notify(interrupted, os.Interrupt)
		defer signal.Stop(interrupted)
		defer close(done)
		go func() { // or ctrl+c would leave the terminal without an echo
			select {
			case <-interrupted:
				_ = term.Restore(terminal, before)
				os.Exit(exitInterrupted)
			case <-done:
			}
		}()
		line, err := term.ReadPassword(terminal)
		return string(line), err
	}
}
