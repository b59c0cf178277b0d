package interview_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// today is the day of every interview here.
var today = interviewtest.Today

// say answers the current questions one after the other: "?" is not sure,
// "…" later, "a|b" two boxes.
func say(t *testing.T, s interview.Session, answers ...string) interview.Session {
	t.Helper()
	for _, a := range answers {
		switch a {
		case "?":
			s = s.NotSure()
		case "…":
			s = s.Later()
		default:
			q, _ := s.Current()
			next, err := s.Answer(strings.Split(a, "|")...)
			if err != nil {
				t.Fatalf("%q refused %q: %v", q.Key, a, err)
			}
			s = next
		}
	}
	return s
}

func start() interview.Session { return interview.Start(interviewtest.Small(), today) }

// keyNow is the key of the question to ask now.
func keyNow(s interview.Session) interview.Key {
	q, _ := s.Current()
	return q.Key
}

func wantKey(t *testing.T, s interview.Session, want interview.Key) {
	t.Helper()
	if got := keyNow(s); got != want {
		t.Fatalf("the question now is %q, want %q", got, want)
	}
}

func fact(t *testing.T, s interview.Session, path, want string) {
	t.Helper()
	if got, _ := casefile.Get(s.Case(), path); got != want {
		t.Errorf("%s is %q, want %q", path, got, want)
	}
}

// one conviction, all answered, at the question whether there is another.
var oneCase = []string{"no", "yes", "PC 459.5", "misdemeanor", "3/2022", "yes", "completed", "30", "none", "$50", "pc-1203.4", "2023", "no"}

func TestAnInterviewMakesTheCase(t *testing.T) {
	s := say(t, start(), oneCase...)
	wantKey(t, s, "sentence/c1/another")
	s = say(t, s, "no", "job|travel", "charged", "lpr", "2015")
	if !s.Over() {
		t.Fatalf("not over, but at %q", keyNow(s))
	}
	for path, want := range map[string]string{
		"schema":                                 "tableside.case/1",
		"as_of":                                  "2026-11-21",
		"person.status":                          "lpr",
		"person.lpr_since":                       "2015",
		"person.goals":                           "job,travel",
		"person.charged_now":                     "yes",
		"person.serving_now":                     "no",
		"convictions[0].id":                      "c1",
		"convictions[0].offense":                 "PC 459.5",
		"convictions[0].level":                   "misdemeanor",
		"convictions[0].convicted_on":            "2022-03",
		"convictions[0].probation.state":         "completed",
		"convictions[0].sentence.days_ordered":   "30",
		"convictions[0].owes.restitution":        "no",
		"convictions[0].owes.fines":              "no",
		"convictions[0].victim.loss_usd":         "50",
		"convictions[0].relief[0].kind":          "pc-1203.4",
		"convictions[0].relief[0].granted_on":    "2023",
		"convictions[0].trouble_since":           "no",
		"convictions[0].sentence.days_suspended": "",
	} {
		fact(t, s, path, want)
	}
}

func TestAFreshCaseHasOneBlankConviction(t *testing.T) {
	c := start().Case()
	want := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(today), Convictions: []casefile.Conviction{{ID: "c1", TroubleSince: casefile.NotSure, Relief: []casefile.Relief{{Kind: "unknown"}}}}}
	if diff := cmp.Diff(want, c, cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutAnyCaseNoConvictionIsInTheCase(t *testing.T) {
	s := say(t, start(), "no", "no")
	wantKey(t, s, "now/goals")
	if n := len(s.Case().Convictions); n != 0 {
		t.Errorf("%d convictions, want none", n)
	}
	if same := s.Add(); len(same.Convictions()) != 0 {
		t.Error("Add makes a conviction where the flow says that there is none")
	}
}

func TestNotSureAndLaterReachTheCaseAsTheyShould(t *testing.T) {
	s := say(t, start(), "no", "yes", "?", "?", "?", "?", "?", "?", "?", "?", "?")
	for path, want := range map[string]string{
		"convictions[0].offense":               "unknown",
		"convictions[0].level":                 "unknown",
		"convictions[0].convicted_on":          "unknown",
		"convictions[0].probation.granted":     "unknown",
		"convictions[0].sentence.days_ordered": "unknown",
		"convictions[0].owes.restitution":      "unknown",
		"convictions[0].owes.fines":            "unknown",
		"convictions[0].victim.loss_usd":       "unknown",
		"convictions[0].relief":                "",
		"convictions[0].trouble_since":         "unknown",
	} {
		fact(t, s, path, want)
	}
	s = say(t, start(), "no", "yes", "…", "…", "…", "…", "…", "…", "…", "…", "…")
	for path, want := range map[string]string{
		"convictions[0].offense":           "",
		"convictions[0].level":             "",
		"convictions[0].convicted_on":      "",
		"convictions[0].probation.granted": "",
		"convictions[0].owes.restitution":  "",
		"convictions[0].trouble_since":     "unknown", // silence would read as "no trouble"
	} {
		fact(t, s, path, want)
	}
}

func TestBoxes(t *testing.T) {
	open := append(slices.Clone(oneCase), "no", "none")
	for _, tt := range []struct{ name, ticks, charged, serving string }{
		{"a ticked box says its facts, an empty one its Else", "charged", "yes", "no"},
		{"both ticked", "charged|serving", "yes", "yes"},
		{"none of these leaves every Else", "none", "no", "no"},
		{"not sure about the others", "charged|rest", "yes", "unknown"},
		{"only not sure about the others", "rest", "unknown", "unknown"},
		{"the engine's own unsure", "serving|unsure", "unknown", "yes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := say(t, start(), append(slices.Clone(open), tt.ticks)...)
			fact(t, s, "person.charged_now", tt.charged)
			fact(t, s, "person.serving_now", tt.serving)
		})
	}
}

func TestBoxesWithoutElseDenyWhatTheyWouldHaveSaid(t *testing.T) {
	upTo := oneCase[:8]
	for _, tt := range []struct{ name, ticks, restitution, fines string }{
		{"one of two", "fines", "no", "yes"},
		{"none of these", "none", "no", "no"},
		{"one, and unsure of the other", "fines|unsure", "unknown", "yes"},
		{"only unsure", "unsure", "unknown", "unknown"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := say(t, start(), append(slices.Clone(upTo), tt.ticks)...)
			fact(t, s, "convictions[0].owes.restitution", tt.restitution)
			fact(t, s, "convictions[0].owes.fines", tt.fines)
		})
	}
}

func TestOnlyUnsureBoxesCountAsNotSure(t *testing.T) {
	s := say(t, start(), append(slices.Clone(oneCase[:8]), "unsure")...)
	path := s.Path()
	i := slices.IndexFunc(path, func(q interview.Asked) bool { return q.Key == "c1/owes" })
	if got := path[i].Given.State; got != interview.NotSure {
		t.Errorf("state %d, want not sure", got)
	}
}

func TestRefusedAnswersSayWhatToDo(t *testing.T) {
	for _, tt := range []struct {
		name   string
		before []string
		answer []string
		want   string
		stay   bool
	}{
		{"a value that is no option", nil, []string{"maybe"}, "not one of the answers", false},
		{"no value", nil, nil, "Nothing is chosen", true},
		{"two values for a choice", nil, []string{"yes", "no"}, "Nothing is chosen", true},
		{"an empty text", oneCase[:2], []string{"  "}, "Nothing is chosen yet. Search", true},
		{"a text too long", oneCase[:2], []string{strings.Repeat("x", 201)}, "at most 200", false},
		{"a date that is none", oneCase[:4], []string{"20l4"}, "did you mean", false},
		{"a date ahead", oneCase[:4], []string{"2027"}, "lies ahead", false},
		{"an empty date", oneCase[:4], []string{""}, "3/2015", true},
		{"a term that is none", oneCase[:7], []string{"a while"}, "6 months", false},
		{"no box ticked", oneCase[:8], nil, "“None of these”", true},
		{"none of these beside another", oneCase[:8], []string{"fines", "none"}, "goes with no other", false},
		{"none of these beside unsure", oneCase[:8], []string{"none", "unsure"}, "goes with no other", false},
		{"a box that is not there", oneCase[:8], []string{"fees"}, "not one of the boxes", false},
		{"a number that is none", oneCase[:9], []string{"much"}, "950", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := say(t, start(), tt.before...)
			next, err := s.Answer(tt.answer...)
			problem, ok := errors.AsType[*interview.Problem](err)
			if !ok || !strings.Contains(problem.Text, tt.want) || problem.Stay != tt.stay {
				t.Fatalf("problem %+v, want one with %q, stay %v", err, tt.want, tt.stay)
			}
			if keyNow(next) != keyNow(s) {
				t.Error("a refused answer moved on")
			}
		})
	}
}

func TestADateUpToTodayIsTaken(t *testing.T) {
	for _, text := range []string{"11/20/2026", "11/21/2026", "2026"} {
		if _, err := say(t, start(), oneCase[:4]...).Answer(text); err != nil {
			t.Errorf("%q refused: %v", text, err)
		}
	}
	if _, err := say(t, start(), oneCase[:4]...).Answer("11/22/2026"); err == nil {
		t.Error("tomorrow was taken")
	}
}

func TestControlCharactersNeverReachTheCase(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC\x1b[31m 459.5\x00\r")
	fact(t, s, "convictions[0].offense", "PC[31m 459.5")
}

func TestALongSectionOfExactlyTheLimitIsTaken(t *testing.T) {
	longest := "PC 459.55" + strings.Repeat("(1)", 17)
	say(t, start(), "no", "yes", longest)
	if _, err := say(t, start(), "no", "yes").Answer(longest + "2"); err == nil {
		t.Error("one letter more was taken")
	}
}

func TestSessionsShareNothing(t *testing.T) {
	s := say(t, start(), oneCase...)
	before := s.Case()
	c := s.Case()
	c.Convictions[0].Relief[0].Kind = "changed"
	c.Convictions[0].Offense = "changed"
	for _, q := range s.Path() {
		for i := range q.Given.Values {
			q.Given.Values[i] = "changed"
		}
		for i := range q.Options {
			q.Options[i].Value = "changed"
		}
	}
	one, two := say(t, s, "yes"), say(t, s, "no", "job")
	one = say(t, one, "PC 484")
	if diff := cmp.Diff(before, s.Case(), cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})); diff != "" {
		t.Errorf("the old session changed: %s", diff)
	}
	if len(one.Convictions()) != 2 || len(two.Convictions()) != 1 {
		t.Errorf("branches of one session met: %v and %v", one.Convictions(), two.Convictions())
	}
}

func TestTheZeroSessionAsksNothing(t *testing.T) {
	var s interview.Session
	if _, ok := s.Current(); ok || !s.Over() || len(s.Path()) != 0 {
		t.Error("the zero session asks something")
	}
	if _, ok := s.Back(); ok {
		t.Error("the zero session goes back")
	}
	if _, err := s.Answer("yes"); err == nil {
		t.Error("the zero session takes an answer")
	}
}

func TestStepsAndTitles(t *testing.T) {
	s := say(t, start(), append(slices.Clone(oneCase), "yes")...)
	q, _ := s.Current()
	if q.Part != "Case 2 of 2 · Offense" || q.Number != 2 || q.Of != 2 || q.Conviction != "c2" {
		t.Errorf("got %q, %d of %d, %q", q.Part, q.Number, q.Of, q.Conviction)
	}
	if q.Step != len(oneCase)+2 {
		t.Errorf("step %d, want %d", q.Step, len(oneCase)+2)
	}
	if q.Left != len(s.Path())-q.Step {
		t.Errorf("left %d of %d", q.Left, len(s.Path()))
	}
	first, _ := start().Current()
	if first.Part != "Start" || first.Step != 1 || first.Conviction != "" {
		t.Errorf("the first question is %+v", first)
	}
}

func TestCounts(t *testing.T) {
	s := say(t, start(), "no", "yes", "?", "…")
	got := s.Counts()
	if got.Answered != 2 || got.NotSure != 1 || got.Later != 1 || got.Open != len(s.Path())-4 {
		t.Errorf("%+v of %d", got, len(s.Path()))
	}
}

func TestTheFlowIsSound(t *testing.T) {
	for _, trouble := range interviewtest.Small().Check() {
		t.Error(trouble)
	}
}

func TestCheckFindsWhatIsWrongWithAFlow(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*interview.Part)
		says  string
	}{
		"a question that waits for one that is not asked": {func(p *interview.Part) { p.Questions[3].After = "nothing" }, "waits for nothing"},
		"a question that waits for itself":                {func(p *interview.Part) { p.Questions[3].After = "days" }, "waits for days"},
		"a question that waits for a later one":           {func(p *interview.Part) { p.Questions[3].After = "loss" }, "waits for loss"},
		"a question of several cases without a no": {func(p *interview.Part) {
			p.Questions[4].Options = p.Questions[4].Options[:2]
		}, "an option that says no"},
		"a question of several cases without words": {func(p *interview.Part) {
			p.Questions[4].Together = interview.Together{Explain: "x"}
		}, "words"},
	} {
		f := interviewtest.Small()
		if q := f.Parts[2].Questions; q[3].ID != "days" || q[4].ID != "owes" {
			t.Fatalf("the flow has %s and %s there", q[3].ID, q[4].ID)
		}
		c.spoil(&f.Parts[2])
		if troubles := strings.Join(f.Check(), "; "); !strings.Contains(troubles, c.says) {
			t.Errorf("%s: Check says %q", name, troubles)
		}
	}
	f := interviewtest.Small()
	f.Parts[2].Questions[3].After = "granted" // above, of the same part
	if troubles := f.Check(); len(troubles) > 0 {
		t.Error(troubles)
	}
}

// asked finds a question on the path.
func asked(t *testing.T, s interview.Session, k interview.Key) interview.Asked {
	t.Helper()
	path := s.Path()
	i := slices.IndexFunc(path, func(q interview.Asked) bool { return q.Key == k })
	if i < 0 {
		t.Fatalf("%q is not on the path", k)
	}
	return path[i]
}

func TestTheCaseFilesWordForNotSureIsNotSure(t *testing.T) {
	s := say(t, start(), "no", "yes", "unknown")
	if got := asked(t, s, "c1/offense").Given.State; got != interview.NotSure {
		t.Errorf("state %d, want not sure", got)
	}
}

func TestAnAnswerThatIsNoLongerAnOptionIsOpenAgain(t *testing.T) {
	two := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484", "felony", "c1")...)
	if got := asked(t, two, "c2/same").Given.State; got != interview.Answered {
		t.Fatalf("state %d, want answered", got)
	}
	if got := asked(t, two.Remove("c1"), "c2/offense"); got.Number != 1 {
		t.Errorf("the second conviction is number %d after the first is gone", got.Number)
	}
	three := say(t, jumpTo(t, two.Add(), "c3/same"), "c2")
	if got := asked(t, three.Remove("c2"), "c3/same").Given.State; got != interview.NotGiven {
		t.Errorf("state %d, want not given", got)
	}
}

func TestChangingWhatWasHandedOutChangesNoLaterAnswer(t *testing.T) {
	s := say(t, start(), oneCase...)
	for _, q := range s.Path() {
		for i := range q.Given.Values {
			q.Given.Values[i] = "changed"
		}
	}
	values := []string{"no"}
	s, err := s.Answer(values...)
	if err != nil {
		t.Fatal(err)
	}
	values[0] = "yes"
	s = say(t, s, "job")
	fact(t, s, "convictions[0].level", "misdemeanor")
	if n := len(s.Convictions()); n != 1 {
		t.Errorf("%d convictions, want 1", n)
	}
}

func TestAddLeavesTheOldSessionAlone(t *testing.T) {
	s := whole(t)
	s.Add()
	s = say(t, jumpTo(t, s, "c1/level"), "felony")
	if got := asked(t, s, "sentence/c1/another").Given.Values; !slices.Equal(got, []string{"no"}) {
		t.Errorf("whether another follows is now %v", got)
	}
}

func TestATickedBoxWinsOverAnEmptyOneForTheSameFact(t *testing.T) {
	yes := []interview.Set{{Field: "person.charged_now", Value: "yes"}}
	flow := interview.Flow{Parts: []interview.Part{{ID: "now", Questions: []interview.Question{{
		ID: "open", Ask: "Anything open?", Why: "w", Kind: interview.Ticks, Options: []interview.Option{
			{Value: "charge", Label: "A charge", Sets: yes}, {Value: "warrant", Label: "A warrant", Sets: yes},
		}}}}}}
	for _, ticks := range []string{"charge", "warrant", "charge|warrant", "charge|unsure", "warrant|unsure"} {
		fact(t, say(t, interview.Start(flow, today), ticks), "person.charged_now", "yes")
	}
}

func TestAfterTheLastConvictionThatFitsNoOtherIsAskedFor(t *testing.T) {
	s := whole(t)
	for range 49 {
		s = s.Add()
	}
	if n := len(s.Convictions()); n != casefile.MaxConvictions {
		t.Fatalf("%d convictions", n)
	}
	if _, ok := s.Goto("sentence/c50/another"); ok {
		t.Error("another is asked for after the fiftieth")
	}
	if _, ok := s.Goto("sentence/c49/another"); !ok {
		t.Error("another is not asked for after the forty-ninth")
	}
}

func TestBackAfterAChangeFromTheReviewIsTheLastQuestion(t *testing.T) {
	s := say(t, jumpTo(t, whole(t), "c1/level"), "felony")
	wantKey(t, back(t, s), "immigration/since")
}
