#!/usr/bin/env bash
# A folder and an archive that run without Python: dist/tawsim, dist/tawsim-VERSION-SYSTEM.tar.gz.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=.venv/bin/python
$python -m PyInstaller --version >/dev/null 2>&1 || $python -m pip install -q --constraint constraints.txt pyinstaller
$python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/tawsim.spec
mkdir -p dist/tawsim/share
cp packaging/tawsim.desktop packaging/tawsim.xml packaging/tawsim.svg dist/tawsim/share/
cp packaging/install.sh dist/tawsim/
version="$($python -c 'from annotator import VERSION; print(VERSION)')"
archive="dist/tawsim-$version-$(uname -s | tr 'A-Z' 'a-z')-$(uname -m).tar.gz"
tar -C dist -czf "$archive" tawsim
du -sm dist/tawsim "$archive" | sed 's/\t/ MB  /'
