#!/bin/sh
# Import of a contacts file as a ratio to "sqlite3 .import" of the same file plus two indexes, in one run.
# Java (25; JAVA names it) runs as in the installed program: installer/java-options, and a cache of classes, here of a small import.
# Usage, from the project's root after mvn package: sh src/test/benchmarks/import.sh [ROWS] [undo]
set -eu
rows=${1:-1000000}
undo=${2:-}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kith=${KITH_JAR:-target/kith.jar}
"${JAVA:-java}c" -d "$work/classes" -cp "$kith" "$here/ImportBenchmark.java"
jar=$work/benchmark.jar
"$(dirname "$(command -v "${JAVA:-java}")")/jar" --create --file "$jar" -C "$work/classes" .
java="${JAVA:-java} -Xmx1g @$here/../../../installer/java-options -Xlog:aot*=off"
$java -cp "$kith:$jar" ImportBenchmark write "$work/people.csv" "$rows"
$java -cp "$kith:$jar" ImportBenchmark write "$work/few.csv" 50000
$java -XX:AOTCacheOutput="$work/kith.aot" -cp "$kith:$jar" ImportBenchmark import "$work/few.csv" "$work/few" >/dev/null 2>&1
sync
start=$(date +%s.%N)
sqlite3 "$work/people.sqlite" ".mode csv" ".import $work/people.csv person" \
  'CREATE INDEX by_email ON person (Email)' 'CREATE INDEX by_phone ON person (Phone)'
end=$(date +%s.%N)
sqlite=$(echo "$end - $start" | bc)
sync
$java -XX:AOTCache="$work/kith.aot" -cp "$kith:$jar" ImportBenchmark import "$work/people.csv" "$work/test" $undo | tee "$work/out"
seconds=$(awk '$1 == "import" { print $2 }' "$work/out")
echo "sqlite3 $sqlite s, kith $seconds s, ratio $(echo "scale=2; $seconds / $sqlite" | bc)"
