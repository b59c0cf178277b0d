package interview

import (
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
)

// Readings that stand in for casefile's own until they are there.
func readDate(text string) (casefile.Date, error) { return casefile.ParseDate(text) }

func readDaysText(text string) (casefile.Days, error) {
	n, err := strconv.Atoi(text)
	return casefile.DaysOf(n), err
}

func readNumberText(text string) (casefile.Number, error) {
	n, err := strconv.ParseFloat(strings.NewReplacer("$", "", ",", "").Replace(text), 64)
	return casefile.NumberOf(n), err
}
