package report

import (
	"cmp"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// Clock is a day on which something begins or ends.
type Clock struct {
	Day   casefile.Day
	Of    string // the id of the conviction; "" for the person
	Code  string // of the relief or the consequence that turns on it; Notice
	Turn  Turn
	State law.State // of a relief
}

// Turn is what a day does.
type Turn uint8

const (
	Opens  Turn = iota // a relief may be asked for from it on
	Closes             // it is the last day to ask
	Comes              // a consequence changes with it
	Served             // immigration named a case
)

// Notice is the code of the clock of a notice, a denial or an order of
// immigration's that names a case: PC 1473.7(b)(2) counts diligence from it, and
// a full notice to appear stops the years of cancellation (INA 240A(d)(1)).
const Notice = "notice"

// Clocks are the days of a screened case on which something begins or ends, in
// their order: the first day of each relief that is open or waits, not before
// its section was there; the last day to ask for one, also where it is over; the
// days ahead on which a consequence changes; the notice that began others.
func Clocks(r screen.Result) []Clock {
	var all []Clock
	if notice := r.Case.Person.NoticeOn; notice.Known() && r.Case.Person.Status != casefile.Citizen {
		all = append(all, Clock{Day: notice.First(), Code: Notice, Turn: Served})
	}
	for _, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			at := Clock{Of: c.ID, Code: string(remedy.Code), State: remedy.State}
			if at.Day = FirstAsked(remedy); !at.Day.IsZero() && canOpen(remedy.State) {
				all = append(all, at)
			}
			at.Turn = Closes
			for _, at.Day = range filled(remedy.Why, "deadline") {
				all = append(all, at)
			}
		}
	}
	for _, c := range r.Consequences {
		if c.Level == law.Bar || !c.Covered || yearsStopped(r.Case.Person, c.Code) {
			continue
		}
		for _, day := range filled(c.Why, "day") {
			if day > r.Today {
				all = append(all, Clock{Day: day, Code: c.Code, Turn: Comes})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Clock) int { return cmp.Compare(a.Day, b.Day) })
	return all
}

// canOpen: the relief is open, or only time stands in its way.
func canOpen(s law.State) bool {
	return s == law.Available || s == law.Discretionary || s == law.Later
}

// yearsStopped: the years that cancellation of removal asks for end with a
// notice to appear (INA 240A(d)(1)), so that none are waited for once a case is open.
func yearsStopped(p casefile.Person, code string) bool {
	return strings.HasPrefix(code, "cancellation-") && (p.InRemovalProceedings == casefile.Yes || p.NoticeOn.Known())
}

// filled are the days that stand in reasons under a name.
func filled(why []law.Reason, name string) []casefile.Day {
	var days []casefile.Day
	for _, reason := range why {
		for _, fill := range reason.Fills() {
			if day, is := fill.Value.(casefile.Day); is && fill.Name == name && !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	return days
}
