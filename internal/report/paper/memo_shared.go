package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/report"
)

// shared is what several entries of a memo refer to, in the order in which it
// was first met.
type shared struct {
	authorities keyed
	effects     keyed // by the effect's words
	effectItems []Item
	gains       keyed // by what a remedy does and does not
	gainEntries []Entry
	warnings    []string // codes
}

func newShared() *shared { return &shared{authorities: keyed{}, effects: keyed{}, gains: keyed{}} }

// keyed counts texts from one, each once.
type keyed map[string]int

func (n keyed) of(words string) int {
	if n[words] == 0 {
		n[words] = len(n) + 1
	}
	return n[words]
}

// inOrder are the texts by their numbers.
func (n keyed) inOrder() []string {
	all := make([]string, len(n))
	for words, i := range n {
		all[i-1] = words
	}
	return all
}

// cite is what stands behind a statement: its marks, and the numbers of its
// authorities; " [deport.firearm; 3, 7]".
func (s *shared) cite(marks string, authorities []string) string {
	var numbers []string
	for _, a := range authorities {
		numbers = append(numbers, fmt.Sprint(s.authorities.of(a)))
	}
	parts := slices.DeleteFunc([]string{strings.Trim(marks, "; "), strings.Join(numbers, ", ")}, func(p string) bool { return p == "" })
	if len(parts) == 0 {
		return ""
	}
	return " [" + strings.Join(parts, "; ") + "]"
}

// effect refers to an effect in immigration law: "none (E2)".
func (s *shared) effect(e report.Effect) string {
	if e.Answer == "" {
		return ""
	}
	words := e.Answer + ". " + e.Why + s.cite("", e.Authorities)
	before := len(s.effects)
	name := fmt.Sprintf("E%d", s.effects.of(words))
	if len(s.effects) > before {
		s.effectItems = append(s.effectItems, Item{name, words})
	}
	return e.Answer + " (" + name + ")"
}

// gain refers to what a remedy does and does not do: "G2".
func (s *shared) gain(r report.Remedy) string {
	if len(r.Does)+len(r.DoesNot) == 0 {
		return ""
	}
	before := len(s.gains)
	name := fmt.Sprintf("G%d", s.gains.of(fmt.Sprint(r.Does, r.DoesNot)))
	if len(s.gains) > before {
		s.gainEntries = append(s.gainEntries, newEntry(name, Said{"Does", strings.Join(r.Does, " ")}, Said{"Does not", strings.Join(r.DoesNot, " ")}))
	}
	return name
}

func (s *shared) warn(codes []string) {
	for _, code := range codes {
		if !slices.Contains(s.warnings, code) {
			s.warnings = append(s.warnings, code)
		}
	}
}

func (m maker) effectList(w *writer, s *shared) { w.list(s.effectItems...) }

func (m maker) gainList(w *writer, s *shared) {
	for _, e := range s.gainEntries {
		w.blocks = append(w.blocks, e)
	}
}

func (m maker) warningList(w *writer, s *shared) {
	var items []Item
	for _, warning := range report.WarningList() {
		if slices.Contains(s.warnings, warning.Code) {
			items = append(items, Item{warning.Code, warning.Text})
		}
	}
	w.list(items...)
}

func (m maker) authorityList(w *writer, s *shared) {
	var items []Item
	for i, words := range s.authorities.inOrder() {
		items = append(items, Item{fmt.Sprintf("%d.", i+1), words})
	}
	w.list(items...)
}
