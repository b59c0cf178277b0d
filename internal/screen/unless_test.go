package screen

import (
	"reflect"
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
)

// Wherever a screening is stopped, nothing half done is given; one that is not
// stopped says what it always says.
func TestAScreeningThatIsStoppedGivesNothing(t *testing.T) {
	c := longRecord(t, 3)
	for _, one := range []struct {
		all    func(casefile.Case, casefile.Day, Law) Result
		unless func(func() bool, casefile.Case, casefile.Day, Law) (Result, bool)
	}{{Prompt, PromptUnless}, {Case, CaseUnless}} {
		for asked, whole := 0, false; !whole; asked++ {
			left := asked
			stop := func() bool {
				left--
				return left < 0
			}
			var r Result
			if r, whole = one.unless(stop, c, day, Current()); !whole {
				if !reflect.DeepEqual(r, Result{}) {
					t.Errorf("stopped when asked for the %d. time, it gives half a result", asked+1)
				}
				continue
			}
			if !reflect.DeepEqual(r, one.all(c, day, Current())) {
				t.Error("asked whether to stop, it says something else")
			}
			if asked < 4 {
				t.Errorf("it looks %d times whether it is to stop, want 4 or more", asked)
			}
		}
	}
}

// The same of the facts that a result rests on: it is looked once for each fact.
func TestWhatAResultRestsOnIsGivenWholeOrNotAtAll(t *testing.T) {
	c := longRecord(t, 3)
	code := c.Convictions[0].ID + ":pc-1203.4"
	all := restsOn(c, code)
	if len(all) == 0 {
		t.Fatal("it rests on nothing: the test shows nothing")
	}
	for asked, whole := 0, false; !whole; asked++ {
		left := asked
		stop := func() bool {
			left--
			return left < 0
		}
		var paths []string
		paths, whole = RestsOnUnless(stop, c, day, Current(), code)
		switch {
		case !whole && paths != nil:
			t.Errorf("stopped when asked for the %d. time, it gives %q", asked+1, paths)
		case whole && !slices.Equal(paths, all):
			t.Errorf("asked whether to stop, it says %q, want %q", paths, all)
		case whole && asked <= len(all):
			t.Errorf("it looks %d times whether it is to stop, want more than %d", asked, len(all))
		}
	}
}
