package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
)

func TestTheHeadSaysWhetherAConvictionIsAddedOrAnAnswerChanged(t *testing.T) {
	a := opened(t, 80, 24, toTheReview+"a")
	shows(t, a, "adding a conviction, 5 more to ask")
	a = typed(a, "215<enter>")
	shows(t, a, "adding a conviction, 4 more to ask")
	a = typed(a, "1<enter>2001<enter><ctrl+u><ctrl+u><ctrl+u>")
	shows(t, a, "Review")
	shows(t, typed(a, "<end><enter>"), "changing an answer")
	a = opened(t, 80, 24, toTheReview+"<home><enter>")
	shows(t, a, "changing an answer")
}

func TestATitleTooLongForTheHeadIsReadWholeUnderIt(t *testing.T) {
	title := "Why: a dismissal will not change what immigration law makes of the conviction, whatever the court or the client was told about it"
	for _, size := range []struct{ width, height int }{{80, 24}, {60, 16}} {
		w := testWorld()
		w.Summary = func(casefile.Case, report.Reader) []report.Section {
			return []report.Section{{ID: "s", Title: "Section", Lines: []report.Line{{Text: "A line.", Why: &report.Why{Title: title, Paragraphs: []string{strings.Repeat("A long reason. ", 90) + "The end."}}}}}}
		}
		a := typed(sized(New(w), size.width, size.height), toSummary+"<down><enter>")
		shows(t, a, strings.TrimPrefix(title, "Why: "))
		if strings.Contains(a.View(), "…") {
			t.Errorf("the title is cut:\n%s", a.View())
		}
		for range 6 {
			a = typed(a, "<pgdown>")
		}
		shows(t, a, "The end.")
	}
}

func TestHomeSpeaksOfSavingOnlyWhereItCanBeDone(t *testing.T) {
	writes := func(interview.Session, paper.Order) (string, error) { return "", nil }
	for _, c := range []struct {
		name   string
		keep   Keeper
		export func(interview.Session, paper.Order) (string, error)
		want   string
	}{
		{"no hook", nil, nil, "Nothing is saved or sent."},
		{"it can be saved", &shelf{}, nil, "Nothing is saved or sent unless you ask."},
		{"papers can be written", nil, writes, "Nothing is saved or sent unless you ask."},
	} {
		w := testWorld()
		w.Keep, w.Export = c.keep, c.export
		a := sized(New(w), 80, 24)
		shows(t, a, c.want)
		for range len(newHome(w, false).choices) - 3 {
			a = typed(a, "<down>")
		}
		shows(t, typed(a, "<enter><end>"), c.want)
	}
}

func TestTheWaysOutStayInSightOnEveryQuestion(t *testing.T) {
	for _, width := range []int{60, 66, 72, 80, 100, 120} {
		for _, shot := range someShots() {
			a := opened(t, width, 16, shot.script)
			if _, asking := a.top().(*question); !asking || a.curtain {
				continue
			}
			view := a.View()
			for _, words := range []string{"ctrl+r review", "ctrl+l hide", "ctrl+c quit", "ctrl+u not sure", "F1"} {
				if !strings.Contains(view, words) {
					t.Errorf("%s at %d×16 does not show %q:\n%s", shot.name, width, words, view)
				}
			}
		}
	}
}

func TestWhatIsSaidBesideAQuestionIsShown(t *testing.T) {
	w := testWorld()
	w.Flow.Parts[0].Questions[0].Note = func(interview.At) string { return "The papers and the client differ here." }
	for _, size := range []struct{ width, height int }{{80, 24}, {60, 16}} {
		a := typed(sized(New(w), size.width, size.height), toGoals)
		shows(t, typed(a, "<f1>"), "The papers and the client differ here.")
		if size.width == 80 {
			shows(t, a, "! The papers and the client differ here.")
		}
	}
}
