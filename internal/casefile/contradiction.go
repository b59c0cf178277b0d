package casefile

// Contradiction is two or more facts that cannot all be true. Until it is
// settled the worse reading counts.
type Contradiction struct {
	Code  string   // stable: "prison-for-misdemeanor"
	Paths []string // the facts, as case paths
	Text  string   // a question for the volunteer, English template
	Fills [][2]string
}
