package casefile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// reader walks over one JSON document. It never goes deeper than the case
// format does, so that no nesting can exhaust it.
type reader struct {
	data []byte
	pos  int
	at   []step
}

// step is one part of the path to where the reader stands; an index below
// zero means that the part is a name alone.
type step struct {
	name  string
	index int
}

func (r *reader) path() string {
	var b strings.Builder
	for _, s := range r.at {
		switch {
		case s.index >= 0:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case b.Len() > 0:
			b.WriteString("." + s.name)
		default:
			b.WriteString(s.name)
		}
	}
	return b.String()
}

func (r *reader) enter(name string, index int) { r.at = append(r.at, step{name, index}) }
func (r *reader) leave()                       { r.at = r.at[:len(r.at)-1] }

func (r *reader) refuse(message string) error { return &Refusal{r.path(), message} }

// syntax refuses what is not JSON, naming the place in the file.
func (r *reader) syntax(want string) error {
	before := string(r.data[:min(r.pos, len(r.data))])
	line := 1 + strings.Count(before, "\n")
	column := 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:])
	return r.refuse(fmt.Sprintf("not JSON at line %d, column %d: found %s, accepted is %s", line, column, r.here(), want))
}

// here names the character at which the reader stands.
func (r *reader) here() string {
	if r.pos >= len(r.data) {
		return "the end of the file"
	}
	c, _ := utf8.DecodeRune(r.data[r.pos:])
	return shown(string(c))
}

func (r *reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			return
		}
	}
}

// peek is the next character that is not space; 0 at the end.
func (r *reader) peek() byte {
	r.space()
	if r.pos < len(r.data) {
		return r.data[r.pos]
	}
	return 0
}

// take passes over one expected character.
func (r *reader) take(want byte) error {
	if r.peek() != want {
		return r.syntax(shown(string(rune(want))))
	}
	r.pos++
	return nil
}

// token reads a text, a number or a word, or the opening of an object or list.
func (r *reader) token() (token, error) {
	switch b := r.peek(); {
	case b == '"':
		text, err := r.text()
		return token{'"', text}, err
	case b == '{' || b == '[':
		r.pos++
		return token{shape: b}, nil
	case b == '-' || isDigit(b):
		return r.number()
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(string(r.data[r.pos:min(r.pos+len(word), len(r.data))]), word) {
			r.pos += len(word)
			return token{word[0], []byte(word)}, nil
		}
	}
	return token{}, r.syntax("a value")
}

func (r *reader) number() (token, error) {
	start := r.pos
	if r.data[r.pos] == '-' {
		r.pos++
	}
	leadingZero := r.pos < len(r.data) && r.data[r.pos] == '0'
	whole := r.digits()
	if whole == 0 || leadingZero && whole > 1 {
		return token{}, r.syntax("a number without leading zeros")
	}
	if r.skip(".") && r.digits() == 0 {
		return token{}, r.syntax("a digit")
	}
	if r.skip("eE") {
		r.skip("+-")
		if r.digits() == 0 {
			return token{}, r.syntax("a digit")
		}
	}
	return token{'0', r.data[start:r.pos]}, nil
}

// digits passes over digits and counts them.
func (r *reader) digits() int {
	start := r.pos
	for r.pos < len(r.data) && isDigit(r.data[r.pos]) {
		r.pos++
	}
	return r.pos - start
}

// skip passes over one character if it is one of these.
func (r *reader) skip(any string) bool {
	if r.pos < len(r.data) && strings.IndexByte(any, r.data[r.pos]) >= 0 {
		r.pos++
		return true
	}
	return false
}

// text reads a text in quotes. Without escapes it is a piece of the file.
func (r *reader) text() ([]byte, error) {
	r.pos++
	start := r.pos
	for r.pos < len(r.data) {
		switch b := r.data[r.pos]; {
		case b == '"':
			r.pos++
			return r.data[start : r.pos-1], nil
		case b == '\\':
			return r.escapedText(append([]byte(nil), r.data[start:r.pos]...))
		case b < 0x20:
			return nil, r.syntax("a text without control characters")
		}
		r.pos++
	}
	return nil, r.syntax(`a closing "`)
}

func (r *reader) escapedText(text []byte) ([]byte, error) {
	for r.pos < len(r.data) {
		switch b := r.data[r.pos]; {
		case b == '"':
			r.pos++
			return text, nil
		case b == '\\':
			c, err := r.escape()
			if err != nil {
				return nil, err
			}
			text = utf8.AppendRune(text, c)
			continue
		case b < 0x20:
			return nil, r.syntax("a text without control characters")
		default:
			text = append(text, b)
		}
		r.pos++
	}
	return nil, r.syntax(`a closing "`)
}

var shortEscapes = map[byte]rune{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (r *reader) escape() (rune, error) {
	r.pos++
	if r.pos < len(r.data) && r.data[r.pos] != 'u' {
		c, ok := shortEscapes[r.data[r.pos]]
		if !ok {
			return 0, r.syntax(`one of "\/bfnrtu after a backslash`)
		}
		r.pos++
		return c, nil
	}
	first, ok := r.hex()
	if ok && utf16.IsSurrogate(first) {
		var second rune
		if ok = r.pos < len(r.data) && r.data[r.pos] == '\\'; ok {
			r.pos++
			second, ok = r.hex()
		}
		first = utf16.DecodeRune(first, second)
		ok = ok && first != utf8.RuneError
	}
	if !ok {
		return 0, r.syntax(`\u and four hexadecimal digits of a whole character`)
	}
	return first, nil
}

// hex reads the u and four digits of an escape.
func (r *reader) hex() (rune, bool) {
	if r.pos+5 > len(r.data) || r.data[r.pos] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(r.data[r.pos+1:r.pos+5]), 16, 16)
	if err != nil {
		return 0, false
	}
	r.pos += 5
	return rune(n), true
}
