#!/usr/bin/env bash
# Makes .venv ready. `setup.sh run` brings what the program needs, `setup.sh test` also what its tests need.
# Where all is there it only compares a stamp, touches no network and takes a fraction of a second.
#   PYTHON=…           the Python to build .venv with (3.11 or newer)
#   TAWSIM_TORCH=no    leave torch and camel-tools out;  =any  take a CUDA build too, several GB
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

what="${1:-run}"
case "$what" in run | test) ;; *) echo "usage: scripts/setup.sh [run|test]" >&2; exit 2 ;; esac

# Another torch choice, or other wishes in the project's files, is another stamp.
wanted="$({ echo "${TAWSIM_TORCH:-cpu}"; cat pyproject.toml constraints.txt scripts/install.py; } | sha256sum | cut -d' ' -f1)"
stamp=".venv/.ready-$what"
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && .venv/bin/python -c "" 2>/dev/null; then
    exit 0
fi

fits() { command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
python=""
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if fits "$candidate"; then python="$candidate"; break; fi
done
if [ -z "$python" ]; then
    echo "Tawsim needs Python 3.11 or newer; found: $(python3 --version 2>&1 || true)." >&2
    echo "Install one (Debian 12: apt-get install python3 python3-venv), or name it: PYTHON=/path/to/python make run" >&2
    exit 1
fi

if ! PYTHON="$python" scripts/system-packages.sh "$what"; then
    echo "Going on without them; if the window does not open, install them and try again." >&2
fi

if ! .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Making .venv with $("$python" --version)"
    rm -rf .venv
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        echo "Could not make .venv; on Debian that needs the package python3-venv." >&2
        exit 1
    fi
fi

.venv/bin/python scripts/install.py "$what"
echo "$wanted" >"$stamp"
if [ "$what" = test ]; then echo "$wanted" >.venv/.ready-run; fi
