package rulebook

import (
	"regexp"
	"strings"
	"sync"
	"testing"
)

// touches reports whether one section is the other, a part of it, or holds it.
func (s section) touches(other section) bool {
	return s.code == other.code && s.number == other.number &&
		(strings.HasPrefix(s.part, other.part) || strings.HasPrefix(other.part, s.part))
}

// within reports whether a section is the other or a part of it.
func (s section) within(whole section) bool {
	return s.code == whole.code && s.number == whole.number && strings.HasPrefix(s.part, whole.part)
}

var inWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(` + namesOfCodes() + `) (` + oneNumber + part + `*(?:(?:, | or | and | to |-)(?:` + oneNumber + `)?` + part + `*)*)`)
})

// citedIn are the sections that a sentence names; cases say the same sentences
// again and again.
var citedIn = kept(func(words string) []section {
	var all []section
	for _, m := range inWords().FindAllStringSubmatch(words, -1) {
		found, _ := sections(m[1], strings.TrimRight(m[2], ", ."))
		all = append(all, found...)
	}
	return all
})

// statutesOf are the sections of a list of authorities.
func statutesOf(authorities []string) []section {
	var all []section
	for _, a := range authorities {
		all = append(all, statutesIn(a)...)
	}
	return all
}

var statutesIn = kept(func(authority string) []section {
	found, _ := statutes(authority)
	return found
})

// kept keeps what a function said.
func kept(f func(string) []section) func(string) []section {
	var said sync.Map
	return func(words string) []section {
		if all, there := said.Load(words); there {
			return all.([]section)
		}
		all := f(words)
		said.Store(words, all)
		return all
	}
}

func statute(citation string) section {
	all, sound := statutes(citation)
	if !sound || len(all) != 1 {
		panic("no statute: " + citation)
	}
	return all[0]
}

// A decision is cited by its name and its place: "Silva v. Garland, 993 F.3d
// 705 (9th Cir. 2021)" or "People v. Park (2013) 56 Cal.4th 782".
var (
	byPlace = regexp.MustCompile(`^(.+(?: v\. |^Matter of ).+|Matter of .+?), ([0-9]+ .+ [0-9_]+(?: \([^)]*[0-9]{4}\))?)(?: \(en banc\))?$`)
	byYear  = regexp.MustCompile(`^(People v\. .+) (\([0-9]{4}\) [0-9]+ .+)$`)
)

// One authority, one spelling: what begins like a statute is cited by the one
// name of its code and can be read as one, and a decision has one name and one
// place wherever it is cited, a Californian one with its year before its place.
func TestEveryAuthorityIsWrittenOneWay(t *testing.T) {
	place, name, decisions := map[string]string{}, map[string]string{}, 0
	for _, authority := range sortedKeys(everythingCited(t)) {
		if strings.TrimSpace(authority) != authority || authority == "" {
			t.Errorf("blanks around %q", authority)
		}
		found, sound := statutes(authority)
		if !sound {
			t.Errorf("%q begins like a statute and cannot be read as one", authority)
		}
		if len(found) > 0 && !strings.HasPrefix(authority, codesOfLaw[found[0].code].cited+" ") {
			t.Errorf("%q is of the code that is cited as %q", authority, codesOfLaw[found[0].code].cited)
		}
		if len(found) == 0 && oddCode.MatchString(authority) {
			t.Errorf("%q looks like a section of a code that has no name here", authority)
		}
		m := byPlace.FindStringSubmatch(authority)
		if m == nil {
			m = byYear.FindStringSubmatch(authority)
		} else if strings.Contains(m[2], " Cal.") {
			t.Errorf("%q: a Californian decision is cited with its year before its place", authority)
		}
		if m == nil {
			continue
		}
		decisions++
		if before := place[m[1]]; before != "" && before != m[2] {
			t.Errorf("%s stands at %s and at %s", m[1], before, m[2])
		}
		if before := name[m[2]]; before != "" && before != m[1] {
			t.Errorf("%s is called %s and %s", m[2], before, m[1])
		}
		place[m[1]], name[m[2]] = m[2], m[1]
	}
	if decisions < 100 {
		t.Errorf("only %d decisions were read", decisions)
	}
}

// oddCode: a code or a title, and a section of it.
var oddCode = regexp.MustCompile(`\b(?:Code|USC|CFR|CCR|U\.S\.C\.) (?:§+ ?)?[0-9]`)
