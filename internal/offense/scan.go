package offense

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind tells the parts of a written section apart.
type tokenKind uint8

const (
	word    tokenKind = iota // "pc", "and", "possess"
	section                  // "484(a)", in its bare form "484" with its tail
	joiner                   // "/" "-" "," between sections
)

// token is one part of a written section, lower case.
type token struct {
	kind   tokenKind
	text   string   // a word, a joiner, or the number of a section with its decimals: "12022.53"
	tail   string   // letters and digits glued to the number: "a1" of "245a1"
	parens []string // subdivisions in parentheses: "a", "1"; "-d" ends a range
	spaced bool     // the tail stood apart: "11377 a"
}

// foldSpelling makes one spelling of the many signs that people and scanners
// write: lower case, plain dashes, round brackets, no section sign.
func foldSpelling(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r < utf8.RuneSelf && r >= ' ':
			return foldBracket(r)
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case strings.ContainsRune("‐‑‒–—―−", r):
			return '-'
		case r == '＆':
			return '&'
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		}
		return ' ' // §, no-break spaces, quotes, anything else
	}, s)
}

func foldBracket(r rune) rune {
	switch r {
	case '[', '{':
		return '('
	case ']', '}':
		return ')'
	case '\\', '|':
		return '/'
	}
	return r
}

// scanner walks over a folded spelling.
type scanner struct {
	s      string
	at     int
	tokens []token
}

func scan(folded string) []token {
	sc := scanner{s: folded, tokens: make([]token, 0, 8)}
	for sc.at < len(sc.s) {
		sc.next()
	}
	return sc.tokens
}

func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= utf8.RuneSelf }

func (sc *scanner) next() {
	b := sc.s[sc.at]
	switch {
	case isDigit(b):
		sc.number()
	case isLetter(b):
		sc.word()
	case b == '(':
		sc.bracket()
	case strings.IndexByte("/-,;+", b) >= 0:
		sc.at++
		sc.put(token{kind: joiner, text: "/"})
	case b == '&':
		sc.at++
		sc.put(token{kind: word, text: "and"})
	case sc.at > 0 && isLetter(sc.s[sc.at-1]) && (b == '#' || b == '.'): // "PC#459", "P.C.211"
		sc.at++
	case b == '$' || b == '#' || b == '<' || b == '>' || b == '.' && sc.digitAt(sc.at+1):
		sc.at++
		sc.skipAmount()
	default:
		sc.at++
	}
}

func (sc *scanner) put(t token) { sc.tokens = append(sc.tokens, t) }

func (sc *scanner) digitAt(i int) bool { return i < len(sc.s) && isDigit(sc.s[i]) }

func (sc *scanner) letterAt(i int) bool { return i < len(sc.s) && isLetter(sc.s[i]) }

// skipAmount passes over a sum of money or a case number: "$400", "#BA123".
func (sc *scanner) skipAmount() {
	for sc.at < len(sc.s) && (sc.s[sc.at] == ' ' || sc.s[sc.at] == '$') {
		sc.at++
	}
	for sc.at < len(sc.s) && (isDigit(sc.s[sc.at]) || isLetter(sc.s[sc.at]) || sc.s[sc.at] == ',' || sc.s[sc.at] == '.') {
		sc.at++
	}
}

// word reads letters; dots between single letters fall away: "p.c." is "pc".
func (sc *scanner) word() {
	start := sc.at
	for sc.letterAt(sc.at) {
		sc.at++
	}
	text := sc.s[start:sc.at]
	for len(text) <= 3 && sc.at+1 < len(sc.s) && sc.s[sc.at] == '.' && sc.letterAt(sc.at+1) {
		from := sc.at + 1
		to := from
		for sc.letterAt(to) {
			to++
		}
		if to-from > 1 {
			break
		}
		text += sc.s[from:to]
		sc.at = to
	}
	sc.put(token{kind: word, text: text})
}

// number reads a section: digits, decimals, a glued tail and subdivisions.
func (sc *scanner) number() {
	start := sc.at
	for sc.digitAt(sc.at) {
		sc.at++
	}
	if sc.at < len(sc.s) && sc.s[sc.at] == '.' && sc.digitAt(sc.at+1) {
		sc.at++
		for sc.digitAt(sc.at) {
			sc.at++
		}
	}
	t := token{kind: section, text: sc.s[start:sc.at]}
	if sc.ordinal(start) {
		return
	}
	if sc.at+1 < len(sc.s) && sc.s[sc.at] == '.' && sc.letterAt(sc.at+1) && !sc.letterAt(sc.at+2) {
		sc.at++ // "602.l"
	}
	t.tail = sc.tail()
	t.parens = sc.subdivisions()
	sc.put(t)
}

// ordinal reads "1st", "2nd" as words.
func (sc *scanner) ordinal(start int) bool {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(sc.s[sc.at:], end) && !sc.letterAt(sc.at+2) {
			sc.at += 2
			sc.put(token{kind: word, text: sc.s[start:sc.at]})
			return true
		}
	}
	return false
}

// tail reads letters and digits glued to a number, up to a code's name:
// "a1" of "245a1", "" of "459pc", "f" of "647fpc".
func (sc *scanner) tail() string {
	start := sc.at
	end := start
	for end < len(sc.s) && (isLetter(sc.s[end]) || isDigit(sc.s[end])) {
		end++
	}
	run := sc.s[start:end]
	for i := range run {
		if len(run)-i >= 2 && codeNames[run[i:]] != "" {
			run = run[:i]
			break
		}
	}
	if len(run) > 6 { // "484theft": a word, not subdivisions
		run = ""
	}
	sc.at = start + len(run)
	return run
}

// subdivisions reads "(a)(1)", also spaced, and a range "(b)-(d)".
func (sc *scanner) subdivisions() []string {
	var parens []string
	for {
		at, mark := sc.at, ""
		for at < len(sc.s) && sc.s[at] == ' ' {
			at++
		}
		if len(parens) > 0 && at+1 < len(sc.s) && sc.s[at] == '-' && sc.s[at+1] == '(' {
			at, mark = at+1, "-"
		}
		sub, end := bracketed(sc.s, at)
		if sub == "" {
			if len(parens) > 0 && at == sc.at && sc.digitAt(at) && !sc.digitAt(at+1) { // "(a)1"
				parens = append(parens, sc.s[at:at+1])
				sc.at = at + 1
				continue
			}
			return parens
		}
		parens = append(parens, mark+sub)
		sc.at = end
	}
}

// bracketed reads one subdivision "(a)", "(12)", "(aa)" at i and gives where
// it ends; "" if something else stands there.
func bracketed(s string, i int) (sub string, end int) {
	if i >= len(s) || s[i] != '(' {
		return "", i
	}
	i++
	for i < len(s) && s[i] == ' ' {
		i++
	}
	start := i
	for i < len(s) && (isDigit(s[i]) || isLetter(s[i]) && s[i] < utf8.RuneSelf) {
		i++
	}
	sub = s[start:i]
	for i < len(s) && s[i] == ' ' {
		i++
	}
	closed := i < len(s) && s[i] == ')'
	if closed {
		i++
	}
	if sub == "" || len(sub) > 2 || !closed && i < len(s) || isDigit(sub[0]) != isDigit(sub[len(sub)-1]) {
		return "", i
	}
	return sub, i
}

// sibling reads the "(b)" of "23152(a)/(b)" as a section of its own.
func (sc *scanner) sibling() bool {
	n := len(sc.tokens)
	if n < 2 || sc.tokens[n-2].kind != section || len(sc.tokens[n-2].parens) == 0 {
		return false
	}
	if link := sc.tokens[n-1]; link.kind != joiner && link.text != "and" && link.text != "or" {
		return false
	}
	sub, end := bracketed(sc.s, sc.at)
	if sub == "" {
		return false
	}
	before := sc.tokens[n-2]
	parens := append([]string(nil), before.parens[:len(before.parens)-1]...)
	sc.at = end
	parens = append(append(parens, sub), sc.subdivisions()...)
	sc.put(token{kind: section, text: before.text, tail: before.tail, parens: parens})
	return true
}

// spelledOut reads the "(b)" of "23152, subd. (b)" into the section.
func (sc *scanner) spelledOut() bool {
	i, said := len(sc.tokens)-1, false
	for ; i >= 0 && sc.tokens[i].kind != section; i-- {
		t := sc.tokens[i]
		if t.kind == word && !strings.HasPrefix(t.text, "sub") && !strings.HasPrefix(t.text, "para") {
			return false
		}
		said = said || t.kind == word
	}
	if !said || i < 0 {
		return false
	}
	subs := sc.subdivisions()
	if len(subs) == 0 {
		return false
	}
	sc.tokens[i].parens = append(sc.tokens[i].parens, subs...)
	sc.tokens = sc.tokens[:i+1]
	return true
}

// bracket reads a remark, "(vehicle)", as its words; "(before 2014-11-05)" and
// "(repealed 2022)" are dates of the catalogue and fall away.
func (sc *scanner) bracket() {
	if sc.sibling() || sc.spelledOut() {
		return
	}
	sc.at++
	for _, dated := range [...]string{"before ", "repealed "} {
		if strings.HasPrefix(sc.s[sc.at:], dated) {
			end := strings.IndexByte(sc.s[sc.at:], ')')
			if end < 0 {
				end = len(sc.s) - sc.at
			}
			sc.at += end
			return
		}
	}
}
