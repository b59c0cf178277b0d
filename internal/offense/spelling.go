package offense

import (
	"slices"
	"strings"
)

// entry is what one key leads to.
type entry struct {
	rows []*Offense
	own  []bool // the key is that row's own section, not a shorter or older form

	words []wordKey // longer keys that add words: "PC 459 2nd"
}

// wordKey is what is behind the section in a key with words: "2nd".
type wordKey struct {
	words []string
	row   *Offense
}

// spelling is the index from written sections to rows. Keys are spelled
// "PC 484(a)/488": code, space, sections in lower case.
type spelling struct {
	keys     map[string]*entry
	attempts map[string]*entry   // crimes whose attempt has a row of its own: "PC 187"
	labels   map[string]*Offense // whole names that hold words or a date, folded, no spaces
	numbers  map[string][]string // "459", "484e": the codes that have it, in the catalogue's order
}

func newSpelling(rows []*Offense) spelling {
	sp := spelling{
		keys: map[string]*entry{}, attempts: map[string]*entry{},
		labels: map[string]*Offense{}, numbers: map[string][]string{},
	}
	for _, o := range rows {
		sp.note(o)
	}
	for _, o := range rows {
		sp.add(o)
	}
	return sp
}

// note learns which numbers exist, so that "484e" is read as one number.
func (sp *spelling) note(o *Offense) {
	for _, key := range append(slices.Clone(o.Keys), o.Key()) {
		if number := plainKey(key, o.Code); number != "" {
			sp.know(strings.TrimRight(number, "abcdefghijklmnopqrstuvwxyz"), o.Code)
			sp.know(number, o.Code)
			continue
		}
		for _, t := range scan(foldSpelling(strings.TrimPrefix(key, o.Code+" "))) {
			if t.kind == section {
				sp.know(t.text, o.Code)
				sp.know(t.text+numberSuffix(o, t.tail), o.Code)
			}
		}
	}
}

// numberSuffix is the part of a tail that belongs to the number. The catalogue
// writes subdivisions in brackets, so in its keys it is all of it; the two
// spellings "242/243a" and "602.l" are the exceptions.
func numberSuffix(o *Offense, tail string) string {
	if o.Code == "PC" && (o.Section == "243(a)" || o.Section == "602") {
		return ""
	}
	return tail
}

func (sp *spelling) know(number, code string) {
	if !slices.Contains(sp.numbers[number], code) {
		sp.numbers[number] = append(sp.numbers[number], code)
	}
}

func (sp *spelling) hasNumber(code, number string) bool {
	return slices.Contains(sp.numbers[number], code)
}

// add files a row under its label and its keys. A row that is no offense of
// its own is filed under its full name alone.
func (sp *spelling) add(o *Offense) {
	if strings.Contains(o.Section, " ") || len(o.Keys) == 0 {
		sp.labels[labelKey(o.Key())] = o
	}
	label := sp.sectionKey(o)
	if o.Pointer() && !o.sharesNumber() {
		if label != "" {
			sp.file(sp.keys, label, o, true)
		}
		return
	}
	for _, key := range o.Keys {
		sp.addKey(o, key, label)
	}
}

func (sp *spelling) addKey(o *Offense, key, label string) {
	if plainKey(key, o.Code) != "" {
		sp.file(sp.keys, key, o, key == label)
		return
	}
	w := sp.read(key)
	if len(w.parts) == 0 {
		return
	}
	canonical := sp.canonical(w.parts)
	switch {
	case len(w.words) > 0:
		e := sp.file(sp.keys, canonical, o, false)
		e.words = append(e.words, wordKey{w.words, o})
	case w.attempt:
		if !slices.Contains(o.Keys, canonical) {
			sp.file(sp.attempts, canonical, o, true)
		}
	default:
		sp.file(sp.keys, canonical, o, canonical == label)
	}
}

func (sp *spelling) file(index map[string]*entry, key string, o *Offense, own bool) *entry {
	e := index[key]
	if e == nil {
		e = &entry{}
		index[key] = e
	}
	if !slices.Contains(e.rows, o) {
		e.rows, e.own = append(e.rows, o), append(e.own, own)
	}
	return e
}

// sectionKey is the row's own section as a key, "" where words besides a date
// belong to it ("459 (vehicle)" is not all of 459).
func (sp *spelling) sectionKey(o *Offense) string {
	if plainKey(o.Key(), o.Code) != "" {
		return o.Key()
	}
	w := sp.read(o.Key())
	if len(w.words) > 0 || len(w.parts) == 0 {
		return ""
	}
	return sp.canonical(w.parts)
}

// plainKey gives the number of a key that is already spelled as the index
// spells it, one section in lower case ("PC 484e(d)" gives "484e"), else "".
func plainKey(key, code string) string {
	section, ok := strings.CutPrefix(key, code+" ")
	if !ok {
		return ""
	}
	i, end := 0, len(section)
	for i < end && (isDigit(section[i]) || section[i] == '.' && i+1 < end && isDigit(section[i+1])) {
		i++
	}
	if i == 0 {
		return ""
	}
	for i < end && isLetter(section[i]) {
		i++
	}
	number := section[:i]
	for i < end {
		sub, next := bracketed(section, i)
		if sub == "" || next-i != len(sub)+2 {
			return ""
		}
		i = next
	}
	return number
}

// labelKey folds a whole name for comparison.
func labelKey(s string) string { return strings.ReplaceAll(foldSpelling(s), " ", "") }

// canonical writes parts of one code as a key.
func (sp *spelling) canonical(parts []part) string {
	b := make([]byte, 0, 32)
	b = append(b, sp.codeOf(parts[0])...)
	b = append(b, ' ')
	for i, p := range parts {
		if i > 0 {
			b = append(b, '/')
		}
		s := sp.settle(p)
		b = s.append(b, len(s.subs))
	}
	return string(b)
}

// codeOf is the part's code; where none was written, the Penal Code if it has
// the section, else the only other code that does.
func (sp *spelling) codeOf(p part) string {
	if p.code != "" {
		return p.code
	}
	codes := sp.numbers[p.number]
	if len(codes) == 1 {
		return codes[0]
	}
	return "PC"
}

// settled is a section with its number and subdivisions told apart.
type settled struct {
	number string
	subs   []string
	least  int // subdivisions that may not be left off
}

// settle decides whether the letters behind a number belong to it: "484e" is a
// section of its own, "484a" is 484(a).
func (sp *spelling) settle(p part) settled {
	if p.tail == "" {
		return settled{number: p.number, subs: p.subs}
	}
	code := sp.codeOf(p)
	asSubs := settled{number: p.number, subs: append(splitTail(p.tail), p.subs...)}
	if p.spaced {
		key := asSubs.append([]byte(code+" "), len(asSubs.subs))
		if sp.keys[string(key)] != nil {
			return asSubs
		}
	}
	for n := min(2, len(p.tail)); n > 0; n-- {
		if isDigit(p.tail[n-1]) || !sp.hasNumber(code, p.number+p.tail[:n]) {
			continue
		}
		return settled{number: p.number + p.tail[:n], subs: append(splitTail(p.tail[n:]), p.subs...)}
	}
	if code == "PC" && !p.spaced {
		asSubs.least = 1 // 118a and 484b are other crimes than 118 and 484
	}
	return asSubs
}

// splitTail reads "a1" as "a", "1".
func splitTail(tail string) []string {
	var subs []string
	for i := 0; i < len(tail); {
		end := i + 1
		for isDigit(tail[i]) && end < len(tail) && isDigit(tail[end]) {
			end++
		}
		subs = append(subs, tail[i:end])
		i = end
	}
	return subs
}

// append writes the section with its first n subdivisions.
func (s settled) append(b []byte, n int) []byte {
	b = append(b, s.number...)
	for _, sub := range s.subs[:n] {
		if rest, isEnd := strings.CutPrefix(sub, "-"); isEnd {
			b = append(b, '-')
			sub = rest
		}
		b = append(b, '(')
		b = append(b, sub...)
		b = append(b, ')')
	}
	return b
}
