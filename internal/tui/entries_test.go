package tui

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/interview"
)

// fewLines is a choice of eight answers, a to h, of which the third takes two lines.
func fewLines() *choice {
	var options []interview.Option
	for _, name := range strings.Split("abcdefgh", "") {
		label := "answer " + name
		if name == "c" {
			label += " and more words than one line of this width has room for"
		}
		options = append(options, interview.Option{Value: name, Label: label})
	}
	return newChoice(interview.Asked{Question: interview.Question{Kind: interview.Choice, Options: options}}, 50)
}

func TestALongListShowsItsHeadAndKeepsNotSureInSight(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"opened: from the first answer, the cursor on not sure", "",
			"  1 answer a|  2 answer b|  3 answer c and more words than one line of this|     width has room for|  ↓ 5 below|> Not sure"},
		{"up from not sure is the last answer", "<up>",
			"  5 answer e|  6 answer f|  7 answer g|> 8 answer h|  ↑ 4 above|  Not sure"},
		{"down again to not sure: the list stays", "<up><down>",
			"  5 answer e|  6 answer f|  7 answer g|  8 answer h|  ↑ 4 above|> Not sure"},
		{"in the middle, answers on both sides", "5",
			"  4 answer d|> 5 answer e|  6 answer f|  7 answer g|  ↑ 3 above ↓ 1 below|  Not sure"},
		{"an answer is shown whole or not at all", "4",
			"  3 answer c and more words than one line of this|     width has room for|> 4 answer d|  5 answer e|  ↑ 2 above ↓ 3 below|  Not sure"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := fewLines()
			for script := c.keys; script != ""; {
				k, rest := nextKey(script)
				f.update(k)
				script = rest
			}
			got, want := f.lines(6), strings.Split(c.want, "|")
			for i := range max(len(got), len(want)) {
				if flat(at(got, i)) != flat(at(want, i)) {
					t.Fatalf("line %d is %q, want %q:\n%s", i, at(got, i), at(want, i), joinLines(got))
				}
			}
		})
	}
	if got := fewLines().lines(10); len(got) != 10 || strings.Contains(joinLines(got), "below") {
		t.Errorf("a list that fits is cut:\n%s", joinLines(got))
	}
}

// Whatever the window and the keys, the line of the cursor and "not sure" are in sight.
func TestTheCursorOfAChoiceIsAlwaysInSight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := fewLines()
		for range rapid.IntRange(0, 12).Draw(t, "presses") {
			f.update(named[rapid.SampledFrom([]string{"up", "down", "home", "end"}).Draw(t, "key")])
		}
		height := rapid.IntRange(3, 12).Draw(t, "height")
		seen := joinLines(f.lines(height))
		if n := len(f.lines(height)); n > height {
			t.Fatalf("%d lines in %d", n, height)
		}
		if !strings.Contains(seen, "Not sure") || !strings.Contains(flat(seen), "> "+cursorWords(f)) {
			t.Fatalf("the cursor on %d or “not sure” is out of sight:\n%s", f.at, seen)
		}
	})
}

// cursorWords are the first words of the line under the cursor.
func cursorWords(f *choice) string {
	if f.at == f.rest() {
		return wordNotSure
	}
	return fmt.Sprintf("%d answer %s", f.at+1, f.entries[f.at].value)
}
