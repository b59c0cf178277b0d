package flows_test

import (
	"testing"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// BenchmarkAnswer is one answer in an interview about five convictions: it
// must stay far within one frame of the screen (16 ms).
func BenchmarkAnswer(b *testing.B) {
	s := interview.Start(whole(), interviewtest.Today)
	for !s.Over() {
		q, _ := s.Current()
		answers := usual
		if q.Another && q.Number < 5 {
			answers = told{"another": {"yes"}}
		}
		values, ok := answers[q.ID]
		if !ok {
			values = usual[q.ID]
		}
		next, err := s.Answer(values...)
		if err != nil {
			b.Fatalf("%s: %v", q.Key, err)
		}
		s = next
	}
	last := s.Path()[len(s.Path())-1]
	for b.Loop() {
		there, _ := s.Goto(last.Key)
		if _, err := there.Answer("none"); err != nil {
			b.Fatal(err)
		}
	}
}
