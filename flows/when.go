package flows

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// The words in which the tables say when a question is asked. A fact that is
// not known is neither this nor that: `is` and `oneOf` then say no, `mayBe`
// yes. A question that can matter is asked, so branches lean on `mayBe` and
// `not(is(…))`.

type (
	at   = interview.At
	when = interview.When
)

// is holds when a fact has this value.
func is[T comparable](fact func(at) T, value T) when {
	return func(a at) bool { return fact(a) == value }
}

// oneOf holds when a fact has one of these values.
func oneOf[T comparable](fact func(at) T, values ...T) when {
	return func(a at) bool { return slices.Contains(values, fact(a)) }
}

// mayBe holds when a choice has one of these values or is not known.
func mayBe[T ~string](fact func(at) T, values ...T) when {
	return func(a at) bool { return !casefile.Known(fact(a)) || slices.Contains(values, fact(a)) }
}

// not, allOf and anyOf are the plain words.
func not(w when) when { return func(a at) bool { return !w(a) } }

func allOf(all ...when) when {
	return func(a at) bool {
		return !slices.ContainsFunc(all, func(w when) bool { return !w(a) })
	}
}

func anyOf(some ...when) when {
	return func(a at) bool {
		return slices.ContainsFunc(some, func(w when) bool { return w(a) })
	}
}

// of holds when the offense bears a mark of the catalogue.
func (b book) of(mark func(Sort) bool) when {
	return func(a at) bool { return mark(b.sort(a)) }
}

// chose holds when a question above in the same part was answered so.
func chose(question string, values ...string) when {
	return func(a at) bool {
		return a.Chose != nil && slices.ContainsFunc(a.Chose(question), func(v string) bool { return slices.Contains(values, v) })
	}
}

// mayPrecede holds unless a date is known to lie on or after a day.
func mayPrecede(fact func(at) casefile.Date, day casefile.Day) when {
	return func(a at) bool { return !fact(a).Known() || fact(a).First() < day }
}

// anyCase holds when one of the convictions told so far fits.
func anyCase(fits when) when {
	return func(a at) bool {
		for i := range a.Case.Convictions {
			one := a
			one.Conviction = i
			if fits(one) {
				return true
			}
		}
		return false
	}
}

// wants holds when the client came for one of these.
func wants(goals ...casefile.Goal) when {
	return func(a at) bool {
		return slices.ContainsFunc(a.Case.Person.Goals, func(g casefile.Goal) bool { return slices.Contains(goals, g) })
	}
}
