package interviewtest

import (
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// Hold checks the promises of the engine over one flow: every trail ends,
// back then forward changes nothing, change and change back is as if nothing
// was changed, what stands on no path reaches no case, and a path grown answer
// by answer is the one that all answers together make.
func Hold(t *rapid.T, f interview.Flow) {
	s := Wander(t, f)
	backThenForward(t, s)
	changeAndBack(t, s)
	anew(t, f, s)
	FreshRun(t, f, s)
	done := Finish(t, s)
	if n := done.Counts(); n.Open != 0 {
		t.Fatalf("the interview says it is over with %d questions open", n.Open)
	}
	FreshRun(t, f, done)
}

// backThenForward goes back one question, gives the same answer, and must
// stand where it stood, with the same case.
func backThenForward(t *rapid.T, s interview.Session) {
	before, ok := s.Back()
	if !ok {
		return
	}
	q, asking := before.Current()
	if !asking || q.Given.State == interview.NotGiven {
		return // back to the review, or to a question left without any answer
	}
	again := Give(t, before, q.Given)
	same(t, "back, then the same answer", s, again)
	here, _ := s.Current()
	there, _ := again.Current()
	jump := before.InRound() || before.Jumped() || s.Jumped() || s.Over() && q.Left > 0 // back undid a jump
	if !jump && here.Key != there.Key {
		t.Fatalf("back from %q, then the same answer to %q, leads to %q", here.Key, q.Key, there.Key)
	}
}

// changeAndBack changes one answer and changes it back.
func changeAndBack(t *rapid.T, s interview.Session) {
	var given []interview.Asked
	for _, q := range s.Path() {
		if q.Given.State != interview.NotGiven {
			given = append(given, q)
		}
	}
	if len(given) == 0 {
		return
	}
	q := given[rapid.IntRange(0, len(given)-1).Draw(t, "changed")]
	there, _ := s.Goto(q.Key)
	changed := Answer(t, there)
	back, ok := changed.Goto(q.Key)
	if !ok {
		t.Fatalf("%q left the path when its own answer changed", q.Key)
	}
	same(t, "changed and changed back", s, Give(t, back, q.Given))
}

// FreshRun answers a new interview as the path of s was answered, and must
// make the same case: nothing but the path counts.
func FreshRun(t *rapid.T, f interview.Flow, s interview.Session) {
	fresh := interview.Start(f, Today)
	ids, left := map[string]string{}, map[interview.Key]interview.Given{}
	ahead := map[interview.Key]bool{} // kept before its turn: not asked again
	path := s.Path()
	for i, q := range path {
		key := q.Key
		if q.Conviction != "" {
			key = interview.Key(ids[q.Conviction] + "/" + q.ID)
		}
		if ahead[key] {
			continue
		}
		now, ok := fresh.Current()
		if q.After != "" && q.Given.State == interview.NotGiven && now.ID != q.ID {
			continue // the one before it, open in s, was left for later here
		}
		if !ok || now.ID != q.ID || now.Number != q.Number {
			t.Fatalf("a fresh run asks %q where the path has %q", now.Key, q.Key)
		}
		ids[q.Conviction] = now.Conviction
		if goesOn := i+1 < len(path) && path[i+1].Number > q.Number; q.Another && goesOn && q.Given.State != interview.Answered {
			left[now.Key] = q.Given // not sure, but the next one was told: first it must be
			q.Given = interview.Given{State: interview.Answered, Values: []string{"yes"}}
		}
		if q.Given.State != interview.Answered {
			fresh = saidBefore(fresh, path[i+1:], now, ahead)
		}
		fresh = Give(t, fresh, renamed(q.Given, ids))
	}
	if now, ok := fresh.Current(); ok {
		t.Fatalf("a fresh run goes on with %q where the path ends", now.Key)
	}
	for k, given := range left {
		fresh, _ = fresh.Goto(k)
		fresh = Give(t, fresh, given)
	}
	want := s.Case()
	for i := range want.Convictions {
		c := &want.Convictions[i]
		c.ID = ids[c.ID]
		if other, named := ids[c.SameIncidentAs]; named && c.SameIncidentAs != "" {
			c.SameIncidentAs = other
		}
	}
	if diff := cmp.Diff(want, fresh.Case(), equal); diff != "" {
		t.Fatalf("a fresh run makes another case (-session +fresh):\n%s", diff)
	}
}

// saidBefore keeps what is said to the questions that wait for the one at hand,
// or for one that does, while they are still asked: it is about to be left open.
// Those kept are noted in ahead.
func saidBefore(fresh interview.Session, rest []interview.Asked, now interview.Asked, ahead map[interview.Key]bool) interview.Session {
	waits, said := []string{now.ID}, map[string]interview.Given{}
	for _, q := range fresh.Path() { // also those that the whole path holds back
		if q.Number == now.Number && slices.Contains(waits, q.After) {
			waits = append(waits, q.ID)
		}
	}
	for _, q := range rest {
		if q.Number == now.Number && slices.Contains(waits, q.ID) {
			said[q.ID] = q.Given
		}
	}
	for _, id := range slices.Backward(waits) { // the last first, as each may wait for one above
		given, told := said[id]
		if !told || given.State == interview.NotGiven {
			continue
		}
		key := interview.Key(strings.Replace(string(now.Key), "/"+now.ID, "/"+id, 1))
		if next, err := fresh.Put(key, given); err == nil {
			fresh, ahead[key] = next, true
		}
	}
	return fresh
}

// Give leaves the current question as it was left before; a question without
// an answer is left for later, which makes the same case.
func Give(t *rapid.T, s interview.Session, given interview.Given) interview.Session {
	switch given.State {
	case interview.NotSure:
		return s.NotSure()
	case interview.NotGiven, interview.ForLater:
		return s.Later()
	case interview.Answered:
	}
	next, err := s.Answer(given.Values...)
	if err != nil {
		q, _ := s.Current()
		t.Fatalf("%q once took %q and now refuses: %v", q.Key, given.Values, err)
	}
	return next
}

// renamed is an answer that may name a conviction of another session.
func renamed(given interview.Given, ids map[string]string) interview.Given {
	given.Values = slices.Clone(given.Values)
	for i, v := range given.Values {
		if id, ok := ids[v]; ok && v != "" {
			given.Values[i] = id
		}
	}
	return given
}

func same(t *rapid.T, what string, was, is interview.Session) {
	if diff := cmp.Diff(was.Case(), is.Case(), equal); diff != "" {
		t.Fatalf("%s: the case changed (-before +after):\n%s", what, diff)
	}
}

var equal = cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})
