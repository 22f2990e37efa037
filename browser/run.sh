#!/usr/bin/env bash
# Runs the tests that need a browser, Java and npm: finds each, installs it
# where that is allowed, and else says in one line what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
GO=${GO:-go} TOOLS=${TOOLS:-.tools}

# find NAME... prints the first of these programs that is there.
find_program() {
	for name in "$@"; do
		if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then command -v "$name"; return; fi
	done
}

# need VARIABLE PACKAGE NAME... sets the variable to a program, installing the
# package of Debian if there is none.
need() {
	local variable=$1 package=$2 program
	shift 2
	if [ -n "${!variable:-}" ]; then set -- "${!variable}"; fi
	program=$(find_program "$@")
	if [ -z "$program" ] && [ -z "${!variable:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		echo "installing $package"
		{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package"; } >"$TOOLS/apt.log" 2>&1 || tail -n 3 "$TOOLS/apt.log" >&2
		program=$(find_program "$@")
	fi
	if [ -z "$program" ]; then
		echo "make test: $1 is missing; install it, or name it in $variable=" >&2
		exit 1
	fi
	printf -v "$variable" %s "$program"
	export "${variable?}"
}

mkdir -p "$TOOLS"
need CHROMIUM chromium chromium chromium-browser google-chrome google-chrome-stable
need JAVA default-jre-headless java
need NPM npm npm

# package NAME VERSION FILE prints the place of a file of an npm package,
# installing the package if that version is not there.
package() {
	local dir=$TOOLS/node_modules/$1
	if [ ! -f "$dir/$3" ] || ! grep -q "\"version\": \"$2\"" "$dir/package.json"; then
		echo "installing $1 $2" >&2
		"$NPM" install --no-audit --no-fund --no-save --loglevel=error --prefix "$TOOLS" "vnu-jar@$VNU_VERSION" "axe-core@$AXE_VERSION" "lighthouse@$LIGHTHOUSE_VERSION" >/dev/null || {
			echo "make test: $1 $2 cannot be installed by npm" >&2
			exit 1
		}
	fi
	echo "$PWD/$dir/$3"
}

VNU=$(package vnu-jar "$VNU_VERSION" build/dist/vnu.jar)
AXE=$(package axe-core "$AXE_VERSION" axe.min.js)
LIGHTHOUSE=$(package lighthouse "$LIGHTHOUSE_VERSION" cli/index.js)
export VNU AXE LIGHTHOUSE

"$GO" test -tags browser -count=1 -timeout 25m ./browser
