package rulebook

import (
	"testing"

	"example.com/tableside/internal/casefile/samples"
)

func TestMain(m *testing.M) { samples.Brisk(m) }
