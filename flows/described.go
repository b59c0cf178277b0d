package flows

import "embed"

// Source is the tables themselves. A branch is a function, which says nothing
// of itself; a reader who checks the interview is shown it as it is written.
//
//go:embed conviction_*.go facts.go family.go flows.go immigration.go start.go today.go when.go
var Source embed.FS
