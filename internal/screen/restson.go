package screen

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// mostFacts is how many facts are tried for one result. Of a longer record only
// those of its own case are, or of the person for what is about no one case, so
// that the answer is there at once.
const mostFacts = 150

// RestsOnUnless gives the case paths of the facts that a result rests on: take one
// away and the result, its day or its reason is another. The result is named
// as in a what-if or as a remedy: c1:deport.firearm, c1:pc-1203.4,
// detention.mandatory, naturalization. No path for a result that is not there. It is
// for somebody who may lose interest: once stop says so it ends soon, and the paths,
// which are then not all, are not given.
func RestsOnUnless(stop func() bool, c casefile.Case, today casefile.Day, l Law, code string) (paths []string, whole bool) {
	if stop() {
		return nil, false
	}
	body := l.immigrationOnly
	now := body(law.OpenFile(&c, today))
	if now.picture(code) == "" { // a remedy
		body = l.bothBodies
		now = body(law.OpenFile(&c, today))
	}
	said := now.picture(code)
	if said == "" {
		return nil, true
	}
	for _, path := range factsNear(c, now.Result, code) {
		if stop() {
			return nil, false
		}
		less := c.Clone()
		casefile.Blank(&less, path)
		if body(law.OpenFile(&less, today)).picture(code) != said {
			paths = append(paths, path)
		}
	}
	return paths, true
}

// factsNear are the facts told that can have to do with a result, those of its
// own case first.
func factsNear(c casefile.Case, r Result, code string) []string {
	told := slices.DeleteFunc(casefile.Told(c), func(path string) bool {
		value, _ := casefile.Get(c, path)
		return value == "unknown" // nothing rests on a fact that nobody knows
	})
	id, _, ofCase := strings.Cut(code, ":")
	own := func(path string) bool {
		return ofCase && slices.ContainsFunc(r.Convictions, func(k Conviction) bool { return k.ID == id && strings.HasPrefix(path, k.Path("")) })
	}
	if len(told) > mostFacts {
		told = slices.DeleteFunc(told, func(path string) bool { return !own(path) && (ofCase || !strings.HasPrefix(path, "person.")) })
	}
	slices.SortStableFunc(told, func(a, b string) int {
		switch {
		case own(a) == own(b):
			return 0
		case own(a):
			return -1
		}
		return 1
	})
	return told
}

// picture is everything that is said of one result, to compare; "" for a
// result that is not there.
func (r *assessed) picture(code string) string {
	id, rest, ofCase := strings.Cut(code, ":")
	if !ofCase {
		for _, f := range r.Findings {
			if f.Code == code {
				return pictureOf(f)
			}
		}
		for _, c := range r.Consequences {
			if c.Code == code {
				return fmt.Sprint(c.Level, c.AtWorst, asSaid(c.Why))
			}
		}
		return ""
	}
	i := slices.IndexFunc(r.Convictions, func(c Conviction) bool { return c.ID == id })
	if i < 0 {
		return ""
	}
	c := r.Convictions[i]
	if rest == "counts_as_conviction" {
		return pictureOf(c.Counts)
	}
	for _, f := range c.Findings {
		if f.Code == rest {
			return pictureOf(f)
		}
	}
	for _, remedy := range c.Remedies {
		if string(remedy.Code) == rest {
			return fmt.Sprint(remedy.State, remedy.Merits, remedy.Earliest, remedy.Reason, remedy.Why, remedy.Effect.Answer)
		}
	}
	return ""
}

// asSaid are reasons as they are said, without the facts on which they turn: one
// fact more that is missing makes no other reason.
func asSaid(reasons []law.Reason) []law.Reason {
	all := slices.Clone(reasons)
	for i := range all {
		if !all[i].Stands() {
			all[i] = all[i].OnlyIf(nil)
		}
	}
	return all
}

func pictureOf(f law.Finding) string { return fmt.Sprint(f.Answer, f.Harm, f.Why) }
