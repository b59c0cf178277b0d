package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// part is one conviction's part in an aggregate of sentences.
type part struct {
	counts law.Test
	harm   law.Answer
	term   term
	on     casefile.Day // the day of sentence; no day where it is not known
	dated  string       // path of the date that is missing
}

func partOf(o *Opinion, p *Parameters) part {
	j := part{counts: o.C(), harm: o.Harm(), term: sentenceImposed(o.Matter, p)}
	date, path := o.SentencedOn, o.Path("sentenced_on")
	if !date.Asked() {
		date, path = o.ConvictedOn, o.Path("convicted_on")
	}
	if j.dated = path; date.Exact() {
		j.on, j.dated = date.First(), ""
	}
	return j
}

// least and most are the bounds of the term: least after every change that
// may be accepted, most before it.
func (j part) least() int {
	if j.term.later != nil {
		return min(j.term.Low, j.term.later.to.Low)
	}
	return j.term.Low
}

// aggregate is the test that two or more convictions have so many days in all.
func aggregate(terms []part, days int) law.Shielded {
	sure := func(j part) bool { return j.counts.Answer == law.Yes }
	argued := func(j part) bool { return j.counts.Answer >= law.Arguable }
	possibly := func(j part) bool { return j.counts.Answer >= law.Unknown }
	harmful := func(least law.Answer) func(part) bool { return func(j part) bool { return j.harm >= least } }

	low := func(j part) int { return j.term.Low }
	high := func(j part) int { return j.term.High }

	possible := total(terms, possibly, high, apartIfUndated) >= days
	standing := law.Is(false)
	switch {
	case total(terms, sure, part.least, together) >= days:
		return plain(law.Is(true))
	case total(terms, argued, low, addAll) >= days:
		standing = law.Open()
	case total(terms, possibly, high, addAll) >= days:
		standing = law.Lacks()
	}
	if standing.Answer != law.No {
		standing = standing.May(openFacts(terms)...)
	}
	harm := standing.Answer // what may count does harm as far as it stands: no harm is unknown where the answer is no
	switch {
	case total(terms, harmful(law.Yes), low, together) >= days:
		harm = law.Yes
	case standing.Answer == law.Arguable && possible && len(standing.Missing) > 0:
		harm = law.Yes // what is missing could make it certain
	case total(terms, harmful(law.Arguable), low, addAll) >= days:
		harm = max(harm, law.Arguable)
	}
	return law.Shielded{Standing: standing, Harm: harm}
}

// openFacts are the missing facts of all parts.
func openFacts(terms []part) []string {
	var open law.Test
	for _, j := range terms {
		open = open.May(j.counts.Missing...).May(j.term.Missing...)
		if j.dated != "" {
			open = open.May(j.dated)
		}
	}
	return open.Missing
}

// sums says how terms of one day, and terms without a day, are added.
type sums uint8

const (
	together       sums = iota // one day, or no day: the longest counts once
	apartIfUndated             // one day: the longest counts once; no day: added
	addAll                     // everything is added
)

// total adds the terms that count; with fewer than two of them it is none.
func total(terms []part, counts func(part) bool, length func(part) int, how sums) int {
	sum, longestUndated, n := 0, 0, 0
	for i, j := range terms {
		if !counts(j) {
			continue
		}
		n++
		days := length(j)
		switch {
		case how == addAll, how == apartIfUndated && j.on == 0:
			sum += days
		case j.on == 0:
			longestUndated = max(longestUndated, days)
		case longestOfDay(terms, i, counts, length):
			sum += days
		}
	}
	if n < 2 {
		return 0
	}
	return max(sum, longestUndated)
}

// longestOfDay: no other term of that day is longer, and no earlier one as long.
func longestOfDay(terms []part, i int, counts func(part) bool, length func(part) int) bool {
	for k := range terms {
		if k == i || terms[k].on != terms[i].on || !counts(terms[k]) {
			continue
		}
		if d := length(terms[k]) - length(terms[i]); d > 0 || d == 0 && k < i {
			return false
		}
	}
	return true
}
