package offense

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

func BenchmarkLookup(b *testing.B) {
	for _, s := range []string{"HS 11377(a)", "PC 459", "PC 647", "484(a) PC", "664/459 PC", "11377(A) HS-POSSESS CONTROLLED SUBSTANCE", "unknown"} {
		q := Query{Section: s, On: casefile.Year(2016), Kind: casefile.KindTheft}
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Lookup(q)
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	for _, words := range []string{"4", "PC 459", "robo de carro", "marihuana", "shoplifing", "zzzz"} {
		b.Run(words, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Search(words, 20)
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		text, err := unpacked()
		if err != nil {
			b.Fatal(err)
		}
		rows, err := parse(text)
		if err != nil {
			b.Fatal(err)
		}
		newCatalogue(rows)
	}
}
