package immigration

import (
	"regexp"
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/text/readinglevel"
)

// Every reason that a finding or an effect can give, as far as the cases here
// reach them, is easy enough to read.
func TestTheReasonsAreEasyToRead(t *testing.T) {
	seen := map[string]bool{}
	hear := func(reasons []law.Reason) {
		for _, r := range reasons {
			seen[r.Text] = true
		}
	}
	cases := records(t, 200)
	for _, e := range boundaries {
		cases = append(cases, decoded(t, caseText(e.person, e.convictions...)))
	}
	for _, c := range cases {
		a := assess(&c)
		for _, f := range a.Findings[:2] {
			hear(f.Why)
		}
		for _, o := range a.Opinions {
			hear(o.Counts.Why)
			for _, f := range o.Findings {
				hear(f.Why)
			}
			for _, kind := range casefile.ReliefKinds() {
				hear(EffectOf(o.Matter, kind, Current()).Why)
			}
		}
	}
	var texts []string
	for text := range seen {
		texts = append(texts, text)
		if score := readinglevel.Measure(text); score.TooHard() {
			t.Errorf("grade %.1f is too hard: %s", score.Grade(), text)
		}
	}
	if len(texts) < 90 {
		t.Errorf("only %d reasons were heard", len(texts))
	}
	if mean := readinglevel.Mean(texts); mean > 9 {
		t.Errorf("the mean grade is %.1f, want at most 9", mean)
	}
}

var mark = regexp.MustCompile(`\{(\w+)\}`)

// Every mark of every text has its value, and no value is without a mark.
func TestEveryTextIsFilled(t *testing.T) {
	marked := 0
	hear := func(where string, reasons ...law.Reason) {
		for _, r := range reasons {
			var marks, fills []string
			for _, m := range mark.FindAllStringSubmatch(r.Text, -1) {
				marks = append(marks, m[1])
			}
			for _, f := range r.Fills() {
				fills = append(fills, f.Name)
			}
			slices.Sort(marks)
			slices.Sort(fills)
			if marks = slices.Compact(marks); !slices.Equal(marks, fills) {
				t.Errorf("%s: %q has marks %v and values %v", where, r.Text, marks, fills)
			}
			marked += len(marks)
		}
	}
	for _, c := range records(t, 100) {
		a := assess(&c)
		for _, o := range a.Opinions {
			for _, f := range append(o.Findings, o.Counts) {
				hear(f.Code, f.Why...)
			}
		}
		for _, f := range a.Findings {
			hear(f.Code, f.Why...)
		}
		for _, x := range a.Consequences {
			hear(x.Code, x.Why...)
		}
		for _, action := range Actions(a, Current()) {
			hear(action.Code, action.Text)
		}
	}
	if marked < 100 {
		t.Errorf("only %d marks were seen", marked)
	}
}
