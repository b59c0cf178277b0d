package flows

import "example.com/tableside/internal/interview"

// plea asks what the client was told before the plea.
func (b book) plea() interview.Part {
	return interview.Part{
		ID:    "plea",
		Title: "The plea",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "advice",
			Ask:     "Before the plea, who told you what it could do to your immigration status?",
			Explain: "Tick what really happened. Most plea forms have a line about it: if a form was signed and nobody can look at it today, choose not sure. A line that nobody explained is no explanation by the lawyer.",
			Where:   "The plea form that was signed in court, which lawyers call a Tahl form: the box that says a plea “will result in deportation”, with initials beside it. Minute order: “advised per PC 1016.5”.",
			Why:     "If nobody explained it, a lawyer may be able to have the plea undone.",
			Shared:  true,
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("lawyer", "My lawyer explained it to me", yes("advice.lawyer_explained")),
				opt("court", "The judge gave a warning in court, or it stands on the plea form I signed", yes("advice.court_warned")),
				none("Neither"),
			},
			Together: interview.Together{
				Ask:     "Before the pleas in these cases, did your lawyer explain what a plea could do to your immigration status, did a judge warn you, or does a plea form you signed say so?",
				Explain: "Most plea forms have a line about it. If a form was signed and nobody can look at it today, choose not sure.",
			},
			When: allOf(pleaded, notCitizen, not(b.infraction())),
		}},
	}
}
