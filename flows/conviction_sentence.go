package flows

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// Below these many days no rule changes its answer for one case: 90 days to be
// served (8 CFR 236.22(b)(6)), 180 days served in all (INA 101(f)(7)), with
// room for a second case beside this one.
const (
	daysThatCanCount  = 60
	daysSuspendedFrom = 90
	daysOfOneYear     = 365 // a year imposed: INA 101(a)(43)(F), (G), (R), (S)
)

// sentence asks what the judge ordered.
func (b book) sentence() interview.Part {
	return interview.Part{
		ID:    "sentence",
		Title: "Sentence",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "custody",
			Short:   "Jail or prison",
			Ask:     "Did the judge order jail or prison?",
			Explain: "Jail as part of probation counts. So does time the judge suspended, and time already served.",
			Where:   "Minute order or abstract of judgment. RAP sheet: “SEN:”, such as “010 DAYS JAIL”. “PC 1170(h)” means county prison.",
			Why:     "Where the time was served decides which way of clearing fits.",
			Field:   "sentence.custody",
			Options: slices.Concat(places, misdemeanorPlaces[2:]),
			Choices: b.placesThatFit,
			When:    b.mayBeHeld(),
		}, {
			ID:      "days_ordered",
			Short:   "Time ordered",
			After:   "custody",
			Ask:     "How much jail or prison time did the judge order?",
			Explain: "Count time the judge suspended, too, and any days added later for a probation violation. If the only jail was part of probation, that counts. One year in jail can be 364 or 365 days: use the paper.",
			Where:   "Minute order or abstract of judgment: “30 days county jail”. RAP sheet: “SEN:”.",
			Why:     "Immigration law counts the time ordered, not the time spent inside. One day more or less can matter.",
			Kind:    interview.Days,
			Field:   "sentence.days_ordered",
			When: allOf(b.mayBeHeld(), not(is(custody, casefile.NoCustody)),
				anyOf(notCitizen, b.mayBeFelony(), mayPrecede(convictedOn, longestJailTerm))),
		}, {
			ID:      "days_suspended",
			After:   "days_ordered",
			Ask:     "How much of that time was suspended, so you did not have to serve it?",
			Explain: "If nothing was suspended, enter 0.",
			Where:   "Minute order: “execution of sentence suspended”, or “90 days, 60 suspended”. RAP sheet: “SS” after the days.",
			Why:     "A few rules look only at time that had to be served.",
			Kind:    interview.Days,
			Field:   "sentence.days_suspended",
			When: allOf(b.mayBeHeld(), not(is(custody, casefile.NoCustody)), anyOf(
				allOf(notCitizen, mayReach(daysOrdered, daysSuspendedFrom)),
				allOf(pleaded, b.mayBeSentenced(), pleaCanBeTakenBack))),
		}, {
			ID:      "mandatory_supervision",
			Ask:     "Was part of the time served outside, under mandatory supervision?",
			Explain: "This is called a split sentence: some months inside, the rest outside with an officer.",
			Where:   "Abstract of judgment: “PC 1170(h)(5)(B)”, “split”, “mandatory supervision”.",
			Why:     "After a split sentence the wait before clearing is shorter.",
			Field:   "sentence.mandatory_supervision",
			Options: yesNo,
			When:    allOf(b.mayBeSentenced(), is(custody, casefile.CountyPrison)),
		}, {
			ID:      "other_orders",
			Ask:     "What else did the judge order?",
			Explain: "Tick all that fit.",
			Where:   "Minute order: “fine”, “stayed”, “court costs”, “complete program”, “stay away”.",
			Why:     "Immigration law asks whether the judge ordered any penalty at all.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("stayed", "A fine that was put on hold (stayed) and never had to be paid", set("sentence.fine", casefile.FineStayed)),
				fineOrdered,
				otherTerms,
				restitutionOrdered,
				none("Nothing else"),
			},
			When: allOf(notCitizen, is(outcome, casefile.DeferredEntry)),
		}},
	}
}

var (
	fineOrdered = interview.Option{
		Value: "fine", Label: "A fine to be paid",
		Sets: []interview.Set{set("sentence.fine", casefile.FineOrdered)},
		Else: []interview.Set{set("sentence.fine", casefile.NoFine)},
	}
	restitutionOrdered = interview.Option{
		Value: "restitution", Label: "Money to be paid to the victim (restitution), paid since or not",
		Sets: []interview.Set{yes("sentence.restitution")},
		Else: []interview.Set{set("sentence.restitution", "no")},
	}
	otherTerms = interview.Option{
		Value: "terms", Label: "Classes, treatment, community service, a stay-away order, or court costs",
		Sets: []interview.Set{yes("sentence.other_terms")},
		Else: []interview.Set{set("sentence.other_terms", "no")},
	}
)

// places are where time can be served. No jail at all means no days ordered.
// The box about a fire crew comes later for a felony; a misdemeanor needs no
// further screen for it.
var (
	noPlace = opt(casefile.NoCustody, "No jail or prison at all, not even suspended",
		set("sentence.custody", casefile.NoCustody), set("sentence.days_ordered", "0"))
	places = []interview.Option{
		noPlace,
		opt(casefile.CountyJail, "County jail"),
		opt(casefile.CountyPrison, "County prison: a felony term served in jail, PC 1170(h)"),
		opt(casefile.StatePrison, "State prison"),
	}
	misdemeanorPlaces = []interview.Option{
		noPlace,
		opt(casefile.CountyJail, "County jail", set("sentence.custody", casefile.CountyJail), set("fire_camp", "no")),
		opt("fire-crew", "County jail, and I worked on a fire or hand crew there",
			set("sentence.custody", casefile.CountyJail), yes("fire_camp")),
	}
)

// placesThatFit leaves prison out where the case was a misdemeanor.
func (b book) placesThatFit(a at) []interview.Option {
	if b.mayBeFelony()(a) {
		return places
	}
	return misdemeanorPlaces
}

// pleaCanBeTakenBack: the judgment may be so new that the plea could still be
// withdrawn, which a term imposed and suspended closes (Penal Code 1018: six
// months after probation is granted; the sentence can come months after the plea).
func pleaCanBeTakenBack(a at) bool {
	return !convictedOn(a).Known() || convictedOn(a).Last() >= a.Today.AddYears(-1)
}

func daysOrdered(a at) casefile.Days { return here(a).Sentence.DaysOrdered }

func daysSuspended(a at) casefile.Days { return here(a).Sentence.DaysSuspended }

// daysToServe is the time ordered less what was suspended.
func daysToServe(a at) casefile.Days {
	ordered, known := daysOrdered(a).Value()
	if !known {
		return casefile.DaysNotSure
	}
	suspended, _ := daysSuspended(a).Value()
	return casefile.DaysOf(max(ordered-suspended, 0))
}

// atLeast holds where a term is known to be this long.
func atLeast(term func(at) casefile.Days, days int) when {
	return func(a at) bool {
		n, known := term(a).Value()
		return known && n >= days
	}
}

// mayReach holds unless a term is known to be shorter than this.
func mayReach(term func(at) casefile.Days, days int) when {
	return func(a at) bool {
		n, known := term(a).Value()
		return !known || n >= days
	}
}
