package tui

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyList draws a list whose every line has a name of its own.
func anyList(t *rapid.T) *list {
	l := &list{}
	l.setSize(40, rapid.IntRange(2, 12).Draw(t, "height"))
	var rows []row
	for i := range rapid.IntRange(1, 15).Draw(t, "rows") {
		r := row{pick: rapid.Bool().Draw(t, "pick")}
		for j := range rapid.IntRange(1, 15).Draw(t, "lines") {
			r.lines = append(r.lines, fmt.Sprintf("r%dl%d.", i, j))
		}
		rows = append(rows, r)
	}
	l.setRows(rows)
	return l
}

// seen notes which lines are in sight.
func seen(l *list, all map[string]bool) {
	for _, line := range l.lines() {
		all[strings.TrimPrefix(strings.TrimSpace(line), "> ")] = true
	}
}

// Going through a list with one key brings every line into sight, whatever the
// heights of its rows and wherever the cursor can stop.
func TestNothingGoesByUnread(t *testing.T) {
	for key, start := range map[string]string{"down": "home", "up": "end", "pgdown": "home", "pgup": "end"} {
		t.Run(key, rapid.MakeCheck(func(t *rapid.T) {
			l := anyList(t)
			l.Update(named[start])
			all := map[string]bool{}
			seen(l, all)
			for range 400 {
				l.Update(named[key])
				seen(l, all)
				if n := len(l.lines()); n > l.height {
					t.Fatalf("%d lines in a window of %d", n, l.height)
				}
			}
			for i, r := range l.rows {
				for j, line := range r.lines {
					if !all[line] {
						t.Fatalf("line %d of row %d was never in sight", j, i)
					}
				}
			}
		}))
	}
}

// The cursor reaches every row that can be picked.
func TestTheCursorReachesEveryRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyList(t)
		l.Update(named["home"])
		reached := map[int]bool{l.cursor: true}
		for range 400 {
			l.Update(named["down"])
			reached[l.cursor] = true
		}
		for i, r := range l.rows {
			if r.pick && !reached[i] {
				t.Fatalf("the cursor never came to row %d of %d", i, len(l.rows))
			}
		}
	})
}

// Enter on a row that was scrolled out of sight only brings it back.
func TestEnterNeverActsOutOfSight(t *testing.T) {
	l := &list{}
	l.setSize(40, 4)
	l.setRows([]row{{lines: []string{"a"}, pick: true}, plainRow("b", "c", "d", "e", "f", "g")})
	for range 3 {
		l.Update(named["down"])
	}
	if l.visible() {
		t.Fatal("the row is still in sight; the test shows nothing")
	}
	if i := l.chosen(); i != -1 {
		t.Errorf("enter acted on row %d out of sight", i)
	}
	if i := l.chosen(); i != 0 || !l.visible() {
		t.Errorf("the second enter gives %d, want the row brought back", i)
	}
}
