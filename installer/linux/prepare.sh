#!/bin/sh
# Checks, in milliseconds, that the system libraries JavaFX links against are here. As root on Debian or Ubuntu it
# installs what is missing; otherwise it prints the one command to type and fails.
set -eu

# Maven looks for a JDK 25 by itself. Where there is none it says so in ten lines; this says it in one, before. Only said,
# not decided: Maven may know of a place that is not looked at here.
jdk25() {
    for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25:-}" "${JAVA_HOME_25_X64:-}" "${JDK25_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jenv/versions/* "${HOME:-}"/.asdf/installs/java/*; do
        if [ -f "$home/release" ] && grep -q '^JAVA_VERSION="25["+.-]' "$home/release" && [ -x "$home/bin/javac" ]; then
            return 0
        fi
    done
    [ -f "${HOME:-}/.m2/toolchains.xml" ]
}
jdk25 || echo "CityHelm needs JDK 25, and none was found: install one (for example Temurin 25), or name its folder in ~/.m2/toolchains.xml." >&2

libraries="libgtk-3.so.0 libgdk-3.so.0 libpango-1.0.so.0 libpangoft2-1.0.so.0 libfreetype.so.6 libfontconfig.so.1
libX11.so.6 libXext.so.6 libXrender.so.1 libXtst.so.6 libXi.so.6 libXxf86vm.so.1 libGL.so.1"

known=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null || true)
[ -n "$known" ] || exit 0 # not a glibc system: nothing we could look up

missing=""
for library in $libraries; do
    case "$known" in
    *"$library"*) ;;
    *) missing="$missing $library" ;;
    esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "CityHelm: missing system libraries:$missing. Install GTK 3, Pango, FreeType, fontconfig and the X11 libraries with your package manager (dnf: gtk3 libXtst libXxf86vm mesa-libGL; pacman: gtk3 libxtst libxxf86vm), then run the command again." >&2
    exit 1
fi

# Ubuntu 24.04 and Debian 13 renamed libgtk-3-0. The old name is only a virtual package there, or gone; so whichever
# the package lists know is named.
gtk=libgtk-3-0
other="libpango-1.0-0 libpangoft2-1.0-0 libfreetype6 libfontconfig1 libx11-6 libxext6 libxrender1 libxtst6 libxi6 libxxf86vm1 libgl1"
name_gtk() {
    if apt-cache show libgtk-3-0t64 2>/dev/null | grep -q '^Package:'; then
        gtk=libgtk-3-0t64
    fi
}

if [ "$(id -u)" != 0 ]; then
    name_gtk
    echo "CityHelm: missing system libraries:$missing. Type: sudo apt-get update && sudo apt-get install -y --no-install-recommends $gtk $other" >&2
    exit 1
fi

echo "CityHelm: installing the system libraries that JavaFX needs:$missing"
export DEBIAN_FRONTEND=noninteractive
if ! apt-get update -qq; then
    echo "CityHelm: the package lists could not be brought up to date; trying with what is there." >&2
fi
name_gtk
# shellcheck disable=SC2086 # the words are meant to be split
if ! apt-get install -y --no-install-recommends -qq $gtk $other >/dev/null; then
    echo "CityHelm: the installation failed. Type: apt-get install -y --no-install-recommends $gtk $other" >&2
    exit 1
fi
