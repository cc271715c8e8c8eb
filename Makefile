# quoin: make, make test, make test-optional, make lint, make bench, make fuzz, make update, make gallery, make fonts, make clean.
BUILD  := build
TESTED := build/sanitized
OUT    := out
JOBS   := $(shell nproc)
CMAKE  := cmake -G Ninja

# What the program needs, what its tests need, and what lint, bench and fuzz need (Debian 12).
BUILD_PACKAGES := g++ cmake ninja-build pkg-config python3 gettext woff2 libfmt-dev libexpected-dev libpodofo-dev libssl-dev \
  libharfbuzz-dev libfreetype-dev libyaml-cpp-dev libboost-locale-dev libicu-dev libdeflate-dev libcli11-dev nlohmann-json3-dev \
  libpng-dev libjpeg62-turbo-dev libmd4c-dev poppler-utils \
  hyphen-en-us hyphen-en-gb hyphen-de hyphen-fr hyphen-es hyphen-it hyphen-pt-br hyphen-nl hyphen-pl hyphen-ru hyphen-sv hyphen-da
TEST_PACKAGES := libgtest-dev libgmock-dev qpdf mupdf-tools librsvg2-bin python3-pikepdf python3-yaml python3-jsonschema python3-fonttools \
  python3-pdfminer python3-pypdf nodejs faketime libmd4c-html0-dev libmd4c-dev \
  default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java libjaxb-java
LINT_PACKAGES := clang-14 clang-tidy-14 clang-format-14
BENCH_PACKAGES := libbenchmark-dev hyperfine
# What test-optional needs: about 1.5 GB. Its two checkers of HTML come from the npm registry.
OPTIONAL_PACKAGES := texlive-xetex texlive-lang-chinese texlive-latex-recommended texlive-fonts-recommended lmodern fonts-texgyre \
  fonts-noto-cjk chromium default-jre-headless poppler-utils python3-pikepdf $(if $(shell command -v npm),,npm)
HTML_CHECKERS := vnu-jar@26.9.27 axe-core@4.14.1
FUZZ_PACKAGES := clang-14 libclang-rt-14-dev

.PHONY: all deps deps-test build examples test test-optional test-chromium lint bench fuzz update gallery fonts clean
.DEFAULT_GOAL := all

all: examples

# install(packages): what dpkg does not know yet, through apt.
define install
	@missing=; for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing:$$missing"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef

deps:
	$(call install,$(BUILD_PACKAGES))

deps-test: deps
	$(call install,$(TEST_PACKAGES))

build: deps
	@$(CMAKE) -S . -B $(BUILD) -DCMAKE_BUILD_TYPE=Release >/dev/null
	@cmake --build $(BUILD) -j $(JOBS)

examples: build
	@mkdir -p $(OUT)
	@python3 tests/examples.py --quoin $(BUILD)/quoin --out $(OUT)

test: examples deps-test
	@$(CMAKE) -S . -B $(TESTED) -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-Og -DQUOIN_SANITIZE=ON -DQUOIN_TESTS=ON >/dev/null
	@cmake --build $(TESTED) -j $(JOBS)
	@cd $(TESTED) && ctest --output-on-failure -j $(JOBS)

# What exports are worth to others: TeX Live sets the TeX files, vnu and axe-core judge the HTML.
test-optional: build
	$(call install,$(OPTIONAL_PACKAGES))
	@/usr/bin/python3 tests/export/check_tex.py --quoin $(BUILD)/quoin
	@npm install --silent --no-audit --no-fund --prefix $(BUILD)/checkers $(HTML_CHECKERS)
	@/usr/bin/python3 tests/export/check_html.py --quoin $(BUILD)/quoin --tools $(BUILD)/checkers

lint: build
	$(call install,$(LINT_PACKAGES))
	@python3 tests/layers.py
	@git ls-files 'src/*.h' 'src/*.cpp' 'tests/*.cpp' | xargs clang-format-14 --dry-run --Werror
	@git ls-files 'src/*.cpp' | xargs -P $(JOBS) -n 4 clang-tidy-14 -p $(BUILD) --extra-arg=-Wno-unknown-warning-option --quiet --warnings-as-errors='*'

bench: build
	$(call install,$(BENCH_PACKAGES))
	@$(CMAKE) -S . -B $(BUILD) -DQUOIN_BENCH=ON >/dev/null && cmake --build $(BUILD) -j $(JOBS)
	@python3 tests/bench/process.py --quoin $(BUILD)/quoin
	@$(BUILD)/tests/bench/stages --benchmark_min_time=0.5

# Every fuzzer for SECONDS; what it finds is kept in build/fuzz/tests/fuzz/found.
SECONDS := 60
fuzz: deps
	$(call install,$(FUZZ_PACKAGES))
	@$(CMAKE) -S . -B $(BUILD)/fuzz -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 -DQUOIN_SANITIZE=ON -DQUOIN_FUZZ=ON >/dev/null
	@cmake --build $(BUILD)/fuzz -j $(JOBS) --target fuzz_all
	@tests/fuzz/run.sh $(BUILD)/fuzz/tests/fuzz $(SECONDS)

# What Chromium's PDF viewer copies; not part of `make test`, for Chromium is large.
test-chromium: build deps-test
	$(call install,chromium)
	@/usr/bin/python3 tests/pdf/chromium_text.py --quoin $(BUILD)/quoin $(notdir $(basename $(wildcard layouts/*.yaml)))

# Rewrites goldens of the cases that match CASE (a regular expression) and shows the difference.
update: deps-test
	@python3 tests/cases.py --quoin $(BUILD)/quoin --update '$(or $(CASE),.)'
	@git --no-pager diff --stat -p -- tests

# The pictures of all layouts in layouts/pictures, and their table in layouts/README.md.
gallery: build
	$(call install,python3-yaml)
	@/usr/bin/python3 tests/gallery.py --quoin $(BUILD)/quoin

fonts:
	@python3 fonts/recipe.py --check

clean:
	@rm -rf build $(OUT)
