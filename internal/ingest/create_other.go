//go:build !linux

package ingest

func renameNew(from, to string) error { return linkNew(from, to) }
