package casefile

import (
	"fmt"
	"slices"
	"sync"
	"testing"
)

// A path reads the same asked first, asked again, past the convictions that
// are kept, past the fields that are kept, and by many at once.
func TestPathsAreSpelledTheSame(t *testing.T) {
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range len(spelled) + 3 {
				for n := range mostSpelled/8 + 1 {
					field := fmt.Sprintf("relief[%d].kind", n)
					want := fmt.Sprintf("convictions[%d].%s", i, field)
					if got := Path(i, field); got != want {
						t.Errorf("Path = %q, want %q", got, want)
					}
					if got := PathAlone(i, field); !slices.Equal(got, []string{want}) || cap(got) != 1 {
						t.Errorf("PathAlone = %q with room for %d, want %q alone", got, cap(got), want)
					}
				}
			}
		})
	}
	all.Wait()
}

// A table stays small whatever is asked for.
func TestSpellingsAreBounded(t *testing.T) {
	for n := range 2 * mostSpelled {
		if got, want := Path(0, fmt.Sprintf("made_up_%d", n)), fmt.Sprintf("convictions[0].made_up_%d", n); got != want {
			t.Fatalf("Path = %q, want %q", got, want)
		}
	}
	if n := len(*spelled[0].Load()); n > mostSpelled {
		t.Errorf("%d paths are kept, want at most %d", n, mostSpelled)
	}
	spelled[0].Store(nil)
}

func TestAPathOfAConvictionIsTakenApartAsItWasSpelled(t *testing.T) {
	for _, field := range []string{"level", "probation.state", "relief[1].kind", "relief"} {
		for _, i := range []int{0, 9, 10, 199} {
			if gotI, gotField, ok := OfConviction(Path(i, field)); gotI != i || gotField != field || !ok {
				t.Errorf("OfConviction(%q) = %d, %q, %v", Path(i, field), gotI, gotField, ok)
			}
		}
	}
	for _, path := range []string{"", "person.status", "convictions", "convictions[0]", "convictions[x].level", "convictions[].level", "as_of"} {
		if _, _, ok := OfConviction(path); ok {
			t.Errorf("OfConviction(%q) is ok", path)
		}
	}
}

func TestAPathAloneIsThatPath(t *testing.T) {
	for _, path := range []string{"person.status", "convictions[3].level", "convictions[70].level", "as_of", "person.status"} {
		if got := Alone(path); !slices.Equal(got, []string{path}) || cap(got) != 1 {
			t.Errorf("Alone(%q) = %q with room for %d", path, got, cap(got))
		}
	}
}
