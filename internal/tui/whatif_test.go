package tui

import (
	"bytes"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
)

// supposing is a world with three remedies to suppose, in two cases.
func supposing() World {
	w := testWorld()
	w.Supposables = func(casefile.Case) []report.Supposable {
		return []report.Supposable{
			{Conviction: 0, Case: "Case 1: Shoplifting", Kind: casefile.PC1203_4, Mark: "✓", Level: law.Low, Text: "Dismissal after probation (PC 1203.4): likely must be granted if asked, since March 2, 2023."},
			{Conviction: 0, Case: "Case 1: Shoplifting", Kind: casefile.PC1473_7, Mark: "?", Level: law.Caution, Text: "Undoing a conviction for a legal error (PC 1473.7): a lawyer must weigh the proof."},
			{Conviction: 1, Case: "Case 2: Drunk driving", Kind: casefile.PC1203_4, Mark: "✓", Level: law.Low, Text: "Dismissal after probation (PC 1203.4): not yet, from May 1, 2027."},
		}
	}
	w.Suppose = func(_ casefile.Case, picked []report.Supposable, _ func() bool) []report.Section {
		s := report.Section{ID: "supposed", Title: "If a court granted this"}
		for _, p := range picked {
			s.Lines = append(s.Lines, report.Line{Mark: "·", Text: p.Case + ", " + string(p.Kind)})
		}
		return []report.Section{s, {ID: "side-by-side", Title: "Goal by goal", Lines: []report.Line{
			{Cells: []report.Cell{{Text: "now"}, {Text: "if granted"}}},
			{Label: "Citizenship", Cells: []report.Cell{{Mark: "■", Text: "likely closed", Level: law.Bar}, {Mark: "●", Text: "caution", Level: law.Caution}}},
		}}}
	}
	return w
}

func TestWhatIfComparesWhatIsTicked(t *testing.T) {
	at := func(keys string) App { return typed(sized(New(supposing()), 80, 24), toSummary+keys) }
	a := at("w")
	shows(t, a, "> [ ] ✓ Dismissal after probation (PC 1203.4): likely must")
	shows(t, a, "Case 2: Drunk driving")
	shows(t, at("w<enter>"), "· Case 1: Shoplifting, pc-1203.4 Goal by goal")
	shows(t, at("w<down><enter>"), "· Case 1: Shoplifting, pc-1473.7 Goal by goal")
	shows(t, at("w <down> <enter>"), "· Case 1: Shoplifting, pc-1203.4 · Case 1: Shoplifting, pc-1473.7 Goal by goal")
	shows(t, at("w  <down> <enter>"), "this · Case 1: Shoplifting, pc-1473.7 Goal by goal") // ticked and unticked
	shows(t, at("w <enter>"), "Citizenship ■ likely closed ● caution")
	shows(t, at("w<down> <enter><esc>"), "> [x] ? Undoing a conviction") // back to what was ticked
	for _, seen := range []string{"w", "w<enter>"} {
		shows(t, at(seen), "nothing is saved")
		shows(t, at(seen), "information, not legal advice")
	}
}

// Whatever is supposed, the answers stay as they are, and the summary stands
// where it stood.
func TestWhatIfLeavesTheCaseAsItWas(t *testing.T) {
	a := typed(sized(New(supposing()), 80, 24), toSummary+"/jail time<enter><down><up>")
	before, view, unsaved := casefile.EncodeLine(a.session.Case()), a.View(), a.unsaved
	a = typed(a, "w <down> <down> <enter><pgdown><esc><esc>")
	if !bytes.Equal(before, casefile.EncodeLine(a.session.Case())) || a.unsaved != unsaved {
		t.Error("the answers changed")
	}
	if a.View() != view {
		t.Errorf("the summary was\n%s\nand is\n%s", view, a.View())
	}
}

func TestWhatIfIsOfferedOnlyWhereItIsThere(t *testing.T) {
	shows(t, typed(sized(New(supposing()), 80, 24), toSummary), "w what if")
	a := opened(t, 80, 24, toSummary+"w")
	if _, still := a.top().(*summary); !still || strings.Contains(a.View(), "what if") {
		t.Errorf("a what-if is offered where there is none:\n%s", a.View())
	}
	w := supposing()
	w.Supposables = func(casefile.Case) []report.Supposable { return nil }
	a = typed(sized(New(w), 80, 24), toSummary+"w")
	shows(t, a, "There is nothing to suppose.")
	shows(t, typed(a, "<enter> <esc>"), "Bottom line")
}

func TestWhatIfScreensFitEverySize(t *testing.T) {
	for _, keys := range []string{"w", "w <enter>"} {
		a := typed(sized(New(supposing()), 80, 24), toSummary+keys)
		for _, width := range []int{60, 70, 80, 120} {
			for _, height := range []int{16, 24, 40} {
				a = sized(a, width, height)
				mustFit(t, "what if", a.View(), width, height)
			}
		}
	}
}
