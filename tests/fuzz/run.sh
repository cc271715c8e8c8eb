#!/bin/sh
# Runs every fuzzer for a while, from the seeds of the plain tests; what it finds is kept in FOLDER/found.
# usage: run.sh FOLDER SECONDS      FOLDER holds the fuzzers, as `make fuzz` builds them
set -eu
folder=$1 seconds=$2
here=$(dirname "$0")
cases=$here/../cases
mkdir -p "$folder/found"
fuzz() {
  name=$1; shift
  mkdir -p "$folder/corpus/$name"
  echo "== $name"
  "$folder/fuzz_$name" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -dict="$here/words.dict" -artifact_prefix="$folder/found/$name-" "$folder/corpus/$name" "$@" 2>"$folder/$name.log" ||
    { tail -40 "$folder/$name.log"; failed=1; }
  grep -E "number_of_executed_units|peak_rss_mb|cov:" "$folder/$name.log" | tail -3
}
failed=0
fuzz yaml "$here/corpus/yaml" "$cases"
fuzz resume "$here/corpus/yaml" "$cases"
fuzz layout "$here/corpus/yaml" "$cases/layout" "$here/../../layouts"
fuzz compile_cv "$here/corpus/yaml" "$cases/typeset" "$cases/rendercv"
fuzz compile_layout "$here/corpus/yaml" "$cases/layout" "$cases/typeset" "$here/../../layouts"
fuzz font "$here/corpus/font"
fuzz text "$here/corpus/text"
fuzz image "$here/corpus/image" "$here/../pdf/pictures"
exit $failed
