package interview_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/interview/interviewtest"
)

func TestEveryTrailKeepsThePromisesOfTheEngine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { interviewtest.Hold(t, interviewtest.Small()) })
}
