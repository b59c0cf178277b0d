package main

import (
	"fmt"
	"runtime/debug"
	"strings"
	"time"
)

func versionLine() string {
	return fmt.Sprintf("tableside %s, law checked %s", version(), currentLaw().AsOf)
}

// version is the program's, as its build knows it: a release, or else the
// commit that it was built from and the day of that.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return unstamped
	}
	return versionOf(info)
}

// unstamped is a build outside a clone, or with the stamp switched off.
const unstamped = "development build"

func versionOf(info *debug.BuildInfo) string {
	stamp := map[string]string{}
	for _, s := range info.Settings {
		stamp[s.Key] = s.Value
	}
	revision, day := stamp["vcs.revision"], stamp["vcs.time"]
	if release := info.Main.Version; release != "" && release != "(devel)" && (revision == "" || !strings.Contains(release, revision[:min(12, len(revision))])) {
		return release
	}
	if revision == "" || len(day) < len(time.DateOnly) {
		return unstamped
	}
	words := "of " + day[:len(time.DateOnly)] + " (" + revision[:min(12, len(revision))]
	if stamp["vcs.modified"] == "true" {
		words += ", changed since"
	}
	return words + ")"
}
