package rulebook

import (
	"regexp"
	"strings"
	"testing"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
)

func TestTheMapShowsEveryQuestionOnceInItsOrder(t *testing.T) {
	flow := flows.Interview(catalogue.Offenses{})
	words, drawing := FlowText(flow), FlowMermaid(flow)
	at, drawn, n := 0, 0, 0
	for _, part := range flow.Parts {
		for _, q := range asked(part) {
			n++
			i := strings.Index(words[at:], "  "+q.ID+"  "+q.Ask+"\n")
			j := strings.Index(drawing[drawn:], `"`+q.ID+"<br/>")
			if i < 0 || j < 0 {
				t.Fatalf("%s is not on the map after the question before it", q.ID)
			}
			at, drawn = at+i+1, drawn+j+1
		}
	}
	if boxes := len(regexp.MustCompile(`(?m)^    q\d+\["`).FindAllString(drawing, -1)); boxes != n {
		t.Errorf("%d boxes for %d questions", boxes, n)
	}
	if into := len(regexp.MustCompile(`(?m)> q\d+$`).FindAllString(drawing, -1)); into != n+1 { // and back for one more case
		t.Errorf("%d arrows for %d questions", into, n)
	}
	for _, line := range strings.Split(drawing, "\n") {
		if strings.Count(line, `"`)%2 != 0 {
			t.Errorf("a text is not closed: %s", line)
		}
	}
	if strings.Contains(words+drawing, notReadable) {
		t.Error("a branch could not be read")
	}
}
