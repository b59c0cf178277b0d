// Package rulebook prints what the program knows, for an attorney to certify
// before clinic day: every question with its branch, every remedy, finding,
// consequence and action with its authorities, every dated parameter, every
// common belief and every offense, from the very data that the program runs.
// It compares a rulebook with an older printout. It knows no case and no file.
package rulebook

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Rulebook is all that there is to certify.
type Rulebook struct {
	chapters []chapter
	law      screen.Law
	hash     string
}

// chapter is one part of a rulebook.
type chapter struct {
	title, about string
	entries      []paper.Entry
}

// Of gathers the rulebook of a body of law and an interview. It runs the law
// over the whole catalogue, which takes a fraction of a second.
func Of(l screen.Law, flow interview.Flow) Rulebook {
	seen := probe(l)
	b := Rulebook{law: l, chapters: []chapter{
		{"The interview", "Every question in the order in which it is asked, its branch and the fact that it fills.", questions(flow)},
		{"Words of the branches", "The conditions that the branches above name, each as it is written in the interview's tables.", conditions()},
		{"California relief", "Every kind of relief that the program weighs.", remedies(l, seen)},
		{"Immigration: findings", gathered, seen.findings()},
		{"Immigration: consequences", gathered, seen.consequences(l)},
		{"What to do", "Every action, whomever it is for.", actions(l)},
		{"Papers to get", gathered, seen.documents()},
		{"Order of remedies", "What comes before what.", steps(l)},
		{"Warnings beside a remedy", "For a client who is not known to be a citizen.", warnings()},
		{"Common beliefs", "", beliefs(l)},
		{"Answers that do not fit", gathered, seen.contradictions()},
		{"Parameters", "The days, numbers and lists that a legislature, an agency or a court changes, with what stands beside each in the code.", parameters(l)},
		{"Offenses", "Every row of the catalogue. V: its immigration columns were read in a source; S: its state columns were read in the statute.", offenses()},
	}}
	b.chapters = append(b.chapters, authoritiesOf(b.chapters))
	b.hash = b.sum()
	return b
}

// gathered says how a chapter came to be.
const gathered = "Gathered by running the law over every offense of the catalogue and a set of invented clients: what was answered, on which authorities, in which words. A word that only a rarer set of facts brings out may be missing here; no code is. The authorities of an offense's own row stand with the offense."

// Hash is the SHA-256 of all entries in hexadecimal: two rulebooks with one
// hash say the same. It takes no program version and no day into account.
func (b Rulebook) Hash() string { return b.hash }

func (b Rulebook) sum() string {
	h := sha256.New()
	for _, c := range b.chapters {
		for _, e := range c.entries {
			fmt.Fprintf(h, "%s\n%s\n", e.Key, e.Title)
			for _, s := range e.Says {
				fmt.Fprintf(h, "%s\t%s\n", s.Label, s.Text)
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// hashLabel stands before the hash on a line that is not wrapped.
const hashLabel = "SHA-256: "

// Document lays the rulebook out as a paper.
func (b Rulebook) Document(version string, reviewDue bool) paper.Document {
	d := paper.Document{
		Title: "Rulebook",
		Under: []string{
			"Everything that the program runs on, for the supervising attorney to certify.",
			hashLabel + b.hash,
			"Review by " + b.law.ReviewBy.Long() + ".",
		},
		Stamp: b.stamp(version, reviewDue),
	}
	contents := make([]paper.Item, len(b.chapters))
	for i, c := range b.chapters {
		contents[i] = paper.Item{Mark: fmt.Sprintf("%d.", i+1), Text: fmt.Sprintf("%s (%d)", c.title, len(c.entries))}
	}
	d.Blocks = append(d.Blocks, paper.List{Items: contents},
		paper.Paragraph{Text: "Certified for use at the clinic, with these corrections:"},
		paper.Blanks{For: []string{"Corrections", "Attorney, bar number", "Date"}})
	for _, c := range b.chapters {
		d.Blocks = append(d.Blocks, paper.Heading{Level: 1, Text: c.title})
		if c.about != "" {
			d.Blocks = append(d.Blocks, paper.Paragraph{Text: c.about})
		}
		for _, e := range c.entries {
			d.Blocks = append(d.Blocks, e)
		}
	}
	return d
}

// stamp is what every page says.
func (b Rulebook) stamp(version string, reviewDue bool) paper.Stamp {
	s := paper.Stamp{LawAsOf: b.law.AsOf, Version: version, LawHash: b.hash, Disclaimer: report.Disclaimer}
	if reviewDue {
		s.Banner = report.Banner(b.law.AsOf)
	}
	return s
}

// entry makes an entry; what is said with no words is left out.
func entry(key, title string, says ...paper.Said) paper.Entry {
	e := paper.Entry{Key: key, Title: title}
	for _, s := range says {
		if s.Text = text.Plain(s.Text); s.Text != "" {
			e.Says = append(e.Says, s)
		}
	}
	return e
}

func said(label, words string) paper.Said { return paper.Said{Label: label, Text: words} }

// words are the texts of reasons; a day or number that is filled in stays a
// {mark} where it comes from a case.
func words(reasons []law.Reason) string {
	all := make([]string, len(reasons))
	for i, r := range reasons {
		all[i] = sentence(r)
	}
	return strings.Join(all, " ")
}

func sentence(r law.Reason) string { return report.Options{}.Sentence(r) }

// What an entry rests on stands under these labels, and is gathered from there.
const (
	restsOn       = "Authorities"
	effectRestsOn = "Authorities of the effect"
)

func authorities(list []string) paper.Said { return said(restsOn, strings.Join(list, "; ")) }

// basis says how firm something is, where it holds and when it was checked.
func basis(b law.Basis) paper.Said {
	words := b.Strength.String()
	if b.Venue == law.Ninth {
		words += ", Ninth Circuit only"
	}
	switch b.Checked {
	case law.FromSource:
		words += ", read in a source"
	case law.FromKnowledge:
		words += ", FROM KNOWLEDGE"
	}
	if !b.CheckedOn.IsZero() {
		words += ", checked " + b.CheckedOn.String()
	}
	return said("Basis", strings.TrimPrefix(words, ", "))
}
