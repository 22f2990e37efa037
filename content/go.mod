// This folder is a module of its own, so that its file names may hold Arabic
// punctuation: go install refuses a module with such names.
module content
