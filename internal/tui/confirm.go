package tui

// confirm makes sure before answers are lost. The cursor starts on the choice
// that loses nothing.
type confirm struct{ menu }

// sure is the answer "yes, do it".
type sure struct{ does event }

func newConfirm(title, text, keep, lose string, does event) *confirm {
	return &confirm{menu{
		left:    title,
		above:   []string{text},
		choices: []menuChoice{{keep, back{}}, {lose, sure{does}}},
		leave:   back{},
	}}
}

func newQuitQuestion(canSave bool) *confirm {
	words := "The answers of this interview are not saved. If you quit now, they are gone for good."
	if canSave {
		words += " To keep them, go back and press ctrl+s."
	}
	return newConfirm("Quit?", words, "Go back to the interview", "Quit, and lose the answers (or press ctrl+c again)", quit{})
}

// newSavingQuestion asks about quitting while the file is being written.
func newSavingQuestion() *confirm {
	return newConfirm("Still saving", "The answers are being written to the file now. Wait a moment: this screen says when it is done. If you quit before that, the last answers may be lost.",
		"Go back to the interview", "Quit now, and maybe lose the last answers (or press ctrl+c again)", quit{})
}

// newSavedQuestion asks again once the file is written.
func newSavedQuestion(name string) *confirm {
	return newConfirm("Quit?", "Saving is done. Every answer is in "+name+".", "Go back to the interview", "Quit (or press ctrl+c again)", quit{})
}
