package tui

import (
	"strings"
	"testing"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/interview"
)

// everyQuestion is all questions of the real interview, those whose answers
// are fixed.
func everyQuestion() map[string]interview.Asked {
	all := map[string]interview.Asked{}
	for _, part := range flows.Interview(catalogue.Offenses{}).Parts {
		for _, q := range part.Questions {
			if q.Choices == nil {
				all[part.ID+"/"+q.ID] = interview.Asked{Question: q, Part: part.Title, Step: 1, Left: 20}
			}
		}
	}
	return all
}

// flat is text as words, whatever lines it was broken into.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// readThrough turns all pages of a question and moves the cursor over all
// answers, and gives every screen seen on the way.
func readThrough(q *question) string {
	var seen strings.Builder
	look := func() {
		for _, line := range strings.Split(q.View(), "\n") {
			seen.WriteString(" " + strings.TrimPrefix(strings.TrimSpace(line), "> "))
		}
	}
	look()
	q.Update(named["enter"]) // past a warning; a question left in place looks the same
	for range q.pages() {
		look()
		q.Update(named["pgdown"])
	}
	if q.Typing() {
		return flat(seen.String())
	}
	q.Update(named["home"])
	for range len(q.asked.Options) + 1 {
		look()
		q.Update(named["down"])
	}
	return flat(seen.String())
}

// Every word of every question of the interview can be read on the least
// window and on the usual one: nothing is cut off for good.
func TestEveryQuestionOfTheInterviewCanBeReadWhole(t *testing.T) {
	for _, size := range []struct{ width, height int }{{leastWidth, leastHeight}, {80, 24}, {120, 40}} {
		for name, asked := range everyQuestion() {
			a := sized(New(World{}), size.width, size.height)
			q := newQuestion(asked, title{place: asked.Part}, World{})
			a.show(q)
			seen := readThrough(q)
			for what, text := range map[string]string{"question": asked.Ask, "explanation": asked.Explain, "place to look": asked.Where, "warning": asked.Warn} {
				if !strings.Contains(seen, flat(clean(text))) {
					t.Errorf("%s at %d×%d: the %s cannot be read whole.\nwant: %s\nseen: %s", name, size.width, size.height, what, text, seen)
				}
			}
			if q.Typing() {
				continue
			}
			for _, o := range asked.Options {
				if !strings.Contains(seen, flat(clean(o.Label))) {
					t.Errorf("%s at %d×%d: the answer %q cannot be read whole", name, size.width, size.height, o.Label)
				}
			}
			mustFit(t, name, a.View(), size.width, size.height)
		}
	}
}

// The commonest ways in which a case ends stand first; they must be in sight
// when the question opens, with the cursor on "not sure".
func TestTheFirstAnswersAreInSightWhenAQuestionOpens(t *testing.T) {
	for _, c := range []struct{ width, height, options int }{{80, 24, 6}, {60, 16, 1}, {120, 40, 10}} {
		asked := everyQuestion()["ending/outcome"]
		a := sized(New(World{}), c.width, c.height)
		a.show(newQuestion(asked, title{place: asked.Part}, World{}))
		for _, o := range asked.Options[:c.options] {
			shows(t, a, flat(o.Label))
		}
		shows(t, a, "> Not sure")
	}
}
