package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Undecided is what is not known beside the facts that would change a result:
// which of the answers that do not fit is right, the facts on which only a
// further reason of a goal turns, and the relief that no answer settles. A list of
// what is missing never reads "nothing" while one of them is there.
func (o Options) Undecided(r screen.Result) []Line {
	open := func(words, path string) Line {
		return Line{Mark: "?", Level: law.UnknownLevel, Text: words, Path: path}
	}
	var lines []Line
	if len(r.Contradictions) > 0 {
		lines = append(lines, open(o.Words.Of("Which is right where answers do not fit? They stand under “Answers that do not fit”. Until that is settled, the worse reading is used."), first(r.Contradictions[0].Paths)))
	}
	asked := map[string]bool{}
	for _, m := range r.Missing {
		asked[m.Path] = true
	}
	unasked := false // a reason that no fact decides
	var paths []string
	turns := map[string][]string{}
	for _, g := range goals(r) {
		for _, way := range g.ways {
			for _, why := range way.Why {
				unasked = unasked || !why.Stands() && len(why.If()) == 0
				for _, path := range why.If() {
					if turns[path] == nil {
						paths = append(paths, path)
					}
					if !asked[path] && !slices.Contains(turns[path], g.name()) {
						turns[path] = append(turns[path], g.name())
					}
				}
			}
		}
	}
	for _, path := range paths {
		if len(turns[path]) > 0 {
			lines = append(lines, open(o.about(r, path)+o.question(path)+" "+text.Fill(o.Words.Of("(could bring one more reason: {goals})"), "goals", text.And(turns[path]))+" "+o.where(path), path))
		}
	}
	for i, c := range r.Convictions {
		if names := unsettledRelief(c); len(names) > 0 {
			lines = append(lines, open(o.caseOf(r, i)+text.Fill(o.Words.Of("No answer here settles whether this is open: {relief}. A lawyer must look."), "relief", strings.Join(names, "; ")), ""))
		}
	}
	if len(r.Missing) == 0 && len(lines) == 0 && unasked {
		lines = append(lines, open(o.Words.Of("Some reasons stay open that no answer here settles. They stand with each goal, marked as not known. A lawyer must look."), ""))
	}
	return lines
}

// unsettledRelief names the relief that many cases fit and of which it cannot
// be told whether it is open, though no fact is missing.
func unsettledRelief(c screen.Conviction) []string {
	var names []string
	for _, remedy := range c.Remedies {
		if remedy.State == law.Unclear && remedy.Covered && !remedy.Shut && !remedy.Merits && len(remedy.Missing) == 0 && screen.Common(remedy.Code) {
			names = append(names, RemedyName(remedy.Code))
		}
	}
	return names
}

func first(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return paths[0]
}
