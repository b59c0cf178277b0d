package vault_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/vault"
)

func TestStrength(t *testing.T) {
	for _, tt := range []struct {
		passphrase string
		want       vault.Strength
	}{
		{"", vault.TooShort},
		{"1234567", vault.TooShort},
		{"ñandúes", vault.TooShort},             // seven characters, nine bytes
		{"n\u0303andu\u0301es", vault.TooShort}, // the same from another keyboard, nine characters
		{"seven\u200b\u200b77", vault.TooShort}, // and two that nobody sees
		{"12345678", vault.Easy},
		{"aaaaaaaaaaaaaaaaaaaa", vault.Easy},
		{"password1", vault.Easy},
		{"Password2026!", vault.Easy},
		{"tableside2026", vault.Easy},
		{"qwertyuiop", vault.Easy},
		{"elephant", vault.Easy},
		{"sunflower7", vault.Easy},
		{"green apple 42", vault.Fair},
		{"three green apples", vault.Fair},
		{"kx7!mQ2z", vault.Fair},
		{"otter piano candle river", vault.Strong},
		{"kx7!mQ2zR9#tB4", vault.Strong},
	} {
		if got := vault.Weigh(tt.passphrase); got != tt.want {
			t.Errorf("%q weighs %d, want %d", tt.passphrase, got, tt.want)
		}
	}
}

func TestWhatCannotBeTypedAgainIsRefused(t *testing.T) {
	for _, s := range []string{"eight\x1b[2Jlong", "eight\x00long", "eight\xfflong!", "a second\nline", "a tab\tin it"} {
		if err := vault.Weak(s); !errors.Is(err, vault.ErrUntypable) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

// The forms of one passphrase weigh the same, and none has to be typed in one
// of them alone.
func TestTheFormsOfAPassphraseWeighTheSame(t *testing.T) {
	for _, form := range forms {
		if got, want := vault.Weigh(form), vault.Weigh(forms[0]); got != want || vault.Weak(form) != nil {
			t.Errorf("%+q weighs %d, want %d; %v", form, got, want, vault.Weak(form))
		}
	}
}

// A longer passphrase of the same kind is never called weaker, and no text
// brings the estimate down.
func TestMoreWordsAreNotWeaker(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "passphrase")
		vault.Weigh(s)
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"otter", "piano", "candle", "river", "tin"}), 2, 6).Draw(t, "words")
		if more := append(words, "gravel"); vault.Weigh(strings.Join(more, " ")) < vault.Weigh(strings.Join(words, " ")) {
			t.Fatalf("%v is weaker than without its last word", more)
		}
	})
}
