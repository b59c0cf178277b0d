package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// paidTicket: who paid a traffic ticket and saw no judge forfeited bail, which counts
// as a conviction for the Vehicle Code (section 13103), or pleaded on paper; which of
// the two, and whether it is a plea elsewhere, the court's list and a lawyer tell.
const paidTicket = "paid the ticket fine bail forfeited forfeiture citation"

// ending asks how the case ended in court, and when.
func (b book) ending() interview.Part {
	return interview.Part{
		ID:    "ending",
		Title: "How it ended",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "outcome",
			Short:   "How it ended",
			Ask:     "How did the case end in court?",
			Explain: "Go by the plea on the paper, even if the case was dismissed later. Probation is a sentence. People often say “dropped” for a case that began with a guilty plea.",
			Where:   "Minute order or docket: the line “PLEA”. RAP sheet: “DISPO:”.",
			Why:     "A plea can count under immigration law even if the court let the case go later.",
			Field:   "outcome",
			Note:    b.ticketPaid,
			Options: []interview.Option{
				called(paidTicket, brief("Pleaded guilty", opt(casefile.GuiltyPlea, "Pleaded guilty (also if probation came after it)"))),
				called(paidTicket+" nolo", brief("Pleaded no contest", opt(casefile.NoContest, "Pleaded no contest (also if probation came after it)"))),
				brief("Found guilty by a judge or jury", opt(casefile.FoundGuilty, "Found guilty by a judge or jury (also if you were not there)")),
				brief("Pleaded guilty, then a program, never a sentence",
					opt(casefile.DeferredEntry, "Pleaded guilty, then a drug or other program in the place of a sentence: no probation or sentence was ever given")),
				brief("A program without any plea (diversion)",
					opt(casefile.DiversionNoPlea, "A program without any plea (diversion), such as one before charges or from a judge")),
				vague("Was there a plea first, even if it was taken back later? Then choose that plea. Was no plea ever made? Then choose “Dismissed, no plea was ever made”.",
					opt(casefile.Dismissed, "Dismissed, no plea was ever made")),
				opt(casefile.ArrestOnly, "Arrested, but never charged in court"),
				opt(casefile.Pending, "Still open"),
				opt(casefile.Acquitted, "Found not guilty"),
				brief("Not guilty because of insanity", opt(casefile.Insanity, "Found not guilty because of insanity (often sent to a state hospital)")),
				opt(casefile.Juvenile, "Juvenile court"),
			},
		}, {
			ID:      "admitted_facts",
			Ask:     "To get into the program, did you admit the facts, in court or on paper?",
			Explain: "Some programs ask the person to sign that the police report is true.",
			Where:   "The program agreement, or the minute order: “stipulates to facts”, “admits”.",
			Why:     "Admitting the facts may turn a program into a conviction for immigration.",
			Field:   "admitted_facts",
			Options: yesNo,
			When:    allOf(is(outcome, casefile.DiversionNoPlea), notCitizen),
		}, {
			ID:      "in_absentia",
			Ask:     "Did that court decide while you were not there?",
			Explain: "Courts of some countries decide a case without the person. If a lawyer spoke for you there, choose not sure, and tell the supervising lawyer.",
			Where:   "The judgment of that court, or a letter about it: “in absentia”.",
			Why:     "Immigration may not count such a judgment.",
			Field:   "in_absentia",
			Options: yesNo,
			When:    allOf(is(outcome, casefile.FoundGuilty), is(jurisdiction, casefile.Foreign), notCitizen),
		}, {
			ID:      "admitted_to_officer",
			Ask:     "Did you ever tell an immigration or consular officer that you did this?",
			Explain: "At a green card or visa interview, say, or at the border. Telling them that there was an arrest is not meant, nor what was said to the police. Do not go into what happened.",
			Where:   "The client’s memory; notes of the interview, or a sworn statement from the border.",
			Why:     "Admitting some crimes to such an officer can block a green card, even if no court ever judged them.",
			Field:   "admitted_to_officer",
			Options: yesNo,
			When:    allOf(oneOf(outcome, casefile.ArrestOnly, casefile.Pending, casefile.Dismissed), notCitizen),
		}, {
			ID:    "program_completed",
			Ask:   "Did you finish the program, and was the charge dismissed?",
			Where: "Minute order: “diversion completed”, “dismissed per PC 1000.3”. RAP sheet: “DISMISSED/DIVERSION”.",
			Why:   "A finished program opens ways to clear the case that an unfinished one does not.",
			Field: "program_completed",
			Options: []interview.Option{
				opt("yes", "Finished, and the court dismissed the charge"),
				opt("no", "Not finished, or the charge was not dismissed"),
				opt("finished", "Finished, but I do not know what the court did then", set("program_completed", "unknown")),
			},
			When: program,
		}, {
			ID:      "convicted_on",
			Short:   "Plea or verdict",
			Ask:     "On what day was the plea, or the verdict?",
			Explain: "If there was more than one court day, use the day the plea was taken or the jury decided.",
			Where:   "Minute order or docket: the day of the “PLEA” or “VERDICT”. RAP sheet: the date beside “COURT:”.",
			Why:     "Several rules depend on this very day.",
			Shared:  true,
			Kind:    interview.Day,
			Field:   "convicted_on",
			Check:   past,
			Note:    pleaNotSure,
			When:    anyOf(mayBeConvicted, is(outcome, casefile.DeferredEntry)),
		}, {
			ID:     "case_ended_on",
			Short:  "Case ended on",
			Ask:    "On what day did the case end?",
			Where:  "Minute order, docket, or RAP sheet: the date beside “DISMISSED”, “NOT GUILTY”, or the last entry.",
			Why:    "Sealing a case that did not lead to a conviction can depend on how long ago it ended.",
			Shared: true,
			Kind:   interview.Day,
			Field:  "convicted_on",
			Check:  past,
			When: oneOf(outcome, casefile.DiversionNoPlea, casefile.Dismissed, casefile.Acquitted, casefile.Insanity,
				casefile.Juvenile),
		}},
	}
}

// ticketPaid: who only paid a ticket looks for an ending of that name.
func (b book) ticketPaid(a at) string {
	if !b.infraction()(a) {
		return ""
	}
	return "Was a ticket only paid? The court’s list may say guilty or no contest. If it says “bail forfeited”, or nobody knows: not sure. A lawyer must check."
}

// pleaNotSure: the paper may show a day of plea where nobody knew of one.
func pleaNotSure(a at) string {
	if casefile.Known(outcome(a)) {
		return ""
	}
	return "How this case ended is not known yet. Give a day only if the paper shows a plea or a verdict."
}
