package interview

import "slices"

// Put keeps an answer to a question on the path without going there, as where
// a whole sheet is copied down: the interview stays where it stands. A Given of
// NotGiven takes an answer back. The error is a *Problem, as of Answer.
func (s Session) Put(k Key, given Given) (Session, error) {
	i, ok := s.place(k)
	if !ok {
		return s, &Problem{Text: "This is not asked: another answer leaves it out."}
	}
	if given.State == Answered {
		var err error
		if given, err = s.checked(s.road.step(i), given.Values); err != nil {
			return s, err
		}
	}
	return s.keep(s.road.step(i), given).inPlace(), nil
}

// Ahead goes on to the next question that is wanted among those without an
// answer, else to the first such on the path; the interview is over where there
// is none. It leaves all jumps.
func (s Session) Ahead(wanted func(Asked) bool) Session {
	path := s.Path()
	here, _ := s.place(s.at)
	s.jumps, s.at = nil, ""
	for _, a := range slices.Concat(path[min(here, len(path)):], path[:min(here, len(path))]) {
		if a.Given.State == NotGiven && wanted(a) {
			s.at = a.Key
			break
		}
	}
	return s
}
