package casefile

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var (
	numberShape  = pattern(`^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,6})?$`)
	numberUnits  = pattern(`\s*(?:g|gr|grams?|gramos?|dollars?|usd|dolar|dolares)\.?$`)
	otherWeights = pattern(`(?:oz|ounces?|onzas?|lbs?|pounds?|libras?|kg|kilos?|kilograms?|mg|miligramos?|milligrams?)\.?$`)
)

// pattern compiles an expression when it is first asked for: most of the time
// the program starts without one being needed.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// ReadNumber understands an amount as a person at the table writes it: $1,200,
// 28.5 grams, 950. The error says what to write instead.
func ReadNumber(text string) (Number, error) {
	plain := plainLetters(text)
	if len(text) > MaxText || plain == "" {
		return Number{}, errors.New("write a number, like 950 or 28.5")
	}
	if otherWeights().MatchString(plain) {
		return Number{}, errors.New("write the weight in grams, like 28.5 (an ounce is about 28.35 grams, a pound about 453.6)")
	}
	if word, number := badDigits(text); word != "" {
		return Number{}, fmt.Errorf("%s has a letter where a digit belongs; did you mean %s? Write the number with digits only, like 950", shown(word), number)
	}
	bare := strings.TrimSpace(strings.TrimPrefix(numberUnits().ReplaceAllString(plain, ""), "$"))
	if strings.HasPrefix(bare, ".") {
		bare = "0" + bare
	}
	if !numberShape().MatchString(bare) {
		return Number{}, fmt.Errorf("%s is not a number we can read; write it with digits, like 950 or 28.5", shown(text))
	}
	x, err := strconv.ParseFloat(strings.ReplaceAll(bare, ",", ""), 64)
	if err != nil {
		return Number{}, fmt.Errorf("%s is not a number we can read: %w", shown(text), err)
	}
	return NumberOf(x), nil
}
