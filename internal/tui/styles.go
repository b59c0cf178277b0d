package tui

import (
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/term"
)

// Look is how the screens are coloured. Its zero value stands on a background
// that nobody told, with colours.
type Look struct {
	Behind       term.Background
	HighContrast bool // no colours, nothing faint: bold and reverse say what colours would
}

// wardrobe are the styles by their use. A mark or a word always says the same
// as a colour does.
type wardrobe struct {
	title, ask, rule, faint, warning, chosen, good lipgloss.Style
	bad, unknown, caution                          lipgloss.Style // levels
}

// styles are those of this program; Run has them dressed for its terminal.
var styles = dressed(Look{})

// hue is one colour as far as a terminal has it: a value of its own, the
// nearest fit of the 240 fixed ones, and of the sixteen that a theme may
// change. "" is the colour of all text.
type hue struct{ exact, fixed, theme string }

func (h hue) style() lipgloss.Style {
	return lipgloss.NewStyle().Foreground(lipgloss.CompleteColor{TrueColor: h.exact, ANSI256: h.fixed, ANSI: h.theme})
}

// palette are the colours for one background. Each is readable on it, by a
// contrast of 4.5 (WCAG 2.2, 1.4.3); where nobody told the background, on white
// and on black.
type palette struct{ rule, warning, chosen, good, bad, unknown, caution hue }

var palettes = map[term.Background]palette{
	term.UnknownBackground: {
		rule:    hue{"#767676", "243", ""},
		warning: hue{"#B06000", "", ""},
		chosen:  hue{"#007DAD", "63", ""},
		good:    hue{"#00875F", "29", ""},
		bad:     hue{"#E22B2B", "131", ""},
		unknown: hue{"#AD4DBF", "98", ""},
		caution: hue{"#B06000", "", ""},
	},
	term.Dark: {
		rule:    hue{"#949494", "246", "7"},
		warning: hue{"#FFD75F", "221", "11"},
		chosen:  hue{"#5FD7D7", "80", "14"},
		good:    hue{"#5FD75F", "77", "10"},
		bad:     hue{"#FF8787", "210", "9"},
		unknown: hue{"#FF87FF", "213", "13"},
		caution: hue{"#FFD75F", "221", "11"},
	},
	term.Light: {
		rule:    hue{"#626262", "241", ""},
		warning: hue{"#875F00", "94", ""},
		chosen:  hue{"#005FAF", "25", "4"},
		good:    hue{"#005F00", "22", ""},
		bad:     hue{"#AF0000", "124", "1"},
		unknown: hue{"#870087", "90", "5"},
		caution: hue{"#875F00", "94", ""},
	},
}

// dressed makes the styles for a look.
func dressed(look Look) wardrobe {
	text, bold := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
	if look.HighContrast {
		return wardrobe{
			title: bold, ask: bold, rule: text, faint: text, warning: bold, chosen: bold.Reverse(true), good: text,
			bad: bold.Reverse(true), unknown: bold.Reverse(true), caution: bold,
		}
	}
	p := palettes[look.Behind]
	return wardrobe{
		title: bold, ask: bold, rule: p.rule.style(), faint: text,
		warning: p.warning.style(), chosen: p.chosen.style().Bold(true), good: p.good.style(),
		bad: p.bad.style(), unknown: p.unknown.style(), caution: p.caution.style(),
	}
}

// levelStyle is the colour of a level, beside its mark and word.
func levelStyle(l law.Level) lipgloss.Style {
	switch l {
	case law.Bar, law.High:
		return styles.bad
	case law.UnknownLevel:
		return styles.unknown
	case law.Caution:
		return styles.caution
	case law.Low, law.None:
		return styles.good
	case law.Unleveled, law.NotApplicable:
	}
	return lipgloss.NewStyle()
}
