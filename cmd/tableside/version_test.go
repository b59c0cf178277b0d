package main

import (
	"runtime/debug"
	"testing"
)

func TestTheVersionSaysWhichCommitWasBuilt(t *testing.T) {
	const commit = "4e14ff9e8374435331e41364158d40f7509801c5"
	stamped := func(release, modified string) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: release}, Settings: []debug.BuildSetting{
			{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: commit}, {Key: "vcs.time", Value: "2026-11-22T05:25:00Z"}, {Key: "vcs.modified", Value: modified},
		}}
	}
	for _, e := range []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"a clone", stamped("v0.0.0-20261122052500-4e14ff9e8374", "false"), "of 2026-11-22 (4e14ff9e8374)"},
		{"a clone with changes", stamped("v0.0.0-20261122052500-4e14ff9e8374+dirty", "true"), "of 2026-11-22 (4e14ff9e8374, changed since)"},
		{"a clone, by an older Go", stamped("(devel)", "false"), "of 2026-11-22 (4e14ff9e8374)"},
		{"a release", stamped("v1.2.0", "false"), "v1.2.0"},
		{"a release, installed", &debug.BuildInfo{Main: debug.Module{Version: "v1.2.0"}}, "v1.2.0"},
		{"no clone", &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, unstamped},
		{"nothing at all", &debug.BuildInfo{}, unstamped},
	} {
		if got := versionOf(e.info); got != e.want {
			t.Errorf("%s: %q, want %q", e.name, got, e.want)
		}
	}
}
