package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// citizenship asks a citizen only how long ago it began: what happened before
// the oath may still be looked at.
func citizenship() interview.Part {
	becameCitizen := allOf(is(status, casefile.Citizen),
		func(a at) bool { return !naturalizedOn(a).IsNone() })
	return interview.Part{
		ID:    "citizenship",
		Title: "Citizenship",
		Questions: []interview.Question{{
			ID:    "naturalized_on",
			Ask:   "When did you become a citizen?",
			Where: "Certificate of naturalization, or certificate of citizenship: the date near the bottom.",
			Why:   "Only a case from before that day can still be a matter for immigration.",
			Kind:  interview.Day,
			Field: "person.naturalized_on",
			Check: past,
			When:  becameCitizen,
		}, {
			ID:      "disclosed",
			Warn:    "The next question is about what your citizenship form told of arrests and cases. If something was left out, or you are not sure, please see a lawyer before you speak about it with anyone else. Never lie.",
			Ask:     "On the citizenship form, did you tell about every arrest and case you had by then?",
			Explain: "If there was nothing to tell at that time, the answer is yes.",
			Where:   "Your copy of form N-400, the part about crimes.",
			Why:     "If something was left out, it is good to speak with a lawyer before dealing with immigration again.",
			Field:   "person.disclosed_at_naturalization",
			Options: yesNo,
			When:    becameCitizen,
		}},
	}
}

// immigration asks how the client stands, how they came, and what is open
// there. A citizen hears none of it.
func (b book) immigration() interview.Part {
	cameUnseen := oneOf(entry, casefile.WithoutInspection, casefile.Paroled, casefile.EntryUnknown, "")
	return interview.Part{
		ID:    "immigration",
		Title: "Immigration",
		When:  notCitizen,
		Questions: []interview.Question{{
			ID:      "status",
			Ask:     "What immigration papers do you have today?",
			Explain: "Choose the one that fits best. A work permit alone does not tell: its category does. If nothing fits, choose not sure. We do not need any number from the card.",
			Where:   "Green card, I-94, or the last letter from immigration. Work permit, after “Category”: C33 is DACA, A12 or C19 is TPS, C08 is asylum asked for, A05 is asylum won, C11 is parole.",
			Why:     "The same case can mean different things for different papers.",
			Field:   "person.status",
			Options: statuses,
		}, {
			ID:    "entry",
			Ask:   "How did you come in the last time you entered the United States?",
			Where: "I-94 or the stamp in the passport: “admitted” or “paroled”.",
			Why:   "Immigration law has one set of rules for people who were let in, and another for those who were not.",
			Field: "person.entry",
			Options: []interview.Option{
				opt(casefile.Admitted, "An officer let me in with a visa, a card, or other papers"),
				opt(casefile.Paroled, "I was let in on parole (humanitarian, or advance parole)"),
				opt(casefile.WithoutInspection, "I came in without seeing an officer"),
			},
			When: oneOf(status, casefile.Asylee, casefile.AsylumApplicant, casefile.TPS, casefile.DACA, casefile.UVisa,
				casefile.TVisa, casefile.VAWA, casefile.SIJ, casefile.StatusUnknown, ""),
		}, {
			ID:      "ever_admitted",
			Ask:     "Did an officer ever let you in with a visa or other papers, and have you stayed here since that time?",
			Explain: "If you have only come in without papers or on parole, the answer is no.",
			Where:   "Old passports, visas, and I-94 cards.",
			Why:     "Once let in, a person may have more ways to fight a case.",
			Options: []interview.Option{
				opt("yes", "Yes"),
				opt("no", "No", set("person.first_admitted", "none")),
			},
			When: allOf(not(resident), cameUnseen),
		}, {
			ID:      "first_admitted",
			After:   "ever_admitted",
			Ask:     "When did an officer let you in, for the stay you are on now?",
			Explain: "Use the day you came in with a visa or other papers and then stayed, not a trip you came home from. If you came without papers and got the green card here, use the first day of the green card.",
			Where:   "I-94 or the stamp in the passport. Green card: “Resident since”.",
			Why:     "Some rules look at the first five years after this day.",
			Kind:    interview.Day,
			Field:   "person.first_admitted",
			Check:   past,
			When:    anyOf(resident, is(entry, casefile.Admitted), not(chose("ever_admitted", "no"))),
		}, {
			ID:    "lpr_since",
			Ask:   "Since when have you had a green card?",
			Where: "Front of the green card: “Resident since”.",
			Why:   "Citizenship, and some defenses, ask for a number of years with the card.",
			Kind:  interview.Day,
			Field: "person.lpr_since",
			Check: past,
			When:  resident,
		}, {
			ID:    "entered_us",
			Ask:   "When did you first come to live in the United States?",
			Where: "Passport, I-94, or school records. A year is fine.",
			Why:   "Some kinds of help ask for many years here.",
			Kind:  interview.Day,
			Field: "person.entered_us",
			Check: past,
			When:  not(resident),
		}, {
			ID:      "trouble",
			Ask:     "Has any of this ever happened with immigration?",
			Explain: "Tick all that fit, also if it was long ago.",
			Where:   "Letters that say “Notice to Appear”, “Order of the Immigration Judge”, or “Denial”.",
			Why:     "With an old order or an open court case, a lawyer must come before any form.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("order", "A judge or officer ordered me removed or deported, or I missed a day in immigration court", yes("person.removal_order")),
				opt("proceedings", "I have a case in immigration court now", yes("person.in_removal_proceedings")),
				opt("held", "Immigration (ICE) is holding me now", yes("person.ice_custody")),
				opt("notice", "I got a letter or denial that names one of these cases"),
				none("None of these"),
			},
		}, {
			ID:    "notice_on",
			After: "trouble",
			Ask:   "What is the date of the first letter, denial, or order that names one of these cases?",
			Where: "Top or last page of the letter. On a Notice to Appear, beside the signature.",
			Why:   "After such a letter, a request to undo a plea should not wait.",
			Kind:  interview.Day,
			Field: "person.notice_on",
			Check: past,
			When:  not(chose("trouble", "none")),
		}, {
			ID:      "where_heard",
			Ask:     "Where do you live now?",
			Explain: "An immigration case is heard near that place.",
			Where:   "If there is a case, letters from the immigration court show where it sits.",
			Why:     "Courts in the West read some rules more kindly than others do.",
			Field:   "person.circuit",
			Options: regions,
			When:    not(chose("trouble", "held")),
		}, {
			ID:      "where_held",
			Ask:     "Where is immigration (ICE) holding you?",
			Explain: "An immigration case is heard near that place.",
			Where:   "Letters from the immigration court show where it sits.",
			Why:     "Courts in the West read some rules more kindly than others do.",
			Field:   "person.circuit",
			Options: regions,
			When:    chose("trouble", "held"),
		}, {
			ID:      "filing_on",
			Ask:     "When do you plan to send in the citizenship form?",
			Explain: "A guess is fine. If there is no plan yet, write: today. The years are then counted as of today; nothing is sent by this.",
			Where:   "Nothing on paper is needed.",
			Why:     "Citizenship looks back five years from the day the form is sent.",
			Kind:    interview.Day,
			Field:   "person.filing_on",
			Ahead:   true,
			When:    allOf(wants(casefile.GoalNaturalize), resident),
		}, {
			ID:      "prior_drugs",
			Ask:     "Besides the cases we spoke about, is there any other drug case or drug program, in any place?",
			Explain: "Count a program before any plea, too, and cases in other states or countries.",
			Where:   "RAP sheet, or papers from another state.",
			Why:     "Some rules help only with the first drug case.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("case", "Another drug case", yes("person.prior_drug_case")),
				opt("program", "Another drug program (diversion)", yes("person.prior_drug_diversion")),
				none("No, nothing else"),
			},
			When: anyCase(allOf(b.mayBeDrugCase(), anyOf(mayBeConvicted, program),
				anyOf(mayPrecede(convictedOn, firstOffender), b.aboutMarijuana()))),
		}, {
			ID:      "careful",
			Ask:     "Is any of this true?",
			Explain: "Tick what fits. Many people did these without knowing that they matter.",
			Warn:    "The next question is about marijuana, about voting, and about saying that you are a U.S. citizen. If an immigration officer or doctor asks about any of these, please see a lawyer before you answer. You may ask for a lawyer first. Never lie.",
			Where:   "Nothing on paper is needed. Old voter or DMV papers may help a lawyer later.",
			Why:     "Federal law still treats marijuana as a drug, and saying one is a citizen can be worse than a conviction. A lawyer can plan for both.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("cannabis", "I have used marijuana since coming here, or worked with it, even with a license", yes("person.cannabis")),
				opt("claimed", "I said, or marked on a form, that I am a U.S. citizen", yes("person.claimed_citizen_or_voted")),
				opt("voted", "I registered to vote, or I voted", yes("person.claimed_citizen_or_voted")),
				none("None of these"),
			},
		}},
	}
}

// regions are the states of the Ninth Circuit (28 USC 41), and the rest.
var regions = []interview.Option{
	opt(casefile.NinthCircuit, "California, Alaska, Arizona, Hawaii, Idaho, Montana, Nevada, Oregon, Washington, Guam, or the Northern Marianas"),
	opt(casefile.OtherCircuit, "Another state, or outside the United States"),
}

// statuses are the papers people have, in the words people use for them, the
// commonest first. Where the paper itself tells how the person came in, the
// answer says so.
var statuses = []interview.Option{
	opt(casefile.LPR, "Green card (permanent resident)"),
	called("ewi without inspection illegal sin papeles indocumentado",
		opt(casefile.EWI, "No papers (undocumented): came over the border without seeing an officer",
			set("person.status", casefile.EWI), set("person.entry", casefile.WithoutInspection))),
	opt(casefile.VisaOverstay, "Overstayed: came with a visa and it has run out (no papers now, undocumented)",
		set("person.status", casefile.VisaOverstay), set("person.entry", casefile.Admitted)),
	opt(casefile.DACA, "DACA (Dreamers, with a work permit)"),
	opt(casefile.TPS, "TPS (temporary protected status, with a work permit)"),
	vague("Was asylum given already? Then choose “Won asylum”. Is it not decided yet? Then choose “Asylum pending”.", called("asylum applicant seeker",
		opt(casefile.AsylumApplicant, "Asylum pending: asked for asylum, not decided yet, with or without a work permit"))),
	called("asylee asylum granted approved asilo",
		opt(casefile.Asylee, "Won asylum, no green card yet")),
	opt(casefile.ConditionalLPR, "Green card for two years (conditional, often by marriage)"),
	opt(casefile.Visa, "A visa that is still good (student, work, visitor)",
		set("person.status", casefile.Visa), set("person.entry", casefile.Admitted)),
	opt(casefile.Parolee, "Let in at the border or airport on parole (humanitarian parole)",
		set("person.status", casefile.Parolee), set("person.entry", casefile.Paroled)),
	opt(casefile.Refugee, "Came as a refugee, no green card yet",
		set("person.status", casefile.Refugee), set("person.entry", casefile.Admitted)),
	opt(casefile.UVisa, "U visa (victim of a crime)"),
	opt(casefile.TVisa, "T visa (victim of human trafficking)"),
	opt(casefile.VAWA, "VAWA (harmed by a citizen or green card family member)"),
	opt(casefile.SIJ, "Special immigrant juvenile (SIJ): a court for children helped you"),
}
