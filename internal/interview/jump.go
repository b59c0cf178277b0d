package interview

import "slices"

// jump is a visit to one question out of turn, and what it opened.
type jump struct {
	from  Key          // where it came from; "" when the interview was over
	open  map[Key]bool // what had no answer before the jump: not its concern
	trail []Key        // the questions answered on this visit, the last one last
	done  bool         // all asked; waiting for Back or Resume
}

// jumping reports whether a visit is under way.
func (s Session) jumping() bool {
	return len(s.jumps) > 0 && !s.jumps[len(s.jumps)-1].done
}

// Jumped reports whether the current question was reached by Goto or Add, so
// that the interview goes back to the review after it.
func (s Session) Jumped() bool { return s.jumping() }

// OnVisit reports whether a visit from the review was not left yet: one under
// way, or one that ended and waits for Back or Resume.
func (s Session) OnVisit() bool { return len(s.jumps) > 0 }

// Goto jumps to a question on the path to change it. After its answer the
// session goes on with what the change opened; then Current returns false, so
// that the review comes next, and Back or Resume lead to where it came from.
func (s Session) Goto(k Key) (Session, bool) {
	if _, ok := s.place(k); !ok {
		return s, false
	}
	if k == s.at {
		return s, true
	}
	return s.jumpTo(k, s.unanswered()), true
}

func (s Session) jumpTo(k Key, open map[Key]bool) Session {
	s.jumps = append(slices.Clone(s.jumps), jump{from: s.at, open: open})
	s.at = k
	return s
}

// unanswered is every question on the path that has no answer yet.
func (s Session) unanswered() map[Key]bool {
	open := map[Key]bool{}
	for _, st := range s.road.steps() {
		if st.given.State == NotGiven {
			open[st.key] = true
		}
	}
	return open
}

// opened is what the visit under way still has to ask, but for one question.
func (s Session) opened(but Key) []Key {
	before := s.jumps[len(s.jumps)-1].open
	var keys []Key
	for _, st := range s.road.steps() {
		if st.given.State == NotGiven && !before[st.key] && st.key != but {
			keys = append(keys, st.key)
		}
	}
	return keys
}

// forward moves on from a question that was just answered. On new ground it
// passes over what was answered ahead of it, as on a sheet copied down: that is
// not asked again. Retraced, each answer is shown.
func (s Session) forward(from Key, retraced bool) Session {
	if s.jumping() {
		return s.forwardInJump(from)
	}
	s.at = ""
	i, ok := s.place(from)
	for i++; ok && i < s.road.len(); i++ {
		if st := s.road.step(i); retraced || st.given.State == NotGiven {
			s.at = st.key
			break
		}
	}
	return s
}

func (s Session) forwardInJump(from Key) Session {
	s.jumps = slices.Clone(s.jumps)
	top := &s.jumps[len(s.jumps)-1]
	top.trail = append(slices.Clone(top.trail), from)
	if next := s.opened(from); len(next) > 0 {
		s.at = next[0]
		return s
	}
	s.at = ""
	top.done = true
	if top.from == "" {
		s.jumps = s.jumps[:len(s.jumps)-1]
	}
	return s
}

// Back goes to the question before, or to where a jump came from; false at the first.
func (s Session) Back() (Session, bool) {
	if len(s.jumps) > 0 {
		return s.backInJump(), true
	}
	if s.round != nil {
		return s.backInRound()
	}
	i := s.road.len()
	if s.at != "" {
		i, _ = s.place(s.at)
	}
	if i == 0 {
		return s, false
	}
	s.at = s.road.step(i - 1).key
	return s, true
}

// backInJump retraces the visit, then leaves it for where it came from.
func (s Session) backInJump() Session {
	s.jumps = slices.Clone(s.jumps)
	top := &s.jumps[len(s.jumps)-1]
	for !top.done && len(top.trail) > 0 {
		last := top.trail[len(top.trail)-1]
		top.trail = top.trail[:len(top.trail)-1]
		if _, ok := s.place(last); ok {
			s.at = last
			return s
		}
	}
	from := top.from
	s.jumps = s.jumps[:len(s.jumps)-1]
	return s.landAt(from)
}

// Resume leaves all jumps and goes on with the interview where it was left,
// else with the first question that has no answer; false when none is left.
func (s Session) Resume() (Session, bool) {
	if len(s.jumps) > 0 {
		from := s.jumps[0].from
		s.jumps = nil
		s = s.landAt(from)
	}
	if s.at == "" {
		s.at = s.firstOpen()
	}
	return s, s.at != ""
}

// landAt goes to a place that a change may have taken off the path meanwhile.
func (s Session) landAt(k Key) Session {
	if _, ok := s.place(k); !ok && k != "" && !s.stopped(k) {
		k = s.firstOpen()
	}
	s.at = k
	return s
}

// firstOpen is the first question that has no answer, "" when all have one.
func (s Session) firstOpen() Key {
	for _, st := range s.road.steps() {
		if st.given.State == NotGiven {
			return st.key
		}
	}
	return ""
}
