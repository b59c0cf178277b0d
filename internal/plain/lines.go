package plain

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/text"
)

// longest is how much of one line is read; what lies beyond is passed over,
// and the line is refused as too long by whoever reads it.
const longest = 4096

// input reads lines, whatever their end.
type input struct {
	from   *bufio.Reader
	stream io.Reader // what from reads
}

func newInput(in io.Reader) input { return input{bufio.NewReaderSize(in, longest), in} }

// forget drops what was typed and read; what was typed ahead is read still.
func (in *input) forget() {
	ahead, _ := in.from.Peek(in.from.Buffered())
	in.from = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(bytes.Clone(ahead)), in.stream), longest)
}

// line is the next line without control characters; io.EOF when there is none.
func (in input) line() (string, error) {
	line, err := in.rawLine()
	return interview.Clean(string(line)), err
}

// output writes paragraphs wrapped to a width. It keeps the first error.
type output struct {
	to      io.Writer
	width   int
	pending strings.Builder
	err     error
}

// say writes paragraphs, set off by a blank line.
func (o *output) say(words string) {
	o.blank()
	o.block("", words)
}

// block writes paragraphs without a blank line before, each line after an indent.
func (o *output) block(indent, words string) {
	for paragraph := range strings.SplitSeq(words, "\n") {
		o.hang(indent, indent, paragraph)
	}
}

// hang writes one paragraph whose first line begins otherwise than the rest,
// but not with more columns.
func (o *output) hang(first, rest, paragraph string) {
	for i, line := range text.Wrap(text.Plain(paragraph), o.width-len([]rune(rest))) {
		if i == 0 {
			o.raw(first + line + "\n")
		} else {
			o.raw(rest + line + "\n")
		}
	}
}

func (o *output) blank() { o.raw("\n") }

// raw writes words that are laid out already.
func (o *output) raw(words string) {
	o.pending.WriteString(words)
	if words != "" && !strings.HasSuffix(words, "\n") {
		o.pending.WriteString("\n")
	}
}

// flush hands over what was written so far.
func (o *output) flush() error {
	if o.err == nil {
		_, o.err = io.WriteString(o.to, o.pending.String())
	}
	o.pending.Reset()
	return o.err
}

// ask shows the prompt and reads the answer; the word for the next client is
// understood at each. Whatever is said next begins with a blank line, which
// ends the prompt's line where nobody pressed enter.
func (t *talk) ask() (string, error) {
	line, err := t.prompt()
	for err == nil && command(line) == "next client" {
		if err = t.nextClient(); err == nil {
			line, err = t.prompt()
		}
	}
	return line, err
}

func (t *talk) prompt() (string, error) {
	t.keepUp()
	t.pending.WriteString("> ")
	if err := t.flush(); err != nil {
		return "", err
	}
	line, err := t.line()
	if err != nil {
		t.blank() // the prompt's line has no other end
	}
	return line, err
}
