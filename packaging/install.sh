#!/bin/sh
# Puts the bundle beside this script into the person's own folders: program, icon, menu entry, kind of file.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
program="$data/tawsim-program"
mkdir -p "$HOME/.local/bin" "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps"
if [ "$here" != "$program" ]; then
    rm -rf "$program"  # of an older version nothing stays
    cp -R "$here" "$program"
fi
ln -sf "$program/tawsim" "$HOME/.local/bin/tawsim"
sed "s|^Exec=tawsim|Exec=\"$program/tawsim\"|; s|^TryExec=.*|TryExec=$program/tawsim|" \
    "$here/share/tawsim.desktop" > "$data/applications/tawsim.desktop"
cp "$here/share/tawsim.xml" "$data/mime/packages/"
cp "$here/share/tawsim.svg" "$data/icons/hicolor/scalable/apps/"
cp "$here/share/tawsim.svg" "$data/icons/hicolor/scalable/apps/application-x-tawsim.svg"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
command -v xdg-mime >/dev/null && xdg-mime default tawsim.desktop application/x-tawsim || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
echo "Tawsim is in your menu, and as $HOME/.local/bin/tawsim."
