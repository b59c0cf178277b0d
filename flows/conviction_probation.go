package flows

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// probation asks how probation went, when the sentence was given, and when
// everything was over.
func (b book) probation() interview.Part {
	return interview.Part{
		ID:    "probation",
		Title: "Probation and release",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "probation",
			Ask:     "Was there probation, and how did it go?",
			Explain: "Probation to the court alone, without an officer (informal, summary, or a conditional sentence), counts. A violation is one that a judge found, not only one that someone spoke of.",
			Where:   "Minute order: “probation granted”, “summary probation”, “conditional sentence”; later ones: “violation found”, “revoked”, “terminated”. RAP sheet: “SEN: 036 MONTHS PROBATION”.",
			Why:     "How probation went decides how much choice the judge has.",
			Shared:  true,
			Options: append(slices.Clone(probations), treatment),
			Choices: b.probationsThatFit,
			Note:    b.treatmentIsLast,
			When:    anyOf(b.mayBeSentenced(), is(outcome, casefile.Juvenile)), // Welfare and Institutions Code 786 asks how it went
		}, {
			ID:      "fine_alone",
			Ask:     "There was no jail and no probation. What fine did the judge order?",
			Where:   "Minute order: “fine”, “stayed”. RAP sheet: “SEN: FINE”.",
			Why:     "A felony that was punished with a fine alone can be a misdemeanor already.",
			Field:   "sentence.fine",
			Options: fines,
			When:    allOf(b.mayBeSentenced(), b.mayBeFelony(), not(is(outcome, casefile.DeferredEntry)), is(custody, casefile.NoCustody), is(granted, casefile.No)),
		}, {
			ID:      "probation_violated",
			Ask:     "Did a judge ever find that you violated this probation?",
			Explain: "Count it even if the judge then let you go on with probation.",
			Where:   "Later minute orders: “admits violation”, “found in violation”, “revoked and reinstated”.",
			Why:     "A found violation can give the judge more choice.",
			Shared:  true,
			Field:   "probation.violated",
			Options: yesNo,
			When: allOf(b.mayBeSentenced(), is(granted, casefile.Yes),
				oneOf(probation, casefile.ProbationEndedEarly, casefile.ProbationOngoing, casefile.ProbationStateUnknown, "")),
		}, {
			ID:      "program_violated",
			Ask:     "Did a judge ever find that you broke a rule of the program?",
			Explain: "A missed class or test counts only if a judge spoke of it in court and found that a rule was broken. Count it even if you could then go on.",
			Where:   "Minute orders while the program ran: “found in violation”, “program terminated and reinstated”.",
			Why:     "A special immigration rule for old first drug cases does not fit after such a finding.",
			Field:   "probation.violated",
			Options: yesNo,
			When: allOf(program, notCitizen, anyOf(
				allOf(is(outcome, casefile.DeferredEntry), b.mayBeDrugCase(), mayPrecede(convictedOn, firstOffender)),
				allOf(b.mayBeHeld(), not(is(custody, casefile.NoCustody))))),
		}, {
			ID:      "days_waived",
			Ask:     "Did you agree that some days you had already served would NOT count? How many?",
			Explain: "This can be part of a deal after a violation. It is called waiving credits. Days that did count as time served are not meant. If there were none, enter 0.",
			Where:   "Minute order or plea form: “waives custody credits”, “Johnson waiver”.",
			Why:     "A lawyer may be able to argue that those days are not part of the sentence.",
			Kind:    interview.Days,
			Field:   "sentence.days_waived",
			When: allOf(b.mayBeSentenced(), notCitizen, atLeast(daysOrdered, daysOfOneYear),
				anyOf(is(violated, casefile.Yes), is(probation, casefile.ProbationRevoked))),
		}, {
			ID:      "sentenced_on",
			Ask:     "On what day did the judge give the sentence?",
			Explain: "Often it is the day of the plea, but it can be weeks later. If it is still to come, use that day.",
			Where:   "Minute order: “SENTENCING”, “PRONOUNCEMENT OF JUDGMENT”. Abstract of judgment: near the top.",
			Why:     "Some waiting times are counted from the sentence, not from the plea.",
			Shared:  true,
			Kind:    interview.Day,
			Field:   "sentenced_on",
			When:    b.sentenceDateMatters(), // above the end of probation, of which the length may be told
		}, {
			ID:      "probation_ended",
			Ask:     "When did probation end?",
			Explain: "Without a court order it ends after the full term, counted from the day it was granted. You may type the term, like 3 years: it is then counted from the sentence or the plea.",
			Where:   "Minute order: “probation granted for 36 months”, or the order that ended it.",
			Why:     "The first day to ask for clearing is counted from here.",
			Shared:  true,
			Kind:    interview.Day,
			Field:   "probation.ended_on",
			From:    grantedOn,
			Check:   past,
			When: allOf(b.mayBeSentenced(), is(granted, casefile.Yes),
				not(is(probation, casefile.ProbationOngoing))),
		}, {
			ID:     "probation_ends",
			Ask:    "On what day is probation planned to end?",
			Where:  "Minute order: “probation granted for 36 months”, counted from the day of the sentence. Papers from the probation officer.",
			Why:    "Clearing can be asked for once probation is over, or if the judge ends it sooner.",
			Shared: true,
			Kind:   interview.Day,
			Field:  "probation.ended_on",
			Ahead:  true,
			From:   grantedOn,
			When:   allOf(b.mayBeSentenced(), is(granted, casefile.Yes), is(probation, casefile.ProbationOngoing)),
		}, {
			ID:      "days_served",
			Ask:     "How much time did you really spend in jail or prison for this case?",
			Explain: "Count the days before the plea, too. A good guess from the papers is fine; if you cannot tell, choose not sure.",
			Where:   "Minute order: “credit for time served”. Release papers from the jail or prison.",
			Why:     "Half a year or more inside, in recent years, can stand in the way of citizenship.",
			Kind:    interview.Days,
			Field:   "sentence.days_served",
			When: allOf(b.mayBeHeld(), not(is(custody, casefile.NoCustody)), anyOf(
				is(probation, casefile.ProbationOngoing), // time not yet served can still be changed (Penal Code 1203.3)
				allOf(notCitizen, anyOf(mayReach(daysToServe, daysThatCanCount),
					allOf(b.mayBeDrugCase(), mayPrecede(convictedOn, firstOffender), atLeast(daysSuspended, 1)))))), // a suspended term can have been carried out
		}, {
			ID:      "released_on",
			Ask:     "When did you get out?",
			Explain: "The day you left jail or prison on this case. If you are still inside, choose not sure.",
			Where:   "Release papers. RAP sheet: “RLSE”, “PAROLED”, “DISCHARGED”.",
			Why:     "Some waiting times, and one immigration rule on being held, start with the release.",
			Kind:    interview.Day,
			Field:   "sentence.released_on",
			When: anyOf(
				allOf(b.mayBeSentenced(), anyOf(inPrison, allOf(inJail, anyOf(b.mayBeFelony(), allOf(notCitizen, mayPrecede(convictedOn, detentionLaw)))))),
				allOf(programThatMayCount, notCitizen, not(b.infraction()), anyOf(inPrison, inJail))),
		}, {
			ID:      "sentence_ended",
			Ask:     "When was the whole sentence over, with parole and any other supervision?",
			Explain: "Other supervision means county supervision after prison (PRCS) or the outside part of a split sentence. If there was none, it is the day you got out; with a fine alone, the day it was paid. If it is still running, use the planned last day.",
			Where:   "Parole or probation discharge papers. RAP sheet: “DISCHARGED”.",
			Why:     "After jail or prison without probation, the wait before clearing is counted from here.",
			Kind:    interview.Day,
			Field:   "sentence.ended_on",
			When:    allOf(b.mayBeSentenced(), anyOf(inPrison, allOf(is(granted, casefile.No), anyOf(inJail, b.mayBeFelony())))),
		}},
	}
}

// grantedOn is the day from which probation ran: that of the sentence, else of the
// plea or verdict.
func grantedOn(a at) casefile.Date {
	if on := here(a).SentencedOn; on.Known() {
		return on
	}
	return convictedOn(a)
}

// probations are the ways in which probation can go; each answer tells two or
// three facts at once.
var probations = []interview.Option{
	opt("none", "No probation was given", set("probation.granted", "no")),
	opt("completed", "Finished at the full term, no violation found",
		yes("probation.granted"), set("probation.state", casefile.ProbationCompleted), set("probation.violated", "no")),
	opt("completed-violated", "Finished at the full term, but a judge found a violation on the way",
		yes("probation.granted"), set("probation.state", casefile.ProbationCompleted), yes("probation.violated")),
	opt("completed-unsure", "Finished at the full term; not sure about violations",
		yes("probation.granted"), set("probation.state", casefile.ProbationCompleted), set("probation.violated", "unknown")),
	opt("early", "A judge ended it early",
		yes("probation.granted"), set("probation.state", casefile.ProbationEndedEarly)),
	opt("ongoing", "Still on probation for this case",
		yes("probation.granted"), set("probation.state", casefile.ProbationOngoing)),
	opt("revoked", "A judge took it away (revoked) and gave jail or prison instead",
		yes("probation.granted"), set("probation.state", casefile.ProbationRevoked), yes("probation.violated")),
	opt("granted", "There was probation; not sure how it ended",
		yes("probation.granted"), set("probation.state", casefile.ProbationStateUnknown)),
}

var fines = []interview.Option{
	opt(casefile.FineOrdered, "A fine to be paid"),
	opt(casefile.FineStayed, "A fine that was put on hold (stayed) and never had to be paid"),
	opt(casefile.NoFine, "There was no fine"),
}

// treatment is offered in a drug case: finishing it leads to a remedy of its
// own (Penal Code 1210.1(e)).
var treatment = opt("treatment", "Finished with its drug treatment (Prop 36), no violation found",
	yes("probation.granted"), set("probation.state", casefile.ProbationCompleted), set("probation.violated", "no"),
	yes("program_completed"))

// probationsThatFit offers treatment in a drug case, and lets every other way
// say that no program was finished; only an early end leaves that open.
func (b book) probationsThatFit(a at) []interview.Option {
	if !b.drugCase()(a) {
		return probations
	}
	var options []interview.Option
	for _, o := range probations {
		if o.Value != "early" {
			o.Sets = append(slices.Clone(o.Sets), set("program_completed", "no"))
		}
		options = append(options, o)
	}
	return append(options, treatment) // last: a number means the same in every case
}

// treatmentIsLast points to the answer that stands below those of every case.
func (b book) treatmentIsLast(a at) string {
	if !b.drugCase()(a) {
		return ""
	}
	return "Was drug treatment under Prop 36 finished? Then choose the last answer."
}

// sentenceDateMatters: a misdemeanor with probation counts from the end of
// probation, so only the others need the day of the sentence.
func (b book) sentenceDateMatters() when {
	return allOf(b.mayBeSentenced(), anyOf(
		b.mayBeFelony(),
		not(is(granted, casefile.Yes)),
		allOf(notCitizen, b.drugCase(), mayPrecede(convictedOn, firstOffender)),
	))
}
