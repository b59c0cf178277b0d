package screen

import _ "embed"

// LimitsSource is the file in which each limit stands beside its statute: a
// reader is shown the two together.
//
//go:embed limits.go
var LimitsSource string
