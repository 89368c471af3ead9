#!/bin/sh
# Puts the bundle beside this script into the person's own folders: program, icon, menu entry, kind of file.
set -eu
here="$(cd "$(dirname "$0")" && pwd -P)"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
mkdir -p "$HOME/.local/bin" "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps"
data="$(cd "$data" && pwd -P)"
program="$data/tawsim-program"
case "$here/" in
"$program/") ;;  # it is there already
"$program"/*)
    echo "This script belongs into the folder of the program, not below it." >&2
    exit 1
    ;;
*)
    rm -rf "$program.new"
    cp -R "$here" "$program.new"
    rm -rf "$program"  # of an older version nothing stays
    mv "$program.new" "$program"
    ;;
esac
ln -sf "$program/tawsim" "$HOME/.local/bin/tawsim"
# In a desktop entry a backslash stands for what follows; in the quotes of a command so do " ` $ and it, and % twice.
plain="$(printf '%s' "$program" | sed 's/\\/\\\\/g')"
quoted="$(printf '%s' "$program" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')"
for_sed() { printf '%s' "$1" | sed 's/[&|\\]/\\&/g'; }
sed "s|^Exec=tawsim|Exec=\"$(for_sed "$quoted")/tawsim\"|; s|^TryExec=.*|TryExec=$(for_sed "$plain")/tawsim|" \
    "$program/share/tawsim.desktop" > "$data/applications/tawsim.desktop"
cp "$program/share/tawsim.xml" "$data/mime/packages/"
cp "$program/share/tawsim.svg" "$data/icons/hicolor/scalable/apps/"
cp "$program/share/tawsim.svg" "$data/icons/hicolor/scalable/apps/application-x-tawsim.svg"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
command -v xdg-mime >/dev/null && xdg-mime default tawsim.desktop application/x-tawsim || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
echo "Tawsim is in your menu, and as $HOME/.local/bin/tawsim."
