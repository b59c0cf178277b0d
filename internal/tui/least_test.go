package tui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
)

// manyCourts is the small interview with more courts than are shown at once,
// and one answer for who knows the state alone.
func manyCourts() World {
	w := testWorld()
	court := interview.Question{ID: "court", Short: "Court", Kind: interview.Choice, Field: "county", Ask: "Which court had this case?"}
	for i := range 30 {
		name := "County " + strconv.Itoa(i+1)
		court.Options = append(court.Options, interview.Option{Value: name, Label: name})
	}
	court.Options = append(court.Options,
		interview.Option{Value: "state", Label: "A court of this state, county not known", Least: "Is the state sure at least?"},
		interview.Option{Value: "elsewhere", Label: "A court elsewhere"})
	for i := range court.Options {
		court.Options[i].Sets = []interview.Set{{Field: "jurisdiction", Value: "california"}}
	}
	w.Flow.Parts[1].Questions = slices.Insert(slices.Clone(w.Flow.Parts[1].Questions), 0, court)
	return w
}

// What is mostly known stands beside “not sure”, in sight from the beginning,
// and is asked about before all of the answer is given up.
func TestNotSureAsksFirstWhetherAPartIsSure(t *testing.T) {
	for where, to := range map[string]string{"a question": toGoals + "<ctrl+u>", "fast entry": toGoals + "<ctrl+t>f"} {
		begin := func(keys string) App { return typed(sized(New(manyCourts()), 80, 24), to+keys) }
		lines := strings.Split(begin("").View(), "\n")
		i := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "> Not sure") })
		if i < 1 || !strings.Contains(lines[i-1], "county not known") {
			t.Errorf("%s: not beside “not sure”:\n%s", where, begin("").View())
		}
		for _, k := range []string{"<ctrl+u>", "<enter>"} {
			a := begin(k)
			shows(t, a, "Is the state sure at least?")
			if got := answerTo(t, a, "c1/court"); got.State != interview.NotGiven {
				t.Errorf("%s: %s alone gave %v", where, k, got)
			}
			if got := answerTo(t, begin(k+k), "c1/court"); got.State != interview.NotSure {
				t.Errorf("%s: %s again gave %v", where, k, got)
			}
			if got := answerTo(t, begin(k+"<up><enter>"), "c1/court").Values; !slices.Equal(got, []string{"state"}) {
				t.Errorf("%s: the line over it gave %v", where, got)
			}
			if got := answerTo(t, begin("county 7<enter>"), "c1/court").Values; !slices.Equal(got, []string{"County 7"}) {
				t.Errorf("%s: a county gave %v", where, got)
			}
		}
		if where == "a question" { // gone back to, the cursor stands on it
			shows(t, begin("<up><enter><esc>"), "> A court of this state")
		}
	}
}
