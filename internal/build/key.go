package build

import (
	"context"
	"encoding/hex"
	"time"

	"github.com/mujaz/mujaz/internal/snapshot"
)

// Key names all that a site is made from beside the clock: every file, by path
// and bytes, and the options. Two builds of one key by one program differ in
// nothing but what the clock decides; see [Site.Until].
func Key(ctx context.Context, folder Folder, opt Options) (string, error) {
	files, _, err := snapshot.Read(ctx, folder.Site, folder.Theme, nil)
	if err != nil {
		return "", err
	}
	return (&Site{files: files}).Key(opt), nil
}

// Key is the key of the files that the site was made from.
func (s *Site) Key(opt Options) string {
	address := ""
	if opt.BaseURL != nil {
		address = opt.BaseURL.String()
	}
	sum := s.key([]string{""}, address, opt.Drafts, opt.Future, opt.Expired)
	return hex.EncodeToString(sum[:])
}

// Until is when the clock alone first changes the site; zero if it never does.
func (s *Site) Until() time.Time { return s.Plan.Until() }
