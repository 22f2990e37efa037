// Package mujaz holds the theme: the templates and static files that a site
// has unless it brings its own. Only cmd/mujaz imports it.
package mujaz

import "embed"

// Theme is templates/ and static/.
//
//go:embed all:templates all:static
var Theme embed.FS
