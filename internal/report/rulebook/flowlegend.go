package rulebook

import (
	"regexp"
	"slices"
	"strings"

	"example.com/tableside/internal/interview"
)

const legendTitle = "What the words of the conditions mean"

// meaning is a word or phrase of the branches, and what it stands for.
type meaning struct{ words, means string }

// phrases are the turns in which a branch is written. What else it names is a
// condition of the interview's tables.
var phrases = []meaning{
	{"not while", "the question named was answered; while it is left as not sure or for later, this one waits"},
	{"the catalogue marks the offense", "the row of the section in the catalogue of offenses has this mark, or is of such a kind"},
	{"or it is not known", "so too while nobody knows the section"},
	{"was answered", "the question of that name, above in the same part, was given this answer"},
	{"the client came for", "it is ticked among the goals"},
	{"some case told so far", "of the cases told until here at least one is such a case"},
	{"this order was ticked", "its box is ticked at the question relief"},
	{"all deeds", "any box of that question but the one for none and the one for not knowing"},
	{"ticked and made", "at the question relief_done it was said that there is an order"},
}

// plainWords are conditions that are words of English and need no explanation.
var plainWords = []string{"is", "not", "of", "one of", "has", "here"}

// legend explains each word that the branches of a flow use, and each that an
// explanation uses in its turn, in the order of the alphabet.
func legend(flow interview.Flow) []meaning {
	var branches []string
	for _, part := range flow.Parts {
		for _, q := range asked(part) {
			branches = append(branches, branchOf(part, q))
		}
	}
	left := append(slices.Clone(phrases), tableWords()...)
	var all []meaning
	for said := strings.Join(branches, "\n"); said != ""; {
		var next strings.Builder
		left = slices.DeleteFunc(left, func(m meaning) bool {
			if !regexp.MustCompile(`\b` + regexp.QuoteMeta(m.words) + `\b`).MatchString(said) {
				return false
			}
			all = append(all, m)
			next.WriteString(m.means + "\n")
			return true
		})
		said = next.String()
	}
	slices.SortFunc(all, func(a, b meaning) int { return strings.Compare(a.words, b.words) })
	return all
}

// tableWords are the conditions of the interview's tables: what is said of
// each, and how it is made where that says more than its name.
func tableWords() []meaning {
	var words []meaning
	for _, e := range conditions() {
		name := strings.TrimPrefix(e.Key, "condition ")
		var means []string
		for _, s := range e.Says {
			said := strings.TrimSuffix(s.Text, ".")
			if rest, begins := strings.CutPrefix(said, name); begins && s.Label == "" {
				said = strings.TrimLeft(rest, ": ")
			}
			if said != e.Title && !strings.HasSuffix(said, "."+e.Title) && !strings.HasSuffix(said, "(here)") {
				means = append(means, said)
			}
		}
		if len(means) > 0 && !slices.Contains(plainWords, e.Title) {
			words = append(words, meaning{e.Title, strings.Join(means, "; ")})
		}
	}
	return words
}
