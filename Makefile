# VietText. `make demo` and `make test` work on a fresh machine that has a Swift toolchain and nothing else.

SWIFT ?= swift
PAGE ?= seeds/text/flat/101.txt
DATA ?= $(VIETTEXT_DATA)
RELEASE = $$(Scripts/release-flags.sh)

.PHONY: help setup build demo test check random spelled consumer snippets docs lint api thresholds coverage sanitize \
  seeds sums model weights check-weights entities normalization lunar check-tables lib test-c test-python test-spark \
  test-fts5 fuzz bench peers dist profile clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install libicu when it is missing
	@Scripts/setup.sh

build: setup ## a release build of the command
	$(SWIFT) build $(RELEASE) --product viettext

demo: build ## analyse a page of seeds/ and show the report
	@"$$($(SWIFT) build -c release --show-bin-path)/viettext" analyze --format text $(PAGE)

test: setup seeds ## every test, and a package that uses this one
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@Scripts/tables.sh
	@Scripts/snippets.sh
	@Scripts/consumer.sh

check: test lint docs api thresholds ## all that a change must pass: tests, format, links, interface, instructions

random: setup ## compare a million random texts with ICU, in every form
	VIETTEXT_RANDOM_TEXTS=1000000 $(SWIFT) test -c release -Xswiftc -enable-testing --filter FastNormalizerTests

spelled: setup ## spell a million random values and read them again
	VIETTEXT_SPELLED_VALUES=1000000 $(SWIFT) test -c release -Xswiftc -enable-testing --filter SpellOutRoundTripTests

consumer: setup ## build and run the program of README.md as a package of its own
	@Scripts/consumer.sh

snippets: setup ## run the programs of Snippets/ and compare what they print
	@Scripts/snippets.sh

docs: setup ## the documentation of every module; links must lead somewhere
	$(SWIFT) build
	@Scripts/docs.sh

api: ## compare the public interface with that of the last tag
	@Scripts/api.sh

thresholds: setup ## count the instructions of the command and compare with Benchmarks/instructions.tsv (needs valgrind)
	@Scripts/thresholds.sh

coverage: setup ## which share of the library modules' lines the tests reach
	@Scripts/coverage.sh

SANITIZER ?= address
sanitize: setup ## the tests under the address sanitizer; SANITIZER=thread for the other
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=$(SANITIZER) --scratch-path .build/$(SANITIZER)

dist: setup ## an archive of the command for machines without Swift, tried with nothing around it
	@Scripts/dist.sh

profile: setup ## count how often which code runs on the seeds, for the optimizer of release builds (Linux)
	@Scripts/profile.sh

lint: ## the format of all sources
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Snippets Benchmarks Examples

seeds: ## compare the seeds with their sums
	@Scripts/sums.sh check

sums: ## write the sums of the seeds anew
	@Scripts/sums.sh write

MODEL_DATA = $(DATA)/segmentation
MODEL_OPTIONS = --lexicon induced.tsv --corpus train.txt:5 --corpus extra.txt:3 --corpus silver-wiki-legal.txt:1:200000

model: ## train the word model (needs VIETTEXT_DATA and xz; about a minute)
	@test -n "$(DATA)" || { echo "make model: set VIETTEXT_DATA to the folder of the training data" >&2; exit 1; }
	$(SWIFT) build $(RELEASE) --product viettext-train
	mkdir -p .build/model
	cp -f "$(MODEL_DATA)/lexicon/induced.tsv" "$(MODEL_DATA)/vtb/train.txt" "$(MODEL_DATA)/vtb/extra.txt" \
	  "$(MODEL_DATA)/vtb/dev.txt" .build/model
	xz -dc "$(MODEL_DATA)/silver/silver-wiki-legal.txt.xz" > .build/model/silver-wiki-legal.txt
	trainer="$$($(SWIFT) build -c release --show-bin-path)/viettext-train" && cd .build/model && \
	  "$$trainer" train $(MODEL_OPTIONS) \
	  --dev dev.txt --output words.model --provenance "viettext-train train $(MODEL_OPTIONS); SHA-256 $$(sha256sum \
	  induced.tsv train.txt extra.txt silver-wiki-legal.txt | tr -s ' \n' ' ' | sed 's/ $$//'); licence CC BY-SA 4.0, see NOTICE"
	cp .build/model/words.model Sources/CVietModel/words.model

weights: ## train the weights of blocks (needs VIETTEXT_DATA)
	@Scripts/weights.sh write

check-weights: setup ## train the weights of blocks anew and compare them (needs VIETTEXT_DATA)
	@Scripts/weights.sh check

entities: ## generate the table of HTML character references (needs Python 3)
	@python3 -c "import html.entities, json; print(json.dumps({'&' + k: {'codepoints': [ord(c) for c in v], 'characters': v} for k, v in sorted(html.entities.html5.items())}))" > .build/entities.json
	$(SWIFT) run viettext-tables entities .build/entities.json "$$(sha256sum .build/entities.json | cut -d ' ' -f 1)" > .build/entities.c
	mv .build/entities.c Sources/CVietPages/entities.c

normalization: ## generate the tables of the normalizer
	$(SWIFT) run viettext-tables normalization > .build/normalization_tables.c
	mv .build/normalization_tables.c Sources/CVietUnicode/normalization_tables.c

lunar: ## generate the table of the lunar calendar
	$(SWIFT) run viettext-tables lunar > .build/LunarTable.swift
	mv .build/LunarTable.swift Sources/VietExpressions/Calendar/LunarTable.swift

check-tables: setup ## make the generated tables anew and compare them
	$(SWIFT) build --product viettext-tables
	@Scripts/tables.sh

lib: setup ## libviettext.so and its header, for C and what can call C
	@Scripts/lib.sh

test-c: setup ## the C functions under valgrind
	@Scripts/test-c.sh

test-python: setup ## the Python package from its wheel, against the command
	@Scripts/test-python.sh

test-spark: setup ## the Python package on Spark (local), Ray Data and Dask (needs Java 17; 500 MB from PyPI the first time)
	@Scripts/test-spark.sh

DOCUMENTS ?= 100000
test-fts5: setup ## the example of SQLite's FTS5: its tests, then DOCUMENTS indexed beside unicode61
	@Scripts/test-fts5.sh "$(DOCUMENTS)"

FUZZ ?= all
SECONDS ?= 120
fuzz: setup ## fuzz every entry point, or FUZZ, for SECONDS each
	@Tests/Fuzz/run.sh "$(FUZZ)" "$(SECONDS)"

bench: setup ## rates of characters, encodings, tokens and words beside those of ICU, iconv and wc, as a table
	$(SWIFT) run $(RELEASE) --package-path Benchmarks viettext-bench

peers: build ## other tools beside the command: Benchmarks/RESULTS.md, or TASKS of it (needs VIETTEXT_DATA, PyPI, Java 17)
	@test -n "$(DATA)" || { echo "make peers: set VIETTEXT_DATA to the folder of the gold data" >&2; exit 1; }
	@Scripts/python-environment.sh "$$PWD/.build/peers" Benchmarks/Peers/requirements.txt
	PYSPARK_PYTHON="$$PWD/.build/peers/bin/python" .build/peers/bin/python Benchmarks/Peers/peers.py --data "$(DATA)" \
	  --command "$$($(SWIFT) build -c release --show-bin-path)/viettext" $(TASKS)

clean: ## remove what was built
	rm -rf .build
