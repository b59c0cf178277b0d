package commandline

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// filled is what the table of the tests fills.
type filled struct {
	Command, Format, File, Name string
	Plain                       bool
	Hide                        time.Duration
}

// clinic is a command line with one of each kind of flag and argument.
func clinic(to *filled) Program {
	*to = filled{Hide: 5 * time.Minute}
	run := func(name string) func() error { return func() error { to.Command = name; return nil } }
	return Program{
		Name: "clinic", Short: "a clinic's program", About: []string{"It asks.", "It shows."}, Codes: "0 done",
		Flags: []Flag{{Name: "help", Short: "h", Help: "Help."}, {Name: "version", Help: "The version."}},
		Commands: []Command{
			{Name: "ask", Help: "Ask.", Run: run("ask"), Flags: []Flag{
				{Name: "plain", Env: "CLINIC_PLAIN", Value: Switch(&to.Plain), Help: "Line by line."},
				{Name: "hide", Env: "CLINIC_HIDE", Value: Span(&to.Hide), Takes: "5m", Help: "Hide the screen."},
			}},
			{Name: "show", Help: "Show.", Run: run("show"),
				Flags: []Flag{
					{Name: "format", Env: "CLINIC_FORMAT", Value: OneOf(&to.Format, "text", "html"), Help: "How to write it."},
					{Name: "name", Value: Text(&to.Name), Takes: "NAME", Help: "Whose."},
				},
				Argument: &Argument{Name: "file", Help: "The file.", Optional: true, Value: Text(&to.File)}},
			{Name: "open", Help: "Open.", Run: run("open"), Argument: &Argument{Name: "kind", Help: "Which.", Value: OneOf(&to.Format, "old", "new")}},
		},
	}
}

// read parses and runs a command line; errs is "" where nothing is refused.
func read(args []string, env map[string]string) (got filled, errs string) {
	p := clinic(&got)
	c, err := p.Parse(args, func(name string) string { return env[name] })
	if err != nil {
		return got, err.Error()
	}
	_ = c.Run()
	return got, ""
}

func TestWhatIsWrittenIsFilled(t *testing.T) {
	const m = time.Minute
	for _, c := range []struct {
		name, line string
		env        map[string]string
		want       filled
	}{
		{"nothing is the first command", "", nil, filled{Command: "ask", Hide: 5 * m}},
		{"flags without a command are the first one's", "--plain --hide 90s", nil, filled{Command: "ask", Plain: true, Hide: 90 * time.Second}},
		{"a command", "show", nil, filled{Command: "show", Hide: 5 * m}},
		{"a flag in front of the argument", "show --format html x.json", nil, filled{Command: "show", Format: "html", File: "x.json", Hide: 5 * m}},
		{"a flag behind the argument", "show x.json --format=html", nil, filled{Command: "show", Format: "html", File: "x.json", Hide: 5 * m}},
		{"the later flag counts", "show --format=html --format=text", nil, filled{Command: "show", Format: "text", Hide: 5 * m}},
		{"one dash is a name", "show -", nil, filled{Command: "show", File: "-", Hide: 5 * m}},
		{"one dash is a value", "show --name -", nil, filled{Command: "show", Name: "-", Hide: 5 * m}},
		{"behind two dashes all are names", "show -- --name", nil, filled{Command: "show", File: "--name", Hide: 5 * m}},
		{"a value with an equals sign", "show --name=a=b", nil, filled{Command: "show", Name: "a=b", Hide: 5 * m}},
		{"a value that begins with a dash", "show --name=-a", nil, filled{Command: "show", Name: "-a", Hide: 5 * m}},
		{"what was there may be written", "show --format=", nil, filled{Command: "show", Hide: 5 * m}},
		{"a switch that says no", "--plain=no", map[string]string{"CLINIC_PLAIN": "1"}, filled{Command: "ask", Hide: 5 * m}},
		{"no time at all", "--hide=0", nil, filled{Command: "ask"}},
		{"the environment", "", map[string]string{"CLINIC_PLAIN": "TRUE", "CLINIC_HIDE": "10m"}, filled{Command: "ask", Plain: true, Hide: 10 * m}},
		{"a flag outdoes the environment, even a wrong one", "--hide=1m", map[string]string{"CLINIC_HIDE": "soon"}, filled{Command: "ask", Hide: m}},
		{"an empty variable is not set", "", map[string]string{"CLINIC_HIDE": "", "CLINIC_PLAIN": ""}, filled{Command: "ask", Hide: 5 * m}},
		{"another command's variable does not count", "open old", map[string]string{"CLINIC_HIDE": "soon"}, filled{Command: "open", Format: "old", Hide: 5 * m}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, errs := read(strings.Fields(c.line), c.env)
			if errs != "" {
				t.Fatal(errs)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestARefusalSaysWhatToWrite(t *testing.T) {
	for line, want := range map[string]string{
		"shwo":                 `unexpected argument shwo, did you mean "show"?`,
		"zebra":                `unexpected argument zebra`,
		"--plain show":         `unexpected argument show: a command stands in front of its flags`,
		"show a b":             `unexpected argument b`,
		"open":                 `expected "<kind>" behind open`,
		"open other":           `<kind> must be old or new, not "other"`,
		"show --fromat text":   `unknown flag --fromat, did you mean "--format"?`,
		"show --plain":         `unknown flag --plain`,
		"show -x":              `unknown flag -x`,
		"show -format":         `unknown flag -format, did you mean "--format"?`,
		"show --format":        `--format needs a value behind it, as --format=text|html`,
		"show --name --format": `--name needs a value behind it, as --name=NAME`,
		"show --format pdf":    `--format must be text or html, not "pdf"`,
		"--hide soon":          `--hide takes a time like 90s or 10m, or 0, not "soon"`,
		"--hide=-5m":           `--hide takes a time like 90s or 10m, or 0, not "-5m"`,
		"--plain=maybe":        `--plain takes yes or no, not "maybe"`,
		"--help=no":            `--help stands alone`,
	} {
		if _, errs := read(strings.Fields(line), nil); errs != want {
			t.Errorf("%q: %q, want %q", line, errs, want)
		}
	}
	if _, errs := read(nil, map[string]string{"CLINIC_HIDE": "soon"}); errs != `CLINIC_HIDE, which stands for --hide, takes a time like 90s or 10m, or 0, not "soon"` {
		t.Error(errs)
	}
}

// Whatever is written, reading it ends with a command or a reason, and a
// command does not turn on the order of its flags and its argument.
func TestTheOrderBehindACommandDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := [][]string{{"--format", "html"}, {"--name=x"}, {"file"}}
		mixed := rapid.Permutation(parts).Draw(t, "parts")[:rapid.IntRange(0, 3).Draw(t, "count")]
		args := append([]string{"show"}, slices.Concat(mixed...)...)
		slices.SortFunc(mixed, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
		got, errs := read(args, nil)
		sorted, _ := read(append([]string{"show"}, slices.Concat(mixed...)...), nil)
		if errs != "" || got != sorted {
			t.Fatalf("%q: %+v %s, sorted %+v", args, got, errs, sorted)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"ask", "show", "open", "--", "-", "", "--plain", "--hide", "--format", "--name=", "=", "--=", "-h", "old", "5m", "--format=html", "\x1b[2J"})
		args := rapid.SliceOfN(word, 0, 6).Draw(t, "args")
		if got, errs := read(args, nil); (got.Command == "") != (errs != "") {
			t.Fatalf("%q: command %q, error %q", args, got.Command, errs)
		}
	})
}

func TestHelpIsAskedForAnywhere(t *testing.T) {
	for line, want := range map[string]bool{"--help": true, "show -h": true, "show x --help": true, "show -- --help": false, "show": false, "": false} {
		if got := Asks(strings.Fields(line), "--help", "-h"); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestTheHelpFitsAndLeavesNothingOut(t *testing.T) {
	var to filled
	p := clinic(&to)
	for _, width := range []int{40, 60, 80} {
		for _, args := range [][]string{nil, {"ask"}, {"show"}, {"open"}, {"--plain", "--help"}} {
			var b strings.Builder
			p.Help(&b, args, width)
			for line := range strings.Lines(b.String()) {
				if n := len(strings.TrimSuffix(line, "\n")); n > width {
					t.Errorf("%q: %d columns at %d: %q", args, n, width, line)
				}
			}
			wanted := []string{"Usage: clinic", "-h, --help", "--version"}
			for _, c := range p.Commands {
				if len(args) == 0 || args[0] == "--plain" {
					wanted = append(wanted, c.usage(), "Exit codes: 0 done", "It asks.", "It shows.")
				} else if args[0] == c.Name {
					for _, f := range c.Flags {
						wanted = append(wanted, f.usage(), f.Env)
					}
				}
			}
			for _, words := range wanted {
				if !strings.Contains(b.String(), words) {
					t.Errorf("the help of %q does not say %q:\n%s", args, words, b.String())
				}
			}
		}
	}
}

func TestThePageAndTheShellsKnowEveryFlag(t *testing.T) {
	var to filled
	p := clinic(&to)
	var page strings.Builder
	p.Manual(&page, "2026-11-21", []Variable{{"NO_COLOR", "no “colours”"}})
	for _, shell := range Shells() {
		var b strings.Builder
		p.Completion(&b, shell)
		for _, words := range []string{"ask", "show", "open", "plain", "hide", "format", "text html", "old new", "version"} {
			if !strings.Contains(b.String(), words) {
				t.Errorf("%s does not know %q", shell, words)
			}
		}
	}
	for _, words := range []string{`.TH CLINIC 1 "2026-11-21"`, `\-\-hide=5m`, `\-\-format=text|html`, "CLINIC_HIDE\nas\n.B \\-\\-hide", `no \(lqcolours\(rq`, ".SH EXIT STATUS\n0 done"} {
		if !strings.Contains(page.String(), words) {
			t.Errorf("the page does not say %q:\n%s", words, page.String())
		}
	}
}
