//go:build !windows

package main

// holdWindow does nothing here: a terminal stays open when a program ends.
func holdWindow(int) {}
