package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// start asks what brought the client here and, in one gentle question, about
// citizenship: a citizen is never asked what only matters to others.
func start() interview.Part {
	return interview.Part{
		ID:    "start",
		Title: "What brought you here",
		Questions: []interview.Question{{
			ID:      "goals",
			Ask:     "What would you like help with today?",
			Explain: "Tick all that fit. You can change this later.",
			Why:     "The summary speaks first about what matters to you.",
			Kind:    interview.Ticks,
			Field:   "person.goals",
			Options: []interview.Option{
				opt(casefile.GoalJob, "Finding or keeping work"),
				opt(casefile.GoalHousing, "Finding or keeping a home"),
				opt(casefile.GoalLicence, "A work license from the state"),
				opt(casefile.GoalClearRecord, "Clearing my record"),
				opt(casefile.GoalNaturalize, "Becoming a U.S. citizen"),
				opt(casefile.GoalGreenCard, "Getting a green card"),
				opt(casefile.GoalRenewGreenCard, "Renewing a green card"),
				opt(casefile.GoalTravel, "Travel outside the United States"),
				opt(casefile.GoalDACA, "Getting or renewing DACA"),
				opt(casefile.GoalTPS, "Getting or renewing TPS"),
				opt(casefile.GoalAsylum, "Asylum"),
				opt(casefile.GoalFightRemoval, "Help against being deported"),
				none("Something else"),
			},
		}, {
			ID:      "citizen",
			Ask:     "United States citizenship: which of these fits you?",
			Explain: "Any answer is fine here. It stays on this computer, and nothing is kept unless you ask us to.",
			Why:     "A citizen can skip every question about immigration. For anyone else an old case can matter more than it seems.",
			Options: []interview.Option{
				opt("born", "I have been a citizen from birth", set("person.status", casefile.Citizen), set("person.naturalized_on", "none")),
				opt("became", "I became a citizen later", set("person.status", casefile.Citizen)),
				{Value: "no", Label: "I am not a citizen", Told: allOf(notCitizen, func(a at) bool { return casefile.Known(status(a)) })},
			},
		}, {
			ID:      "record_source",
			Ask:     "What do we have in front of us about your cases?",
			Explain: "Choose the best one we have today.",
			Where:   "A RAP sheet comes from the state Department of Justice (DOJ). Court papers are the docket, minute orders, or the plea form.",
			Why:     "Memory often leaves out a case or mixes up dates. The summary says how sure we can be.",
			Field:   "person.record_source",
			Options: []interview.Option{
				opt(casefile.RapSheet, "A RAP sheet"),
				opt(casefile.CourtPapers, "Papers from the court"),
				opt(casefile.Memory, "No papers, only what you remember"),
				opt(casefile.MixedSources, "Papers for some cases, not for others"),
			},
		}},
	}
}
