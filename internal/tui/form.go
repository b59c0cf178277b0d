package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// form is a screen with a few lines to fill in: a file and its passphrase.
type form struct {
	title, verb   string
	say           []string // paragraphs above the lines
	rows          []*formRow
	at            int
	wait          string             // what is said while it is being done
	busy          bool               // it is being done
	lost          int                // keys typed meanwhile, which nobody takes
	trouble       string             // why it was not done
	anew          bool               // the line at hand was refused, or is a secret come back to: what is typed takes its place
	note          func(*form) string // about the line at hand; may be ""
	check         func(*form) string // why the line at hand cannot be left; "" if it can
	done          func(*form) event  // what enter on the last line asks for
	width, height int
}

// formRow is one line: a text, or a secret that is not shown.
type formRow struct {
	label  string
	text   *huh.Input // nil: a secret
	secret []rune
	edited bool
}

func newTextRow(label, value string) *formRow {
	r := &formRow{label: label, text: huh.NewInput().Prompt("").CharLimit(1000)}
	r.text.WithTheme(theme()).WithKeyMap(keyMap())
	r.set(value)
	r.text.Focus()
	return r
}

func (r *formRow) set(value string) {
	held := &huh.EmbeddedAccessor[string]{}
	held.Set(clean(value))
	r.text.Accessor(held)
}

func (r *formRow) clear() {
	if r.text == nil {
		r.secret = nil
		return
	}
	r.set("")
}

func (r *formRow) value() string {
	if r.text == nil {
		return string(r.secret)
	}
	s, _ := r.text.GetValue().(string)
	return strings.TrimSpace(clean(s))
}

// update takes a key. A secret is only typed and erased: there is no cursor in it.
func (r *formRow) update(k tea.KeyMsg) {
	r.edited = true
	switch {
	case r.text != nil:
		if k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV { // the terminal's own paste comes at once
			r.text.Update(k)
		}
	case k.Type == tea.KeyRunes && !k.Alt, k.Type == tea.KeySpace:
		line := strings.TrimRight(string(k.Runes), "\r\n") // a paste may bring the end of its line
		r.secret = append(r.secret, []rune(line)...)
	case k.Type == tea.KeyBackspace && len(r.secret) > 0:
		r.secret = r.secret[:len(r.secret)-1]
	case key.Matches(k, keys.erase), k.Type == tea.KeyCtrlU:
		r.secret = nil
	}
}

func (f *form) Title() (left, right string) { return f.title, "" }
func (f *form) Typing() bool                { return true }
func (f *form) SetSize(width, height int)   { f.width, f.height = min(width, longestLine), height }

func (f *form) Keys() []key.Binding {
	if f.busy {
		return nil
	}
	next := keys.next
	if f.at == len(f.rows)-1 {
		next = saying(keys.next, f.verb)
	}
	return []key.Binding{next, keys.move, keys.back}
}

func (f *form) Update(k tea.KeyMsg) event {
	switch {
	case f.busy:
		f.lost += max(1, len(k.Runes))
		return nil
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.up):
		f.turn(f.at - 1)
	case key.Matches(k, keys.down), k.Type == tea.KeyTab:
		f.turn(f.at + 1)
	case key.Matches(k, keys.next):
		return f.enter()
	default:
		if f.anew && writes(k) {
			f.rows[f.at].clear()
		}
		f.trouble, f.anew = "", false
		f.rows[f.at].update(k)
	}
	return nil
}

// turn goes to a line. In a secret nobody sees where its end is: what is typed
// there does not go on from the points.
func (f *form) turn(to int) {
	f.at, f.trouble = min(max(to, 0), len(f.rows)-1), ""
	f.anew = f.rows[f.at].text == nil
}

// enter goes to the next line that has nothing yet, and does it after the last.
func (f *form) enter() event {
	for at := range f.at + 1 {
		row := f.at
		f.at = at
		if f.trouble = f.check(f); f.trouble != "" {
			f.anew = true
			return nil
		}
		f.at = row
	}
	if f.at < len(f.rows)-1 {
		f.turn(f.at + 1)
		return nil
	}
	f.busy, f.lost = true, 0
	return f.done(f)
}

// refuse says why it was not done; the secrets are typed anew.
func (f *form) refuse(why string) {
	f.busy, f.trouble, f.anew = false, why+dropped(f.lost), true
	for i := len(f.rows) - 1; i >= 0; i-- {
		if f.rows[i].text == nil {
			f.rows[i].secret, f.at = nil, i
		}
	}
}

// suggest fills the first line unless something was typed there.
func (f *form) suggest(value string) {
	if r := f.rows[0]; r.text != nil && !r.edited && r.value() == "" {
		r.set(value)
	}
}

// View shows the lines and, where there is room, what is said above them.
func (f *form) View() string {
	rows := f.lines()
	for n := len(f.say); n >= 0; n-- {
		var above [][]string
		for _, p := range f.say[:n] {
			above = append(above, indented(wrap(p, f.width-2*gutter)))
		}
		if all := paragraphs(append(above, rows)...); len(all) <= f.height || n == 0 {
			return joinLines(all[:min(len(all), f.height)])
		}
	}
	return ""
}

// anewWords say of refused points that they do not go on.
func (f *form) anewWords() string {
	if r := f.rows[f.at]; f.anew && r.text == nil && len(r.secret) > 0 {
		return " Type it anew, from its first letter."
	}
	return ""
}

func indented(lines []string) []string {
	for i := range lines {
		lines[i] = strings.Repeat(" ", gutter) + lines[i]
	}
	return lines
}

func (f *form) lines() []string {
	widest := 0
	for _, r := range f.rows {
		widest = max(widest, columns(r.label))
	}
	blank := strings.Repeat(" ", gutter+widest+3)
	var lines []string
	for i, r := range f.rows {
		mark := strings.Repeat(" ", gutter)
		if i == f.at {
			mark = styles.chosen.Render(">") + strings.Repeat(" ", gutter-1)
		}
		lines = append(lines, mark+pad(r.label, widest+3)+r.drawn(f.width-columns(blank)-1, i == f.at && !f.busy))
		if i != f.at {
			continue
		}
		switch {
		case f.busy:
			lines = append(lines, hang(blank, f.wait+dropped(f.lost), f.width-1)...)
		case f.trouble != "":
			lines = append(lines, each(styles.warning, hang(blank, f.trouble+f.anewWords(), f.width-1))...)
		default:
			lines = append(lines, hang(blank, f.note(f), f.width-1)...)
		}
	}
	return lines
}

// drawn is what stands in the line; a secret shows as points, the last of many.
func (r *formRow) drawn(width int, active bool) string {
	if r.text == nil {
		points := strings.Repeat("•", min(len(r.secret), width-1))
		if active {
			points += "▏"
		}
		return points
	}
	if active {
		r.text.WithWidth(width)
		return r.text.View()
	}
	return fit(r.value(), width)
}
