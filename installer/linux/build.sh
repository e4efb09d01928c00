#!/usr/bin/env bash
# Makes the application image and the .deb with a private Java runtime: installer/linux/build.sh [--no-package]
# --no-package takes target/kith.jar and target/lib as they are.
set -euo pipefail
cd "$(dirname "$0")/../.."

java_home=${JAVA25_HOME:-}
for candidate in "$java_home" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  [ -n "$candidate" ] && [ -x "$candidate/bin/jpackage" ] || continue
  case $("$candidate/bin/jpackage" --version 2>/dev/null) in 2[5-9]*|[3-9][0-9]*) java_home=$candidate; break ;; esac
done
[ -x "$java_home/bin/jpackage" ] || { echo "No JDK 25 with jpackage found: set JAVA25_HOME." >&2; exit 1; }

maven=mvn
command -v mvn >/dev/null 2>&1 || maven=./mvnw
[ "${1:-}" = --no-package ] || "$maven" -B -q package -DskipTests

version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
out=target/installer
rm -rf "$out"
mkdir -p "$out/input/lib"
cp target/kith.jar "$out/input/"
cp target/lib/*.jar "$out/input/lib/"

# The modules that the program and its libraries name, and those that are only looked up while it runs:
# TLS (crypto.ec), other encodings such as GB18030 (charsets), Chinese dates (localedata), zip files (zipfs), names (naming.dns).
modules=$("$java_home/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps --recursive \
  --class-path "$out/input/lib/*" "$out/input/kith.jar" | tail -n 1)
modules=$(tr ',' '\n' <<<"$modules" | grep -v '^javafx' | paste -sd,)
modules=$modules,jdk.crypto.ec,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.naming.dns,jdk.unsupported,java.management

"$java_home/bin/jlink" --add-modules "$modules" --include-locales=en,zh --strip-debug --no-header-files --no-man-pages \
  --compress=zip-6 --output "$out/runtime"
"$out/runtime/bin/java" @installer/java-options -Xshare:dump >/dev/null

package=(
  --name kith --app-version "$version" --vendor Kith --description "Customer relations for a small business"
  --copyright "GPL-3.0-or-later" --icon installer/icon/kith.png
)
options=(--java-options '-XX:AOTCache=$APPDIR/kith.aot' --java-options '-Xlog:aot*=off')
while read -r option; do
  options+=(--java-options "$option")
done < <(grep -v '^#' installer/java-options)
"$java_home/bin/jpackage" --type app-image "${package[@]}" --runtime-image "$out/runtime" --input "$out/input" \
  --main-jar kith.jar --main-class app.kith.Launcher --dest "$out/image" "${options[@]}"

# The cache of classes knows the files it was made of by their times, which a package must keep.
export SOURCE_DATE_EPOCH=$(date -d "$(date +%F)" +%s)
find "$out/image" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

# One tour teaches Java which classes the program needs and which of its methods are used most.
lib=$out/image/kith/lib
"$lib/runtime/bin/java" @installer/java-options -Xlog:aot*=off -XX:AOTCacheOutput="$lib/app/kith.aot" \
  -classpath "$(sed -n "s:^app.classpath=\$APPDIR:$lib/app:p" "$lib/app/kith.cfg" | paste -sd:)" \
  app.kith.Launcher tour --only people,import,segments --out "$out/tour" >/dev/null 2> >(grep -v "^Picked up JAVA_TOOL_OPTIONS" >&2)
rm -rf "$out/tour"

"$java_home/bin/jpackage" --type deb "${package[@]}" --app-image "$out/image/kith" --dest "$out" \
  --resource-dir installer/linux/resources --license-file LICENSE --about-url https://kith.example \
  --linux-package-name kith --linux-deb-maintainer kith@kith.example --linux-app-category office \
  --linux-menu-group "Office;ContactManagement;" --linux-shortcut --linux-package-deps libgtk-3-0

rm -rf "$out/input" "$out/runtime"
du -sh "$out"/image/kith "$out"/*.deb
