package interview

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"example.com/tableside/internal/casefile"
)

// Understood says back what a text would be taken to mean ("That is 180 days."),
// or the error that Answer would give. It is "" where the text speaks for itself.
func Understood(q Question, text string) (string, error) {
	values, err := cleaned([]string{text})
	if err != nil {
		return "", err
	}
	if values[0] == "" {
		return "", &Problem{Text: emptyText(q.Kind), Stay: true}
	}
	if q.Kind == Day && isToday(values[0]) {
		return "Today.", nil
	}
	value, err := read(q.Kind, values[0])
	if err != nil {
		return "", err
	}
	return saidBack(q, value), nil
}

// Understood is the package's Understood for the current question, with the
// question's own Check.
func (s Session) Understood(text string) (string, error) {
	i, ok := s.place(s.at)
	if !ok {
		return "", nil
	}
	st := s.road.step(i)
	if st.question.Kind == Choice || st.question.Kind == Ticks {
		return "", nil
	}
	values, err := cleaned([]string{text})
	if err == nil {
		values, _ = st.ended(s.road, s.dated(st, values))
		err = s.checkText(st, values)
	}
	if err != nil {
		return "", err
	}
	return Understood(*st.question, values[0])
}

// dated puts the day of the interview in the place of the word today, so that
// an answer kept means the same day when it is opened again.
func (s Session) dated(st *step, values []string) []string {
	if st.question.Kind == Day && len(values) == 1 && isToday(values[0]) {
		return []string{casefile.On(s.today).String()}
	}
	return values
}

// ended puts the date on which a length of time ends in its place, where the
// question says from when it is counted. It tells whether that was one: a length
// is kept as it was typed, for the date from which it is counted can still change.
func (st *step) ended(r *road, values []string) (dates []string, length bool) {
	if st.question.Kind != Day || st.question.From == nil || len(values) != 1 {
		return values, false
	}
	end, length := casefile.ReadLapse(values[0], st.question.From(r.atStep(st)))
	if !length {
		return values, false
	}
	return []string{end.String()}, true
}

// meant is what an answer kept means with what stands above it now: of a length
// the date on which it ends, and nothing where no date is told any more from which
// it is counted, or the question would refuse that one.
func (st *step) meant(r *road, said Given) Given {
	if said.State != Answered || st.question.From == nil {
		return said
	}
	values, length := st.ended(r, said.Values)
	if _, err := readDay(values[0]); err != nil {
		return Given{}
	}
	if length && st.question.Check != nil && st.question.Check(r.atStep(st), values[0]) != nil {
		return Given{}
	}
	return Given{Answered, values}
}

// isToday reports the word for the day of the interview.
func isToday(text string) bool {
	switch strings.ToLower(text) {
	case "today", "hoy":
		return true
	}
	return false
}

// Example shows how an answer in words may look: "3/2015, March 2015, …". For
// a date that may lie ahead the years do, too. It is "" for what is chosen.
func Example(q Question, today casefile.Day) string {
	switch q.Kind {
	case Day:
		if q.Ahead {
			year, _, _ := today.AddYears(1).Date()
			next := strconv.Itoa(year)
			return "3/" + next + ", March " + next + ", " + next + " or today"
		}
		return "3/2015, March 2015, 3/1/15 (month first), 2015 or today"
	case Days:
		return "6 months, 1 year, 120 (days), or 0"
	case Number:
		return "950 or 28.5"
	case Section:
		return "PC 459.5"
	case Choice, Ticks, Text:
	}
	return ""
}

// read turns a typed text into the words of the case file.
func read(k Kind, text string) (string, error) {
	switch k {
	case Day:
		return readDay(text)
	case Days:
		return readDays(text)
	case Number:
		return readNumber(text)
	case Section:
		if text != unknown && !isSection(text) {
			return "", &Problem{Text: "This is not the name of a section. Search for the offense, or write a code and a number, like PC 459.5."}
		}
	case Choice, Ticks, Text:
	}
	return text, nil
}

func readDay(text string) (string, error) {
	date, err := casefile.ReadDate(text)
	if err == nil && !date.Known() {
		err = errors.New("write a date, like 3/2015 or March 2015, or only the year")
	}
	if err != nil {
		return "", &Problem{Text: sentence(err)}
	}
	return date.String(), nil
}

func readDays(text string) (string, error) {
	days, err := casefile.ReadDays(text)
	n, known := days.Value()
	if err == nil && !known {
		err = errors.New("write how long, like 6 months or 120 days")
	}
	if err != nil {
		return "", &Problem{Text: sentence(err)}
	}
	return strconv.Itoa(n), nil
}

func readNumber(text string) (string, error) {
	number, err := casefile.ReadNumber(text)
	n, known := number.Value()
	if err == nil && !known {
		err = errors.New("write a number, like 950 or 28.5")
	}
	if err != nil {
		return "", &Problem{Text: sentence(err)}
	}
	return strconv.FormatFloat(n, 'f', -1, 64), nil
}

// inCaseWords is a stored text in the words of the case file.
func inCaseWords(k Kind, text string) string {
	value, err := read(k, text)
	if err != nil {
		return unknown // cannot be: it was read when it was given
	}
	return value
}

// saidBack puts a value of the case file into words.
func saidBack(q Question, value string) string {
	switch q.Kind {
	case Day:
		return dateInWords(value)
	case Days:
		return daysInWords(value)
	case Number:
		if strings.HasSuffix(q.Field, "_usd") {
			return "$" + grouped(value)
		}
		return grouped(value)
	case Choice, Ticks, Section, Text:
	}
	return ""
}

// Repeats reports whether what was understood says no more than what was
// typed: "60 days" and "That is 60 days."
func Repeats(understood, typed string) bool {
	said := strings.TrimSuffix(strings.TrimPrefix(understood, "That is "), ".")
	return strings.EqualFold(said, strings.Join(strings.Fields(typed), " "))
}

// daysInWords is a term as the case file counts it.
func daysInWords(value string) string {
	switch value {
	case "1":
		return "That is 1 day."
	case strconv.Itoa(casefile.MaxDays):
		return "That is a life term, counted as " + grouped(value) + " days."
	}
	return "That is " + grouped(value) + " days."
}

// dateInWords is a date of the case file as people say it, with what is not known.
func dateInWords(value string) string {
	if day, err := time.Parse("2006-01-02", value); err == nil {
		return day.Format("January 2, 2006")
	}
	if month, err := time.Parse("2006-01", value); err == nil {
		return month.Format("January 2006") + " (day not known)"
	}
	return value + " (month and day not known)"
}

// grouped sets commas between the thousands of a whole part.
func grouped(number string) string {
	whole, rest, _ := strings.Cut(number, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest == "" {
		return whole
	}
	return whole + "." + rest
}
