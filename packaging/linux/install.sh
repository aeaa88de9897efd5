#!/bin/sh
# Puts the unpacked program in its place on Linux, with its entry in the menu, its file type and its icons, or
# takes it away again. It can be run twice: the second time it puts the new version in the place of the old one.
set -eu

usage() {
    cat <<'TEXT'
Bruk: ./install.sh [--system] [--prefix MAPPE] [--uninstall]

  (uten valg)      installer for deg alene, i ~/.local
  --system         installer for alle på maskinen, i /usr/local (krever sudo)
  --prefix MAPPE   installer for alle, i en annen mappe enn /usr/local
  --uninstall      fjern programmet; kursene dine blir liggende
TEXT
}

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The path as a desktop entry's Exec must have it: in quotes, escaped for them, and that escaped once more.
for_exec() {
    printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g'
}

# What to do where one may not write, which is another thing for oneself than for all.
way_in() {
    if [ "$is_system" = no ]; then
        echo "Be IT om skrivetilgang."
    elif [ "$action" = install_program ]; then
        echo "Bruk sudo, eller installer for deg alene med bare ./install.sh."
    else
        echo "Bruk sudo."
    fi
}

# A desktop entry that starts the program by its whole path: ~/.local/bin need not be in PATH.
write_entry() {
    while IFS= read -r line; do
        case $line in
            Exec=mestringstreff*) printf 'Exec="%s"%s\n' "$(for_exec "$bin/mestringstreff")" "${line#Exec=mestringstreff}" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <"$1" >"$2"
}

put_share_files() {
    while IFS= read -r file; do
        mkdir -p "$share/$(dirname "$file")"
        case $file in
            *.desktop) write_entry "$from/share/$file" "$share/$file" ;;
            *) cp "$from/share/$file" "$share/$file" ;;
        esac
        chmod 644 "$share/$file"
    done <"$program/share-files"
}

# Only what this script has put there, by the list it left.
remove_share_files() {
    [ -f "$program/share-files" ] || return 0
    while IFS= read -r file; do
        rm -f "$share/$file"
    done <"$program/share-files"
}

# Tell the desktop by a tool what is new in a folder of `share`; without the tool it finds out at the next login.
refresh() {
    tool=$1 folder=$share/$2
    shift 2
    if has "$tool" && [ -d "$folder" ]; then "$tool" "$@" "$folder" >/dev/null 2>&1 || :; fi
}

tell_desktop() {
    refresh update-desktop-database applications
    refresh update-mime-database mime
    refresh gtk-update-icon-cache icons/hicolor -t -f
}

refuse_while_it_runs() {
    running=$(readlink -f "$program/mestringstreff") || return 0
    for process in /proc/[0-9]*; do
        if [ "$(readlink "$process/exe" 2>/dev/null)" = "$running" ]; then
            fail "Mestringstreff er åpent. Lukk programmet, og prøv igjen."
        fi
    done
}

install_program() {
    [ -x "$from/program/mestringstreff" ] ||
        fail "Programmet ligger ikke ved siden av install.sh. Pakk ut hele fila, og kjør install.sh fra mappa du får."
    mkdir -p "$bin" "$lib/mestringstreff.new" "$share" 2>/dev/null ||
        fail "Du har ikke lov til å installere i $prefix. $(way_in)"
    rm -rf "$program.new"
    cp -R "$from/program" "$program.new" || fail "Det ble ikke plass i $prefix. Rydd litt, og prøv igjen."
    chmod -R go+rX,go-w "$program.new"
    cp "$from/install.sh" "$program.new/"
    (cd "$from/share" && find . -type f) | sed 's|^\./||' >"$program.new/share-files"
    remove_share_files
    rm -rf "$program"
    mv "$program.new" "$program"
    ln -sfn "$program/mestringstreff" "$bin/mestringstreff"
    put_share_files
    tell_desktop
    printf '%s\n' "Mestringstreff er installert. Du finner det i programmenyen, eller starter det med $bin/mestringstreff."
    has update-mime-database ||
        printf '%s\n' "Kurspakker kan ikke åpnes fra filbehandleren før pakken shared-mime-info er installert. Installer den, og kjør install.sh igjen."
}

uninstall_program() {
    whose="alle" other="skriver du --system"
    [ "$is_system" = no ] || { whose="deg alene" other="lar du være å skrive --system"; }
    [ -d "$program" ] || fail "Mestringstreff er ikke installert i $prefix. Ligger det hos $whose, $other."
    [ -w "$lib" ] || fail "Du har ikke lov til å fjerne programmet fra $prefix. $(way_in)"
    remove_share_files
    rm -rf "$program"
    rm -f "$bin/mestringstreff"
    tell_desktop
    printf '%s\n' "Mestringstreff er fjernet."
    if [ "$is_system" = yes ]; then
        printf '%s\n' "Kursene er ikke rørt. De ligger hos hver enkelt, i ~/.local/share/Mestringstreff."
    elif [ -d "$data" ]; then
        [ ! -f "$data/kursene-er-flyttet.txt" ] || data=$(cat "$data/kursene-er-flyttet.txt")
        printf '%s\n' "Kursene dine er ikke rørt. De ligger i $data."
    fi
}

from=$(cd "$(dirname "$0")" && pwd -P)
home=${XDG_DATA_HOME:-$HOME/.local/share}
data=$home/Mestringstreff
is_system=no prefix='' action=install_program
while [ $# -gt 0 ]; do
    case $1 in
        --system) is_system=yes ;;
        --prefix)
            is_system=yes
            [ $# -gt 1 ] || { usage >&2; exit 2; }
            shift
            prefix=$1
            ;;
        --uninstall) action=uninstall_program ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
if [ "$is_system" = yes ]; then
    prefix=${prefix:-/usr/local}
    case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
    share=$prefix/share
else
    prefix=$HOME/.local
    share=$home
fi
lib=$prefix/lib bin=$prefix/bin
program=$lib/mestringstreff
refuse_while_it_runs
"$action"
