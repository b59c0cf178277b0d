package paper

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"example.com/tableside/internal/text"
)

// Order is what somebody asks to be written: which paper, how, and where.
type Order struct {
	Kind                    Kind
	Format                  Format
	NameOffense, NameStatus bool   // for the client's page
	Reference               string // the clinic's own number for the client, never a name; "" none
	File                    string // as typed, with or without a folder
	Overwrite               bool   // asked, and a file of this name may go
}

// ErrThere says that there is a file of this name already. Whoever sees it
// asks, and orders again with Overwrite.
var ErrThere = errors.New("there is a file of this name already")

// longestName is how many characters of a file name every system takes.
const longestName = 120

// CheckName refuses a file name (without its folder) that some system would
// not take, or that could mislead. It is strict on every system, because the
// file travels to others on a stick. The error says what to write instead.
func CheckName(name string) error {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch {
	case strings.TrimSpace(name) == "":
		return errors.New("write a name for the file")
	case name != text.Plain(name) || !utf8.ValidString(name):
		return errors.New("leave out characters that cannot be seen")
	case strings.ContainsAny(name, `<>:"/\|?*`):
		return errors.New(`leave out the characters < > : " / \ | ? *`)
	case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") || strings.HasPrefix(name, " "):
		return errors.New("begin the name with a letter or a digit")
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return errors.New("end the name with a letter or a digit")
	case utf8.RuneCountInString(name) > longestName:
		return fmt.Errorf("write a shorter name, at most %d characters", longestName)
	case reserved[base]:
		return fmt.Errorf("%s is a name that Windows keeps for itself; write another", base)
	}
	return nil
}

// reserved are the names that Windows gives to devices.
var reserved = func() map[string]bool {
	names := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}
	for _, port := range "123456789" {
		names["COM"+string(port)], names["LPT"+string(port)] = true, true
	}
	return names
}()

// Named says in words what a paper or a format is, for somebody who chooses one.
func (k Kind) Named() string {
	return map[Kind]string{Client: "Client's page, to take home", Memo: "Lawyer's memo", Worksheet: "Worksheet for form CR-180"}[k]
}

// Named says in words what a format is.
func (f Format) Named() string {
	return map[Format]string{HTML: "Web page, to print (HTML)", Text: "Plain text", Markdown: "Markdown"}[f]
}
