package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	shared "example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// The figures that .ci/speed puts into the README's table. No test asserts one:
// a table that holds on one machine may not on another.

// recordOf is a green-card holder with so many convictions, of six kinds in
// turn and of different years.
func recordOf(b *testing.B, convictions int) casefile.Case {
	b.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "journeys", "shoplifting-2022.json"))
	if err != nil {
		b.Fatal(err)
	}
	c, err := casefile.Decode(data)
	if err != nil {
		b.Fatal(err)
	}
	one := c.Convictions[0]
	c.Convictions = nil
	for i := range convictions {
		next := one
		next.ID = fmt.Sprintf("c%d", i+1)
		next.Offense = []string{"PC 459.5", "PC 484(a)", "VC 23152(a)", "HS 11377(a)", "PC 242", "PC 415"}[i%6]
		year := 2022 - i%20
		next.OffenseDate = casefile.On(casefile.DayOf(year, time.January, 10))
		next.ConvictedOn = casefile.On(casefile.DayOf(year, time.March, 1))
		next.SentencedOn = next.ConvictedOn
		if i > 0 {
			next.TroubleSince = casefile.Yes // the cases before it here
		}
		c.Convictions = append(c.Convictions, next)
	}
	return c
}

// Both bodies of law over one case, without anything drawn from them.
func BenchmarkLawAlone(b *testing.B) {
	for _, n := range []int{1, 3, 12, 50} {
		b.Run(fmt.Sprintf("convictions=%d", n), func(b *testing.B) {
			c, l := recordOf(b, n), currentLaw()
			b.ReportAllocs()
			for b.Loop() {
				f := shared.OpenFile(&c, sampleDay)
				immigration.Assess(f, l.Immigration)
				california.Assess(f, l.California)
			}
		})
	}
}

// One line of a bulk run: a case read, screened and written as JSON; and the
// writing alone.
func BenchmarkJSONReport(b *testing.B) {
	c := recordOf(b, 1)
	line := casefile.EncodeLine(c)
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			a := (&screenCmd{}).answerLine(world{today: sampleDay}, job{data: line})
			if a.refused {
				b.Fatalf("%s", a.text)
			}
			a.writtenOut()
		}
	})
	b.Run("written", func(b *testing.B) {
		r := screen.Case(c, sampleDay, currentLaw())
		var room []byte
		for b.Loop() {
			room = report.AppendJSON(room[:0], r, reportOptions(c))
		}
	})
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
