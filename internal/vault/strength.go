package vault

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LeastLength is how many characters a passphrase needs.
const LeastLength = 8

// Weak says why a passphrase cannot be used: ErrShort or ErrUntypable. Nil for
// one that can, however easy it is to guess: see Weigh.
func Weak(passphrase string) error {
	passphrase = uniform(passphrase)
	for _, r := range passphrase {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return ErrUntypable
		}
	}
	if utf8.RuneCountInString(passphrase) < LeastLength {
		return ErrShort
	}
	return nil
}

// Strength is how hard a passphrase is to guess.
type Strength uint8

const (
	TooShort Strength = iota
	Easy              // falls to a list of usual passwords, or in a day to one computer
	Fair              // holds against somebody who finds the laptop
	Strong            // holds against somebody who spends money on it
)

// Weigh estimates how hard a passphrase is to guess, at a thousandth of a
// second for each try with the work that its lock asks for on a strong
// computer. It is a guide, not a promise: it knows usual passwords, repeats,
// runs and years, no dictionary.
func Weigh(passphrase string) Strength {
	if Weak(passphrase) != nil {
		return TooShort
	}
	passphrase = uniform(passphrase)
	switch bits := guesses(passphrase); {
	case bits < 35: // a year at a thousand tries a second
		return Easy
	case bits < 50:
		return Fair
	}
	return Strong
}

// guesses estimates the bits of a passphrase piece by piece: what somebody who
// knows how people make passphrases would have to try.
func guesses(passphrase string) float64 {
	rest := []rune(strings.ToLower(passphrase))
	alphabet := math.Log2(signs(passphrase))
	bits := 0.0
	if strings.ToLower(passphrase) != passphrase && !onlyFirstCapital(passphrase) {
		bits += 4
	}
	for len(rest) > 0 {
		n, piece := cheapPiece(rest)
		if n == 0 {
			n, piece = letters(rest, alphabet)
		}
		bits += piece
		rest = rest[n:]
	}
	return bits
}

// cheapPiece is a piece at the start that is guessed as a whole.
func cheapPiece(s []rune) (length int, bits float64) {
	for _, word := range usual {
		if strings.HasPrefix(string(s), word) {
			return utf8.RuneCountInString(word), 7
		}
	}
	if n := run(s); n >= 3 {
		return n, 5
	}
	if len(s) >= 4 && digits(s[:4]) && (s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0') {
		return 4, 7
	}
	return 0, 0
}

// letters is one word's worth of letters, or one other sign. A word of letters
// has no more than about 14 bits, however long: it is in a dictionary, or made
// of pieces that are.
func letters(s []rune, alphabet float64) (length int, bits float64) {
	n := 0
	for n < len(s) && unicode.IsLetter(s[n]) {
		if cheap, _ := cheapPiece(s[n:]); n > 0 && cheap > 3 {
			break
		}
		n++
	}
	switch {
	case n == 0 && s[0] == ' ':
		return 1, 1
	case n == 0:
		return 1, min(alphabet, 5.5)
	case n <= 9:
		return n, min(float64(n)*4.7, 14)
	}
	return n, min(float64(n)*2, 40)
}

// run is how many signs at the start repeat one, or follow one another in the
// alphabet, the digits or on the keyboard.
func run(s []rune) int {
	longest := 1
	for _, next := range []func(a, b rune) bool{
		func(a, b rune) bool { return a == b },
		func(a, b rune) bool { return b == a+1 },
		func(a, b rune) bool { return b == a-1 },
		func(a, b rune) bool { return strings.Contains("qwertyuiop asdfghjkl zxcvbnm", string([]rune{a, b})) },
	} {
		n := 1
		for n < len(s) && next(s[n-1], s[n]) {
			n++
		}
		longest = max(longest, n)
	}
	return longest
}

func digits(s []rune) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

func onlyFirstCapital(s string) bool {
	r := []rune(s)
	return unicode.IsUpper(r[0]) && strings.ToLower(string(r[1:])) == string(r[1:])
}

// signs is how many kinds of signs somebody would try who knows which kinds
// are there.
func signs(s string) float64 {
	kinds := map[float64]bool{}
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			kinds[26] = true
		case unicode.IsUpper(r):
			kinds[27] = true
		case unicode.IsDigit(r):
			kinds[10] = true
		default:
			kinds[33] = true
		}
	}
	n := 0.0
	for kind := range kinds {
		n += kind
	}
	return max(n, 2)
}

// usual are pieces that stand in most lists of usual passwords, and those that
// somebody would try here.
var usual = []string{
	"password", "passwort", "passphrase", "contraseña", "contrasena", "welcome", "bienvenido", "letmein", "iloveyou", "teamo", "tequiero",
	"football", "futbol", "baseball", "princess", "princesa", "monkey", "dragon", "sunshine", "shadow", "superman", "batman", "master",
	"admin", "login", "secret", "secreto", "hello", "hola", "pass", "qwerty", "asdf", "abc", "p@ssw0rd", "passw0rd", "changeme", "trustno1",
	"tableside", "clinic", "clinica", "client", "cliente", "lawyer", "abogado", "expunge", "record", "interview", "legal", "justice",
	"california", "losangeles", "sandiego", "fresno", "oakland", "mexico", "summer", "winter", "spring", "autumn", "monday", "friday",
	"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jesus",
}
