package interviewtest

import (
	"slices"

	"pgregory.net/rapid"

	"example.com/tableside/internal/interview"
)

// anew opens the session as it would be saved, which walks all of its path
// anew: it must be the path that the moves made step by step.
func anew(t *rapid.T, f interview.Flow, s interview.Session) {
	data, err := s.Save()
	if err != nil {
		t.Fatalf("save: %v", err)
	}
	again, since, err := interview.Open(f, Today, data)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	if since.Reopened > 0 {
		return // an answer that would be refused now is asked again
	}
	if since.Reread {
		same(t, "saved and opened", s, again)
		t.Fatal("saved and opened, the answers make another case, with nothing that differs")
	}
	was, is := s.Path(), again.Path()
	if len(was) != len(is) {
		t.Fatalf("a path of %d questions, walked anew of %d", len(was), len(is))
	}
	for i := range was {
		if !alike(was[i], is[i]) {
			t.Fatalf("question %d is %+v, walked anew %+v", i+1, was[i], is[i])
		}
	}
}

// alike compares questions in their places.
func alike(a, b interview.Asked) bool {
	sameOption := func(x, y interview.Option) bool { return x.Value == y.Value && x.Label == y.Label }
	return a.Key == b.Key && a.Part == b.Part && a.First == b.First && a.Said == b.Said && a.Mark == b.Mark && a.Where == b.Where &&
		a.Given.State == b.Given.State && slices.Equal(a.Given.Values, b.Given.Values) && slices.EqualFunc(a.Options, b.Options, sameOption)
}
