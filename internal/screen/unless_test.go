package screen

import (
	"reflect"
	"testing"
)

// Wherever a screening is stopped, nothing half done is given; one that is not
// stopped says what it always says.
func TestAScreeningThatIsStoppedGivesNothing(t *testing.T) {
	c := longRecord(t, 3)
	for asked, whole := 0, false; !whole; asked++ {
		left := asked
		stop := func() bool {
			left--
			return left < 0
		}
		var r Result
		if r, whole = PromptUnless(stop, c, day, Current()); !whole {
			if !reflect.DeepEqual(r, Result{}) {
				t.Errorf("stopped when asked for the %d. time, it gives half a result", asked+1)
			}
			continue
		}
		if !reflect.DeepEqual(r, Prompt(c, day, Current())) {
			t.Error("asked whether to stop, it says something else")
		}
		if asked < 4 {
			t.Errorf("it looks %d times whether it is to stop, want 4 or more", asked)
		}
	}
}
