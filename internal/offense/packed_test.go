package offense

import (
	"bytes"
	"compress/gzip"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "pack the catalogue anew")

// What the program carries is the catalogue that is edited and read.
func TestThePackedCatalogueIsTheOneThatIsEdited(t *testing.T) {
	edited, err := os.ReadFile("offenses.csv")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		var to bytes.Buffer
		w, _ := gzip.NewWriterLevel(&to, gzip.BestCompression)
		if _, err := w.Write(edited); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("offenses.csv.gz", to.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		packed = to.String()
	}
	text, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	if text != string(edited) {
		t.Error("the packed catalogue is not offenses.csv: go test ./internal/offense -run Packed -update packs it anew")
	}
}

// A catalogue that was cut off is not read as a shorter one.
func TestAPackedCatalogueThatWasCutOffIsRefused(t *testing.T) {
	whole := packed
	defer func() { packed = whole }()
	for _, left := range []int{0, 5, len(whole) / 2, len(whole) - 1} {
		packed = whole[:left]
		if _, err := unpacked(); err == nil {
			t.Errorf("%d of %d bytes are read without an error", left, len(whole))
		}
	}
}
