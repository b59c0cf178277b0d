package nearest

import "testing"

func TestASlipFindsItsWord(t *testing.T) {
	known := []string{"interview", "open", "screen", "what-if", "felony"}
	for written, want := range map[string]string{
		"scren": "screen", "screne": "screen", "SCREEN": "screen", "what_if": "what-if", "whatif": "what-if",
		"inter": "interview", "felny": "felony", "opne": "open",
		"zebra": "", "": "", "x": "", "---": "",
	} {
		if got, ok := Word(written, known); got != want && (ok || want != "") {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestALongTextIsNoSlip(t *testing.T) {
	long := make([]byte, longest+1)
	for i := range long {
		long[i] = 'a'
	}
	if _, ok := Word(string(long), []string{string(long)}); ok {
		t.Error("a text longer than any word was compared")
	}
}
