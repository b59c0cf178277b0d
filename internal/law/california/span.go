package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// span is a day that may be known only in part: it lies within from and to. A
// to of zero says that no day is known.
type span struct {
	from, to casefile.Day
	missing  []string
}

func dated(d casefile.Date, path string) span {
	if !d.Known() {
		return span{missing: casefile.Alone(path)}
	}
	if d.Exact() {
		return span{from: d.First(), to: d.First()}
	}
	return span{d.First(), d.Last(), casefile.Alone(path)}
}

func (s span) known() bool { return s.to != 0 }

// exact reports whether the day itself is known.
func (s span) exact() bool { return s.to != 0 && s.from == s.to }

// each moves both ends.
func (s span) each(move func(casefile.Day) casefile.Day) span {
	if s.known() {
		s.from, s.to = move(s.from), move(s.to)
	}
	return s
}

// since tests whether it lies on or after a day.
func (s span) since(d casefile.Day) law.Test {
	switch {
	case s.known() && s.from >= d:
		return law.Is(true)
	case s.known() && s.to < d:
		return law.Is(false)
	}
	return law.Lacks(s.missing...)
}

// before tests whether it lies before a day.
func (s span) before(d casefile.Day) law.Test { return law.Not(s.since(d)) }

func (s span) lapse(years int) span {
	return s.each(func(d casefile.Day) casefile.Day { return law.AfterLapse(d, years) })
}

func (s span) dayAfter() span { return s.each(func(d casefile.Day) casefile.Day { return d + 1 }) }

// later is the later of two days.
func (s span) later(t span) span {
	return span{max(s.from, t.from), max(s.to, t.to), join(s.missing, t.missing)}
}

// noLaterThan narrows a day known in part by one that cannot come before it:
// an offense comes before its verdict, a release before the sentence is over.
func (s span) noLaterThan(t span) span {
	if s.known() && t.known() && t.to >= s.from {
		s.to = min(s.to, t.to)
	}
	return s
}

// after tests whether it lies after another day.
func (s span) after(t span) law.Test {
	switch {
	case s.known() && t.known() && s.from > t.to:
		return law.Is(true)
	case s.known() && t.known() && s.to <= t.from:
		return law.Is(false)
	}
	return law.Lacks(join(s.missing, t.missing)...)
}

// reached tests whether the day has come.
func (s span) reached(today casefile.Day) law.Test {
	switch {
	case s.known() && s.to <= today:
		return law.Is(true)
	case s.known() && s.from > today:
		return law.Is(false)
	}
	return law.Lacks(s.missing...)
}

func join(a, b []string) []string {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	return append(append(make([]string, 0, len(a)+len(b)), a...), b...)
}

// readDates reads the dates that many rules share.
func (f *facts) readDates() {
	f.decided = f.dated(f.ConvictedOn, "convicted_on")
	f.committed = f.dated(f.compared(), "offense_date")
	f.judgment = f.decided
	switch {
	case f.SentencedOn.Asked():
		f.judgment = f.dated(f.SentencedOn, "sentenced_on")
	case f.onADayNotTold():
		f.judgment = f.sentencedAfterProgram()
	}
	f.released = f.dated(f.Sentence.ReleasedOn, "sentence.released_on")
	f.sentenceOver = f.dated(f.Sentence.EndedOn, "sentence.ended_on")
	f.committed = f.committed.noLaterThan(f.decided)
	f.released = f.released.noLaterThan(f.sentenceOver)
	f.probationOver = f.dated(f.Probation.EndedOn, "probation.ended_on")
}

// sentencedAfterProgram is the day of judgment where a deferred entry failed and
// nobody told that day: after the plea, and before probation ended.
func (f *facts) sentencedAfterProgram() span {
	latest := f.dated(f.Probation.EndedOn, "probation.ended_on")
	path := []string{f.Path("sentenced_on")}
	if !f.decided.known() || !latest.known() || latest.to < f.decided.from {
		return span{missing: path}
	}
	return span{f.decided.from, min(latest.to, f.today), path}
}

// dated reads one of the case's own dates; its path is made only where the day is not exact.
func (f *facts) dated(d casefile.Date, field string) span {
	if d.Exact() {
		day := d.First()
		return span{from: day, to: day}
	}
	return dated(d, f.Path(field))
}
