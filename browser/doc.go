// Package browser tests the program the way readers and editors meet it: its
// real pages in a real browser, and in the Nu HTML checker.
//
// The tests are built with the tag browser, and run by make test, which names
// the programs that they need: CHROMIUM, JAVA, and VNU, the checker's jar.
package browser
