package paper

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
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
	for _, c := range report.Clocks(m.Result) {
		if c.Turn != report.Closes || c.Day >= m.Result.Today {
			all = append(all, turn{c.Day, c.Of, turnWords(c)})
		}
	}
	return onePerDay(all)
}

// turnWords say shortly what a day begins or ends. Of a notice the case does
// not tell which paper it was.
func turnWords(c report.Clock) string {
	switch c.Turn {
	case report.Opens:
		return report.SectionOrName(casefile.ReliefKind(c.Code)) + " " + string(c.State)
	case report.Closes:
		return report.SectionOrName(casefile.ReliefKind(c.Code)) + " last day"
	case report.Served:
		return "notice from immigration: diligence for PC 1473.7 counts from it (PC 1473.7(b)(2)); a full notice to appear stops the years of cancellation (INA 240A(d)(1))"
	case report.Comes:
	}
	return c.Code
}

// onePerDay are clocks in the order of their days; what falls on one day for one case is one.
func onePerDay(all []turn) []turn {
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
