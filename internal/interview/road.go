package interview

import (
	"iter"
	"reflect"
	"slices"
	"sort"
	"strings"

	"example.com/tableside/internal/casefile"
)

// road is the path that the answers make, and the case they make on it.
type road struct {
	today  casefile.Day
	blocks []*block
	starts []int // of each block, the place of its first step
	made   casefile.Case
}

// block is the questions about one conviction, or those of a part about none.
// It follows from the answers to them and from what it sees of what stands above
// it, and from nothing else, so that paths share it: an answer about one
// conviction leaves the questions about the others as they are, unless they see
// it. It is never changed.
type block struct {
	parts      []Part
	conviction string // its id, "" outside
	index      int    // its place in the case, -1 outside
	steps      []step
	where      map[Key]int // among its steps
	held       []heldBack
	applies    bool                // any of its parts is asked
	made       casefile.Case       // with all that stands above and in it, but no conviction
	told       casefile.Conviction // what is known of its conviction then
}

// pass goes along the block that stands next: that of the path as it was, if
// it is the same still.
func (w *walk) pass(parts []Part, conviction string, index int) *block {
	r := w.road
	b := &block{parts: parts, conviction: conviction, index: index}
	old := w.before.block(len(r.blocks))
	if old != nil && !old.isOf(b) {
		old = nil
	}
	if old != nil && w.sees(b) && w.stands(old) {
		r.append(old)
		r.take(old)
		return old
	}
	b.where = map[Key]int{}
	w.block = b
	r.append(b)
	b.applies = w.parts(b)
	if !w.settled && b.applies && index >= 0 {
		w.another(b)
	}
	r.leave(b)
	w.compare(b, old)
	return b
}

// sees reports whether all that a block sees of what stands above it is as it was.
func (w *walk) sees(b *block) bool {
	if b.index >= 0 && !w.settled {
		return w.alike
	}
	return w.same
}

// stands reports whether the answers to the questions of a block are as they were.
func (w *walk) stands(b *block) bool {
	return w.changed != "" && w.changed != b.about() || b.stands(w.session)
}

// compare notes what of a block walked anew others will see otherwise than they
// saw it of the block as it was, nil for none.
func (w *walk) compare(b, old *block) {
	if b.index < 0 || old == nil || old.applies != b.applies { // who asks may see its very answers
		w.alike, w.same = false, false
		return
	}
	w.alike = w.alike && reflect.DeepEqual(b.made, old.made) && reflect.DeepEqual(inSight(b.told), inSight(old.told))
	w.same = w.same && w.alike && reflect.DeepEqual(b.told, old.told)
}

// block is the block in a place, nil for none.
func (r *road) block(i int) *block {
	if r == nil || i >= len(r.blocks) {
		return nil
	}
	return r.blocks[i]
}

func (r *road) append(b *block) {
	r.starts = append(r.starts, r.len())
	r.blocks = append(r.blocks, b)
}

// leave notes what the case is after a block, take makes the case so.
func (r *road) leave(b *block) {
	b.made = r.made
	b.made.Convictions = nil
	if b.index >= 0 {
		b.told = r.made.Convictions[b.index]
	}
}

func (r *road) take(b *block) {
	list := r.made.Convictions
	r.made = b.made
	r.made.Convictions = list
	if b.index >= 0 {
		list[b.index] = b.told
	}
}

// isOf reports whether a block asks the same parts about the same conviction.
func (b *block) isOf(other *block) bool {
	return &b.parts[0] == &other.parts[0] && b.conviction == other.conviction && b.index == other.index
}

// stands reports whether the answers to the questions of a block are still
// those that it was walked with. A question held back has none.
func (b *block) stands(s Session) bool {
	for i := range b.steps {
		st := &b.steps[i]
		if !st.said.equals(s.answers[st.key]) || st.mark != s.marks[st.key] || st.silent != s.silent[st.key] {
			return false
		}
	}
	return !slices.ContainsFunc(b.held, func(h heldBack) bool { return s.answers[h.key].State != NotGiven })
}

// asksAnother is the part that asks whether another conviction follows, nil
// for none.
func (b *block) asksAnother() *Part {
	for i := range b.parts {
		if b.parts[i].Another != nil {
			return &b.parts[i]
		}
	}
	return nil
}

func (r *road) len() int {
	if r == nil || len(r.blocks) == 0 {
		return 0
	}
	last := len(r.blocks) - 1
	return r.starts[last] + len(r.blocks[last].steps)
}

// step is the i-th question on the path.
func (r *road) step(i int) *step {
	b := sort.SearchInts(r.starts, i+1) - 1 // an empty block stands before the one that starts where it does
	return &r.blocks[b].steps[i-r.starts[b]]
}

// steps is every question on the path with its place.
func (r *road) steps() iter.Seq2[int, *step] {
	return func(yield func(int, *step) bool) {
		if r == nil {
			return
		}
		for i, b := range r.blocks {
			for j := range b.steps {
				if !yield(r.starts[i]+j, &b.steps[j]) {
					return
				}
			}
		}
	}
}

// asksAbout reports whether any question is about a conviction.
func (r *road) asksAbout(conviction string) bool {
	return slices.ContainsFunc(r.blocks, func(b *block) bool { return b.conviction == conviction && len(b.steps) > 0 })
}

// place is where a key stands on the path.
func (r *road) place(k Key) (int, bool) {
	if r == nil {
		return 0, false
	}
	about := aboutOf(k)
	for i, b := range r.blocks {
		if b.about() != about {
			continue
		}
		if j, ok := b.where[k]; ok {
			return r.starts[i] + j, true
		}
	}
	return 0, false
}

// about is the first half of the keys of a block.
func (b *block) about() string {
	if b.conviction != "" {
		return b.conviction
	}
	return b.parts[0].ID
}

// aboutOf is the conviction, or the part about none, that a key is about.
func aboutOf(k Key) string {
	about, rest, _ := strings.Cut(string(k), "/")
	if conviction, _, another := strings.Cut(rest, "/"); another {
		return conviction
	}
	return about
}

// at is where a question stands, with the case as it is now: while the path is
// walked, that is what stands above the question.
func (r *road) at(p *Part, conviction string, index int) At {
	return At{
		Case: &r.made, Conviction: index, Today: r.today,
		Chose: func(question string) []string { return r.chosen(p, conviction, question) },
	}
}

func (r *road) atStep(st *step) At { return r.at(st.part, st.conviction, st.index) }

// chosen is the values answered to a question on the path so far.
func (r *road) chosen(p *Part, conviction, question string) []string {
	key := Key(question)
	if !strings.Contains(question, "/") {
		key = keyOf(p, conviction, question)
	}
	if i, ok := r.place(key); ok {
		if given := r.step(i).given; given.State == Answered {
			return slices.Clone(given.Values)
		}
	}
	return nil
}
