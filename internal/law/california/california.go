// Package california is the law of record clearance and post-conviction
// relief: one file a remedy, each reading like its statute. Facts, dated
// parameters and a day in, verdicts out. It knows no immigration law.
package california

import "example.com/tableside/internal/law"

// Parameters are the numbers and days that a legislature changes.
type Parameters struct{}

// Current gives the parameters in force on the day the law was last checked.
func Current() Parameters { return Parameters{} }

// Assess gives, for each conviction of the file in its order, a verdict on
// every relief code that could concern it, in the order of the contract.
func Assess(f *law.File, p Parameters) [][]law.Remedy { return make([][]law.Remedy, len(f.Matters)) }
