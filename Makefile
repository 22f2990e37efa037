# Everything that is done with Mujaz's own repository.
#
#   make test      everything that CI runs
#   make test-go   of that, all that needs only Go
#   make site      build the repository's own site into public/
#   make serve     show it while you type
#   make fuzz      run the fuzz targets for a while (FUZZTIME=1m)
#   make bench-serve  how long an editor waits for a save to show in a browser
#   make bench-search  how much the search finds, beside MiniSearch and Pagefind,
#                  how much of its index it reads, and how long it takes
#   make eval      how well the labelled articles are read (EVAL=DIR: those of
#                  another folder; UPDATE=1: rewrite its figures.json)
#   make bench     build made archives, beside Hugo and cp -r (ARTICLES="1000 10000";
#                  DIR=DIR: on that disk and not on a RAM disk; RUNS=3; MARKDOWN=1);
#                  what social cards cost, by themselves: archives have none
#   make golden    rewrite the golden files, to be read before they are committed
#   make clean     remove what was made
#
# The browser tests use a Chromium, a Java and an npm that are there (CHROMIUM,
# JAVA, NPM name others), install them where that is allowed (apt, as root), and
# else say what is missing.

GO          ?= go
FUZZTIME    ?= 3s
STATICCHECK  = honnef.co/go/tools/cmd/staticcheck@v0.8.2
VNU_VERSION  = 26.9.27
SEARCHES     = minisearch@7.2.0 pagefind@1.6.0
AXE_VERSION  = 4.14.1
LIGHTHOUSE_VERSION = 12.8.2
TOOLS        = .tools
export CHROMIUM JAVA NPM

.PHONY: help test test-go lint unit race fuzz site serve eval bench bench-serve bench-search golden browser clean

help:
	@sed -n -e '/^$$/q' -e 's/^# \{0,1\}//p' Makefile

test: lint race fuzz site browser
	@echo "make test: all is well"

test-go: lint unit fuzz site

lint:
	@echo "== gofmt, vet, staticcheck"
	@out=$$(gofmt -l cmd internal browser *.go); test -z "$$out" || { echo "gofmt would change:"; echo "$$out"; exit 1; }
	$(GO) vet ./...
	$(GO) vet -tags browser ./browser
	$(GO) run $(STATICCHECK) ./...

unit:
	$(GO) test ./...

# The race detector needs a C compiler; without one the tests run without it. With it
# they take up to nine times as long: the sessions of cmd/mujaz run alone, since beside
# the sites that internal/build makes they came near the ten minutes that go test gives a
# package.
race:
	@echo "== tests, with the race detector"
	@if [ "$$($(GO) env CGO_ENABLED)" = 1 ] && command -v "$$($(GO) env CC)" >/dev/null; then $(GO) test -race $$($(GO) list ./... | grep -v /cmd/mujaz$$) && $(GO) test -race ./cmd/mujaz; else echo "no C compiler: without the race detector"; $(GO) test ./...; fi

# Each target's own output is of interest only when it has failed. At times go
# test takes the end of the time for a failure, without a failing input: then it
# is asked once more, and has to pass.
fuzz:
	@echo "== fuzz targets, $(FUZZTIME) each"
	@mkdir -p $(TOOLS); for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "$$pkg $$target"; \
			fuzz() { $(GO) test $$pkg -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x >$(TOOLS)/fuzz.log 2>&1; }; \
			fuzz || { grep -q 'context deadline exceeded' $(TOOLS)/fuzz.log && ! grep -q 'Failing input' $(TOOLS)/fuzz.log && fuzz; } || { cat $(TOOLS)/fuzz.log; exit 1; }; \
		done; \
	done

site:
	@echo "== the repository's own site"
	$(GO) run ./cmd/mujaz build --strict

serve:
	$(GO) run ./cmd/mujaz serve -D -F

eval:
	@$(GO) run ./cmd/evaluate $(if $(UPDATE),-update) "$(or $(EVAL),internal/ingest/testdata/labelled)"

# The programs are built first: mujaz, and hugo, which go install fetches.
bench:
	@mkdir -p $(TOOLS)
	@$(GO) test -run '^$$' -bench Card ./internal/socialcard
	@$(GO) run ./cmd/bench -go "$(GO)" -tools $(TOOLS) $(if $(DIR),-dir "$(DIR)") $(if $(RUNS),-runs $(RUNS)) $(if $(MARKDOWN),-markdown) $(ARTICLES)

golden:
	UPDATE=1 $(GO) test -count=1 ./...

bench-search:
	@mkdir -p $(TOOLS)
	@$(or $(NPM),npm) install --no-audit --no-fund --no-save --loglevel=error --prefix $(TOOLS)/search $(SEARCHES) >/dev/null
	$(GO) test -run '^$$' -bench SearchShare -benchtime 2x ./internal/build
	CHROMIUM=$(or $(CHROMIUM),chromium) NODE_MODULES=$(CURDIR)/$(TOOLS)/search/node_modules $(GO) test -tags browser -run '^$$' -bench Search -benchtime 1x ./browser

bench-serve:
	CHROMIUM=$(or $(CHROMIUM),chromium) $(GO) test -tags browser -run '^$$' -bench EditToDOM -benchtime 20x ./browser

browser:
	@echo "== pages in a browser and in the HTML checker"
	@GO=$(GO) VNU_VERSION=$(VNU_VERSION) AXE_VERSION=$(AXE_VERSION) LIGHTHOUSE_VERSION=$(LIGHTHOUSE_VERSION) TOOLS=$(TOOLS) browser/run.sh

clean:
	rm -rf public .public.mujaz $(TOOLS)
