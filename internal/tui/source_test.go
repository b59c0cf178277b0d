package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestAKeyMarksOneAnswerAsFromMemoryOrPaper(t *testing.T) {
	a := typed(sized(New(testWorld()), 80, 24), toDate+"3/20<ctrl+o>")
	if view := flat(a.View()); !strings.Contains(view, "Marked: this answer is from memory.") || !strings.Contains(view, "3/20") {
		t.Fatalf("the mark is not shown, or what was typed is gone:\n%s", a.View())
	}
	if !a.unsaved {
		t.Error("the mark would be lost without a word")
	}
	path := "convictions[0].convicted_on"
	a = typed(a, "15<enter>")
	if got := casefile.MarkOf(a.session.Case(), path); got != casefile.FromMemory {
		t.Errorf("the answer is marked %q", got)
	}
	a = typed(a, "<esc><ctrl+o>")
	if view := flat(a.View()); !strings.Contains(view, "Marked: this answer is from paper.") {
		t.Errorf("the key does not go on to paper:\n%s", a.View())
	}
	a = typed(a, "<ctrl+o>")
	if got := casefile.MarkOf(a.session.Case(), path); got != "" || strings.Contains(a.View(), "Marked:") {
		t.Errorf("the mark %q is not taken away:\n%s", got, a.View())
	}
}

func TestTheReviewShowsAndSetsMarks(t *testing.T) {
	a := typed(sized(New(testWorld()), 80, 24), toTheReview+"<home><ctrl+o>")
	before := cursorAt(a)
	if !strings.Contains(flat(a.View()), "from paper") {
		t.Fatalf("the review does not show the mark:\n%s", a.View())
	}
	a = typed(a, "<ctrl+o>")
	if view := flat(a.View()); !strings.Contains(view, "from memory") || cursorAt(a) != before {
		t.Errorf("the mark did not turn, or the cursor moved:\n%s", a.View())
	}
}

func cursorAt(a App) int {
	_, at := cursorLine(a)
	return at
}
