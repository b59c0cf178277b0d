package offense

import (
	"cmp"
	"slices"
	"strings"
)

// Hit is one result of a search: the row with its Key, PlainName, LevelWords
// and Category, and how well it fits.
type Hit struct {
	*Offense
	Score int // higher is better; it means nothing outside one search
	typed string
}

// Kept is the section to keep: as it was typed where a number of its own leads
// to this row alone, as PC 242 to PC 243(a); else the row's Key.
func (h Hit) Kept() string { return cmp.Or(h.typed, h.Key()) }

// Search finds rows by a section or by words in English and Spanish, best
// first; limit 0 or less means all. Rows that fit alike stand in the order of
// the catalogue, the common ones first. What is written as a section decides,
// words beside it only put rows in order. A search that fits nothing gives
// nothing.
func Search(words string, limit int) []Hit {
	x := searchIndex()
	s := x.query(words)
	var scores []int
	switch {
	case s.section != "" || s.exact != nil:
		scores = x.bySection(s)
	case len(s.words) > 0:
		scores = x.byWords(s)
	case s.code != "":
		scores = x.byCode(s)
	default:
		return nil
	}
	return s.asTyped(x.hits(scores, limit))
}

// asTyped names the only row to which a number leads by that number: the paper
// says so, and a lookup finds the row by it.
func (s searched) asTyped(hits []Hit) []Hit {
	number := s.section != "" && strings.Trim(s.section, "0123456789.") == ""
	if number && !s.loose && len(s.exact) == 1 && len(hits) > 0 && hits[0].Offense == s.exact[0] && !strings.Contains(flat(hits[0].Section), s.section) {
		hits[0].typed = hits[0].Code + " " + s.section
	}
	return hits
}

// searched is what somebody typed, taken apart.
type searched struct {
	code    string
	section string     // flat, as far as it is typed: "484a"
	exact   []*Offense // rows that the whole of it leads to, as a lookup would
	loose   bool
	words   []string
	phrase  string
	strict  bool      // all the words, not only most of them
	all     *searched // everything as words, where words stand beside the section
}

func (x *index) query(typed string) searched {
	var s searched
	items := itemsOf(scan(foldSpelling(typed)))
	hasSection := anySection(items)
	var rest []string
	for _, it := range items {
		switch {
		case it.code != "" && (it.sure || hasSection):
			if s.code == "" {
				s.code = it.code
			}
		case it.kind == section && len(rest) == 0:
			s.section = strings.TrimPrefix(s.section+"/"+flat(it.text+it.tail+strings.Join(it.parens, "")), "/")
		case it.kind == word || it.code != "":
			rest = append(rest, it.text)
		}
	}
	if o := x.labels[labelKey(typed)]; o != nil {
		s.exact = []*Offense{o}
	} else if hasSection {
		m := x.lookup(Query{Section: typed})
		s.exact, s.loose = m.Rows, m.Loose
	}
	if s.code == "" && !hasSection {
		s.setWords(typed)
		return s
	}
	s.setWords(strings.Join(rest, " "))
	if hasSection && len(s.words) > 0 {
		s.all = &searched{strict: true}
		s.all.setWords(typed)
	}
	return s
}

func (s *searched) setWords(text string) {
	s.phrase = foldWords(text)
	all := strings.Fields(s.phrase)
	for _, w := range all {
		if !smallWords[w] {
			s.words = append(s.words, w)
		}
	}
	if len(s.words) == 0 && len(all) == 1 {
		s.words = all
	}
}

// Scores of a section: its own row, a row it leads to, a row it begins.
const (
	sectionOwn    = 4000
	sectionLeads  = 3000
	sectionBegins = 2000
	keyBegins     = 1000
	alsoCalled    = 900
)

func (x *index) bySection(s searched) []int {
	scores := make([]int, len(x.rows))
	for i, o := range x.rows {
		if s.code != "" && o.Code != s.code && !slices.Contains(s.exact, o) {
			continue
		}
		scores[i] = x.sectionScore(i, o, s)
	}
	if s.all == nil {
		return scores
	}
	beside, whole := x.wordScores(s), x.wordScores(*s.all)
	for i := range scores {
		if scores[i] > 0 {
			scores[i] += beside[i]
		} else {
			scores[i] = whole[i] // "80 percent" is no section
		}
	}
	return scores
}

func (x *index) sectionScore(i int, o *Offense, s searched) int {
	sections := x.sections[i]
	leads := slices.Contains(s.exact, o)
	switch {
	case s.section != "" && sections[0] == s.section:
		return sectionOwn + x.bonus[i]
	case leads && !s.loose:
		return sectionLeads + x.bonus[i]
	case s.section != "" && strings.HasPrefix(sections[0], s.section):
		return sectionBegins + x.bonus[i]
	case leads:
		return keyBegins + 100 + x.bonus[i]
	case s.section != "" && slices.ContainsFunc(sections[1:], func(k string) bool { return strings.HasPrefix(k, s.section) }):
		return keyBegins + x.bonus[i]
	case s.section != "" && slices.Contains(x.numbered[i], s.section):
		return alsoCalled + x.bonus[i] // "12020" of brass knuckles
	}
	return 0
}

func (x *index) byCode(s searched) []int {
	scores := make([]int, len(x.rows))
	for i, o := range x.rows {
		if o.Code == s.code {
			scores[i] = 100 + x.bonus[i]
		}
	}
	return scores
}

func (x *index) byWords(s searched) []int {
	scores := x.wordScores(s)
	for i, o := range x.rows {
		if s.code != "" && o.Code != s.code {
			scores[i] = 0
		} else if scores[i] > 0 {
			scores[i] += x.bonus[i]
		}
	}
	return scores
}

func (x *index) hits(scores []int, limit int) []Hit {
	var hits []Hit
	for i, score := range scores {
		if score > 0 {
			hits = append(hits, Hit{Offense: x.rows[i], Score: score})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit:limit]
	}
	return hits
}
