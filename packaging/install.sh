#!/bin/sh
# Puts the bundle beside this script into the person's own folders: program, icon, menu entry, kind of file.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
mkdir -p "$data/tawsim-program" "$HOME/.local/bin" "$data/applications" "$data/mime/packages" \
    "$data/icons/hicolor/scalable/apps"
cp -R "$here/." "$data/tawsim-program/"
ln -sf "$data/tawsim-program/tawsim" "$HOME/.local/bin/tawsim"
sed "s|^Exec=tawsim|Exec=$HOME/.local/bin/tawsim|; s|^TryExec=.*|TryExec=$HOME/.local/bin/tawsim|" \
    "$here/share/tawsim.desktop" > "$data/applications/tawsim.desktop"
cp "$here/share/tawsim.xml" "$data/mime/packages/"
cp "$here/share/tawsim.svg" "$data/icons/hicolor/scalable/apps/"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
echo "Tawsim is in your menu, and as $HOME/.local/bin/tawsim."
