package paper

import (
	"cmp"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
)

// turn is a day on which something begins or ends, and for which case ("" for
// the person).
type turn struct {
	day  casefile.Day
	of   string
	what string
}

// clocks are the days on which something begins or ends: the first day of each
// relief, the days ahead on which a way opens or closes, and the notice that
// began others. A day on which a sentence merely rests stands with its finding
// behind this page; a last day that is over is no clock.
func (m maker) clocks(w *writer) {
	days := m.everyClock()
	if len(days) == 0 {
		return
	}
	var items []Item
	for _, row := range m.rowsOf(days) {
		items = append(items, Item{m.hand(row[0]), strings.Join(daysOf(row), ", ") + ": " + row[0].what})
	}
	w.heading(2, "Every clock (→ lies ahead)")
	w.list(items...)
}

// daysOf writes the days of a row, each once with all its cases.
func daysOf(row []turn) []string {
	var days []string
	var last casefile.Day
	for _, c := range row {
		if c.day == last {
			days[len(days)-1] += " " + c.of
			continue
		}
		last = c.day
		days = append(days, strings.TrimSpace(c.day.String()+" "+c.of))
	}
	return days
}

// hand marks what lies ahead.
func (m maker) hand(c turn) string {
	if c.day > m.Result.Today {
		return "→"
	}
	return "·"
}

// everyClock are the clocks in the order of their days; what begins on one day
// for one case is one.
func (m maker) everyClock() []turn {
	var all []turn
	if notice := m.Result.Case.Person.NoticeOn; notice.Known() && m.Result.Case.Person.Status != casefile.Citizen {
		all = append(all, turn{notice.First(), "", noticeBegins})
	}
	for _, c := range m.Result.Convictions {
		for _, r := range c.Remedies {
			all = append(all, reliefClocks(c.ID, r, m.Result.Today)...)
		}
	}
	for _, c := range m.Result.Consequences {
		if c.Level == law.Bar || !c.Covered || m.yearsStopped(c.Code) {
			continue
		}
		for _, day := range filled(c.Why, "day") {
			if day > m.Result.Today {
				all = append(all, turn{day, "", c.Code})
			}
		}
	}
	return onePerDay(all)
}

// noticeBegins is what the day of a paper from immigration begins or ends. Which
// paper it was the case does not tell.
const noticeBegins = "notice from immigration: diligence for PC 1473.7 counts from it (PC 1473.7(b)(2)); a full notice to appear stops the years of cancellation (INA 240A(d)(1))"

// reliefClocks are the first day of a relief that is open or waits, not before
// its section was there, and the last day to ask, where one lies ahead.
func reliefClocks(of string, r law.Remedy, today casefile.Day) []turn {
	if r.State != law.Available && r.State != law.Discretionary && r.State != law.Later {
		return nil
	}
	var all []turn
	if day := report.FirstAsked(r); !day.IsZero() {
		all = append(all, turn{day, of, sectionOrName(r.Code) + " " + string(r.State)})
	}
	for _, day := range filled(r.Why, "deadline") {
		if day >= today {
			all = append(all, turn{day, of, sectionOrName(r.Code) + " last day"})
		}
	}
	return all
}

// yearsStopped: the years that cancellation of removal asks for end with a
// notice to appear (INA 240A(d)(1)), so that none are waited for once a case is open.
func (m maker) yearsStopped(code string) bool {
	p := m.Result.Case.Person
	return strings.HasPrefix(code, "cancellation-") && (p.InRemovalProceedings == casefile.Yes || p.NoticeOn.Known())
}

// filled are the days that stand in reasons under a name.
func filled(why []law.Reason, name string) []casefile.Day {
	var days []casefile.Day
	for _, reason := range why {
		for _, fill := range reason.Fills {
			if day, is := fill.Value.(casefile.Day); is && fill.Name == name && !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	return days
}

// onePerDay are clocks by their days; what falls on one day for one case is one.
func onePerDay(all []turn) []turn {
	slices.SortStableFunc(all, func(a, b turn) int { return cmp.Compare(a.day, b.day) })
	var one []turn
	for _, c := range all {
		i := slices.IndexFunc(one, func(o turn) bool { return o.day == c.day && o.of == c.of })
		switch {
		case i < 0:
			one = append(one, c)
		case !slices.Contains(strings.Split(one[i].what, ", "), c.what):
			one[i].what += ", " + c.what
		}
	}
	return one
}

// rowsOf puts clocks that say the same of several cases into one row, those
// that are over apart from those ahead.
func (m maker) rowsOf(all []turn) [][]turn {
	var rows [][]turn
	for _, c := range all {
		same := func(row []turn) bool { return row[0].what == c.what && m.hand(row[0]) == m.hand(c) }
		if i := slices.IndexFunc(rows, same); i >= 0 {
			rows[i] = append(rows[i], c)
		} else {
			rows = append(rows, []turn{c})
		}
	}
	return rows
}
