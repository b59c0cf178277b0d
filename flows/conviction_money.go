package flows

import "example.com/tableside/internal/interview"

// money asks what is still unpaid.
func (b book) money() interview.Part {
	return interview.Part{
		ID:    "money",
		Title: "Money",
		Each:  true,
		Questions: []interview.Question{{
			ID:      "owes",
			Ask:     "Do you still owe any money in this case?",
			Explain: "Tick all that are not fully paid. Restitution pays a victim back for a loss. The restitution fine goes to the state, also where nobody lost anything.",
			Where:   "The clerk or the collections office can print what is owed. Minute order: “restitution”, “restitution fine”, “court operations fee”.",
			Why:     "The law looks at some unpaid money in one way and at the rest in another.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("restitution", "Restitution: money owed to a victim", yes("owes.restitution")),
				opt("restitution_fine", "The restitution fine, owed to the state", yes("owes.restitution_fine")),
				opt("fines", "Other fines, fees, or court costs", yes("owes.fines")),
				none("Nothing is owed"),
			},
			Together: interview.Together{
				Ask:     "Do you still owe any money in any of these cases?",
				Explain: "Count money for a victim (restitution), the restitution fine, other fines, fees, and court costs.",
			},
			When: mayBeConvicted,
		}},
	}
}
