#!/bin/sh
# Makes the start of the tree faster. Without what is made here everything works, only slower; so whatever goes wrong is
# said and forgiven.
set -eu
tree=$1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
rm -f "$tree/lib/cityhelm.aot"

# Classes that are too old for the archive, in a newer format.
"$JAVA_HOME/bin/java" "$(dirname "$0")/NewClassFiles.java" "$tree"/lib/picocli-*.jar >"$work/log" 2>&1 ||
    echo "CityHelm: old classes stay as they are, the start will be a little slower: $(tail -n 1 "$work/log")" >&2

# The demo city once more, in a form that is quick to read.
for pack in "$tree"/packs/*/; do
    "$tree/bin/cityhelm" pack check --pack "$pack" --data "$work/check" >"$work/log" 2>&1 ||
        echo "CityHelm: $pack was not checked, its first start will be slower: $(tail -n 1 "$work/log")" >&2
done

# The database's own library, which it would copy out of its jar and compare byte by byte at every start.
if [ "$(uname -s)" = Linux ]; then
    library="org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so"
    if (cd "$work" && "$JAVA_HOME/bin/jar" -xf "$tree"/lib/sqlite-jdbc-*.jar "$library") && [ -s "$work/$library" ]; then
        mkdir -p "$tree/lib/native"
        mv "$work/$library" "$tree/lib/native/"
    else
        echo "CityHelm: the database's library stays in its jar, the start will be a little slower." >&2
    fi
fi

# lib/cityhelm.aot, the archive of loaded classes that halves the start: one start of the cockpit in memory, on a data
# directory of its own.

if CITYHELM_JAVA_OPTS="-XX:AOTCacheOutput=$work/cityhelm.aot" "$tree/bin/cityhelm" run --until-first-frame \
    --data "$work/data" >"$work/log" 2>&1 && [ -s "$work/cityhelm.aot" ]; then
    mv "$work/cityhelm.aot" "$tree/lib/cityhelm.aot"
else
    echo "CityHelm: no archive of loaded classes, the start will be slower: $(tail -n 1 "$work/log")" >&2
fi
