package casefile

// Prison reports whether the custody is one to which only a felony leads: state
// prison, or a county prison term under PC 1170(h).
func (c Custody) Prison() bool { return c == StatePrison || c == CountyPrison }

// JailUnderProbation is the most jail, in days, that a court may order as a part of
// probation: one year (PC 19.2). Days given up as credit come on top of it: People v.
// Johnson (1978) 82 Cal.App.3d 183.
const JailUnderProbation = 365

// DaysCarriedOut are the days ordered and not suspended, or those served where they
// are more, without those given up as credit; none of what nobody told.
func (s *Sentence) DaysCarriedOut() int {
	ordered, served := s.carriedOut()
	return max(ordered, served, 0)
}

// carriedOut are both terms that may have been carried out, by what was ordered and
// by what was served; less than none where more was suspended or given up.
func (s *Sentence) carriedOut() (ordered, served int) {
	ordered, _ = s.DaysOrdered.Value()
	suspended, _ := s.DaysSuspended.Value()
	served, _ = s.DaysServed.Value()
	waived, _ := s.DaysWaived.Value()
	return ordered - suspended - waived, served - waived
}

// BeyondProbation reports whether more days were carried out than can be jail under
// probation in California, whatever the custody is called.
func (s *Sentence) BeyondProbation() bool { return s.DaysCarriedOut() > JailUnderProbation }

// FinishedDeferral reports whether the judgment was put off and the program
// finished: with that such a case ends (former PC 1000.3).
func (c *Conviction) FinishedDeferral() bool {
	return c.Outcome == DeferredEntry && c.ProgramCompleted == Yes
}
