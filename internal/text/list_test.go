package text

import "testing"

func TestListsReadAsOneSaysThem(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := And(words); got != want {
			t.Errorf("And(%q) is %q, want %q", words, got, want)
		}
	}
	if got := Or([]string{"a", "b", "c"}); got != "a, b or c" {
		t.Errorf("Or gives %q", got)
	}
	for want, numbers := range map[string][]int{
		"": nil, "7": {7}, "2 and 3": {2, 3}, "1 to 3": {3, 1, 2}, "1, 4 to 7 and 9": {1, 4, 5, 6, 7, 9}, "2 to 4 and 6": {2, 3, 4, 6}, "1, 3 and 5": {5, 3, 1},
	} {
		if got := Numbers(numbers); got != want {
			t.Errorf("Numbers(%v) is %q, want %q", numbers, got, want)
		}
	}
}
