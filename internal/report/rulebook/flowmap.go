package rulebook

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/interview"
)

// FlowText draws the way of the interview as lines: each part, each question in
// the order in which it is asked, and the branch under which it is.
func FlowText(flow interview.Flow) string {
	var b strings.Builder
	for _, part := range flow.Parts {
		title := part.Title
		if part.Each {
			title += " (for each case)"
		}
		fmt.Fprintf(&b, "%s\n", title)
		for _, q := range asked(part) {
			fmt.Fprintf(&b, "  %s  %s\n", q.ID, q.Ask)
			if when := branchOf(part, q); when != "always" {
				fmt.Fprintf(&b, "      asked when %s\n", when)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// FlowMermaid draws the same as a Mermaid flowchart: a box a question, and on
// the arrow that leads to it its branch. A question whose branch does not hold
// is passed over.
func FlowMermaid(flow interview.Flow) string {
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	last, first, n := "start([Start])", "", 0
	for i, part := range flow.Parts {
		fmt.Fprintf(&b, "  subgraph part%d[\"%s\"]\n", i+1, mermaid(part.Title))
		var arrows []string
		for _, q := range asked(part) {
			n++
			node := fmt.Sprintf("q%d", n)
			fmt.Fprintf(&b, "    %s[\"%s<br/>%s\"]\n", node, mermaid(q.ID), mermaid(q.Ask))
			arrow := last + " --> " + node
			if when := branchOf(part, q); when != "always" {
				arrow = fmt.Sprintf("%s -. \"%s\" .-> %s", last, mermaid(when), node)
			}
			arrows = append(arrows, arrow)
			if part.Each && first == "" {
				first = node
			}
			if part.Another != nil && q.ID == part.Another.ID && first != "" {
				arrows = append(arrows, fmt.Sprintf("%s -- \"one more case\" --> %s", node, first))
			}
			last = node
		}
		b.WriteString("  end\n")
		for _, arrow := range arrows {
			fmt.Fprintf(&b, "  %s\n", arrow)
		}
	}
	fmt.Fprintf(&b, "  %s --> summary([Summary])\n", last)
	return b.String()
}

// asked are the questions of a part, the one for another case last.
func asked(part interview.Part) []interview.Question {
	all := part.Questions
	if part.Another != nil {
		all = append(all[:len(all):len(all)], *part.Another)
	}
	return all
}

// mermaid takes out what would end a text in quotes there, or start a tag.
func mermaid(words string) string {
	return strings.NewReplacer(`"`, "#quot;", "<", "#lt;", ">", "#gt;", "\n", " ").Replace(words)
}
