//go:build !unix

package vault_test

func runChild(string, string) int { return 0 }
