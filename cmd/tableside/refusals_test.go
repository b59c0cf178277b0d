package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/tui"
	"example.com/tableside/internal/vault"
)

// onScreen asks the full screen to open a file; inPlain asks plain mode.
func onScreen(k *keeper, path, passphrase string) string {
	w := screens(k.flow, k.today)
	w.Keep, w.OpenFirst = k, path
	a, _ := tea.Model(tui.New(w)).Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return strings.Join(strings.Fields(pressed(a, passphrase, tea.KeyEnter).View()), " ")
}

func inPlain(k *keeper, path, passphrase string) string {
	var said bytes.Buffer
	_, _ = plain.Run(strings.NewReader(passphrase+"\n\n"), &said, plainly(world{today: k.today}, k.flow, k, path, exporter{}))
	return strings.Join(strings.Fields(said.String()), " ")
}

// Every reason not to open a file is told in its one line, on the screen and
// in plain mode, and the file stays as it was.
func TestWhyAFileIsNotOpenedIsToldOnBothFrontEnds(t *testing.T) {
	folder := t.TempDir()
	k := keeperAt(t, folder)
	saved := savedSample(t, k)
	good := []byte(readText(t, saved))
	flipped := bytes.Clone(good)
	flipped[len(flipped)/2] ^= 1
	for _, tt := range []struct {
		name, passphrase string
		content          []byte
		want             error
	}{
		{"wrong", "not the passphrase", good, vault.ErrPassphrase},
		{"cut", passphrase, good[:len(good)-9], vault.ErrDamaged},
		{"flipped", passphrase, flipped, vault.ErrDamaged},
		{"newer", passphrase, bytes.Replace(good, []byte("FILE 1\n"), []byte("FILE 2\n"), 1), vault.ErrNewer},
		{"foreign", passphrase, []byte("Dear client,\n"), vault.ErrForeign},
		{"missing", passphrase, nil, vault.ErrNoFile},
		{"link", passphrase, nil, vault.ErrLink},
		{"open elsewhere", passphrase, good, vault.ErrInUse},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(folder, strings.ReplaceAll(tt.name, " ", "-")+extension)
			switch tt.name {
			case "missing":
			case "link":
				if err := os.Symlink(saved, path); err != nil {
					t.Skip(err)
				}
			default:
				if err := os.WriteFile(path, tt.content, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if tt.name == "open elsewhere" {
				other, _, err := vault.Open(path, passphrase)
				if err != nil {
					t.Fatal(err)
				}
				defer other.Close()
			}
			for _, front := range []func(*keeper, string, string) string{onScreen, inPlain} {
				if said := front(k, path, tt.passphrase); !strings.Contains(said, "Not opened: "+tt.want.Error()) {
					t.Errorf("it does not say %q:\n%s", tt.want, said)
				}
			}
			if now, err := os.ReadFile(path); err == nil && tt.content != nil && !bytes.Equal(now, tt.content) {
				t.Error("the file was changed")
			}
			if now := readText(t, saved); now != string(good) {
				t.Error("the file behind it was changed")
			}
		})
	}
}

// The same for what stands in the way of a save.
func TestWhyAnInterviewIsNotSavedIsToldOnBothFrontEnds(t *testing.T) {
	folder := t.TempDir()
	k := keeperAt(t, folder)
	there := filepath.Join(folder, "there"+extension)
	if err := os.WriteFile(there, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "link"+extension)
	linkErr := os.Symlink(there, link)
	for path, want := range map[string]error{
		there:                             vault.ErrExists,
		link:                              vault.ErrLink,
		filepath.Join(folder, "no", "x"):  vault.ErrNoFolder,
		filepath.Join(there, "x"):         vault.ErrNoFolder,
		strings.Repeat("long", 60) + ".x": vault.ErrName,
	} {
		if path == link && linkErr != nil {
			continue
		}
		w := screens(k.flow, k.today)
		w.Keep = k
		a, _ := tea.Model(tui.New(w)).Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		a = pressed(a, tea.KeyEnter, tea.KeyCtrlU, tea.KeyCtrlS, tea.KeyUp, tea.KeyCtrlU, path, tea.KeyDown, passphrase, tea.KeyEnter, passphrase, tea.KeyEnter)
		if said := strings.Join(strings.Fields(a.View()), " "); !strings.Contains(said, "Not saved: "+want.Error()) {
			t.Errorf("%s: the screen does not say %q:\n%s", path, want, a.View())
		}
		var said bytes.Buffer
		lines := strings.Join([]string{"u", "save", path, passphrase, passphrase}, "\n") + "\n"
		_, _ = plain.Run(strings.NewReader(lines), &said, plainly(world{today: k.today}, k.flow, k, "", exporter{}))
		if words := strings.Join(strings.Fields(said.String()), " "); !strings.Contains(words, "Not saved: "+want.Error()) {
			t.Errorf("%s: plain mode does not say %q:\n%s", path, want, said.String())
		}
		if now := readText(t, there); now != "theirs" {
			t.Fatalf("%s: the file there is now %.20q", path, now)
		}
	}
}

func readText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
