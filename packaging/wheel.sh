#!/usr/bin/env bash
# A wheel for pip and pipx, with the command `tawsim`: wheel.sh [FOLDER], by default dist.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="${1:-dist}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# From a copy: setuptools leaves folders behind, and takes in what lies in older ones.
cp -R annotator storage ui seeds packaging main.py pyproject.toml README.md LICENSE THIRD-PARTY.md "$work/"
.venv/bin/python -m pip wheel -q --disable-pip-version-check --no-deps --wheel-dir "$folder" "$work"
ls -l "$folder"/tawsim-*.whl | awk '{printf "%.0f MB  %s\n", $5 / 1e6, $9}'
