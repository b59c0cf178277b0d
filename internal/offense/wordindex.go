package offense

import (
	"slices"
	"strings"
	"sync"

	"example.com/tableside/internal/casefile"
)

// index is what a search reads: the words of all rows in order, where each
// stands, and each row's phrases and sections.
type index struct {
	*catalogue
	vocabulary []string   // sorted
	places     [][]place  // for each word
	phrases    [][]string // for each row: aliases and names, folded
	sections   [][]string // for each row: its section, then its keys, flat: "484a/488"
	numbered   [][]string // for each row: aliases that are numbers, flat
	bonus      []int      // for each row
	synonyms   map[string][]string
	synonymous []string // all words of sameThing, sorted
}

// place is a word's place in a row.
type place struct {
	row    int32
	weight int32
}

// Weights of the fields: an alias is what people say.
const (
	inAlias = 4
	inPlain = 3
	inName  = 3
)

var searchIndex = sync.OnceValue(func() *index {
	x := &index{catalogue: load(), synonyms: map[string][]string{}}
	places := map[string][]place{}
	for i, o := range x.rows {
		x.fileRow(i, o, places)
	}
	for w := range places {
		x.vocabulary = append(x.vocabulary, w)
	}
	slices.Sort(x.vocabulary)
	for _, w := range x.vocabulary {
		x.places = append(x.places, places[w])
	}
	for _, group := range sameThing {
		for _, w := range group {
			x.synonyms[w] = append(x.synonyms[w], group...)
			x.synonymous = append(x.synonymous, w)
		}
	}
	slices.Sort(x.synonymous)
	return x
})

func (x *index) fileRow(i int, o *Offense, places map[string][]place) {
	var phrases []string
	note := func(text string, weight int32) {
		folded := foldWords(text)
		phrases = append(phrases, folded)
		for _, w := range strings.Fields(folded) {
			if !smallWords[w] {
				places[w] = append(places[w], place{int32(i), weight})
			}
		}
	}
	for _, alias := range o.Aliases {
		note(alias, inAlias)
	}
	for _, plain := range strings.Split(o.PlainName, ";") {
		note(plain, inPlain)
	}
	note(o.Name, inName)
	sections := []string{flat(o.Section)}
	for _, key := range o.Keys {
		sections = append(sections, flat(strings.TrimPrefix(key, o.Code+" ")))
	}
	var numbered []string
	for _, alias := range o.Aliases {
		if isDigit(alias[0]) {
			numbered = append(numbered, flat(alias))
		}
	}
	x.numbered = append(x.numbered, numbered)
	x.phrases = append(x.phrases, phrases)
	x.sections = append(x.sections, sections)
	x.bonus = append(x.bonus, bonus(o))
}

// bonus puts the common rows before, the law of former times and rows that
// are no crimes behind.
func bonus(o *Offense) int {
	b := 0
	if i := slices.Index(common, o.Key()); i >= 0 {
		b = 30 - i/3
	}
	if !o.ValidTo.IsZero() {
		b -= 8
	}
	if o.Pointer() {
		b -= 15
	}
	return b
}

// flat spells a section without brackets and spaces, for comparing heads.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '(', ')', ' ':
			return -1
		case '-':
			return '/'
		}
		return r
	}, strings.ToLower(s))
}

// wordScores scores the rows that have all the words; where none has, those
// that have most of them, and at least half.
func (x *index) wordScores(s searched) []int {
	total := make([]int, len(x.rows))
	matched := make([]int, len(x.rows))
	one := make([]int, len(x.rows))
	for _, w := range s.words {
		clear(one)
		x.score(w, one)
		for i, n := range one {
			if n > 0 {
				total[i] += n
				matched[i]++
			}
		}
	}
	most := slices.Max(matched)
	if 2*most < len(s.words) || s.strict && most < len(s.words) {
		return make([]int, len(x.rows))
	}
	for i := range total {
		if matched[i] < most || most == 0 {
			total[i] = 0
			continue
		}
		total[i] += 50 + x.phraseScore(i, s.phrase)
	}
	if s.keepsOnly() {
		x.sellingLast(total)
	}
	return total
}

// keepsOnly: having something was typed, and nothing of selling it.
func (s searched) keepsOnly() bool {
	return slices.ContainsFunc(s.words, func(w string) bool { return isLike(w, "possession") }) &&
		!slices.ContainsFunc(s.words, func(w string) bool { return isLike(w, "sell") || slices.Contains(sellingWords, w) })
}

// isLike: a word is one of the group of another in sameThing, or begins one.
func isLike(w, of string) bool {
	for _, group := range sameThing {
		if slices.Contains(group, of) {
			return slices.ContainsFunc(group, func(other string) bool { return other == w || len(w) >= 4 && strings.HasPrefix(other, w) })
		}
	}
	return false
}

// sellingWords tell of selling beside those of sameThing.
var sellingWords = []string{
	"sold", "intent", "dealing", "deal", "dealer", "distribute", "distribution", "transport", "transportation", "transporting",
	"trafficking", "trafico", "traficar", "offer", "furnish", "furnishing",
}

// sellingLast puts the rows of sale behind those of having: the first line is
// soon taken, and sale is far worse for immigration.
func (x *index) sellingLast(scores []int) {
	for i, o := range x.rows {
		if o.Category == casefile.KindDrugSale {
			scores[i] = min(scores[i], foundLast)
		}
	}
}

// foundLast is less than the score of any row that has the words, even with the
// bonus of a common one.
const foundLast = 20

// How well a word fits, before the weight of the field.
const (
	sameWord   = 10
	beginsWord = 6
	synonym    = 5
	misspelled = 3
)

// score gives each row its best place for a word.
func (x *index) score(w string, rows []int) {
	found := x.scoreHead(w, rows)
	if len(w) > 3 && strings.HasSuffix(w, "s") {
		found = x.scoreExact(strings.TrimSuffix(w, "s"), beginsWord, rows) || found
	}
	for _, other := range x.alike(w) {
		found = x.scoreExact(other, synonym, rows) || found
	}
	if found || len(w) < 4 {
		return
	}
	for _, near := range x.misspellings(w) {
		x.scoreExact(near, misspelled, rows)
		for _, other := range x.synonyms[near] {
			x.scoreExact(other, misspelled-1, rows)
		}
	}
}

func (x *index) scoreHead(w string, rows []int) (found bool) {
	at, _ := slices.BinarySearch(x.vocabulary, w)
	for ; at < len(x.vocabulary) && strings.HasPrefix(x.vocabulary[at], w); at++ {
		fit := beginsWord
		if x.vocabulary[at] == w {
			fit = sameWord
		}
		x.put(at, fit, rows)
		found = true
	}
	return found
}

func (x *index) scoreExact(w string, fit int, rows []int) bool {
	at, known := slices.BinarySearch(x.vocabulary, w)
	if known {
		x.put(at, fit, rows)
	}
	return known
}

func (x *index) put(at, fit int, rows []int) {
	for _, p := range x.places[at] {
		rows[p.row] = max(rows[p.row], fit*int(p.weight))
	}
}

// alike gives the words people use for the same thing, also when only the
// head of one is typed ("marihu").
func (x *index) alike(w string) []string {
	if group := x.synonyms[w]; group != nil || len(w) < 4 {
		return group
	}
	at, _ := slices.BinarySearch(x.synonymous, w)
	if at < len(x.synonymous) && strings.HasPrefix(x.synonymous[at], w) {
		return x.synonyms[x.synonymous[at]]
	}
	return nil
}

// misspellings are the known words one slip away, two for a long word.
func (x *index) misspellings(w string) []string {
	slips := 1
	if len(w) >= 8 {
		slips = 2
	}
	var near []string
	for _, list := range [...][]string{x.vocabulary, x.synonymous} {
		for _, v := range list {
			if len(v) >= 4 && v[0] == w[0] && withinSlips(w, v, slips) {
				near = append(near, v)
			}
		}
	}
	return near
}

// withinSlips reports whether at most that many letters were left out, added,
// changed, or swapped with their neighbour.
func withinSlips(a, b string, slips int) bool {
	if d := len(a) - len(b); d > slips || -d > slips || len(b) > 30 || len(a) > 30 {
		return false
	}
	var rows [3][32]int
	for j := range len(b) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, now := &rows[(i-1)%3], &rows[i%3], &rows[(i+1)%3]
		now[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
			least = min(least, now[j])
		}
		if least > slips {
			return false
		}
	}
	return rows[(len(a)+1)%3][len(b)] <= slips
}

// phraseScore rewards a row that says the whole phrase.
func (x *index) phraseScore(i int, phrase string) int {
	best, again := 0, -10
	for _, p := range x.phrases[i] {
		if p == phrase {
			again += 10
		}
		switch {
		case p == phrase && strings.Contains(phrase, " "):
			best = 200
		case p == phrase: // one word says little: "drunk" is part of many things
			best = max(best, 70)
		case strings.HasPrefix(p, phrase):
			best = max(best, 60)
		case strings.Contains(p, phrase):
			best = max(best, 30)
		}
	}
	return best + max(again, 0)
}
