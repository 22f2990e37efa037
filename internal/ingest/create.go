package ingest

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// create writes a file, whole or not at all, and never over another: the error
// is [fs.ErrExist] then. The file's folder is made if it is missing.
func create(file string, data []byte) error {
	temp := filepath.Join(filepath.Dir(file), ".import-"+strconv.FormatUint(rand.Uint64(), 36))
	err := exclusive(temp, data)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		err = exclusive(temp, data)
	}
	if err == nil {
		err = renameNew(temp, file)
	}
	if err == nil {
		return nil
	}
	os.Remove(temp)
	return err
}

// linkNew gives a file another name that must be free. A plain rename would
// write over the file that has it.
func linkNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from)
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	data, read := os.ReadFile(from) // a file system without links
	if read != nil {
		return errors.Join(err, read)
	}
	return errors.Join(exclusive(to, data), os.Remove(from))
}

// exclusive writes a file that must not be there.
func exclusive(file string, data []byte) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
