package plain_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/plain"
)

// The next client begins from every prompt, after one question; nothing of the
// client before is left.
func TestTheNextClientBeginsFromEveryPrompt(t *testing.T) {
	for name, typed := range map[string][]string{
		"a question":            {"n"},
		"the review":            {"n", "review"},
		"the list of cases":     toTheList,
		"fast entry":            listedThen("fast", "PC 459.5", "1"),
		"a case to take away":   listedThen("remove 1"),
		"the review's question": {"n", "review", "1"},
		"whether to quit":       {"n", "quit"},
		"an offense":            {"n", "y", "car"},
	} {
		t.Run(name, func(t *testing.T) {
			s, out, _ := hold(t, sheetFlow(), append(append([]string{}, typed...), "next client", "next client", "quit")...)
			if n := s.Counts(); n.Answered+n.NotSure+n.Later != 0 {
				t.Errorf("%d answers of the client before are left:\n%s", n.Answered, out)
			}
			if strings.Count(unwrapped(out), "The answers of this client are dropped") != 1 {
				t.Errorf("it is asked more or less than once:\n%s", out)
			}
			_, after, _ := strings.Cut(out, "A new client.")
			if !strings.Contains(after, "question 1,") {
				t.Errorf("the first question does not follow:\n%s", out)
			}
		})
	}
}

func TestTheNextClientCanBeTakenBack(t *testing.T) {
	s, out, _ := hold(t, sheetFlow(), "n", "next client", "no", "y", "quit", "quit")
	fact(t, s, "person.status", "")
	if s.Counts().Answered != 2 || !strings.Contains(unwrapped(out), "This client’s answers are kept.") {
		t.Errorf("%d answers:\n%s", s.Counts().Answered, out)
	}
	_, out, _ = hold(t, sheetFlow(), "next client", "quit")
	if strings.Contains(out, "are dropped") {
		t.Errorf("nothing was answered, and it asks:\n%s", out)
	}
}

func TestCommandsWorkInsideFastEntry(t *testing.T) {
	inSheet := func(typed ...string) []string { return listedThen(append([]string{"fast", "PC 459.5"}, typed...)...) }
	for _, c := range []struct {
		name  string
		typed []string
		says  string
	}{
		{"summary", inSheet("summary"), "answered, "},
		{"a part of it", inSheet("summary glance"), "Travel: now caution."},
		{"review", inSheet("review"), "Review: "},
		{"cases", inSheet("cases"), "There is 1 case."},
		{"save", inSheet("save"), "Saving is not possible here."},
		{"papers", inSheet("papers"), "No papers can be written here."},
		{"quit", inSheet("quit"), "Type quit again to leave"},
	} {
		s, out, _ := hold(t, sheetFlow(), c.typed...)
		_, after, _ := strings.Cut(unwrapped(out), "Level:")
		if !strings.Contains(after, c.says) {
			t.Errorf("%s does not say %q:\n%s", c.name, c.says, out)
		}
		fact(t, s, "convictions[0].offense", "PC 459.5")
		fact(t, s, "convictions[0].level", "")
	}
}

func TestTheNextClientsAnswersGoIntoNoFileOfTheOneBefore(t *testing.T) {
	shelf := &shelf{}
	hold(t, shelved(shelf), "n", "save", "x", "green apples", "green apples", "next client", "next client", "y", "quit", "quit")
	if len(shelf.closed) != 1 || shelf.closed[0] != "x" {
		t.Fatalf("closed: %v", shelf.closed)
	}
	last := shelf.held[len(shelf.held)-1]
	if n := last.Counts().Answered; n != 1 {
		t.Errorf("the file of the client before has %d answers, and that client gave 1", n)
	}
	shelf.trouble = nil
	s := &failing{}
	_, out, _ := hold(t, shelvedIn(s), "n", "save", "x", "green apples", "green apples", "y", "next client", "next client", "quit", "quit")
	if strings.Contains(out, "A new client.") {
		t.Errorf("the last answer is not saved, and the next client begins:\n%s", out)
	}
}

func TestALongListOfOffensesIsReadOutInPieces(t *testing.T) {
	opts := options()
	opts.Search = func(string) []plain.Choice {
		var all []plain.Choice
		for i := range 20 {
			all = append(all, plain.Choice{Section: fmt.Sprintf("PC %d", 100+i), Label: "An offense"})
		}
		return all
	}
	s, out, _ := hold(t, opts, "n", "y", "offense", "more", "more", "20", "quit", "quit")
	fact(t, s, "convictions[0].offense", "PC 119")
	for _, says := range []string{"Type more to hear 11 further ones.", "Type more to hear 2 further ones.", "  20  PC 119"} {
		if !strings.Contains(out, says) && !strings.Contains(unwrapped(out), says) {
			t.Errorf("does not say %q:\n%s", says, out)
		}
	}
}
