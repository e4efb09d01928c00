#!/usr/bin/env bash
# Starts the built image once: a command first, then the window under Xvfb, whose picture goes to target/installer/smoke.png.
set -euo pipefail
cd "$(dirname "$0")/../.."
kith=$PWD/target/installer/image/kith/bin/kith
picture=$PWD/target/installer/smoke.png
folder=$(mktemp -d)

"$kith" --workspace "$folder/smoke.kith" sample --people 200 >"$folder/sample.txt"
"$kith" --workspace "$folder/smoke.kith" people >"$folder/people.txt"
[ "$(wc -l <"$folder/people.txt")" -gt 1 ] || { echo "the command line shows no people" >&2; exit 1; }

# A cache of classes that does not fit the program is passed over in silence, and the start takes longer: here it must fit.
dpkg-deb -x target/installer/kith_*.deb "$folder/installed"
for program in "$kith" "$folder/installed/opt/kith/bin/kith"; do
  JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$program" --version 2>/dev/null || { echo "$program: the cache of classes does not fit" >&2; exit 1; }
done
program=

display=:$((90 + RANDOM % 900))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
program=
stop() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
sleep 1
DISPLAY=$display GDK_BACKEND=x11 "$kith" --workspace "$folder/smoke.kith" &
program=$!
for _ in $(seq 40); do
  sleep 0.5
  kill -0 "$program" 2>/dev/null || { echo "the program ended by itself" >&2; exit 1; }
  DISPLAY=$display import -window root "$picture" 2>/dev/null || continue
  colours=$(identify -format %k "$picture")
  [ "$colours" -gt 200 ] && { echo "the window shows $colours colours: $picture"; exit 0; }
done
echo "no window after 20 s" >&2
exit 1
