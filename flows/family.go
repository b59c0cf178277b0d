package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// about asks who is close to the client, whether citizenship may have come
// through a parent, and how old the client is where that can matter.
func (b book) about() interview.Part {
	return interview.Part{
		ID:    "family",
		Title: "About you",
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
			When: notCitizen,
		}, {
			ID:    "born",
			Ask:   "When were you born?",
			Where: "Any ID. The RAP sheet shows it near the top (DOB).",
			Why:   "A case from before age 18, or a young age at entry, has rules of its own.",
			Kind:  interview.Day,
			Field: "person.born",
			Check: past,
			When:  b.ageMatters(),
		}},
	}
}

// ageMatters for a young age at entry, for the exception for crimes under 18
// (INA 212(a)(2)(A)(ii)(I)) and the sealing of misdemeanors from before 18
// (Penal Code 1203.45), both of which leave out drug and driving cases; for
// juvenile cases; and for marijuana that an adult may have today (Health and
// Safety Code 11362.1(a)).
func (b book) ageMatters() when {
	driving := b.of(func(s Sort) bool { return s.Kind == casefile.KindDUI || s.Kind == casefile.KindVehicle })
	return anyOf(
		allOf(notCitizen, not(resident)),
		anyCase(is(outcome, casefile.Juvenile)),
		anyCase(allOf(notCitizen, anyOf(mayBeConvicted, program), b.of(func(s Sort) bool { return s.Prop64 }))),
		anyCase(allOf(anyOf(b.mayBeSentenced(), allOf(notCitizen, b.mayBeHeld())), not(b.drugCase()), not(driving))),
	)
}
