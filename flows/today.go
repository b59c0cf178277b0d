package flows

import (
	"example.com/tableside/internal/interview"
)

// today asks what is open now, in any court, and the few facts about the
// person that do not turn on citizenship.
func (b book) today() interview.Part {
	return interview.Part{
		ID:    "today",
		Title: "Today",
		Questions: []interview.Question{{
			ID:      "open_now",
			Ask:     "Is any of this true of you today?",
			Explain: "Think of every court and every county. Tick all that fit.",
			Where:   "Court websites show open cases and warrants. Probation or parole papers name the last day.",
			Why:     "An open case, or being on probation anywhere, can delay clearing every other case. Military service can open a way of its own.",
			Kind:    interview.Ticks,
			Options: []interview.Option{
				opt("charged", "I have an open charge or a warrant", yes("person.charged_now")),
				opt("probation", "I am on probation, in any case", yes("person.on_probation_now")),
				opt("serving", "I am in jail or prison, or an officer supervises me after it: parole, county supervision after prison (PRCS), or the outside part of a split sentence (mandatory supervision)", yes("person.serving_now")),
				opt("veteran", "I serve or served in the U.S. armed forces", yes("person.veteran")),
				none("None of these"),
			},
		}, {
			ID:      "california_since",
			Ask:     "Since when have you lived in California without a break?",
			Explain: "If you moved away and came back, use the day you came back.",
			Why:     "A certificate of rehabilitation asks for five years here.",
			Where:   "Old leases, school or work records can show it later. Nothing is needed today.",
			Kind:    interview.Day,
			Field:   "person.california_since",
			Check:   past,
			When:    anyCase(b.rehabilitationMatters()),
		}},
	}
}

// rehabilitationMatters for a felony, or a case with registration (Penal Code
// 4852.01).
func (b book) rehabilitationMatters() when {
	return allOf(b.mayBeSentenced(), anyOf(b.mayBeFelony(), b.of(func(s Sort) bool { return s.Registrable })))
}
