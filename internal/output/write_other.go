//go:build !unix

package output

import "os"

// writeFile writes a new file.
func writeFile(name string, data []byte) error { return os.WriteFile(name, data, 0o644) }
