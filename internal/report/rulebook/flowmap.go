package rulebook

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/interview"
)

// howToRead is said before the map.
const howToRead = "Questions are asked from the top. One with a condition is asked only where it holds, and passed over where it does not."

// FlowText draws the way of the interview as lines: each part, each question in
// the order in which it is asked, and the branch under which it is; at the end
// what the words of the branches mean.
func FlowText(flow interview.Flow) string {
	var b strings.Builder
	b.WriteString(howToRead + "\n\n")
	for _, part := range flow.Parts {
		fmt.Fprintf(&b, "%s\n", titleOf(part))
		for _, q := range asked(part) {
			fmt.Fprintf(&b, "  %s  %s\n", q.ID, q.Ask)
			if when := branchOf(part, q); when != always {
				fmt.Fprintf(&b, "      asked when %s\n", when)
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString(legendTitle + "\n")
	for _, word := range legend(flow) {
		fmt.Fprintf(&b, "  %s\n      %s\n", word.words, word.means)
	}
	return b.String()
}

func titleOf(part interview.Part) string {
	if part.Each {
		return part.Title + " (for each case)"
	}
	return part.Title
}

// FlowMermaid draws the same as a Mermaid flowchart: a box a question, before
// it a diamond with its branch, from which a way leads past the box.
func FlowMermaid(flow interview.Flow) string {
	m := drawing{open: []string{"start([Start])"}}
	m.line("flowchart TD")
	for i, part := range flow.Parts {
		m.line("  subgraph part%d[\"%s\"]", i+1, mermaid(titleOf(part)))
		for _, q := range asked(part) {
			m.question(part, q)
		}
		m.line("  end")
		m.drawArrows()
	}
	m.into("summary([Summary])")
	m.drawArrows()
	m.line("  subgraph words[\"%s\"]", legendTitle)
	for i, word := range legend(flow) {
		m.line("    w%d[\"%s: %s\"]", i+1, mermaid(word.words), mermaid(word.means))
	}
	m.line("  end")
	return m.b.String()
}

// drawing is a flowchart on its way.
type drawing struct {
	b      strings.Builder
	n      int      // questions so far
	first  string   // where what is asked for each case begins
	open   []string // the ends that lead to whatever comes next: `q1`, or `b2 -- "no"`
	arrows []string // between the boxes of the part at hand, drawn below them
}

func (m *drawing) line(format string, fills ...any) { fmt.Fprintf(&m.b, format+"\n", fills...) }

// question draws a box, and the diamond before it if it has a branch.
func (m *drawing) question(part interview.Part, q interview.Question) {
	m.n++
	box, enter := fmt.Sprintf("q%d", m.n), fmt.Sprintf("q%d", m.n)
	m.line("    %s[\"%s<br/>%s\"]", box, mermaid(q.ID), mermaid(q.Ask))
	when := branchOf(part, q)
	if when != always {
		enter = fmt.Sprintf("b%d", m.n)
		m.line("    %s{\"%s\"}", enter, mermaid(when))
	}
	m.into(enter)
	m.open = []string{box}
	if when != always {
		m.arrow(enter+` -- "yes"`, box)
		m.open = append(m.open, enter+` -- "no"`)
	}
	if part.Each && m.first == "" {
		m.first = enter
	}
	if part.Another != nil && q.ID == part.Another.ID && m.first != "" {
		m.arrow(box+` -- "one more case"`, m.first)
	}
}

// into leads all open ends to a box.
func (m *drawing) into(to string) {
	for _, from := range m.open {
		m.arrow(from, to)
	}
}

func (m *drawing) arrow(from, to string) { m.arrows = append(m.arrows, from+" --> "+to) }

func (m *drawing) drawArrows() {
	for _, arrow := range m.arrows {
		m.line("  %s", arrow)
	}
	m.arrows = nil
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
