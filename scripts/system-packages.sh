#!/usr/bin/env bash
# Installs the Debian packages that Qt's window and `python -m venv` need, and only those that are missing.
# `system-packages.sh test` adds a virtual display and what types on it. Where it may not install, it says what is
# needed and returns 1.
set -euo pipefail

packages=(
    libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1
    libxcb-image0 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
)
# A Python that can make environments by itself (pyenv, conda) has no need of Debian's package.
if ! "${PYTHON:-python3}" -c "import ensurepip" 2>/dev/null; then packages+=(python3-venv); fi
if [ "${1:-run}" = test ]; then packages+=(xvfb xdotool); fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    # Not a Debian: every desktop brings these libraries under its own names, so there is nothing to do.
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    # Newer releases rename libraries for 64-bit time (libfoo1 -> libfoo1t64): either name will do.
    state="$(dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null || true)"
    case "$state" in *"ok installed"*) ;; *) missing+=("$package") ;; esac
done
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
        echo "These system packages are missing, and installing them needs an administrator:" >&2
        echo "    sudo apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo -n)
fi

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@"; }
wanted=(--no-install-recommends "${missing[@]}")

echo "Installing system packages: ${missing[*]}"
# A fresh machine has no package lists yet, and old lists name files that are gone: fetch them anew.
apt update -q >/dev/null 2>&1 || true
# Each line of --print-uris ends in: size in bytes, checksum.
bytes="$(apt install --print-uris -qq "${wanted[@]}" 2>/dev/null | awk '/^.http|^.file/ {sum += $3} END {print sum + 0}')"
echo "To download: $(awk -v b="$bytes" 'BEGIN {printf "%.1f", b / 1e6}') MB"
if ! apt install -y -qq "${wanted[@]}" >/dev/null; then
    echo "apt-get could not install: ${missing[*]}" >&2
    exit 1
fi
