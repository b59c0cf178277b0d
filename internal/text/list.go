package text

import (
	"slices"
	"strconv"
	"strings"
)

// And joins words as one says them: "a", "a and b", "a, b and c"; "" for none.
func And(words []string) string { return joined(words, " and ") }

// Or joins words of which one holds: "a", "a or b", "a, b or c"; "" for none.
func Or(words []string) string { return joined(words, " or ") }

func joined(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + last + words[len(words)-1]
}

// Numbers lists numbers in their order, a row of three and more as a range:
// "2 and 3", "1, 4 to 7 and 9". The list given is kept.
func Numbers(numbers []int) string {
	numbers = slices.Sorted(slices.Values(numbers))
	var words []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		if last-i < 2 { // two in a row read better one by one
			last = i
			words = append(words, strconv.Itoa(numbers[i]))
		} else {
			words = append(words, strconv.Itoa(numbers[i])+" to "+strconv.Itoa(numbers[last]))
		}
		i = last + 1
	}
	return And(words)
}
