package tui

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"example.com/tableside/internal/term"
)

// light is how bright a colour is, of 1, as WCAG 2.2 reckons it.
func light(t *testing.T, hex string) float64 {
	var parts [3]int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &parts[0], &parts[1], &parts[2]); err != nil {
		t.Fatalf("%q is no colour: %v", hex, err)
	}
	sum := 0.0
	for i, share := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(parts[i]) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += share * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := light(t, a), light(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// fixedColour is one of the 240 colours that no theme changes.
func fixedColour(t *testing.T, index string) string {
	n := 0
	if _, err := fmt.Sscan(index, &n); err != nil || n < 16 {
		t.Fatalf("%q is none of the fixed colours", index)
	}
	if n >= 232 {
		grey := 8 + 10*(n-232)
		return fmt.Sprintf("#%02x%02x%02x", grey, grey, grey)
	}
	steps := []int{0, 95, 135, 175, 215, 255}
	n -= 16
	return fmt.Sprintf("#%02x%02x%02x", steps[n/36], steps[n/6%6], steps[n%6])
}

// themes are the sixteen colours as xterm and the VGA consoles have them.
var themes = map[string][]string{
	"xterm": {"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"},
	"VGA":   {"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa", "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"},
}

const white, black = "#ffffff", "#000000"

func TestEveryColourIsReadableOnItsBackground(t *testing.T) {
	const least = 4.5
	behind := map[term.Background][]string{term.UnknownBackground: {white, black}, term.Dark: {black}, term.Light: {white}}
	for background, papers := range behind {
		p := reflect.ValueOf(palettes[background])
		for i := range p.NumField() {
			use := p.Type().Field(i).Name
			h := hue{p.Field(i).Field(0).String(), p.Field(i).Field(1).String(), p.Field(i).Field(2).String()}
			if h.exact == "" {
				t.Errorf("%v: %s has no colour at all", background, use)
			}
			drawn := map[string]string{"exact": h.exact}
			if h.fixed != "" {
				drawn["fixed "+h.fixed] = fixedColour(t, h.fixed)
			}
			for name, theme := range themes {
				n := 0
				if _, err := fmt.Sscan(h.theme, &n); err == nil {
					drawn[name+" "+h.theme] = theme[n]
				}
			}
			for which, colour := range drawn {
				for _, paper := range papers {
					if c := contrast(t, colour, paper); c < least {
						t.Errorf("background %v: %s (%s) %s on %s has a contrast of %.2f", background, use, which, colour, paper, c)
					}
				}
			}
		}
	}
}

// coloured draws every style under a profile of colours.
func coloured(t *testing.T, profile termenv.Profile, look Look) string {
	lipgloss.SetColorProfile(profile)
	t.Cleanup(func() { lipgloss.SetColorProfile(termenv.Ascii) })
	w := dressed(look)
	var drawn strings.Builder
	for _, s := range []lipgloss.Style{w.title, w.ask, w.rule, w.faint, w.warning, w.chosen, w.good, w.bad, w.unknown, w.caution} {
		drawn.WriteString(s.Render("x"))
	}
	return drawn.String()
}

func TestHighContrastUsesNoColourAndNothingFaint(t *testing.T) {
	for _, background := range []term.Background{term.UnknownBackground, term.Dark, term.Light} {
		drawn := coloured(t, termenv.TrueColor, Look{background, true})
		for _, sequence := range strings.Split(drawn, "\x1b[")[1:] {
			codes, _, _ := strings.Cut(sequence, "m")
			for _, code := range strings.Split(codes, ";") {
				if code != "0" && code != "1" && code != "7" {
					t.Errorf("high contrast draws with code %s: %q", code, drawn)
				}
			}
		}
	}
}

// What a colour says elsewhere is said by bold, or by bold and reverse.
func TestHighContrastMarksWhatColoursWould(t *testing.T) {
	coloured(t, termenv.TrueColor, Look{})
	w := dressed(Look{HighContrast: true})
	const plain, bold, reversed = "x", "\x1b[1mx\x1b[0m", "\x1b[1;7mx\x1b[0m"
	for name, s := range map[string]struct {
		style lipgloss.Style
		want  string
	}{
		"title": {w.title, bold}, "ask": {w.ask, bold}, "warning": {w.warning, bold}, "caution": {w.caution, bold},
		"chosen": {w.chosen, reversed}, "bad": {w.bad, reversed}, "unknown": {w.unknown, reversed},
		"rule": {w.rule, plain}, "faint": {w.faint, plain}, "good": {w.good, plain},
	} {
		if drawn := s.style.Render("x"); drawn != s.want {
			t.Errorf("%s is drawn %q, want %q", name, drawn, s.want)
		}
	}
}

func TestNoColourMeansNoCodesAtAll(t *testing.T) {
	for _, high := range []bool{false, true} {
		if drawn := coloured(t, termenv.Ascii, Look{term.Dark, high}); strings.Contains(drawn, "\x1b") {
			t.Errorf("without colours the styles still draw %q", drawn)
		}
	}
}
