package tui

import "example.com/tableside/internal/interview"

// turnSource gives the answer to a question its next mark: from paper, from
// memory, or none. What was typed so far stays.
func (a *App) turnSource(k interview.Key) {
	for _, asked := range a.markable() {
		if asked.Key != k {
			continue
		}
		a.take(a.session.SetMark(k, a.session.NextMark(asked)))
		break
	}
	switch s := a.top().(type) {
	case *question:
		if asked, ok := a.session.Current(); ok {
			s.asked.Mark = asked.Mark
		}
	case *review:
		a.showReview()
	}
}

// markable are the questions whose answers can be marked: the one asked now,
// which may be about several cases, and all on the path.
func (a *App) markable() []interview.Asked {
	path := a.session.Path()
	if asked, ok := a.session.Current(); ok {
		return append([]interview.Asked{asked}, path...)
	}
	return path
}
