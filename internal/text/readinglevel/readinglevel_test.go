package readinglevel_test

import (
	"math"
	"slices"
	"testing"
	"testing/fstest"

	"example.com/tableside/internal/text/readinglevel"
)

func TestMeasureCountsWordsSentencesAndSyllables(t *testing.T) {
	tests := []struct {
		name, text                  string
		words, sentences, syllables int
	}{
		{"nothing", "", 0, 0, 0},
		{"one plain sentence", "The cat sat on the mat.", 6, 1, 6},
		{"a question without a stop at the end", "Who came", 2, 1, 2},
		{"two sentences", "Stop here. Go on!", 4, 2, 4},
		{"a silent e is not spoken", "The date came late", 4, 1, 4},
		{"a spoken ed is", "wanted", 1, 1, 2},
		{"an unspoken ed is not", "asked", 1, 1, 1},
		{"a spoken le is", "people", 1, 1, 2},
		{"a term of art counts two", "naturalization", 1, 1, 2},
		{"a word of five syllables counts five", "discretionary", 1, 1, 4 + 1},
		{"a citation weighs nothing", "See PC 1203.4(a) and HS 11377(a) now.", 3, 1, 3},
		{"a form number weighs nothing", "Bring the I-94 card.", 3, 1, 3},
		{"a number is one word of one syllable", "in 2015", 2, 1, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := readinglevel.Measure(test.text)
			want := readinglevel.Score{Words: test.words, Sentences: test.sentences, Syllables: test.syllables}
			if got != want {
				t.Errorf("Measure(%q) = %+v, want %+v", test.text, got, want)
			}
		})
	}
}

func TestGradeIsFleschKincaid(t *testing.T) {
	// 10 words, 1 sentence, 15 syllables: 0.39*10 + 11.8*1.5 - 15.59 = 6.01
	got := readinglevel.Score{Words: 10, Sentences: 1, Syllables: 15}.Grade()
	if math.Abs(got-6.01) > 1e-9 {
		t.Errorf("grade = %v, want 6.01", got)
	}
}

func TestOnlyATextOfTwentyWordsCanBeTooHard(t *testing.T) {
	hard := readinglevel.Score{Words: 20, Sentences: 1, Syllables: 60}
	if !hard.TooHard() {
		t.Errorf("20 hard words, grade %.1f, pass", hard.Grade())
	}
	short := readinglevel.Score{Words: 19, Sentences: 1, Syllables: 57}
	if short.TooHard() {
		t.Error("19 words are measured alone")
	}
}

func TestMeanLeavesOutTextsWithoutWords(t *testing.T) {
	easy := readinglevel.Measure("Go on.").Grade()
	if got := readinglevel.Mean([]string{"Go on.", "", "PC 17(b)"}); got != easy {
		t.Errorf("mean = %v, want %v", got, easy)
	}
}

func TestSourcesFindsTheWordsOfAFolder(t *testing.T) {
	code := "package p\n\nimport \"fmt\"\n\nvar x = \"One two \" + name + \" four.\"\nvar short = \"two words\"\nvar y = fmt.Sprintf(\"There are %d of them.\", 3)\nvar z = `first line here\nsecond line here`\n"
	folder := fstest.MapFS{"a.go": {Data: []byte(code)}, "a_test.go": {Data: []byte("package p\n\nvar t = \"not these words either\"\n")}}
	got, err := readinglevel.Sources(folder)
	want := []string{"One two it four.", "There are it of them.", "first line here", "second line here"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}
