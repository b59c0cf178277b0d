package tui

import "example.com/tableside/internal/interview"

// turnSource gives the answer to a question its next mark: from paper, from
// memory, or none. What was typed so far stays.
func (a *App) turnSource(k interview.Key) {
	asked, on := a.session.Current() // it may be about several cases
	if !on || asked.Key != k {
		asked, on = a.session.Find(k)
	}
	if on {
		a.take(a.session.SetMark(k, a.session.NextMark(asked)))
	}
	switch s := a.top().(type) {
	case *question:
		if asked, ok := a.session.Current(); ok {
			s.asked.Mark = asked.Mark
			a.besides(s)
		}
	case *review:
		a.showReview()
	}
}
