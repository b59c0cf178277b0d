package paper

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

// Whatever a case can bring, the client's page has words for it that name
// neither the status nor the offense.
func TestEveryActionHasTheClientsWords(t *testing.T) {
	for _, a := range screen.Current().ActionList() {
		e, known := errands[a.Code]
		if !known {
			t.Errorf("%s has no words for the client's page", a.Code)
		}
		if readinglevel.Measure(e.words).TooHard() {
			t.Errorf("%s is too hard to read", a.Code)
		}
	}
}

// Each danger has words of its own, as easy to read and as silent on the status.
func TestEveryDangerHasTheClientsWords(t *testing.T) {
	people := map[screen.Danger]casefile.Person{
		screen.Held:        {ICECustody: casefile.Yes, InRemovalProceedings: casefile.Yes},
		screen.Ordered:     {RemovalOrder: casefile.Yes, InRemovalProceedings: casefile.Yes},
		screen.InCourt:     {InRemovalProceedings: casefile.Yes},
		screen.Named:       {NoticeOn: casefile.On(today - 30)},
		screen.Undated:     {NoticeOn: casefile.DateNotSure, ICECustody: casefile.No},
		screen.NamedBefore: {NoticeOn: casefile.On(today - 30), InRemovalProceedings: casefile.No, RemovalOrder: casefile.No},
	}
	said := map[string]screen.Danger{}
	for danger, person := range people {
		person.Status = casefile.LPR
		if got := screen.DangerOf(person); got != danger {
			t.Errorf("%s is taken for %q", danger, got)
		}
		in := inputFor(casefile.Case{Person: person, Convictions: []casefile.Conviction{{ID: "c1", Offense: "PC 459.5", Outcome: casefile.NoContest}}}, today)
		first, _, _ := maker{Input: in}.toDo()
		if other, twice := said[first[0]]; twice {
			t.Errorf("%s and %s begin with the same words: %s", danger, other, first[0])
		}
		said[first[0]] = danger
		if is := strings.HasPrefix(first[0], "Today: "); is != (danger != screen.NamedBefore) || !strings.Contains(first[0], "immigration lawyer") {
			t.Errorf("%s: the page begins with %q", danger, first[0])
		}
		if readinglevel.Measure(first[0]).TooHard() {
			t.Errorf("%s: too hard to read: %s", danger, first[0])
		}
		person.Status = casefile.Citizen
		if got := screen.DangerOf(person); got != "" {
			t.Errorf("a citizen is in the danger %q", got)
		}
	}
}

func TestEveryPaperToGetHasTheClientsWords(t *testing.T) {
	for id, in := range sampleInputs(t) {
		for _, p := range in.Result.Documents {
			if paperWords[p.Code] == "" {
				t.Errorf("%s: %s has no words for the client's page", id, p.Code)
			}
		}
	}
}
