package samples

import (
	"bufio"
	"errors"
	"os"
	"strings"
	"testing"
)

const one = `{"id":"a","source":"s","case":{"schema":"tableside.case/1"},"expect":[{"at":"findings/x","in":["no"],"why":"w"}]}`

func TestASampleIsReadWhole(t *testing.T) {
	all, err := parse(strings.NewReader(one + "\n\n"))
	if err != nil || len(all) != 1 {
		t.Fatalf("%d samples, %v", len(all), err)
	}
	if e := all[0].Expect; all[0].ID != "a" || len(e) != 1 || e[0].At != "findings/x" || e[0].In[0] != "no" || e[0].Why != "w" {
		t.Errorf("%+v", all[0])
	}
}

func TestASampleThatCannotBeReadIsAnError(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON":                      one + "\n{",
		"no case":                      `{"id":"a"}`,
		"no id":                        strings.Replace(one, `"id":"a"`, `"id":""`, 1),
		"nothing at all":               "\n",
		"a line too long for a reader": one + "\n" + strings.Repeat(" ", longestLine) + one,
	} {
		if all, err := parse(strings.NewReader(text)); err == nil {
			t.Errorf("%s: %d samples and no error", name, len(all))
		}
	}
	if _, err := parse(strings.NewReader(strings.Repeat("x", longestLine+1))); !errors.Is(err, bufio.ErrTooLong) {
		t.Errorf("a line too long: %v", err)
	}
}

// A line longer than a scanner takes by itself is read, not passed over.
func TestALongSampleIsRead(t *testing.T) {
	long := strings.Replace(one, `"why":"w"`, `"why":"`+strings.Repeat("w", 1<<20)+`"`, 1)
	if all, err := parse(strings.NewReader(long + "\n" + one)); err != nil || len(all) != 2 {
		t.Errorf("%d samples, %v", len(all), err)
	}
}

func TestEverySampleIsACaseThatIsTaken(t *testing.T) {
	for _, s := range Read(t, os.DirFS("../../../testdata/cases"), "*.jsonl") {
		s.Decoded(t)
	}
}
