package offense

import "strings"

// part is one section as somebody wrote it: code "" is not said.
type part struct {
	code   string
	number string   // "12022.53"
	tail   string   // letters and digits right behind the number: "a", "a1"
	spaced bool     // the tail stood apart, so it is rather a subdivision
	subs   []string // "a", "1"; "-d" ends a range
}

// written is what a spelling says, before any row is looked up.
type written struct {
	parts      []part
	words      []string // other words, as "felony", "auto", "2nd"
	attempt    bool     // 664 stood beside another section
	conspiracy bool     // 182 stood beside another section
}

// item is a token with its part in the whole known.
type item struct {
	token
	code string // not "": the item names a code
	sure bool   // the code was followed by "code", or is no ordinary word
}

// links are words that join sections or stand between a code and a section.
var links = map[string]bool{
	"and": true, "per": true, "pursuant": true, "to": true, "with": true, "in": true, "violation": true, "of": true, "the": true,
	"section": true, "sections": true, "sec": true, "secs": true, "s": true, "ss": true, "subd": true, "subdivision": true, "sub": true,
	"subsection": true, "california": true, "cal": true, "calif": true, "ca": true, "code": true, "codes": true, "no": true, "or": true, "former": true,
}

// read takes a spelling apart. It knows no row but asks which codes have a
// section where an ordinary word might name a code.
func (sp *spelling) read(s string) written {
	items := itemsOf(scan(foldSpelling(s)))
	sp.dropChanceCodes(items)
	chains, words := chainsOf(items)
	w := written{words: words}
	for _, chain := range sp.chosen(chains) {
		w.parts = append(w.parts, sectionsOf(chain)...)
	}
	w.stripPrefixes()
	return w
}

// itemsOf marks the codes and attaches spaced subdivisions, "11377 a 1".
func itemsOf(tokens []token) []item {
	items := make([]item, 0, len(tokens))
	for i := 0; i < len(tokens); {
		if code, n, sure := codeAt(tokens[i:]); n > 0 {
			items = append(items, item{code: code, sure: sure, token: tokens[i]})
			i += n
			continue
		}
		it := item{token: tokens[i]}
		i++
		if it.kind == section {
			i += it.attach(tokens[i:])
		}
		items = append(items, it)
	}
	return items
}

// codeAt reads the name of a code at the head of the tokens.
func codeAt(tokens []token) (code string, n int, sure bool) {
	if tokens[0].kind != word {
		return "", 0, false
	}
	for n = min(longestCodeName, len(tokens)); n > 0; n-- {
		name, ok := phrase(tokens[:n])
		if !ok {
			continue
		}
		if code = codeNames[name]; code == "" {
			continue
		}
		sure = !plainWords[name]
		if n < len(tokens) && tokens[n].kind == word && (tokens[n].text == "code" || tokens[n].text == "c") {
			return code, n + 1, true
		}
		return code, n, sure
	}
	return "", 0, false
}

func phrase(tokens []token) (string, bool) {
	if len(tokens) == 1 {
		return tokens[0].text, tokens[0].kind == word
	}
	var b strings.Builder
	for i, t := range tokens {
		if t.kind == section {
			return "", false
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	return b.String(), true
}

// attach takes single letters and digits that stand apart as the tail.
func (it *item) attach(rest []token) int {
	if it.tail != "" || len(it.parens) > 0 {
		return 0
	}
	n := 0
	for n < len(rest) && n < 3 && single(rest[n], n%2 == 1) {
		if _, isCode, _ := codeAt(rest[n:]); isCode > 0 {
			break
		}
		it.tail += rest[n].text
		n++
	}
	it.spaced = n > 0
	return n
}

func single(t token, digit bool) bool {
	if digit {
		return t.kind == section && len(t.text) == 1 && t.tail == "" && len(t.parens) == 0
	}
	return t.kind == word && len(t.text) == 1
}

// dropChanceCodes turns an ordinary word back into a word where the section
// before it is not known to the code it would name ("11379.6(a) lab").
func (sp *spelling) dropChanceCodes(items []item) {
	for i := range items {
		it := &items[i]
		if it.code == "" || it.sure {
			continue
		}
		after := i+1 < len(items) && items[i+1].kind == section
		before := i > 0 && items[i-1].kind == section && sp.hasNumber(it.code, items[i-1].text)
		if !before && !(after && !anySection(items[:i])) {
			it.code = ""
		}
	}
}

func anySection(items []item) bool {
	for _, it := range items {
		if it.kind == section {
			return true
		}
	}
	return false
}

// chainsOf splits the items into runs of sections and codes that belong
// together: joined by signs or link words, not by a bare space.
func chainsOf(items []item) (chains [][]item, words []string) {
	start, linked := 0, true
	cut := func(end, next int) {
		if anySection(items[start:end]) {
			chains = append(chains, items[start:end])
		}
		start = next
	}
	for i, it := range items {
		switch {
		case it.kind == section:
			if !linked {
				cut(i, i)
			}
			linked = false
		case it.code != "" || it.kind == joiner || links[it.text]:
			linked = true
		default:
			cut(i, i+1)
			linked = true
			words = append(words, it.text)
		}
	}
	cut(len(items), len(items))
	return chains, words
}

// chosen gives the chains that name a code; where none does, the first whose
// section is known, else the first.
func (sp *spelling) chosen(chains [][]item) [][]item {
	coded := chains[:0:0]
	for _, chain := range chains {
		if hasCode(chain) {
			coded = append(coded, chain)
		}
	}
	if len(coded) > 0 || len(chains) == 0 {
		return coded
	}
	for _, chain := range chains {
		for _, it := range chain {
			if it.kind == section && len(sp.numbers[it.text]) > 0 {
				return [][]item{chain}
			}
		}
	}
	return chains[:1]
}

func hasCode(chain []item) bool {
	for _, it := range chain {
		if it.code != "" {
			return true
		}
	}
	return false
}

// sectionsOf gives each section of a chain its code: the one before it in
// "PC 664/HS 11379", the one behind it in "182(a)(1) PC/11378 HS".
func sectionsOf(chain []item) []part {
	var parts []part
	code, behind := "", false
	for i, it := range chain {
		switch {
		case it.code != "":
			if code == "" && i > 0 && anySection(chain[:i]) {
				behind = true
			}
			code = it.code
			if behind {
				fillCode(parts, code)
			}
		case it.kind == section && it.text[0] != '0':
			p := part{number: it.text, tail: it.tail, spaced: it.spaced, subs: it.parens}
			if !behind {
				p.code = code
			}
			parts = append(parts, p)
		}
	}
	fillCode(parts, code)
	return parts
}

func fillCode(parts []part, code string) {
	for i := range parts {
		if parts[i].code == "" {
			parts[i].code = code
		}
	}
}

// stripPrefixes takes 664 (attempt) and 182 (conspiracy) off the sections, also
// where the code behind them is that of the crime: "664/11378 HS".
func (w *written) stripPrefixes() {
	kept := w.parts[:0:0]
	attempt, conspiracy := false, false
	for _, p := range w.parts {
		switch {
		case p.number == "664" && p.code != elsewhere:
			attempt = true
		case p.number == "182" && p.code != elsewhere:
			conspiracy = true
		default:
			kept = append(kept, p)
		}
	}
	if len(kept) > 0 {
		w.parts, w.attempt, w.conspiracy = kept, attempt, conspiracy
	}
}

// says reports whether all the words were written.
func (w *written) says(words []string) bool {
	for _, want := range words {
		found := false
		for _, have := range w.words {
			found = found || have == want
		}
		if !found {
			return false
		}
	}
	return len(words) > 0
}
