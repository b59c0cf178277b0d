package fault_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/tableside/internal/fault"
)

const marker = "MARKER-ANSWER"

func breaks(kind string) (err error) {
	defer fault.Catch(&err)
	given := []string{marker}
	switch kind {
	case "text":
		panic("cannot read " + given[0])
	case "error":
		panic(errors.New(given[0]))
	case "answers":
		panic(given)
	case "index":
		return errors.New(given[len(given)])
	case "nil":
		var p *struct{ s string }
		return errors.New(p.s)
	case "key":
		m := map[any]int{}
		m[given]++
	}
	return nil
}

func TestAFaultSaysWhereAndNotWhat(t *testing.T) {
	for _, kind := range []string{"text", "error", "answers", "index", "nil", "key"} {
		err := breaks(kind)
		if err == nil {
			t.Fatalf("%s: no fault", kind)
		}
		said := err.Error()
		if strings.Contains(said, "MARKER") || strings.Contains(said, "\n") {
			t.Errorf("%s: %s", kind, said)
		}
		if !strings.Contains(said, "internal/fault_test.breaks:") {
			t.Errorf("%s: it does not say where: %s", kind, said)
		}
	}
	if err := breaks(""); err != nil {
		t.Errorf("nothing broke: %v", err)
	}
}

// Thrown on, a fault says where it was met first.
func TestAFaultThrownOnStaysAsItWasMet(t *testing.T) {
	met := breaks("index")
	if err := throwsOn(met); !errors.Is(err, met) {
		t.Errorf("it says %v, want %v", err, met)
	}
}

func throwsOn(met error) (err error) {
	defer fault.Catch(&err)
	panic(met)
}
