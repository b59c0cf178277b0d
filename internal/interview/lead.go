package interview

// LeadsTo gives the question that fills a case path, as KeyFor does; where none
// on the path does, the first one still open of which some answer would have it
// asked. False where no answer still open leads there.
func (s Session) LeadsTo(path string) (Key, bool) {
	if k, ok := s.KeyFor(path); ok {
		return k, true
	}
	to := targetOf(path)
	for _, st := range s.road.steps() {
		if st.given.State == Answered || st.index >= 0 && to.conviction >= 0 && st.index != to.conviction {
			continue
		}
		for _, values := range s.trials(st) {
			given, err := s.checked(st, values)
			if err != nil {
				continue // nobody can give this answer
			}
			if _, asked := s.keep(st, given).KeyFor(path); asked {
				return st.key, true
			}
		}
	}
	return "", false
}
