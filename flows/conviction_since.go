package flows

import (
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// since asks what happened around the case and after it, and whether there is
// another one.
func (b book) since() interview.Part {
	return interview.Part{
		ID:    "since",
		Title: "Around the case",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "case_facts",
			Ask:     "Is any of this true of this case?",
			Explain: "Tick all that fit.",
			Where:   "RAP sheet: what stands below this case.",
			Why:     "Each of these opens or closes a way to clear the case.",
			Kind:    interview.Ticks,
			Options: caseFacts,
			Choices: b.caseFactsThatMatter,
			When:    func(a at) bool { return len(b.caseFactsThatMatter(a)) > 1 },
		}, {
			ID:    "charged_offense",
			Ask:   "Which section stood on the ticket or the first complaint?",
			Where: "The ticket, or the first page of the complaint. RAP sheet: the arrest charge (ARR).",
			Why:   "A first charge about driving can give the judge more choice, even if the case ended as something smaller.",
			Kind:  interview.Section,
			Field: "charged_offense",
			When:  allOf(b.chargeMatters(), is(chargedOffense, "unknown")),
		}, {
			ID:      "crime_victim",
			Ask:     "Did this case happen because someone was hurting, forcing, or controlling you?",
			Explain: "For example, someone made you do it, or you did it to get away from them. Say only what you want to say: “not sure” or “later” is fine.",
			Warn:    "The next question is about being harmed by someone else. You do not have to answer it, and you do not have to tell the story.",
			Where:   "Nothing on paper is needed today.",
			Why:     "California can undo cases of people who were victims. Other protection may be open to them, too.",
			Options: []interview.Option{
				{Value: "yes", Label: "Yes", Told: oneOf(crimeVictim, casefile.Trafficking, casefile.IntimatePartner, casefile.SexualViolence)},
				opt("no", "No", set("crime_victim", casefile.NoCrimeVictim)),
			},
			Together: interview.Together{
				Ask:     "Did any of these cases happen because someone was hurting, forcing, or controlling you?",
				Explain: "For example, someone made you do it, or you did it to get away from them. Say only what you want to say: “not sure” or “later” is fine.",
			},
			When: b.mayUndoForHarm(),
		}, {
			ID:      "harmed_by",
			After:   "crime_victim",
			Ask:     "Which of these comes closest?",
			Explain: "No story is needed. Choose the first that fits, or “not sure”.",
			Where:   "Nothing on paper is needed today.",
			Why:     "California has a way of its own for each of these.",
			Field:   "crime_victim",
			Options: []interview.Option{
				opt(casefile.Trafficking, "I was forced to work, or into prostitution (human trafficking)"),
				opt(casefile.IntimatePartner, "A partner was violent to me"),
				opt(casefile.SexualViolence, "There was sexual violence"),
			},
			When: allOf(b.mayUndoForHarm(), chose("crime_victim", "yes")),
		}, {
			ID:      "same_incident",
			Ask:     "Did this case come from the same event as one you told me about before?",
			Explain: "Two counts from one event, or one plan, belong together.",
			Where:   "The same case number, or the same arrest date on the RAP sheet.",
			Why:     "Immigration law sometimes counts two cases from one event as one.",
			Choices: sameEvent,
			Apart:   "no",
			Together: interview.Together{
				Ask:     "Did any of these cases come from the same event as another case?",
				Explain: "Two counts from one event, or one plan, belong together.",
			},
			Always: true, // an arrest is one whole: what another count of it came to decides about this one
			When:   b.sameEventMatters(),
		}, {
			ID:      "same_as",
			After:   "same_incident",
			Ask:     "From which one?",
			Explain: "If it belongs to more than one, choose the first of them.",
			Where:   "The same case number, or the same arrest date on the RAP sheet.",
			Why:     "Immigration law sometimes counts two cases from one event as one.",
			Choices: earlierCases,
			Always:  true,
			When:    allOf(func(a at) bool { return a.Conviction > 1 }, b.sameEventMatters(), chose("same_incident", "yes")),
		}},
		Another: &interview.Question{
			ID:      "another",
			Ask:     "Is there another conviction, arrest, or court case?",
			Explain: "Count old ones, dismissed ones, and each further count of the same case. Leave out parking tickets.",
			Where:   "RAP sheet: each “ARR/DET” and each “COURT” block. Count the “CNT” lines.",
			Why:     "One more case can change the answer for all of them.",
			Options: []interview.Option{opt("yes", "Yes"), opt("no", "No", set("person.other_cases", "no"))},
		},
	}
}

var (
	firedCrew = foundIn("Prison or jail papers show a fire crew.",
		opt("fire_camp", "I worked on a fire or hand crew while locked up", yes("fire_camp")))
	inCustodyNow = opt("in_custody", "I am locked up for it today, or an officer supervises me for it: parole, county supervision after prison (PRCS), or the outside part of a split sentence (mandatory supervision)", yes("in_custody"))
	troubleSince = opt("trouble_since", "I was arrested or convicted again after it, in a case listed here or in another", yes("trouble_since"))
	appealOpen   = foundIn("Docket: “notice of appeal”.",
		opt("appeal_pending", "An appeal is still open", yes("appeal_pending")))
	noneOfThese  = none("None of these")
	drivingFirst = opt("driving_first", "It began as drunk or reckless driving, hit and run, or driving on a suspended license",
		set("charged_offense", "unknown"))
	caseFacts = []interview.Option{drivingFirst, firedCrew, inCustodyNow, troubleSince, appealOpen, noneOfThese}
)

// caseFactsThatMatter leaves out what cannot matter or what other answers tell.
func (b book) caseFactsThatMatter(a at) []interview.Option {
	var boxes []interview.Option
	offer := func(box interview.Option, matters when) {
		if matters(a) {
			boxes = append(boxes, box)
		}
	}
	sentenced := b.mayBeSentenced()
	offer(drivingFirst, b.chargeMatters())
	offer(firedCrew, allOf(b.mayBeHeld(), b.mayBeFelony(), not(is(custody, casefile.NoCustody))))
	offer(inCustodyNow, allOf(sentenced, not(overByOtherAnswers)))
	offer(troubleSince, allOf(mayBeConvicted, anyOf(b.mayBeFelony(), not(is(granted, casefile.Yes)))))
	offer(appealOpen, allOf(sentenced, notCitizen, b.appealMayBeOpen))
	return append(boxes, noneOfThese)
}

// overByOtherAnswers holds when the answers above tell whether the client is
// still held or supervised on this case: probation is over or running, or the
// day on which the whole sentence ended is past.
func overByOtherAnswers(a at) bool {
	c := here(a)
	switch c.Probation.State {
	case casefile.ProbationCompleted, casefile.ProbationEndedEarly, casefile.ProbationOngoing:
		return true
	}
	if c.Sentence.EndedOn.Known() {
		return c.Sentence.EndedOn.Last() < a.Today
	}
	return c.Sentence.Custody == casefile.NoCustody && c.Probation.Granted == casefile.No
}

// chargeMatters: Penal Code 1203.4(c)(1) looks at the driving offense that
// was cited or charged, whatever it ended as, and only after probation.
func (b book) chargeMatters() when {
	return allOf(b.mayBeSentenced(), not(is(granted, casefile.No)), b.of(func(s Sort) bool { return s.PleaDown }))
}

// An appeal of a misdemeanor is over within three years, one of a felony
// within six, unless something unusual happened: a rule of thumb for what is
// asked, not of law. A case of a day not known is asked about.
const (
	yearsOfAppealMisdemeanor = 3
	yearsOfAppealFelony      = 6
)

func (b book) appealMayBeOpen(a at) bool {
	years := yearsOfAppealMisdemeanor
	if b.mayBeFelony()(a) {
		years = yearsOfAppealFelony
	}
	on := convictedOn(a)
	return !on.Known() || on.Last() >= a.Today.AddYears(-years)
}

// mayUndoForHarm: what a victim did under force can be undone, but no violent
// felony (Penal Code 236.14, 236.15).
func (b book) mayUndoForHarm() when {
	return allOf(not(openCase), not(b.infraction()),
		not(allOf(is(b.level, casefile.Felony), b.of(func(s Sort) bool { return s.Violent }))))
}

// sameEventMatters to immigration law, and where an arrest or a case of
// violence in the home is one whole with another count.
func (b book) sameEventMatters() when {
	return allOf(func(a at) bool { return a.Conviction > 0 },
		anyOf(notCitizen, b.of(func(s Sort) bool { return s.Relationship }), anyCase(not(mayBeConvicted))))
}

// sameEvent asks of the one case told before; of several, which one it was is
// asked next and not known until then.
func sameEvent(a at) []interview.Option {
	with := interview.Option{Value: "yes", Label: "Yes", Sets: []interview.Set{set("same_incident_as", "unknown")},
		Told: func(a at) bool { return casefile.Known(casefile.Level(here(a).SameIncidentAs)) }}
	if a.Conviction == 1 {
		with.Label += ", case 1" + named(a.Case.Convictions[0])
		with.Sets = []interview.Set{set("same_incident_as", a.Case.Convictions[0].ID)}
	}
	return []interview.Option{with, opt("no", "No, it stands alone")}
}

// earlierCases offers the convictions told before this one.
func earlierCases(a at) []interview.Option {
	earlier := a.Case.Convictions[:max(a.Conviction, 0)]
	options := make([]interview.Option, len(earlier))
	for i, c := range earlier {
		options[i] = opt(c.ID, "Case "+strconv.Itoa(i+1)+named(c), set("same_incident_as", c.ID))
	}
	return options
}

// named is the section of a conviction behind its number, where it is known.
func named(c casefile.Conviction) string {
	if !casefile.Known(casefile.Level(c.Offense)) {
		return ""
	}
	return " (" + c.Offense + ")"
}
