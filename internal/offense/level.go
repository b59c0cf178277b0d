package offense

import (
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
)

// levels are the words of the level columns, mildest first.
var levels = []string{"infraction", "wobblette", "misdemeanor", "wobbler", "felony"}

// LevelOn gives the level the section had on a day: LevelBefore until
// LevelChangedOn, Level from then on. Where a partial or missing date leaves
// both open, it gives the graver of the two and is not certain.
func LevelOn(o *Offense, on casefile.Date) (level string, certain bool) {
	switch {
	case o.LevelBefore == "" || o.LevelChangedOn.IsZero() || o.LevelBefore == o.Level:
		return o.Level, true
	case on.Known() && on.First() >= o.LevelChangedOn:
		return o.Level, true
	case on.Known() && on.Last() < o.LevelChangedOn:
		return o.LevelBefore, true
	}
	return graver(o.LevelBefore, o.Level), false
}

func graver(a, b string) string {
	if slices.Index(levels, a) > slices.Index(levels, b) {
		return a
	}
	return b
}

// LevelWords says a level for people: "felony or misdemeanor" for a wobbler.
func LevelWords(level string) string {
	switch level {
	case "wobbler":
		return "felony or misdemeanor"
	case "wobblette":
		return "misdemeanor or infraction"
	}
	return level
}

// LevelWords says the row's level for people.
func (o *Offense) LevelWords() string { return LevelWords(o.Level) }

// MaxFelonyDays is the longest felony term of the row in whole days, 365 a
// year; false where the row gives none of its own (no felony form, an
// enhancement, a term that follows another crime).
//
// The terms are written as triads of years, "2-3-4 prison". A 16 at the head
// of a triad is the 16 months of PC 18(a) and 1170(h)(1). A life term, also
// "15 to life", is 36,500 days. Numbers that are no terms ("452(a)", "child
// under 14") are not read as years, nor a 16 elsewhere ("6-12-16") as months.
//
// Only its test calls it yet: law/california reads terms by a shorter rule of
// its own, which takes the 14 of "child under 14" for years, and should come here.
func (o *Offense) MaxFelonyDays() (days int, known bool) {
	term := o.FelonyTerm
	if strings.Contains(term, "enhancement") {
		return 0, false
	}
	if strings.Contains(term, "life") {
		return casefile.MaxDays, true
	}
	for _, field := range strings.FieldsFunc(term, betweenTerms) {
		days = max(days, triadDays(field))
	}
	if strings.Contains(term, "1 year + 1 day") {
		days = max(days, 366)
	}
	if years, found := strings.CutSuffix(term, " years or fine, 1170h"); found {
		n, _ := strconv.Atoi(years)
		days = max(days, 365*n)
	}
	return days, days > 0
}

func betweenTerms(r rune) bool { return strings.ContainsRune(" ;,()", r) }

// triadDays gives the longest term of "2-3-4", 0 for anything else.
func triadDays(field string) int {
	parts := strings.Split(field, "-")
	if len(parts) < 2 {
		return 0
	}
	longest := 0
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil {
			return 0
		}
		if i == 0 && n == 16 {
			longest = 485 // 16 months: one year of 365 and four months of 30
			continue
		}
		longest = max(longest, 365*n)
	}
	return longest
}
