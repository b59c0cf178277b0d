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

// forTheLawyer are the sections that only the attorney reads: every clock, and
// what was not checked against a source.
func (o Options) forTheLawyer(r screen.Result) []Section {
	if o.Reader != Lawyer || len(r.Convictions) == 0 {
		return nil
	}
	return []Section{o.clocks(r), o.unread(r)}
}

// clocks lists the days on which something begins or ends, in their order, and
// then every other result that turns on a length of time or on a day that is
// not known.
func (o Options) clocks(r screen.Result) Section {
	s := Section{ID: "clocks", Folded: true}
	told := map[string]bool{}
	for _, c := range Clocks(r) {
		told[subject(c.Of, c.Code)] = true
	}
	s.Lines = o.clockLines(r)
	put := func(id, code, name string, reasons []law.Reason, missing []string, why *Why) {
		words := strings.TrimSpace(o.sentences(timed(reasons, r.LawAsOf)) + " " + o.undated(missing))
		if words != "" && !told[subject(id, code)] {
			s.Lines = append(s.Lines, Line{Mark: "·", Text: o.about(r, pathOf(r, id)) + name + ": " + words, Why: why})
		}
	}
	for _, c := range r.Convictions {
		for _, remedy := range byHope(c.Remedies) {
			put(c.ID, string(remedy.Code), RemedyName(remedy.Code), remedy.Why, remedy.Missing, o.whyRemedy(c.ID, remedy))
		}
		for _, f := range c.Findings {
			put(c.ID, f.Code, FindingName(f.Code), f.Why, f.Missing, o.whyFinding(c.ID, f.Code, f))
		}
	}
	for _, f := range r.Findings {
		put("", f.Code, FindingName(f.Code), f.Why, f.Missing, o.whyFinding("", f.Code, f))
	}
	for _, c := range goalsFirst(r) {
		put("", c.Code, ConsequenceName(c.Code), c.Why, c.Missing, o.whyConsequence(r, c))
	}
	s.Title = fmt.Sprintf("Every clock (%d)", len(s.Lines))
	if len(s.Lines) == 0 {
		s.Lines = []Line{{Text: o.Words.Of("No result turns on a day that is known.")}}
	}
	return s
}

// timed are the reasons that name a day or a length of time. The day on which
// the law was read is no clock.
func timed(reasons []law.Reason, read casefile.Day) []law.Reason {
	var all []law.Reason
	for _, reason := range reasons {
		if slices.ContainsFunc(reason.Fills(), func(f law.Fill) bool {
			if _, period := f.Value.(int); period && (f.Name == "years" || f.Name == "days" || f.Name == "months") {
				return true
			}
			day, is := f.Value.(casefile.Day)
			return is && day != read
		}) {
			all = append(all, reason)
		}
	}
	return all
}

// clockLines are the clocks, what lies ahead before what is past; what one day
// does for several cases is one line, which opens to each.
func (o Options) clockLines(r screen.Result) []Line {
	var ahead, past []Line
	all := Clocks(r)
	for len(all) > 0 {
		same := all[:1]
		for len(same) < len(all) && all[len(same)].says(all[0]) {
			same = all[:len(same)+1]
		}
		line := o.clockLine(r, same)
		if all = all[len(same):]; same[0].Day > r.Today {
			line.Mark = "→"
			ahead = append(ahead, line)
		} else {
			past = append(past, line)
		}
	}
	return slices.Concat(ahead, past)
}

// says: the clocks are of one day and say the same of two cases.
func (c Clock) says(other Clock) bool {
	c.Of = other.Of
	return c == other
}

// clockLine says what a day begins or ends for some cases, and opens to the reasons.
func (o Options) clockLine(r screen.Result, same []Clock) Line {
	c := same[0]
	line := Line{Mark: "·", Text: c.Day.Long() + ": "}
	switch c.Turn {
	case Served:
		line.Text += o.Words.Of("The paper from immigration that names a case. The time to act promptly under PC 1473.7(b)(2) can count from it; a full notice to appear stops the years of cancellation (INA 240A(d)(1)).")
	case Comes:
		i := slices.IndexFunc(r.Consequences, func(goal law.Consequence) bool { return goal.Code == c.Code })
		line.Text += ConsequenceName(c.Code) + ": " + o.sentences(timed(r.Consequences[i].Why, r.LawAsOf))
		line.Why = o.whyConsequence(r, r.Consequences[i])
	case Opens, Closes:
		var cases []int
		var each []Line
		for i, k := range r.Convictions {
			if !slices.ContainsFunc(same, func(c Clock) bool { return c.Of == k.ID }) {
				continue
			}
			remedy, _ := k.Remedy(casefile.ReliefKind(c.Code))
			cases = append(cases, i+1)
			each = append(each, Line{Mark: "·", Text: o.about(r, k.Path("")) + turnWords(c, remedy, r.Today), Why: o.whyRemedy(k.ID, remedy)})
		}
		line.Text += each[0].Text
		line.Why = each[0].Why
		if len(each) > 1 {
			line.Text = c.Day.Long() + ": Cases " + text.Numbers(cases) + ": " + strings.TrimPrefix(each[0].Text, o.about(r, r.Convictions[cases[0]-1].Path("")))
			line.Why = &Why{Title: line.Text, More: each}
		}
	}
	return line
}

// turnWords say what the day of a clock is for a relief.
func turnWords(c Clock, remedy law.Remedy, today casefile.Day) string {
	words := RemedyName(remedy.Code) + ": "
	switch {
	case c.Turn == Closes && c.Day < today:
		return words + "the last day to ask, which is over."
	case c.Turn == Closes:
		return words + "the last day to ask."
	case law.Automatic(remedy.Code) && c.Day > today:
		return words + "the state should grant it from then on."
	case law.Automatic(remedy.Code):
		return words + "due since then; " + stateWord(remedy) + "."
	case c.Day > today:
		return words + "the first day to ask."
	}
	return words + "the first day to ask; " + stateWord(remedy) + "."
}

// undated says which days, and how long a term, are missing for a clock that
// cannot be set yet; "" where none is.
func (o Options) undated(missing []string) string {
	var asked []string
	for _, path := range missing {
		field := path[strings.LastIndexByte(path, '.')+1:]
		if !isClock(field) || slices.Contains(asked, o.question(path)) {
			continue
		}
		asked = append(asked, o.question(path))
	}
	if len(asked) == 0 {
		return ""
	}
	return text.Fill(o.Words.Of("The day cannot be told now. Not known: {list}"), "list", strings.Join(asked, " "))
}

// isClock: a field of the case file that holds a day, or a length of time.
func isClock(field string) bool {
	return strings.HasSuffix(field, "_on") || strings.HasSuffix(field, "_date") || strings.HasSuffix(field, "_since") ||
		strings.HasSuffix(field, "_admitted") || strings.HasPrefix(field, "days_") || field == "born" || field == "entered_us"
}

// unread lists what rests on knowledge alone: rows of the catalogue whose
// columns were not read in a source, and answers of the law.
func (o Options) unread(r screen.Result) Section {
	s := Section{ID: "unchecked", Folded: true}
	put := func(text string, why *Why) {
		s.Lines = append(s.Lines, Line{Mark: "!", Level: law.Caution, Text: text, Why: why})
	}
	for _, c := range r.Convictions {
		of := o.about(r, c.Path(""))
		for _, row := range c.Offense.Rows {
			if len(c.Offense.Rows) > mostRows {
				put(of+fmt.Sprintf("the section leaves %d rows of the catalogue; their columns were not compared here.", len(c.Offense.Rows)), nil)
				break
			}
			switch {
			case !row.Verified && !row.StateChecked:
				put(of+row.Key()+": the row's immigration and state columns were not read in a source.", nil)
			case !row.Verified:
				put(of+row.Key()+": the row's immigration columns were not read in a source.", nil)
			case !row.StateChecked:
				put(of+row.Key()+": the row's state columns were not read in the statute.", nil)
			}
		}
		for _, remedy := range c.Remedies {
			if remedy.Covered && remedy.Checked == law.FromKnowledge {
				put(of+RemedyName(remedy.Code), o.whyRemedy(c.ID, remedy))
			}
		}
		for _, f := range c.Findings {
			if f.Covered && f.Checked == law.FromKnowledge {
				put(of+FindingName(f.Code), o.whyFinding(c.ID, f.Code, f))
			}
		}
	}
	for _, f := range r.Findings {
		if f.Covered && f.Checked == law.FromKnowledge {
			put(FindingName(f.Code), o.whyFinding("", f.Code, f))
		}
	}
	s.Title = fmt.Sprintf("Not checked against a source (%d)", len(s.Lines))
	if len(s.Lines) == 0 {
		s.Lines = []Line{{Text: o.Words.Of("Every answer here was read in a source on the day beside it. Law changes; it must be read again before anyone acts.")}}
	}
	return s
}

// mostRows is how many rows of the catalogue are listed for one case.
const mostRows = 6
