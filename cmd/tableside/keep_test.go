package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/text/readinglevel"
	"example.com/tableside/internal/vault"
)

const passphrase = "otter piano river"

func keeperAt(t *testing.T, folder string) *keeper {
	t.Helper()
	t.Setenv("HOME", folder)
	t.Setenv("USERPROFILE", folder)
	t.Chdir(folder)
	k := newKeeper(flows.Interview(catalogue.Offenses{}), casefile.DayOf(2026, time.November, 21))
	t.Cleanup(k.shut)
	return k
}

func TestAnInterviewIsKeptAndOpened(t *testing.T) {
	folder := t.TempDir()
	k := keeperAt(t, folder)
	s := sampleClients[0].session(k.flow, k.today)
	name, err := k.Create("~/one", passphrase, s)
	if want := filepath.Join(folder, "one.tableside"); err != nil || name != want {
		t.Fatalf("saved as %q, %v; want %q", name, err, want)
	}
	written, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	saveErr := k.Save(name, s)
	if now, err := os.ReadFile(name); saveErr != nil || err != nil || !bytes.Equal(now, written) { // each writing is encrypted anew
		t.Errorf("what was saved a moment ago is written again: %v, %v", saveErr, err)
	}
	if err := k.Save("another", s); !errors.Is(err, vault.ErrClosed) {
		t.Errorf("saved into the file of another interview: %v", err)
	}
	if _, _, _, err := k.Open(name, passphrase); !errors.Is(err, errOpenHere) {
		t.Errorf("opened over itself: %v", err)
	}
	if err := k.Close("another"); err != nil || k.file == nil {
		t.Errorf("another interview's end closed it: %v", err)
	}
	if err := k.Close(name); err != nil {
		t.Fatal(err)
	}
	if found := k.Found(); len(found) != 1 || found[0] != name {
		t.Errorf("found %v", found)
	}
	again, _, note, err := k.Open("one.tableside", passphrase)
	if err != nil || note != "" {
		t.Fatalf("%q, %v", note, err)
	}
	if diff := cmp.Diff(casefile.EncodeLine(s.Case()), casefile.EncodeLine(again.Case())); diff != "" {
		t.Error(diff)
	}
}

// A file that could not be written any more says so once; the file saved to
// instead has nothing of it, whatever was still on its way into the first.
func TestTheTroubleOfOneFileIsNotToldOfAnother(t *testing.T) {
	k := keeperAt(t, t.TempDir())
	s := sampleClients[0].session(k.flow, k.today)
	first, err := k.Create("first", passphrase, s)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Remove(first), os.Mkdir(first, 0o700)); err != nil {
		t.Fatal(err)
	}
	s = s.Add() // what is on the disk already would not be written
	if err := k.Behind(first, s); err != nil {
		t.Errorf("told before it was tried: %v", err)
	}
	if err := k.Settle(first); err == nil {
		t.Fatal("saved over a folder")
	}
	second, err := k.Create("second", passphrase, s)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(k.Behind(second, s), k.Settle(second)); err != nil {
		t.Errorf("the second file: %v", err)
	}
	if err := k.Behind(first, s); err != nil {
		t.Errorf("the first file: %v", err)
	}
	if err := errors.Join(k.Settle(second), k.Behind(second, s), k.Settle(second)); err != nil {
		t.Errorf("the second file after a save into the first was refused: %v", err)
	}
}

func TestAFileWithoutAnInterviewIsRefused(t *testing.T) {
	k := keeperAt(t, t.TempDir())
	for content, want := range map[string]error{
		"Dear client,":                      errNoInterview,
		`{"schema": "tableside.session/9"}`: vault.ErrNewer,
		`{"schema": "tableside.session/1"}`: errNoInterview,
		`{"MARKER": "tableside.session/1"}`: errNoInterview,
	} {
		_, _, err := k.read([]byte(content))
		if !errors.Is(err, want) || strings.Contains(err.Error(), "MARKER") {
			t.Errorf("%s: refused with %v", content, err)
		}
	}
}

func TestTheSuggestedNameIsFreeAndTellsNothing(t *testing.T) {
	folder := t.TempDir()
	k := keeperAt(t, folder)
	for _, want := range []string{"interview-2026-11-21.tableside", "interview-2026-11-21-2.tableside", "interview-2026-11-21-3.tableside"} {
		got := k.Suggest()
		if got != filepath.Join(folder, want) {
			t.Errorf("suggests %s, want %s", got, want)
		}
		if err := os.WriteFile(got, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheNewestFilesAreFoundFirst(t *testing.T) {
	folder := t.TempDir()
	k := keeperAt(t, folder)
	if err := os.Mkdir(filepath.Join(folder, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	for i, name := range []string{"old.tableside", "letter.txt", "Documents/new.tableside"} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, day, day.AddDate(0, 0, i))); err != nil {
			t.Fatal(err)
		}
	}
	_ = os.Symlink(filepath.Join(folder, "old.tableside"), filepath.Join(folder, "link.tableside"))
	want := []string{filepath.Join(folder, "Documents", "new.tableside"), filepath.Join(folder, "old.tableside")}
	if diff := cmp.Diff(want, k.Found()); diff != "" {
		t.Error(diff)
	}
}

func TestWordsAboutFilesAreEasyToRead(t *testing.T) {
	k := keeperAt(t, t.TempDir())
	all := []string{errOpenHere.Error(), errNoInterview.Error()}
	for _, s := range []string{"short", "password1", "three green apples", "otter piano candle river sled", "tab\tinside"} {
		words, _ := k.Weigh(s)
		all = append(all, words)
	}
	for _, since := range []struct {
		Reopened int
		Reread   bool
	}{{1, false}, {3, false}, {0, true}} {
		all = append(all, sinceWords(since))
	}
	for _, words := range all {
		if score := readinglevel.Measure(words); words == "" || score.TooHard() {
			t.Errorf("grade %.1f: %q", score.Grade(), words)
		}
	}
	if mean := readinglevel.Mean(all); mean > readinglevel.MeanAtMost {
		t.Errorf("mean grade %.1f", mean)
	}
}
