package report

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsonText is a JSON text on its way, written as encoding/json writes it, byte
// for byte; but that never asks a value at run time what it is made of, which
// took longer than both bodies of law. Each member and item ends with a comma,
// which the bracket behind the last one replaces. A list of nothing is [],
// never null.
type jsonText struct{ b []byte }

// open begins an object or a list; close ends it.
func (w *jsonText) open(bracket byte) { w.b = append(w.b, bracket) }

func (w *jsonText) close(bracket byte) {
	if last := len(w.b) - 1; w.b[last] == ',' {
		w.b = w.b[:last]
	}
	w.b = append(w.b, bracket, ',')
}

// name begins a member.
func (w *jsonText) name(name string) { w.b = appendName(w.b, name) }

// appendName adds the name of a member. Ours need no escape.
func appendName(to []byte, name string) []byte {
	to = append(append(to, '"'), name...)
	return append(to, '"', ':')
}

func (w *jsonText) text(name, value string) {
	w.b = append(appendJSONString(appendName(w.b, name), value), ',')
}

func (w *jsonText) bool(name string, value bool) {
	w.name(name)
	w.b = append(strconv.AppendBool(w.b, value), ',')
}

func (w *jsonText) null(name string) {
	w.name(name)
	w.b = append(w.b, "null,"...)
}

func (w *jsonText) number(name string, value int) {
	w.name(name)
	w.b = append(strconv.AppendInt(w.b, int64(value), 10), ',')
}

func (w *jsonText) texts(name string, values []string) {
	b := append(appendName(w.b, name), '[')
	for i, value := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendJSONString(b, value)
	}
	w.b = append(b, ']', ',')
}

// object writes one part of a report as a member.
func (w *jsonText) object(name string, part jsonPart) {
	w.name(name)
	w.part(part)
}

// jsonPart is one part of a report, which writes its members in the order of its fields.
type jsonPart interface{ members(w *jsonText) }

func (w *jsonText) part(part jsonPart) {
	w.open('{')
	part.members(w)
	w.close('}')
}

// writeParts writes a list as a member, each of it as the part that it becomes.
func writeParts[A, T any, P interface {
	*T
	jsonPart
}](w *jsonText, name string, list []A, become func(A) T) {
	w.name(name)
	w.open('[')
	var part T
	for _, a := range list {
		part = become(a)
		w.part(P(&part))
	}
	w.close(']')
}

func asItIs[T any](part T) T { return part }

// appendJSONString adds a text in quotes. Nearly all of a report is plain
// letters, so a text is looked through eight bytes at a time for the first that
// JSON writes otherwise.
func appendJSONString(to []byte, s string) []byte {
	to = append(to, '"')
	for {
		plain := plainBytes(s)
		if plain == len(s) {
			return append(append(to, s...), '"')
		}
		to = append(to, s[:plain]...)
		s = s[plain:]
		size := 1
		if s[0] < utf8.RuneSelf {
			to = appendEscaped(to, s[0])
		} else {
			to, size = appendRune(to, s)
		}
		s = s[size:]
	}
}

// plainBytes counts the bytes before the first that JSON writes otherwise, or
// that is no ASCII.
func plainBytes(s string) int {
	rest := s
	for len(rest) >= 16 && (odd(eight(rest))|odd(eight(rest[8:])))&tops == 0 {
		rest = rest[16:]
	}
	if len(rest) >= 8 && odd(eight(rest))&tops == 0 {
		rest = rest[8:]
	}
	if len(rest) < 8 && len(s) >= 8 && odd(eight(s[len(s)-8:]))&tops == 0 {
		return len(s)
	}
	for rest != "" && plainByte[rest[0]] {
		rest = rest[1:]
	}
	return len(s) - len(rest)
}

// eight is the first eight bytes of a text as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// One bit of each of eight bytes: the lowest, the topmost.
const ones, tops = 0x0101010101010101, 0x8080808080808080

// odd sets the topmost bit of some byte where one of the eight is written
// otherwise; it may take another for such a one. A byte to look for becomes 0,
// and taking one from every byte then sets the topmost bit of a 0. With the one
// bit in which they differ set, " is &; with three, < > and \ are ~, as are ^ |
// and ~ themselves. What is no ASCII has its topmost bit set from the start.
func odd(eight uint64) uint64 {
	const quoteOrAnd, angleOrSlash = '"' ^ '&', ('<' ^ '~') | ('\\' ^ '~')
	control := eight - ' '*ones
	quote := ((eight | quoteOrAnd*ones) ^ '&'*ones) - ones
	angle := ((eight | angleOrSlash*ones) ^ '~'*ones) - ones
	return eight | control | quote | angle
}

// plainByte: the ASCII that JSON, as it may also stand in a web page, writes as it stands.
var plainByte = func() (plain [256]bool) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		plain[c] = strings.IndexByte(`"\&<>`, c) < 0
	}
	return plain
}()

const hexDigits = "0123456789abcdef"

// appendEscaped adds one byte of ASCII that JSON writes otherwise.
func appendEscaped(to []byte, c byte) []byte {
	if short := strings.IndexByte("\"\\\b\f\n\r\t", c); short >= 0 {
		return append(to, '\\', `"\bfnrt`[short])
	}
	return append(to, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}

// appendRune adds the first character of a text that begins beyond ASCII; size
// is how many bytes it took. What is no character becomes the sign for that,
// and the two line ends that a script would break at are escaped.
func appendRune(to []byte, s string) (grown []byte, size int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		return append(to, `\ufffd`...), size
	case r == '\u2028', r == '\u2029':
		return append(append(to, `\u202`...), hexDigits[r&15]), size
	}
	return append(to, s[:size]...), size
}
