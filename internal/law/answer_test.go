package law

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAllTakesTheLeastAndAnyTheGreatest(t *testing.T) {
	order := []Answer{No, Unknown, Arguable, Yes}
	for i, a := range order {
		for j, b := range order {
			if got := All(Test{Answer: a}, Test{Answer: b}).Answer; got != order[min(i, j)] {
				t.Errorf("All(%v, %v) = %v", a, b, got)
			}
			if got := Any(Test{Answer: a}, Test{Answer: b}).Answer; got != order[max(i, j)] {
				t.Errorf("Any(%v, %v) = %v", a, b, got)
			}
		}
	}
	if All().Answer != Yes || Any().Answer != No {
		t.Error("All of nothing is yes, Any of nothing is no")
	}
}

func TestAFirmNoSettlesAllAndNothingIsMissing(t *testing.T) {
	if got := All(Is(false), Lacks("a")); got.Answer != No || len(got.Missing) > 0 {
		t.Errorf("got %v", got)
	}
	if got := Any(Is(true), Lacks("a")); got.Answer != Yes || len(got.Missing) > 0 {
		t.Errorf("got %v", got)
	}
}

func TestPartsThatCouldStillChangeTheAnswerKeepTheirFacts(t *testing.T) {
	for _, c := range []struct {
		name string
		got  Test
		want Test
	}{
		{"two unknown parts", All(Lacks("b"), Lacks("a"), Is(true)), Test{Unknown, []string{"a", "b"}}},
		{"an open question beside a missing fact", Any(Open(), Lacks("a")), Test{Arguable, []string{"a"}}},
		{"a no that a fact could turn", All(Is(false).May("a"), Lacks("b")), Test{No, []string{"a", "b"}}},
		{"the same fact twice", All(Lacks("a"), Lacks("a")), Test{Unknown, []string{"a"}}},
	} {
		if c.got.Answer != c.want.Answer || !slices.Equal(c.got.Missing, c.want.Missing) {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestNotLeavesWhatIsNotKnown(t *testing.T) {
	for a, want := range map[Answer]Answer{Yes: No, No: Yes, Unknown: Unknown, Arguable: Arguable} {
		if got := Not(Test{Answer: a}).Answer; got != want {
			t.Errorf("Not(%v) = %v, want %v", a, got, want)
		}
	}
}

func TestAForgottenAnswerDoesNotPassForOne(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("joining a test without an answer must not go unseen")
		}
	}()
	All(Is(true), Test{})
}

func TestUnlessShowsWhatStandsAndKeepsTheHarm(t *testing.T) {
	for _, c := range []struct {
		name           string
		ground, shield Test
		stands, harm   Answer
	}{
		{"a shield that holds clears", Is(true), Is(true), No, No},
		{"an arguable shield never lowers the harm", Is(true), Open(), Arguable, Yes},
		{"a shield with a missing fact never lowers the harm", Is(true), Lacks("a"), Unknown, Yes},
		{"no shield", Is(true), Is(false), Yes, Yes},
		{"no ground needs no shield", Is(false), Lacks("a"), No, No},
		{"an arguable ground under a shield not known", Open(), Lacks("a"), Unknown, Arguable},
	} {
		got := Unless(c.ground, c.shield)
		if got.Standing.Answer != c.stands || got.Harm != c.harm {
			t.Errorf("%s: stands %v, harm %v; want %v, %v", c.name, got.Standing.Answer, got.Harm, c.stands, c.harm)
		}
	}
}

func TestTwoOrMoreIsTheSecondGreatest(t *testing.T) {
	for _, c := range []struct {
		name  string
		tests []Test
		want  Test
	}{
		{"one is not two", []Test{Is(true)}, Is(false)},
		{"two firm ones settle it", []Test{Is(true), Is(true), Lacks("a")}, Is(true)},
		{"one firm and one not known", []Test{Is(true), Lacks("a")}, Lacks("a")},
		{"one firm, one open, one not known", []Test{Is(true), Open(), Lacks("a")}, Open().May("a")},
		{"a no without a doubt adds nothing", []Test{Lacks("a"), Is(false)}, Is(false)},
	} {
		got := Second(c.tests...)
		if got.Answer != c.want.Answer || !slices.Equal(got.Missing, c.want.Missing) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

var anyTest = rapid.Custom(func(t *rapid.T) Test {
	switch rapid.IntRange(0, 3).Draw(t, "answer") {
	case 0:
		return Is(false)
	case 1:
		return Lacks(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "path"))
	case 2:
		return Open()
	}
	return Is(true)
})

// Learning a fact may settle an unknown; it never overturns what was firm.
func TestSettlingAFactChangesOnlyWhatListsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(anyTest, 1, 6).Draw(t, "parts")
		settled := rapid.Bool().Draw(t, "settled")
		learn := func(tests []Test) []Test {
			known := slices.Clone(tests)
			for i := range known {
				if slices.Contains(known[i].Missing, "a") {
					known[i] = Is(settled)
				}
			}
			return known
		}
		for name, joined := range map[string]func(...Test) Test{"All": All, "Any": Any, "Second": Second} {
			before, after := joined(parts...), joined(learn(parts)...)
			if before.Answer != after.Answer && !slices.Contains(before.Missing, "a") {
				t.Fatalf("%s turned from %v to %v by a fact it did not list", name, before, after)
			}
		}
	})
}

// What is missing is every path of the parts, sorted and each once, and joining
// tests leaves the lists of its parts alone, though it may give one of them back.
func TestMissingFactsAreGatheredOnceAndNobodysListIsTouched(t *testing.T) {
	path := rapid.SampledFrom([]string{"a", "b", "c", "d", "e"})
	rapid.Check(t, func(t *rapid.T) {
		var parts []Test
		var want []string
		for range rapid.IntRange(1, 5).Draw(t, "parts") {
			paths := rapid.SliceOfN(path, 0, 4).Draw(t, "paths")
			parts = append(parts, Lacks(paths...))
			want = append(want, paths...)
		}
		slices.Sort(want)
		want = slices.Compact(want)
		before := make([][]string, len(parts))
		for i, part := range parts {
			before[i] = slices.Clone(part.Missing)
		}
		joined := All(parts...)
		if !slices.Equal(joined.Missing, want) {
			t.Fatalf("of %v the missing facts are %v, want %v", before, joined.Missing, want)
		}
		_ = append(joined.Missing, "z")
		_ = joined.May("z", "0")
		for i, part := range parts {
			if !slices.Equal(part.Missing, before[i]) || slices.Contains(part.Missing[:cap(part.Missing)], "z") {
				t.Fatalf("a part's list is %v, was %v", part.Missing[:cap(part.Missing)], before[i])
			}
		}
	})
}

// A list that names a path twice is made tidy, alone or beside others.
func TestAPathIsNamedOnce(t *testing.T) {
	for _, lists := range [][][]string{{{"a", "a"}}, {{"a", "a", "b"}, {"b"}}, {{"b", "a"}, {"a"}}} {
		if got := Paths(lists...); !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
			t.Errorf("of %v: %v", lists, got)
		}
	}
}

func TestNoneAtLeastIsAlwaysSo(t *testing.T) {
	for _, tests := range [][]Test{nil, {Is(false)}, {Lacks("a"), Open()}} {
		if got := AtLeast(0, tests...); got.Answer != Yes || len(got.Missing) > 0 {
			t.Errorf("at least none of %v is %v", tests, got)
		}
	}
}
