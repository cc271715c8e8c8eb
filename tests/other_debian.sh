#!/usr/bin/env bash
# Do the pages stay the same on another Debian, with other versions of HarfBuzz and ICU?
#
# usage (as root): tests/other_debian.sh [SUITE [FOLDER]]
#
# Accepts goldens of all examples with build/quoin, builds quoin anew in a chroot of SUITE (trixie) below FOLDER, and checks the
# goldens there: the same display lists, whatever the bytes. Says which PDFs have other bytes. Needs debootstrap and the network.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${1:-trixie}
root=${2:-/tmp/quoin-$suite}

[ -x "$root/bin/bash" ] || debootstrap --variant=minbase "$suite" "$root" >/dev/null
mkdir -p "$root/quoin"
git archive HEAD | tar -x -C "$root/quoin"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mkdir -p "$root/etc/ssl/certs" && cp -rL /etc/ssl/certs/. "$root/etc/ssl/certs/"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
chroot "$root" bash -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends make >/dev/null && make -C /quoin deps
  # A newer compiler warns of what ours does not: that is no matter of the pages.
  cmake -G Ninja -S /quoin -B /quoin/build -DCMAKE_BUILD_TYPE=Release -DQUOIN_WERROR=OFF >/dev/null && cmake --build /quoin/build --target quoin'

rm -rf "$root/goldens" && cp -r examples "$root/goldens"
build/quoin golden accept "$root"/goldens/*.yaml
echo "$(find "$root/goldens" -name '*.golden' | wc -l) goldens; checked by $(chroot "$root" /quoin/build/quoin --version):"
chroot "$root" /quoin/build/quoin golden check /goldens && echo "the same display lists"

# The bytes: what differs, and by which versions.
sums() { (cd "$1" && sha256sum ./*.pdf | sort -k 2); }
rm -rf "$root/pdf" && build/quoin build "$root"/goldens/*.yaml -o "$root/pdf/here/"
chroot "$root" bash -c '/quoin/build/quoin build /goldens/*.yaml -o /pdf/there/'
diff <(sums "$root/pdf/here") <(sums "$root/pdf/there") && echo "the same bytes"
grep -h '^program' "$root"/goldens/*.golden | sort -u
