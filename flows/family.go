package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// family asks who is close to the client, and whether citizenship may have
// come through a parent.
func family() interview.Part {
	return interview.Part{
		ID:    "family",
		Title: "Family",
		When:  notCitizen,
		Questions: []interview.Question{{
			ID:      "family",
			Ask:     "Which close family do you have with U.S. papers?",
			Explain: "Tick all that fit. We need no names.",
			Where:   "Nothing on paper is needed today.",
			Why:     "Family can open ways to stay. And if a parent was a citizen while you were a child, you may be one already.",
			Kind:    interview.Ticks,
			Field:   "person.family",
			Options: []interview.Option{
				opt(casefile.CitizenSpouse, "Husband or wife who is a citizen"),
				opt(casefile.CitizenParent, "Parent who is a citizen"),
				opt(casefile.CitizenChild21, "Child of 21 or older who is a citizen"),
				opt(casefile.CitizenChild, "Child under 21 who is a citizen"),
				opt(casefile.LPRSpouse, "Husband or wife with a green card"),
				opt(casefile.LPRParent, "Parent with a green card"),
				opt(casefile.LPRChild, "Child with a green card"),
				opt("parent-before-18", "A parent was or became a citizen before I turned 18", yes("person.citizen_parent")),
				none("None of these"),
			},
		}},
	}
}
