package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/mujaz/mujaz/internal/archive"
)

// seed is that of all archives that are measured.
const seed = 1

// makeSite writes an archive into a folder that is not there yet, with more
// settings in its site.yaml.
func makeSite(dir string, articles int, settings string) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	a := archive.New(articles, seed)
	files := a.Site()
	files[0].Data = append(files[0].Data, settings...)
	if err := writeFiles(dir, files); err != nil {
		return err
	}
	parts := runtime.GOMAXPROCS(0)
	errs := make([]error, parts)
	var group sync.WaitGroup
	for part := range parts {
		group.Go(func() {
			for i := articles * part / parts; i < articles*(part+1)/parts && errs[part] == nil; i++ {
				errs[part] = writeFiles(dir, a.Article(i))
			}
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

// writeFiles writes files with the folders that they need.
func writeFiles(dir string, files []archive.File) error {
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			return fmt.Errorf("writing the archive: %w", err)
		}
	}
	return nil
}
