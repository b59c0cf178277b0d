package tui

import (
	"runtime"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// App owns the client at hand, the size and the screens, of which the last is on top.
type App struct {
	world World
	client
	screens       []screen
	errands       []*errand // work beside them that may still come back
	curtain       bool
	plain, gone   bool
	interrupted   bool // the last key was ctrl+c
	presses       int  // keys pressed so far
	width, height int
}

// client is all that is held of one client beside the screens: another is
// begun by putting a new one in its place.
type client struct {
	session    interview.Session
	started    bool           // there is an interview
	resulted   bool           // its summary was shown
	unsaved    bool           // it has answers that would be lost
	file       file           // where it is saved
	review     *review        // kept for its place
	summary    *summary       // kept for its place and folds
	meant      asideText      // what the second column said last
	work       tea.Cmd        // to be done beside the screens, not begun yet
	weighed    weighed        // what hung on the questions when that was worked out last
	foresight  *foresight     // where a round goes from the question on top; nil: nowhere
	awaited    *awaited       // what the keys wait for; nil: nothing
	fuller     *workedOutMsg  // the summary is whole, and does not show it yet
	answered   map[string]int // what the summary said before the last answer
	adding     string         // the conviction that is being added, "" for none
	fromResult bool           // the review was opened from the summary, and leads back there
	listed     string         // the case under the cursor when the list was left
	from       origin         // where the change under way was asked for
	reading    behindOpen     // what was open when a fact behind it was changed
	entered    bool           // fast entry answered questions that lie ahead
	status     string         // what came of saving
}

// New is the program at its first screen.
func New(w World) App {
	a := App{world: w, width: 80, height: 24}
	a.show(newHome(w, false))
	if w.OpenFirst != "" {
		a.push(newOpenForm(w.OpenFirst))
	}
	return a
}

func (a App) Init() tea.Cmd { return a.idle(0) }

func (a *App) top() screen { return a.screens[len(a.screens)-1] }

// show puts one screen in the place of all.
func (a *App) show(s screen) {
	a.screens = []screen{s}
	a.layout()
}

// push lays a screen over the others, pop takes it away.
func (a *App) push(s screen) {
	a.screens = append(a.screens[:len(a.screens):len(a.screens)], s)
	a.layout()
}

func (a *App) pop() {
	a.screens = a.screens[:len(a.screens)-1]
	a.layout()
}

// Update handles one message: the size, the program's keys, then the screen
// and what it tells, all at once, so that a key typed ahead meets the screen
// that it will find.
func (a App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.received(msg)
	cmd = tea.Batch(cmd, a.settle(), a.begun())
	return a, cmd
}

func (a *App) received(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = m.Width, m.Height
		a.layout()
	case savingMsg:
		cmd := m.saved(a)
		a.layout()
		return cmd
	case fileMsg:
		m.apply(a)
		a.layout()
	case meantMsg:
		a.meantNow(m)
	case weighedMsg:
		a.weighedNow(m)
	case sectionsMsg:
		a.summarized(m)
	case workedOutMsg:
		a.workedOut(m)
	case putMsg:
		a.putNow(m)
	case soughtMsg:
		a.sought(m)
	case idleMsg:
		return a.watched(m)
	case tea.KeyMsg:
		a.presses++
		if m.Type == tea.KeyRunes && !a.atSecret() {
			m.Runes = []rune(clean(string(m.Runes)))
		}
		burst := asName(m)
		a.interrupted = !burst && key.Matches(m, keys.quit)
		if burst {
			return a.apart(m)
		}
		return a.pressed(m)
	}
	return nil
}

// asName reports whether letters that arrived together, on a slow line or by a
// paste that the terminal did not mark, are short enough to be the name of a key
// ("enter", "ctrl+c"): a key is known by its name, and they are none.
func asName(m tea.KeyMsg) bool {
	return m.Type == tea.KeyRunes && !m.Paste && len(m.Runes) > 1 && len(m.Runes) <= longestKeyName
}

const longestKeyName = len("alt+ctrl+shift+right")

// pressed takes a key, or keeps it until it is known what it meets.
func (a *App) pressed(k tea.KeyMsg) tea.Cmd {
	if a.keepsKey(k) {
		return nil
	}
	if cmd, handled := a.press(k); handled {
		return cmd
	}
	return a.screenUpdate(k)
}

// atSecret: a passphrase is being typed. It is never drawn and goes on as it
// came, so that it is the same wherever it is typed.
func (a *App) atSecret() bool {
	f, ok := a.top().(*form)
	return ok && f.rows[f.at].text == nil
}

// apart takes letters that arrived together one by one, as they were typed.
func (a *App) apart(m tea.KeyMsg) tea.Cmd {
	var cmds []tea.Cmd
	for i, r := range m.Runes {
		cmds = append(cmds, a.pressed(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: m.Alt && i == 0}))
	}
	return tea.Batch(cmds...)
}

func (a *App) screenUpdate(k tea.KeyMsg) tea.Cmd {
	idle := a.mayBeIdle(k)
	told := a.top().Update(k)
	if told == nil && idle != "" && a.top().View() == idle {
		a.status = "“" + string(k.Runes) + "” does nothing here. Press ? for the keys."
	}
	cmd := a.handle(told)
	a.fill()
	a.layout()
	return tea.Batch(cmd, a.saveBehind())
}

// mayBeIdle is what a screen of lists shows before a letter or a digit is
// pressed there, "" on a screen that answers each by itself: one that then
// changes nothing was pressed for something, and it is said that it does not.
func (a *App) mayBeIdle(k tea.KeyMsg) string {
	switch a.top().(type) {
	case *cases, *review, *summary:
		if k.Type == tea.KeyRunes && !k.Paste && !a.top().Typing() && !key.Matches(k, a.top().Keys()...) {
			return a.top().View()
		}
	}
	return ""
}

// press answers the keys that mean the same everywhere; false for another key.
func (a *App) press(k tea.KeyMsg) (tea.Cmd, bool) {
	a.status = ""
	wants := func(b key.Binding) bool { return key.Matches(k, b) }
	switch {
	case wants(keys.quit):
		a.curtain = false
		return a.wantQuit(), true
	case a.curtain:
		a.curtain = false
	case wants(keys.curtain):
		a.curtain = true
	case a.tooSmall():
	case wants(keys.help), wants(keys.mark) && !a.top().Typing():
		return nil, a.help()
	case wants(keys.review) && a.canReview():
		a.fromResult = false
		a.showReview()
	case wants(keys.cases) && a.canList():
		a.showCases("")
	case wants(keys.nextClient) && a.canLeave():
		return a.nextClient(), true
	case wants(keys.suspend):
		return tea.Suspend, true
	case wants(keys.save) && a.canSave():
		return a.save(), true
	default:
		return nil, false
	}
	return nil, true
}

func (a *App) tooSmall() bool { return a.width < leastWidth || a.height < leastHeight }

// help opens the help of the screen on top; false on a help screen, which
// closes by the same key.
func (a *App) help() bool {
	if _, open := a.top().(*reading); open {
		return false
	}
	a.push(newHelp(a.top(), a.appKeys()))
	return true
}

// canReview: a question, fast entry and the list of cases can be left for the
// review; other screens have keys of their own.
func (a *App) canReview() bool {
	switch a.top().(type) {
	case *question, *sheet, *cases:
		return a.started && len(a.screens) == 1
	}
	return false
}

// helpKeys open the help of the screen on top, which says why a question is
// asked. Where letters are text, only the one that is none.
func (a *App) helpKeys() []key.Binding {
	_, answering := a.top().(*question)
	_, open := a.top().(*reading)
	switch {
	case open:
		return nil
	case answering && a.top().Typing():
		return []key.Binding{keys.help}
	case answering:
		return []key.Binding{keys.whyOrHelp}
	case a.top().Typing():
		return []key.Binding{saying(keys.help, "help")}
	}
	return []key.Binding{keys.mark}
}

// canSave: there is an interview, and no file is being asked for already.
func (a *App) canSave() bool {
	_, asking := a.top().(*form)
	return a.started && a.world.Keep != nil && !asking
}

// appKeys are the keys that work on every screen now.
func (a *App) appKeys() []key.Binding {
	all := a.helpKeys()
	if a.canReview() {
		all = append(all, keys.review)
	}
	if a.canList() {
		all = append(all, keys.cases)
	}
	if a.canSave() {
		all = append(all, keys.save)
	}
	all = append(all, keys.curtain)
	if a.canLeave() {
		all = append(all, keys.nextClient)
	}
	if canSuspend {
		all = append(all, keys.suspend)
	}
	return append(all, keys.quit)
}

// canSuspend: Windows has no shell to put a program aside in.
var canSuspend = runtime.GOOS != "windows"

// wantQuit quits when nothing is lost or when it was asked before.
func (a *App) wantQuit() tea.Cmd {
	c, asking := a.top().(*confirm)
	if asking && c.quits() {
		return a.leave()
	}
	if cmd, waits := a.afterSaving(quit{}); waits {
		return cmd
	}
	if !a.unsaved {
		return a.leave()
	}
	if a.isSaving() {
		a.push(newSavingQuestion())
		return nil
	}
	a.push(newQuitQuestion(a.canSave()))
	return nil
}

func (c *confirm) quits() bool { return c.choices[1].does == event(sure{quit{}}) }

// layout gives the screen on top its share.
func (a *App) layout() {
	f := a.frame()
	a.top().SetSize(f.inner(), f.body())
}

func (a *App) frame() frame {
	f := frame{width: max(a.width, leastWidth), height: max(a.height, leastHeight)}
	f.left, f.right = a.top().Title()
	if s, ok := a.top().(interface{ progress() float64 }); ok {
		f.done = s.progress()
	}
	f.keys = append(a.top().Keys(), a.appKeys()...)
	f.status = a.status
	if a.awaited != nil && len(a.screens) == 1 {
		f.waits = a.awaited.words
	}
	if s, ok := a.top().(interface{ below() string }); ok {
		f.below = s.below()
	}
	if s, ok := a.top().(interface{ split() int }); ok {
		f.split = s.split()
	}
	return f
}

func (a App) View() string {
	switch {
	case a.gone:
		return ""
	case a.curtain:
		return curtain(a.width, a.height)
	case a.tooSmall():
		c, asking := a.top().(*confirm)
		return tooSmall(a.width, a.height, asking && c.quits())
	}
	return a.frame().View(a.top().View())
}
