package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// openGroup is what is said before reasons that turn on facts not known, so
// that nobody reads them as told.
type openGroup struct {
	lead    string
	reasons []law.Reason
}

// openReasons are the reasons that only may hold: those of which a fact was not
// asked, then those of which every fact was left as not sure, then those that
// no fact decides.
func openReasons(r screen.Result, reasons []law.Reason) []openGroup {
	groups := []openGroup{{lead: "Not asked yet; each would matter:"}, {lead: "Not sure; each would matter:"}, {lead: "Not known; each would matter:"}}
	for _, reason := range reasons {
		if reason.Stands() {
			continue
		}
		at := 2
		for _, path := range reason.If() {
			if _, told := casefile.Get(r.Case, path); !told {
				at = 0
				break
			}
			at = 1
		}
		groups[at].reasons = append(groups[at].reasons, reason)
	}
	var some []openGroup
	for _, g := range groups {
		if len(g.reasons) > 0 {
			some = append(some, g)
		}
	}
	return some
}

// apart are reasons in words: those that stand, then those that may hold behind
// what says so. What stands after them, as whom to ask, comes last.
func (o Options) apart(r screen.Result, reasons []law.Reason) string {
	told, after := standing(reasons)
	if len(told) == len(reasons) {
		return oneBlank(o.sentences(told))
	}
	words := []string{o.sentences(told)}
	for _, g := range openReasons(r, reasons[len(told):]) {
		words = append(words, o.Words.Of(g.lead), o.sentences(g.reasons))
	}
	return oneBlank(strings.Join(append(words, o.sentences(after)), " "))
}

// oneBlank leaves one blank between words, and none around them.
func oneBlank(s string) string {
	blank := true
	for i := range len(s) {
		was := blank
		if blank = s[i] == ' '; blank && was || s[i] < ' ' || s[i] >= utf8.RuneSelf {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return strings.TrimSuffix(s, " ")
}

// apartList is apart for a list: what may hold has a mark, below its lead.
func (o Options) apartList(r screen.Result, reasons []law.Reason) []string {
	told, after := standing(reasons)
	list := o.list(told)
	for _, g := range openReasons(r, reasons) {
		list = append(list, o.Words.Of(g.lead))
		list = append(list, prefixed("? ", o.list(g.reasons))...)
	}
	return append(list, o.list(after)...)
}

// standing are the reasons that hold on what was told: those before the first
// that only may, and those after it.
func standing(reasons []law.Reason) (before, after []law.Reason) {
	open := slices.IndexFunc(reasons, func(reason law.Reason) bool { return !reason.Stands() })
	if open < 0 {
		return reasons, nil
	}
	for _, reason := range reasons[open:] {
		if reason.Stands() {
			after = append(after, reason)
		}
	}
	return reasons[:open], after
}
