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

// clocks lists every result that turns on a day, with the day: when a remedy
// opens, when a time ran out, from when years are counted.
func (o Options) clocks(r screen.Result) Section {
	s := Section{ID: "clocks", Folded: true}
	put := func(of, name string, reasons []law.Reason, first casefile.Day, missing []string, why *Why) {
		var dated []law.Reason
		for _, reason := range reasons {
			if slices.ContainsFunc(reason.Fills, func(f law.Fill) bool {
				if _, period := f.Value.(int); period && (f.Name == "years" || f.Name == "days" || f.Name == "months") {
					return true
				}
				day, is := f.Value.(casefile.Day)
				return is && day != r.LawAsOf // the day of a reading is no clock
			}) {
				dated = append(dated, reason)
			}
		}
		words := o.sentences(dated)
		if !first.IsZero() {
			words = strings.TrimSpace("First day " + first.Long() + ". " + words)
		}
		if lacks := o.undated(missing); first.IsZero() && lacks != "" {
			words = strings.TrimSpace(words + " " + lacks)
		}
		if words != "" {
			s.Lines = append(s.Lines, Line{Mark: "·", Text: of + name + ": " + words, Why: why})
		}
	}
	for _, c := range r.Convictions {
		of := o.about(r, c.Path(""))
		for _, remedy := range byHope(c.Remedies) {
			put(of, RemedyName(remedy.Code), remedy.Why, remedy.Earliest, remedy.Missing, o.whyRemedy(c.ID, remedy))
		}
		for _, f := range c.Findings {
			put(of, FindingName(f.Code), f.Why, 0, f.Missing, o.whyFinding(c.ID, f.Code, f))
		}
	}
	for _, f := range r.Findings {
		put("", FindingName(f.Code), f.Why, 0, f.Missing, o.whyFinding("", f.Code, f))
	}
	for _, c := range goalsFirst(r) {
		put("", ConsequenceName(c.Code), c.Why, 0, c.Missing, o.whyConsequence(r, c))
	}
	s.Title = fmt.Sprintf("Every clock (%d)", len(s.Lines))
	if len(s.Lines) == 0 {
		s.Lines = []Line{{Text: o.Words.Of("No result turns on a day that is known.")}}
	}
	return s
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
