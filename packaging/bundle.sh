#!/usr/bin/env bash
# A folder and an archive that run without Python: bundle.sh [FOLDER], by default dist. On Linux and macOS.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="${1:-dist}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# An environment of its own: what is not in it cannot be drawn in.
.venv/bin/python -m venv "$work/env"
python="$work/env/bin/python"
TAWSIM_TORCH=no "$python" scripts/install.py run
"$python" -m pip install -q --disable-pip-version-check pyinstaller==6.22.3
if [ "$(uname -s)" != Linux ]; then "$python" -m pip install -q pillow; fi

"$python" -m PyInstaller --noconfirm --log-level WARN --distpath "$folder" --workpath "$work/build" packaging/tawsim.spec
HOME="$work" QT_QPA_PLATFORM=offscreen "$folder/tawsim/tawsim" try-seed >/dev/null  # what cannot do this is none
mkdir -p "$folder/tawsim/share"
cp packaging/tawsim.desktop packaging/tawsim.xml ui/tawsim.svg "$folder/tawsim/share/"
cp packaging/install.sh LICENSE THIRD-PARTY.md "$folder/tawsim/"
version="$("$python" -c 'from annotator import VERSION; print(VERSION)')"
archive="$folder/tawsim-$version-$(uname -s | tr 'A-Z' 'a-z')-$(uname -m).tar.xz"
tar -C "$folder" -cf - tawsim | xz -1 -T0 > "$archive"  # ten times as fast as usual, a tenth larger
"$python" - "$folder/tawsim" "$archive" <<'END'
import sys
from pathlib import Path

for place in map(Path, sys.argv[1:]):
    files = [f for f in (place, *place.rglob("*")) if f.is_file() and not f.is_symlink()]
    print(f"{sum(f.stat().st_size for f in files) / 1e6:.0f} MB  {place}")
END
