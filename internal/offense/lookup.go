package offense

// Lookup finds the rows for a query.
func Lookup(q Query) Match { return Match{} } // being written

// Hit is one result of a search.
type Hit struct {
	*Offense
	Score int
}

// Search finds rows by a section or by words in English and Spanish, best first.
func Search(words string, limit int) []Hit { return nil } // being written

// All gives the whole catalogue in its order.
func All() []*Offense { return nil } // being written
