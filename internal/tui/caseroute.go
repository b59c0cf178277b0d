package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// origin is where a change was asked for, and where it leads back to.
type origin uint8

const (
	fromReview origin = iota
	fromSummary
	fromCases
)

// canList: the interview can be left for the list of cases.
func (a *App) canList() bool {
	_, open := a.top().(*cases)
	return !open && a.started && len(a.screens) == 1 && len(a.session.Convictions()) > 0
}

// showCases lists the cases, with the cursor on one.
func (a *App) showCases(at string) {
	if before, listed := a.top().(*cases); listed {
		a.listed = before.at
	}
	if at == "" {
		at = a.listed
	}
	a.listed = at
	if f, entering := a.top().(*sheet); entering {
		a.status = f.halfTold()
	}
	c := &cases{lines: a.caseLines(), at: at}
	a.weighOn(c)
	a.show(c)
}

// showSheet opens fast entry.
func (a *App) showSheet(conviction string) {
	f := newSheet(a.session, a.world, conviction)
	f.clashes = func(s interview.Session, conviction string) []string {
		return a.clashTexts(s, func(k interview.Key) bool { return strings.HasPrefix(string(k), conviction+"/") })
	}
	a.show(f)
}

// copyCase adds the next count of a case and asks what its counts do not share.
func (a *App) copyCase(conviction string) {
	next := a.session.Copy(conviction)
	if !next.Jumped() || len(next.Convictions()) == len(a.session.Convictions()) {
		a.status = "No conviction can be added here."
		return
	}
	asked, _ := next.Current()
	a.from, a.adding = fromCases, asked.Conviction
	a.moveOn(next)
	a.status = "The court, the days, and probation are those of the count above. How this count ended, and its term, are asked."
	a.layout()
}

// askOpen asks what is open and can still change a result, and nothing else.
func (a *App) askOpen() {
	a.from = fromReview
	if c, listed := a.top().(*cases); listed {
		a.from, a.listed = fromCases, c.at
	}
	a.adding = ""
	if to, is := a.foreseenAfter(begins); is {
		a.goTo(to)
		return
	}
	if f := a.foreseen(); f != nil && a.world.Beside { // it is begun
		a.seek(f, begins, a.session, (*App).ahead)
		return
	}
	a.onward(a.session.Round(), (*App).ahead)
}

// leaveCases goes on where the interview stands; past what fast entry answered.
func (a *App) leaveCases() { a.onward(a.session, (*App).goOnFromCases) }

func (a *App) goOnFromCases() {
	if a.entered && !a.session.InRound() && !a.session.Over() && !a.session.Jumped() {
		a.entered = false
		a.session = a.session.Ahead(func(interview.Asked) bool { return true })
	}
	if a.session.Over() {
		a.showReview()
		return
	}
	a.ahead()
}

// reviewAt opens the review at the first answer whose key begins so.
func (a *App) reviewAt(begins interview.Key) {
	a.showReview()
	for _, asked := range a.review.path {
		if strings.HasPrefix(string(asked.Key), string(begins)) {
			a.review.at = asked.Key
			a.layout()
			return
		}
	}
}

// nextClient drops this interview for a new one, after asking once.
func (a *App) nextClient() tea.Cmd {
	if a.leaving() {
		return a.certain(begin{})
	}
	a.push(newConfirm("Next client?",
		"The answers of this client are dropped, and a new interview begins. What was not saved is gone for good.",
		"Go back to this client", "Next client (or press ctrl+x again)", begin{}))
	return nil
}

// canLeave: there is an interview to drop, and nothing else is asked over it.
func (a *App) canLeave() bool {
	return a.started && (len(a.screens) == 1 || a.leaving())
}

// leaving reports whether the next client was asked for already.
func (a *App) leaving() bool {
	c, asking := a.top().(*confirm)
	return asking && c.choices[1].does == event(sure{begin{}})
}

// idleWords say what is asked only where something hangs on it, "" for nothing.
func idleWords(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 more question has no answer. o asks it only if a usual answer could change a result. If not, the review marks it “not asked yet”."
	}
	return fmt.Sprintf("%d more questions have no answer. o asks only those where a usual answer could change a result. The review marks the others “not asked yet”.", n)
}

// counts says of each further count of a case of which one it is: in it all
// that counts of one case share was answered alike, and nobody said that it
// stands alone.
func counts(s interview.Session, path []interview.Asked) map[string]string {
	said, shared := map[string]string{}, map[string][]string{}
	dated, apart := map[string]bool{}, map[string]bool{}
	for _, q := range path {
		if q.Apart != "" && slices.Equal(q.Given.Values, []string{q.Apart}) {
			apart[q.Conviction] = true
		}
		if q.Shared && q.Given.State == interview.Answered {
			shared[q.Conviction] = append(shared[q.Conviction], q.ID+"="+strings.Join(q.Given.Values, ","))
			dated[q.Conviction] = dated[q.Conviction] || q.Kind == interview.Day
		}
	}
	first, count := 0, 1
	ids := s.Convictions()
	for i := 1; i < len(ids); i++ {
		if apart[ids[i]] {
			continue
		}
		if !dated[ids[i]] || !slices.Equal(shared[ids[i]], shared[ids[first]]) {
			first, count = i, 1
			continue
		}
		count++
		said[ids[i]] = fmt.Sprintf("count %d of case %d", count, first+1)
	}
	return said
}

// conflicts are the facts of a session that do not fit.
func (a *App) conflicts(s interview.Session) []Conflict {
	if a.world.Contradictions == nil {
		return nil
	}
	return a.world.Contradictions(s.Case())
}

// clashing marks the answers that take part in a contradiction.
func (a *App) clashing(conflicts []Conflict) map[interview.Key]bool {
	marked := map[interview.Key]bool{}
	for _, c := range conflicts {
		for _, p := range c.Paths {
			if k, ok := a.session.KeyFor(p); ok {
				marked[k] = true
			}
		}
	}
	return marked
}

// clashTexts are the contradictions of a session that touch some questions.
func (a *App) clashTexts(s interview.Session, touches func(interview.Key) bool) []string {
	var texts []string
	for _, c := range a.conflicts(s) {
		if slices.ContainsFunc(c.Paths, func(p string) bool {
			k, ok := s.KeyFor(p)
			return ok && touches(k)
		}) {
			texts = append(texts, c.Text)
		}
	}
	return texts
}
