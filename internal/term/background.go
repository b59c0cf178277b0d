package term

import (
	"os"
	"strconv"
	"strings"
)

// Background is what stands behind the letters. Its zero value: nobody told.
type Background uint8

const (
	UnknownBackground Background = iota
	Dark
	Light
)

// Behind is the background as the environment tells it: by COLORFGBG, which
// rxvt, Konsole, iTerm2 and others set ("15;0", foreground before background),
// and by the name of the Linux console, which is black. The terminal itself is
// not asked: one that does not answer would make every start wait.
func Behind() Background {
	said := os.Getenv("COLORFGBG")
	if n, err := strconv.Atoi(said[strings.LastIndex(said, ";")+1:]); err == nil && n >= 0 && n < 16 {
		if n == 7 || n > 8 {
			return Light
		}
		return Dark
	}
	if os.Getenv("TERM") == "linux" {
		return Dark
	}
	return UnknownBackground
}
