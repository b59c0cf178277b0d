package tui

import "github.com/charmbracelet/bubbles/key"

// keys are all keys of the program, each with its help; the help line and the
// help screen are made from them, so they cannot say anything else.
var keys = struct {
	up, down, pageUp, pageDown, top, bottom                 key.Binding
	next, choose, open, change, back, tick, erase           key.Binding
	notSure, later, help, mark, review, save, curtain, quit key.Binding
	add, remove, summary, search, again, before             key.Binding
	volunteer, lawyer, answers, export, home, typing        key.Binding
	move, readOn, contents, foldAll, fold, unfold, section  key.Binding
	cases, fast, count, moveUp, moveDown, rest, skip        key.Binding
	findFirst                                               key.Binding
	nextClient, suspend, whatIf, whyOrHelp, close, turn     key.Binding
	columns, source                                         key.Binding
}{
	up:       bind("↑", "move", "up", "ctrl+p"),
	down:     bind("↓", "move", "down", "ctrl+n"),
	pageUp:   bind("pgup", "page up", "pgup"),
	pageDown: bind("pgdn", "more", "pgdown"),
	top:      bind("home", "first", "home"),
	bottom:   bind("end", "last", "end"),

	next:   bind("enter", "next", "enter"),
	choose: bind("enter", "choose", "enter"),
	open:   bind("enter", "open", "enter"),
	change: bind("enter", "change", "enter"),
	readOn: bind("enter", "read on", "enter"),
	back:   bind("esc", "back", "esc", "shift+tab"),
	tick:   bind("space", "tick", " ", "x"),
	turn:   bind("space", "change", " ", "right", "left"),

	erase: bind("ctrl+w", "erase a word", "ctrl+w", "alt+backspace"),

	notSure:   bind("ctrl+u", "not sure", "ctrl+u"),
	later:     bind("ctrl+k", "later", "ctrl+k"),
	source:    bind("ctrl+o", "paper or memory", "ctrl+o"),
	help:      bind("F1", "why we ask", "f1"),
	close:     bind("esc or enter", "close", "esc", "shift+tab", "enter", "?", "f1"),
	whyOrHelp: bind("F1 ?", "why we ask", "f1", "?"),

	mark:    bind("?", "help", "?", "f1"),
	review:  bind("ctrl+r", "review", "ctrl+r"),
	save:    bind("ctrl+s", "save", "ctrl+s"),
	curtain: bind("ctrl+l", "hide screen", "ctrl+l"),
	quit:    bind("ctrl+c", "quit", "ctrl+c"),

	add:       bind("a", "add a conviction", "a"),
	remove:    bind("d", "take one away", "d"),
	summary:   bind("s", "summary", "s"),
	search:    bind("/", "search", "/"),
	again:     bind("n", "next match", "n"),
	before:    bind("N", "match before", "N"),
	volunteer: bind("v", "volunteer", "v"),
	lawyer:    bind("l", "lawyer", "l"),
	whatIf:    bind("w", "what if", "w"),
	contents:  bind("t", "contents", "t"),
	foldAll:   bind("f", "fold all", "f"),
	fold:      bind("←", "fold", "left"),
	unfold:    bind("→", "unfold", "right"),
	section:   bind("tab", "next section", "tab"),
	columns:   bind("c", "next columns", "c"),

	answers: bind("r", "review", "r"),
	export:  bind("e", "papers", "e"),
	home:    bind("h", "home screen", "h"),

	cases:     bind("ctrl+t", "all cases", "ctrl+t"),
	fast:      bind("f", "fast entry", "f"),
	count:     bind("c", "next count of it", "c"),
	moveUp:    bind("[", "put up", "["),
	moveDown:  bind("]", "put down", "]"),
	findFirst: bind("f", "first to find out", "f"),

	rest: bind("o", "ask what is open", "o"),
	skip: bind("tab", "leave empty", "tab"),

	nextClient: bind("ctrl+x", "next client", "ctrl+x"),
	suspend:    bind("ctrl+z", "put aside", "ctrl+z"),

	typing: shown("type", "to search"),
	move:   shown("↑↓", "move"),
}

func bind(shows, does string, pressed ...string) key.Binding {
	return key.NewBinding(key.WithKeys(pressed...), key.WithHelp(shows, does))
}

// shown is an entry of the help line that stands for several keys.
func shown(keys, does string) key.Binding {
	return key.NewBinding(key.WithKeys("\x00"+keys), key.WithHelp(keys, does))
}

// saying gives a key other words.
func saying(b key.Binding, does string) key.Binding {
	b.SetHelp(b.Help().Key, does)
	return b
}
