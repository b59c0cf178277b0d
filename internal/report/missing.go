package report

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// openQuestion is a question that is not answered, with the cases it is open in.
type openQuestion struct {
	screen.Missing // the first of its facts; what turns on any of them
	asks           string
	paths          []string
}

// couldNotTell lists what is missing, each question once for all the cases that
// it is open in.
func (o Options) couldNotTell(r screen.Result) Section {
	s := Section{ID: "missing", Folded: true}
	asked := map[string]bool{}
	var all []*openQuestion
	for _, m := range r.Missing {
		asks := o.question(m.Path)
		if name := o.about(r, m.Path) + asks; asked[name] {
			continue // one question can fill several facts
		} else {
			asked[name] = true
		}
		i := slices.IndexFunc(all, func(q *openQuestion) bool { return q.asks == asks && ofCase(r, q.Path) != 0 && ofCase(r, m.Path) != 0 })
		if i < 0 {
			all = append(all, &openQuestion{m, asks, []string{m.Path}})
			continue
		}
		q := all[i]
		q.paths, q.AtWorst = append(q.paths, m.Path), max(q.AtWorst, m.AtWorst)
		for _, result := range m.WouldSettle { // one result of the whole case can turn on the same fact of several
			if !slices.Contains(q.WouldSettle, result) {
				q.WouldSettle = append(slices.Clip(q.WouldSettle), result)
			}
		}
	}
	for i, c := range r.Convictions {
		if screen.Undone(c.Relief) {
			s.Lines = append(s.Lines, Line{Mark: "?", Level: law.UnknownLevel, Text: o.caseOf(r, i) +
				o.Words.Of("What became of the charge after the order that undid the case? If there was a new plea or a new trial, add it as a case of its own.")})
		}
	}
	for _, q := range all {
		line := Line{Mark: "?", Level: law.UnknownLevel, Path: q.Path, Text: o.about(r, q.Path) + q.asks + o.beyond(r, q.paths) + " " + o.couldChange(q.Missing) + " " + o.where(q.Path)}
		if len(q.paths) > 1 {
			line.Why = &Why{Title: q.asks}
			var cases []int
			for _, path := range q.paths {
				cases = append(cases, ofCase(r, path))
				line.Why.Facts = append(line.Why.Facts, Fact{o.about(r, path) + q.asks, path})
			}
			slices.Sort(cases)
			line.Text = "Cases " + text.Numbers(cases) + ": " + strings.TrimPrefix(line.Text, o.about(r, q.Path))
		}
		s.Lines = append(s.Lines, line)
	}
	s.Lines = append(s.Lines, o.Undecided(r)...)
	if screen.MayHaveMore(&r.Case) {
		s.Lines = append([]Line{{Mark: "?", Level: law.UnknownLevel, Text: o.Words.Of("If there are other cases, in any court, state or country. One more can change every result here. A full record from the state and the courts tells.")}}, s.Lines...)
	}
	s.Title = fmt.Sprintf("What we could not tell (%d)", len(s.Lines))
	if len(s.Lines) == 0 {
		s.Lines = append(s.Lines, Line{Text: o.Words.Of("Nothing that is still open would change a result here. A lawyer may still need more.")})
	}
	return s
}

// beyond says of a question that was answered what is missing all the same: the
// exact day of a date told by its month or year, or a paper that bears the
// answer out. "" where it was not answered in some case that it is open in.
func (o Options) beyond(r screen.Result, paths []string) string {
	said := ""
	if slices.Equal(paths, []string{"person.entry"}) && casefile.Known(r.Case.Person.Status) { // the question of the papers fills it too
		return " " + o.Words.Of("You answered this, but not how you came in.")
	}
	for _, path := range paths {
		value, told := casefile.Get(r.Case, path)
		if !told || value == "" || value == "unknown" {
			return ""
		}
		day, err := casefile.ParseDate(value)
		switch isDate := namesDay(path) && err == nil; {
		case isDate && day.Known() && !day.Exact() && len(paths) == 1:
			told, _, _ := strings.Cut(day.Words(), " (") // without: month not known
			return " " + text.Fill(o.Words.Of("You said {day}: the exact day is missing."), "day", told)
		case isDate && day.Known() && !day.Exact():
			said = " " + o.Words.Of("The exact day is missing.")
		default:
			return " " + o.Words.Of("You answered this: check the answer on a paper.")
		}
	}
	return said
}

// namesDay: the case path is that of a date.
func namesDay(path string) bool {
	return slices.ContainsFunc([]string{"_on", "_date", ".born", "_since", "_us", "_admitted"}, func(end string) bool { return strings.HasSuffix(path, end) })
}

// couldChange says how much turns on a fact, and how bad it may be.
func (o Options) couldChange(m screen.Missing) string {
	if m.AtWorst < law.High {
		return fmt.Sprintf("(could change %s)", results(len(m.WouldSettle)))
	}
	return fmt.Sprintf("(could change %s, at worst: %s)", results(len(m.WouldSettle)), levelWord(m.AtWorst))
}

func results(n int) string {
	if n == 1 {
		return "1 result"
	}
	return fmt.Sprintf("%d results", n)
}

// about says which conviction a case path speaks of, where there are several.
func (o Options) about(r screen.Result, path string) string {
	if n := ofCase(r, path); n > 0 && len(r.Convictions) > 1 {
		return fmt.Sprintf("Case %d: ", n)
	}
	return ""
}

// ofCase is the number of the case, from 1, that a case path speaks of; 0 for none.
func ofCase(r screen.Result, path string) int {
	for _, c := range r.Convictions {
		if strings.HasPrefix(path, c.Path("")) {
			return c.Index + 1
		}
	}
	return 0
}
