package rulebook

import (
	"fmt"
	"regexp"
	"slices"
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
	for _, line := range strings.Split(drawing, "\n") {
		if strings.Count(line, `"`)%2 != 0 {
			t.Errorf("a text is not closed: %s", line)
		}
	}
	if strings.Contains(words+drawing, notReadable) {
		t.Error("a branch could not be read")
	}
}

// On the drawing a question with a branch can be passed, one without cannot,
// and every word of a branch that the interview's tables name is explained.
func TestTheDrawingLeadsPastAQuestionThatMayNotBeAsked(t *testing.T) {
	flow := flows.Interview(catalogue.Offenses{})
	drawn := drawnArrows(FlowMermaid(flow))
	n := 0
	for _, part := range flow.Parts {
		for _, q := range asked(part) {
			n++
			box, branch := fmt.Sprintf("q%d", n), fmt.Sprintf("b%d", n)
			mayPass := branchOf(part, q) != always
			if !leads(drawn, "start", "summary", "") || leads(drawn, "start", "summary", box) != mayPass {
				t.Errorf("%s: a way past it is drawn: %v, it has a branch: %v", q.ID, !mayPass, mayPass)
			}
			if mayPass && (drawn[branch]["yes"] != box || drawn[branch]["no"] == box || drawn[branch]["no"] == "") {
				t.Errorf("%s: its branch leads to %v", q.ID, drawn[branch])
			}
			if part.Another != nil && q.ID == part.Another.ID && drawn[box]["one more case"] != "b4" { // the source of the record, asked of some cases
				t.Errorf("one more case leads to %s", drawn[box]["one more case"])
			}
		}
	}
}

// drawnArrows are the arrows of a flowchart: from a box by a word to a box.
func drawnArrows(drawing string) map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^  (\w+)(?:\(\[Start\]\))?(?: -- "([^"]*)")? --> (\w+)`).FindAllStringSubmatch(drawing, -1) {
		if all[m[1]] == nil {
			all[m[1]] = map[string]string{}
		}
		all[m[1]][m[2]] = m[3]
	}
	return all
}

// leads reports whether a way leads from one box to another without a third.
func leads(arrows map[string]map[string]string, from, to, without string) bool {
	seen, open := map[string]bool{from: true}, []string{from}
	for len(open) > 0 {
		for _, next := range arrows[open[0]] {
			if next != without && !seen[next] {
				seen[next] = true
				open = append(open, next)
			}
		}
		open = open[1:]
	}
	return seen[to]
}

func TestTheMapExplainsTheWordsOfItsConditions(t *testing.T) {
	flow := flows.Interview(catalogue.Offenses{})
	words, drawing, explained := FlowText(flow), FlowMermaid(flow), legend(flow)
	for _, word := range []string{"program", "may be held", "age matters", "in california", "not while", "days of one year", "all deeds", "resident", "drug case"} {
		i := slices.IndexFunc(explained, func(m meaning) bool { return m.words == word })
		if i < 0 || len(explained[i].means) < 2 {
			t.Errorf("%q is not explained", word)
			continue
		}
		if !strings.Contains(words, "\n  "+word+"\n      "+explained[i].means+"\n") || !strings.Contains(drawing, mermaid(word+": "+explained[i].means)) {
			t.Errorf("what %q means is not on the map", word)
		}
	}
	for _, m := range explained {
		if m.means == "" || m.means == m.words {
			t.Errorf("%q is explained by %q", m.words, m.means)
		}
	}
}
