package tui

import (
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/law"
)

// styles are named by use. They take the sixteen ANSI colours, which every
// terminal's theme keeps readable; a mark or a word always says the same.
var styles = struct {
	title, ask, rule, faint, warning, chosen, good lipgloss.Style
}{
	title:   lipgloss.NewStyle().Bold(true),
	ask:     lipgloss.NewStyle().Bold(true),
	rule:    lipgloss.NewStyle().Foreground(lipgloss.Color("8")),
	faint:   lipgloss.NewStyle(), // plain: some themes draw the eighth colour too dark to read
	warning: lipgloss.NewStyle().Foreground(lipgloss.Color("3")),
	chosen:  lipgloss.NewStyle().Foreground(lipgloss.Color("6")),
	good:    lipgloss.NewStyle().Foreground(lipgloss.Color("2")),
}

// levelStyle is the colour of a level, beside its mark and word.
func levelStyle(l law.Level) lipgloss.Style {
	switch l {
	case law.Bar, law.High:
		return lipgloss.NewStyle().Foreground(lipgloss.Color("1"))
	case law.UnknownLevel:
		return lipgloss.NewStyle().Foreground(lipgloss.Color("5"))
	case law.Caution:
		return styles.warning
	case law.Low, law.None:
		return styles.good
	case law.Unleveled, law.NotApplicable:
	}
	return lipgloss.NewStyle()
}
