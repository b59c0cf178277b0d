package interview_test

import (
	"testing"

	"example.com/tableside/internal/interview"
)

// BenchmarkAnswer is one answer late in an interview about twenty convictions:
// the path and the case are derived anew. One frame (16 ms) is the budget of a
// key, law and screen included.
func BenchmarkAnswer(b *testing.B) {
	s := start()
	for range 19 {
		s = s.Add()
	}
	for more := true; more; s, more = s.Resume() {
		s = s.NotSure()
	}
	s, _ = s.Back()
	b.ReportAllocs()
	for b.Loop() {
		s = s.NotSure()
		s, _ = s.Back()
	}
	if n := len(s.Convictions()); n != 20 {
		b.Fatalf("%d convictions", n)
	}
}

var path []interview.Asked

// BenchmarkPath is what the review screen reads.
func BenchmarkPath(b *testing.B) {
	s := start()
	for range 19 {
		s = s.Add()
	}
	for b.Loop() {
		path = s.Path()
	}
}
