package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/tui"
)

// A key to a redrawn screen, on a wide terminal, where every answer runs the
// law again for the second column: the last conviction of a record is added at
// the review and told question by question, one of the first is then changed,
// and the summary is opened and read. Told in ms are the median and the 99th
// percentile over all keys, and the same percentile until the second column
// speaks of the new answer, until the review says what the open answers could
// change, and until the summary is there, none of which a key waits for over a
// long record; and the longest that a screen takes to show what has come.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{1, 12, 50} {
		b.Run(fmt.Sprintf("convictions=%d", n), func(b *testing.B) {
			w := newTimedInterview(b, recordOf(b, n))
			for b.Loop() {
				w.hold()
			}
			b.ReportMetric(float64(len(w.keys))/float64(b.N), "keys")
			b.ReportMetric(ms(percentile(w.keys, 50)), "median-ms")
			b.ReportMetric(ms(percentile(w.keys, 99)), "p99-ms")
			b.ReportMetric(ms(percentile(w.keys, 100)), "worst-ms")
			b.ReportMetric(ms(percentile(w.columns, 99)), "column-p99-ms")
			b.ReportMetric(ms(percentile(w.reviews, 99)), "review-p99-ms")
			b.ReportMetric(ms(percentile(w.summaries, 99)), "summary-p99-ms")
			b.ReportMetric(ms(percentile(w.shown, 100)), "shown-worst-ms")
		})
	}
}

func percentile(took []time.Duration, p int) time.Duration {
	if len(took) == 0 {
		return 0
	}
	slices.Sort(took)
	return took[min(len(took)*p/100, len(took)-1)]
}

// timedInterview is an interview that is typed, and how long it took to draw.
type timedInterview struct {
	b             *testing.B
	before, whole interview.Session // without the last conviction, and with it
	added         string            // that conviction
	m             tea.Model
	keys          []time.Duration

	columns, reviews, summaries []time.Duration // from the key until the law stands on the screen
	shown                       []time.Duration // from what has come to the redrawn screen
}

func newTimedInterview(b *testing.B, c casefile.Case) *timedInterview {
	b.Helper()
	whole := interview.Fill(theFlow(), sampleDay, c)
	ids := whole.Convictions()
	added := ids[len(ids)-1]
	return &timedInterview{b: b, before: whole.Remove(added), whole: whole, added: added}
}

func (w *timedInterview) hold() {
	full := screens(theFlow(), sampleDay)
	full.Samples = []tui.Sample{{Name: "A long record", Start: func() interview.Session { return w.before }}}
	w.m = tui.New(full)
	w.m, _ = w.m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	for _, k := range keysFor("down enter enter") {
		w.m, _ = w.m.Update(k)
	}
	w.press(runes("a")...)
	s := w.before.Add()
	for asked, more := s.Current(); more; asked, more = s.Current() {
		s = w.tell(s, asked)
	}
	if !strings.Contains(w.m.View(), "Review") {
		w.b.Fatalf("the interview did not come to its end:\n%s", w.m.View())
	}
	w.press(keysFor("home down down enter down enter ctrl+r")...)
	w.press(runes("s")...)
	for range 30 {
		w.press(keyDownK)
	}
	w.press(keysFor("enter f1 f1")...)
}

// tell answers a question as the whole record does, and gives the interview
// where it then stands.
func (w *timedInterview) tell(s interview.Session, asked interview.Asked) interview.Session {
	given := w.givenTo(asked)
	if asked.Warn != "" {
		w.press(keyEnter)
	}
	next := giveTo(w.b, s, given)
	if asked.Kind == interview.Section && given.State == interview.Answered {
		w.press(append(runes(given.Values[0]), keyEnter)...)
	} else {
		w.press(keysOf(asked, given)...)
	}
	if then, more := next.Current(); more && !w.shows(then) {
		w.press(keyEnter) // the answer may be a slip, or does not fit: it was asked about
		if !w.shows(then) {
			w.b.Fatalf("after %q comes not %q:\n%s", asked.Ask, then.Ask, w.m.View())
		}
	}
	return next
}

func (w *timedInterview) shows(asked interview.Asked) bool {
	words := asked.Ask
	if asked.Warn != "" {
		words = asked.Warn
	}
	return strings.Contains(w.m.View(), firstWords(words))
}

// givenTo is what the whole record answers to a question.
func (w *timedInterview) givenTo(asked interview.Asked) interview.Given {
	for _, told := range w.whole.Path() {
		if told.ID == asked.ID && told.Conviction == w.added {
			return told.Given
		}
	}
	return interview.Given{}
}

// press presses keys and draws the screen after each. What the key began, to
// work out beside the screens, is then done, but for what-if.
func (w *timedInterview) press(keys ...tea.KeyMsg) {
	for _, k := range keys {
		begin := time.Now()
		next, cmd := w.m.Update(k)
		w.m = next
		view := w.m.View()
		w.keys = append(w.keys, time.Since(begin))
		law := w.waits(view, k)
		if law == nil {
			continue
		}
		if cmd != nil && (k.String() != "s" || strings.Contains(view, worked)) {
			w.come(cmd)
		}
		*law = append(*law, time.Since(begin))
	}
}

// worked is what a screen says that waits.
const worked = "Being worked out"

// waits is where it is noted how long a key took until the law stands on its
// screen, nil where no law does.
func (w *timedInterview) waits(view string, k tea.KeyMsg) *[]time.Duration {
	switch {
	case k.String() == "s" && strings.Contains(view, "Summary ·"):
		return &w.summaries
	case strings.Contains(view, "Review  ") && (k.String() == "ctrl+r" || k.String() == "enter"):
		return &w.reviews
	case strings.Contains(view, "So far"):
		return &w.columns
	}
	return nil
}

// come does what was begun, and draws what comes of it.
func (w *timedInterview) come(cmd tea.Cmd) {
	msg := cmd()
	if batch, is := msg.(tea.BatchMsg); is {
		for _, one := range batch {
			w.come(one)
		}
		return
	}
	if msg != nil {
		begin := time.Now()
		w.m, _ = w.m.Update(msg)
		_ = w.m.View()
		w.shown = append(w.shown, time.Since(begin))
	}
}

// A key of a round to a redrawn screen: o at the review of a record that says
// of some cases nothing of sentence and probation, and the answers to all that
// is then asked. Of fifty convictions only four are so: each key is worth seconds
// of a processor there where all that can be foreseen is worked out.
// Told in ms are the median and the 99th percentile of all keys, where each
// question was read until all was worked out that can be foreseen of its answers
// and where none is read at all; for both how long it took until the next question
// stood, which no key waits for; and how long a question must be read.
func BenchmarkRoundKey(b *testing.B) {
	for n, open := range map[int]int{12: 12, 50: 4} {
		b.Run(fmt.Sprintf("convictions=%d", n), func(b *testing.B) {
			s := leftOpen(recordOf(b, n), open)
			var read, hurried timedRound
			for b.Loop() {
				read.hold(b, s, true)
				hurried.hold(b, s, false)
			}
			keys := append(read.keys, hurried.keys...)
			b.ReportMetric(float64(len(keys))/float64(b.N), "keys")
			b.ReportMetric(ms(percentile(keys, 50)), "round-median-ms")
			b.ReportMetric(ms(percentile(keys, 99)), "round-p99-ms")
			b.ReportMetric(ms(percentile(keys, 100)), "round-worst-ms")
			b.ReportMetric(ms(percentile(read.next, 50)), "next-read-median-ms")
			b.ReportMetric(ms(percentile(read.next, 99)), "next-read-p99-ms")
			b.ReportMetric(ms(percentile(hurried.next, 50)), "next-median-ms")
			b.ReportMetric(ms(percentile(hurried.next, 99)), "next-p99-ms")
			b.ReportMetric(ms(percentile(read.ahead, 50)), "foreseen-median-ms")
			b.ReportMetric(ms(percentile(read.ahead, 99)), "foreseen-p99-ms")
		})
	}
}

// leftOpen is an interview in which nobody told sentence and probation of the
// first cases.
func leftOpen(c casefile.Case, open int) interview.Session {
	for i := range open {
		k := &c.Convictions[i]
		k.Sentence, k.Probation = casefile.Sentence{}, casefile.Probation{}
	}
	return interview.Fill(theFlow(), sampleDay, c)
}

// timedRound is how long the keys of rounds took, how long it took from a key
// that answers until the next question stood, and what is worked out while a
// question is read.
type timedRound struct{ keys, next, ahead []time.Duration }

func (r *timedRound) hold(b *testing.B, s interview.Session, reads bool) {
	full := screens(theFlow(), sampleDay)
	full.Samples = []tui.Sample{{Name: "A long record", Start: func() interview.Session { return s }}}
	m := tea.Model(tui.New(full))
	m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, k := range keysFor("down enter enter") {
		var cmd tea.Cmd
		m, cmd = m.Update(k)
		m, _ = comes(m, cmd, true)
	}
	press := func(keys ...tea.KeyMsg) {
		for _, k := range keys {
			begin := time.Now()
			next, cmd := m.Update(k)
			view := next.View()
			r.keys = append(r.keys, time.Since(begin))
			if m = next; strings.Contains(view, lookingFor) {
				m, cmd = comes(m, cmd, false)
			}
			if k.Type != tea.KeyRunes {
				r.next = append(r.next, time.Since(begin))
			}
			if begin = time.Now(); reads && cmd != nil {
				m, _ = comes(m, cmd, true)
				r.ahead = append(r.ahead, time.Since(begin))
			}
		}
	}
	press(runes("o")...)
	weights, changed := full.Stakes(s.Case(), never)
	for s = s.Round().Foremost(s.Weigh(weights), changed); !s.Over(); s = s.Foremost(s.Weigh(weights), changed) {
		asked, _ := s.Current()
		if !standsAt(m.View(), s) {
			b.Fatalf("not asked is %q:\n%s", asked.Ask, m.View())
		}
		given := interview.Given{State: interview.NotSure}
		if answer := usualAnswer(asked); answer != "" {
			given = interview.Given{State: interview.Answered, Values: []string{answer}}
		}
		if asked.Warn != "" {
			press(keyEnter)
		}
		press(keysOf(asked, given)...)
		s = giveTo(b, s, given)
		weights, changed = full.Stakes(s.Case(), never)
		for range 2 { // the answer may be a slip, or not fit: it is asked about
			if !standsAt(m.View(), s.Foremost(s.Weigh(weights), changed)) {
				press(keyEnter)
			}
		}
	}
	if !strings.Contains(m.View(), "Review  ") {
		b.Fatalf("the round did not come to its end:\n%s", m.View())
	}
}

// comes does what was begun, draws what comes of it, and does what that begins
// if it is asked for, else gives it.
func comes(m tea.Model, cmd tea.Cmd, all bool) (tea.Model, tea.Cmd) {
	var begun []tea.Cmd
	for _, msg := range done(cmd) {
		next, more := m.Update(msg)
		m, begun = next, append(begun, more)
		_ = m.View()
	}
	more := tea.Batch(begun...)
	if all && more != nil {
		return comes(m, more, true)
	}
	return m, more
}

// standsAt reports whether a screen is at the question at which an interview
// stands; past the last one, at the review.
func standsAt(view string, s interview.Session) bool {
	asked, more := s.Current()
	if !more {
		return strings.HasPrefix(strings.TrimSpace(view), "Review")
	}
	words := asked.Ask
	if asked.Warn != "" && asked.Given.State == interview.NotGiven {
		words = asked.Warn
	}
	place, _, _ := strings.Cut(asked.Part, " · ")
	var asks strings.Builder // without the second column, which names open questions too
	for line := range strings.Lines(view) {
		left, _, _ := strings.Cut(line, "│")
		asks.WriteString(left + "\n")
	}
	return strings.Contains(asks.String(), firstWords(words)) && strings.Contains(asks.String(), place)
}
