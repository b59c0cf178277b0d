package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// handle does what a screen asked for.
func (a *App) handle(told event) tea.Cmd {
	switch e := told.(type) {
	case answered:
		a.give(interview.Given{State: interview.Answered, Values: e.values})
	case unsure:
		a.giveUp(interview.NotSure)
	case later:
		a.giveUp(interview.ForLater)
	case source:
		a.turnSource(e.key)
	case back:
		a.goBack()
	case edit:
		a.editKey(e.key)
	case editPath:
		a.editFromSummary(e.path)
	case openWhy:
		a.push(a.newWhy(e.why))
	case openWhatIf:
		a.push(newWhatIf(a.world.Supposables(a.session.Case())))
	case suppose:
		a.push(a.compare(e.picked))
	case openContents:
		a.push(a.summary.contents())
	case jumpTo:
		a.pop()
		a.summary.jump(e.section)
	case samples:
		a.push(newSamples(a.world))
	case begin:
		return a.unlessLost(e, "Begin anew?", "Begin anew, and lose the answers")
	case goOn:
		a.resume()
	case goHome:
		a.show(newHome(a.world, a.started))
	case about:
		a.push(newAbout(a.world))
	case toReview:
		_, a.fromResult = a.top().(*summary)
		a.showReview()
	case toResult:
		a.showSummary(e)
	case add:
		a.add()
	case toCases:
		a.showCases(e.at)
	case kept:
		a.take(e.session)
		a.entered = true
	case fast:
		a.showSheet(e.conviction)
	case copyCase:
		a.copyCase(e.conviction)
	case moveCase:
		a.take(a.session.Move(e.conviction, e.by))
		a.showCases(e.conviction)
	case askOpen:
		a.askOpen()
	case reviewAt:
		a.reviewAt(e.at)
	case ask:
		a.push(e.confirm)
	case sure:
		a.pop()
		return a.certain(e.does)
	case remove:
		a.take(a.session.Remove(e.conviction))
		if _, listed := a.top().(*cases); listed {
			a.showCases("")
		} else {
			a.showReview()
		}
	case exportIt:
		a.push(newExporting(a.session.Case().Reference, a.world.Today, a.world.Folder))
		return a.prepare()
	case writeOut:
		return a.export(e.order)
	case openFile:
		return a.unlessLost(e, "Open another interview?", "Open it, and lose the answers")
	case openAt:
		a.push(newOpenForm(e.path))
	case keepAs:
		return a.create(e)
	case unlock:
		return a.unlock(e)
	case hurry:
		return a.hurry(e)
	case plain:
		return a.unlessLost(e, "Leave for plain mode?", "Go to plain mode, and lose the answers")
	case quit:
		return a.wantQuit()
	}
	return nil
}

// certain does what was confirmed.
func (a *App) certain(told event) tea.Cmd {
	switch e := told.(type) {
	case quit:
		return a.leave()
	case plain:
		a.plain = true
		return a.leave()
	case openFile:
		return a.open()
	case begin:
		if a.file.name != "" && a.unsaved { // the last answers first
			if _, asking := a.top().(*confirm); asking {
				a.screens = a.screens[:len(a.screens)-1]
			}
			if cmd, waits := a.afterSaving(told); waits {
				return cmd
			}
		}
		cmd := a.closeFile()
		a.start(e)
		return cmd
	}
	return a.handle(told)
}

// leave ends the program and keeps nothing of the interview in memory but
// whether there was one.
func (a *App) leave() tea.Cmd {
	a.serve(client{started: a.started, resulted: a.resulted})
	a.gone = true
	a.show(newHome(a.world, false))
	return tea.Quit
}

// unlessLost does what ends this interview, after asking when answers would
// be lost by it.
func (a *App) unlessLost(told event, title, lose string) tea.Cmd {
	if cmd, waits := a.afterSaving(told); waits {
		return cmd
	}
	if !a.unsaved {
		return a.certain(told)
	}
	a.push(newConfirm(title, "The answers of this interview are not saved. If you go on, they are gone for good.", "Go back", lose, told))
	return nil
}

func (a *App) start(e begin) {
	if e.sample > 0 { // its answers are there already: they are shown
		a.use(a.world.Samples[e.sample-1].Start(), "")
		a.showReview()
		return
	}
	a.use(interview.Start(a.world.Flow, a.world.Today), "")
}

// use takes over an interview, kept in a file or "" in none, and goes to where
// it stands.
func (a *App) use(s interview.Session, name string) {
	a.serve(client{session: s, started: true, file: file{name: name}})
	a.ahead()
}

// serve puts another client in the place of the one before, of whom nothing
// stays: the screens are those of the next.
func (a *App) serve(c client) {
	a.foresight.leave()
	a.client = c
	if a.world.Forget != nil {
		a.world.Forget()
	}
}

// take keeps a changed session. The summary then opens at its top, where a
// change is seen first; but an answer that was changed from one of its lines
// leads back to that line.
func (a *App) take(s interview.Session) {
	a.session, a.unsaved = s, true
	a.file.changes++
	if a.summary != nil && a.from != fromSummary {
		a.summary.list.toTop()
	}
}

// give gives the engine an answer; the question stays when it is refused.
func (a *App) give(g interview.Given) {
	if to, is := a.foreseenAfter(g); is {
		a.take(to.session)
		a.goTo(to)
		return
	}
	next, err := giving(a.session, g)
	if err != nil {
		if q, ok := a.top().(*question); ok {
			q.refuse(err)
		}
		return
	}
	if !a.world.Beside || !next.InRound() || next.OnVisit() {
		a.moveOn(next)
		return
	}
	f := a.foreseen()
	if f == nil {
		f = foreseeing(a.world, a.session)
	}
	a.take(next.Stay())
	a.seek(f, g, next.Stay(), (*App).arrive)
}

// giveUp leaves the question open. Where it had an answer, that is said: a key
// pressed by habit takes nothing away in silence.
func (a *App) giveUp(as interview.GivenState) {
	asked, asks := a.session.Current()
	a.give(interview.Given{State: as})
	if asks && asked.Given.State == interview.Answered {
		was := answerWords(asked)
		asked.Given = interview.Given{State: as}
		told := "Now “" + answerWords(asked) + "”. It was “" + was + "”: esc leads back to it."
		if a.awaited != nil {
			a.awaited.then = told // the line says now what is waited for
			return
		}
		a.status = told
	}
}

// moveOn goes on with another session.
func (a *App) moveOn(next interview.Session) {
	a.take(next)
	a.onward(next, (*App).arrive)
}

// arrive shows where an answer led, and keeps that place with the answers.
func (a *App) arrive() {
	a.take(a.session)
	a.ahead()
}

// onward goes to the question of a round that comes now from a session, and shows
// it; outside a round, and on a visit, where the session stands.
func (a *App) onward(next interview.Session, shows func(*App)) {
	switch {
	case !next.InRound() || next.OnVisit():
		a.session = next
	case a.world.Beside:
		a.seek(foreseeing(a.world, next), begins, a.session, shows)
		return
	default:
		a.session = next
		a.slow() // asked of a case before all else
		a.session, a.weighed = a.world.foremost(next, never)
	}
	shows(a)
}

// ahead shows the question that comes now; when none does, the screen that a
// change came from, else the review.
func (a *App) ahead() {
	if asked, ok := a.session.Current(); ok {
		a.showQuestion(asked)
		return
	}
	a.land()
}

// land returns to the screen that a change was asked for on.
func (a *App) land() {
	if a.from == fromCases && a.adding != "" {
		a.listed = a.adding // on the count that was added
	}
	a.adding = ""
	switch a.from {
	case fromSummary:
		a.showSummary(toResult{same: true, readOn: true})
	case fromCases:
		a.showCases("")
	case fromReview:
		a.showReview()
	}
}

// goBack leaves what lies on top, else goes to the question before.
func (a *App) goBack() {
	switch a.top().(type) {
	case *question:
		if len(a.screens) == 1 {
			a.questionBefore()
			return
		}
	case *review:
		a.leaveReview()
		return
	case *summary:
		a.fromResult = false
		a.showReview()
		return
	case *cases:
		if len(a.screens) == 1 {
			a.leaveCases()
			return
		}
	}
	if len(a.screens) > 1 {
		a.pop()
	}
}

func (a *App) questionBefore() {
	jumped := a.session.Jumped()
	rounding := a.session.InRound()
	before, ok := a.session.Back()
	switch {
	case !ok && rounding:
		a.session = before
		a.land()
	case !ok:
		a.show(newHome(a.world, true))
	case jumped && !before.Jumped():
		a.session = before
		a.dropUntold()
		a.land()
	default:
		a.session = before
		a.ahead()
	}
}

// dropUntold takes away the conviction that was being added, where nothing was told
// about it: who turned back from it meant to add none.
func (a *App) dropUntold() {
	if a.adding == "" || slices.ContainsFunc(a.session.Path(), func(q interview.Asked) bool {
		return q.Conviction == a.adding && !q.Another && q.Given.State != interview.NotGiven
	}) {
		return
	}
	a.take(a.session.Remove(a.adding))
	a.adding, a.status = "", "Nothing was told about it, so no case was added."
}

// leaveReview goes on where the interview stands, else to its last question.
func (a *App) leaveReview() {
	if a.fromResult {
		a.fromResult = false
		a.showSummary(toResult{same: true})
		return
	}
	if a.session.Over() {
		if next, ok := a.session.Resume(); ok {
			a.onward(next, (*App).ahead)
			return
		}
		if before, ok := a.session.Back(); ok {
			a.session = before
		}
	}
	a.ahead()
}

// resume leads from the home screen back into the interview.
func (a *App) resume() {
	a.from = fromReview
	a.ahead()
}

func (a *App) editKey(k interview.Key) {
	next, ok := a.session.Goto(k)
	if !ok {
		a.status = "This question is not asked any more: another answer closed it."
		return
	}
	a.session, a.from = next, fromReview
	a.ahead()
}

func (a *App) editFromSummary(path string) {
	k, ok := a.session.LeadsTo(path)
	if !ok {
		a.status = "No question of the interview asks for this. It comes from other answers."
		return
	}
	if _, itself := a.session.KeyFor(path); !itself {
		a.status = "This comes first: its answer decides if the other question is asked."
	}
	reading := behindOpen{path: path}
	if w, is := a.top().(*why); is {
		reading.why = w.Why
	}
	a.editKey(k)
	a.from, a.reading = fromSummary, reading
}

func (a *App) add() {
	next := a.session.Add()
	if len(next.Convictions()) == len(a.session.Convictions()) {
		a.status = "No conviction can be added here."
		return
	}
	if _, listed := a.top().(*cases); listed {
		a.from = fromCases
	}
	ids := next.Convictions()
	a.adding = ids[len(ids)-1]
	a.moveOn(next)
}

func (a *App) showQuestion(asked interview.Asked) {
	q := newQuestion(asked, a.title(asked), a.world)
	if n, ok := q.field.(*input); ok {
		n.understood = a.session.Understood
	}
	q.visit = a.session.Jumped()
	if a.session.InRound() && !q.visit {
		q.asked.Step, q.asked.Left = a.session.RoundPlace(a.roughly())
	}
	q.adding = a.adding != "" && asked.Conviction == a.adding
	q.clashes = a.clashesOf(asked.Key)
	if !q.visit && asked.First {
		q.hint = "A long sheet? " + keys.cases.Help().Key + " lists all cases, and takes each on one screen."
	}
	if asked.AsksSource() {
		q.hint = "One answer from elsewhere? " + keys.source.Help().Key + " at its question marks it as from paper or from memory."
	}
	a.besides(q)
	a.show(q)
	q.weigh()
}

// title names the part, and the offense of the conviction it is about.
func (a *App) title(asked interview.Asked) title { return titled(asked, a.labels()) }

// titled is the title with what the convictions are called.
func titled(asked interview.Asked, labels map[string]string) title {
	first, rest, _ := strings.Cut(asked.Part, " · ")
	return title{first, labels[asked.Conviction], rest}
}

// title is the head of a question: "Conviction 1", "PC 459.5 shoplifting", "Sentence".
type title struct{ place, offense, part string }

func (t title) String() string { return t.within(1 << 10) }

// within fits the title into a width; the name of the offense gives way first.
func (t title) within(width int) string {
	if t.part != "" {
		t.part = " · " + t.part
	}
	if room := width - columns(t.place+t.part) - 3; t.offense != "" && room > 8 {
		t.offense = " · " + fit(t.offense, room)
	} else {
		t.offense = ""
	}
	return t.place + t.offense + t.part
}

// labels names the offense of each conviction that has one.
func (a *App) labels() map[string]string {
	labels := map[string]string{}
	for _, c := range a.session.Case().Convictions {
		if c.Offense != "" && c.Offense != "unknown" {
			labels[c.ID] = a.name(c.Offense)
		}
	}
	return labels
}

func (a *App) name(section string) string {
	if a.world.Name == nil {
		return clean(section)
	}
	return clean(a.world.Name(section))
}

// clashesOf tells what an answer to a question would contradict.
func (a *App) clashesOf(k interview.Key) func(taken) []string {
	if a.world.Contradictions == nil {
		return nil
	}
	s := a.session
	return func(t taken) []string {
		next, err := s.Answer(t.values...)
		if err != nil {
			return nil
		}
		return a.clashTexts(next, func(at interview.Key) bool { return at == k })
	}
}
