#!/bin/sh
# Import of a contacts file as a ratio to "sqlite3 .import" of the same file plus two indexes, in one run.
# Java runs as in the installed program (installer/java-options), but for its cache of classes.
# Usage, from the project's root after mvn package: sh src/test/benchmarks/import.sh [ROWS] [undo]
set -eu
rows=${1:-1000000}
undo=${2:-}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path=${KITH_CLASSPATH:-target/classes:target/lib/*}
java="${JAVA:-java} -Xmx1g @$here/../../../installer/java-options -cp $path:$work/classes"
"${JAVA:-java}c" -d "$work/classes" -cp "$path" "$here/ImportBenchmark.java"
$java ImportBenchmark write "$work/people.csv" "$rows"
start=$(date +%s.%N)
sqlite3 "$work/people.sqlite" ".mode csv" ".import $work/people.csv person" \
  'CREATE INDEX by_email ON person (Email)' 'CREATE INDEX by_phone ON person (Phone)'
end=$(date +%s.%N)
sqlite=$(echo "$end - $start" | bc)
$java ImportBenchmark import "$work/people.csv" "$work/test" $undo | tee "$work/out"
kith=$(awk '$1 == "import" { print $2 }' "$work/out")
echo "sqlite3 $sqlite s, kith $kith s, ratio $(echo "scale=2; $kith / $sqlite" | bc)"
