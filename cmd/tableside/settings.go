package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/text"
)

// settings is what a clinic sets once, in a small file that it writes itself.
// It holds nothing about a client.
type settings struct {
	Clinic struct {
		Name  string `json:"name"`
		Phone string `json:"phone"`
	} `json:"clinic"`
}

const (
	maxSettings = 1 << 16 // bytes
	maxClinic   = 80      // characters: one line of the client's page
)

// settingsFile is where the system keeps a program's settings: on linux
// ~/.config/tableside/settings.json.
func settingsFile() (string, error) {
	at, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(at, "tableside", "settings.json"), nil
}

// readSettings reads the file; without one everything is empty.
func readSettings() (settings, error) {
	var s settings
	path, err := settingsFile()
	if err != nil {
		return s, nil // a system without such a place has no settings
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, fmt.Errorf("%s: %w", text.Plain(path), pathless(err))
	}
	defer f.Close() //nolint:errcheck // only read
	data, err := io.ReadAll(io.LimitReader(f, maxSettings))
	if err == nil {
		s, err = settingsIn(data)
	}
	if err != nil {
		return settings{}, fmt.Errorf(`%s: %w; it looks like {"clinic": {"name": "…", "phone": "…"}}`, text.Plain(path), pathless(err))
	}
	return s, nil
}

// settingsIn reads the settings from what the file holds.
func settingsIn(data []byte) (settings, error) {
	var s settings
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return settings{}, err
	}
	return s, s.check()
}

func (s settings) check() error {
	for _, words := range []string{s.Clinic.Name, s.Clinic.Phone} {
		if utf8.RuneCountInString(words) > maxClinic {
			return fmt.Errorf("the clinic's name and phone take at most %d characters each", maxClinic)
		}
	}
	return nil
}

// orSettings are the flags, and the settings where a flag is not given.
func (c clinicFlags) orSettings() (paper.Clinic, error) {
	s := settings{}
	s.Clinic.Name, s.Clinic.Phone = c.clinicName, c.clinicPhone
	if err := s.check(); err != nil {
		return paper.Clinic{}, err
	}
	if c.clinicName == "" || c.clinicPhone == "" {
		kept, err := readSettings()
		if err != nil {
			return paper.Clinic{}, err
		}
		if s.Clinic.Name == "" {
			s.Clinic.Name = kept.Clinic.Name
		}
		if s.Clinic.Phone == "" {
			s.Clinic.Phone = kept.Clinic.Phone
		}
	}
	return paper.Clinic{Name: s.Clinic.Name, Phone: s.Clinic.Phone}, nil
}
