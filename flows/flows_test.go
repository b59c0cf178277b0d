package flows_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

func whole() interview.Flow { return flows.Interview(catalogue.Offenses{}) }

func TestEveryQuestionCanBeAskedAndAnswered(t *testing.T) {
	for _, trouble := range whole().Check() {
		t.Error(trouble)
	}
}

func TestEveryTrailEnds(t *testing.T) {
	flow := whole()
	rapid.Check(t, func(t *rapid.T) { interviewtest.Hold(t, flow) })
}
