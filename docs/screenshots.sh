#!/usr/bin/env bash
# Draws the pictures of the documentation anew, out of the packaged application (mvn package first). The cockpits are fed
# by the department simulator, which tells the same story each time.
set -euo pipefail
cd "$(dirname "$0")/.."
tree=app/target/cityhelm
work=$(mktemp -d)
# a web server that root starts lets its programs run as nobody, who has to read the description of the base map
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT

# name level size theme language domain
scenes="
district-zh-dark district 1920x1080 dark zh -
street-en-dark street 1366x768 dark en -
city-zh-light city 1366x768 light zh -
"
mkdir -p docs/pictures
echo "$scenes" | while read -r name level size theme lang domain; do
    [ -n "$name" ] || continue
    "$tree/bin/cityhelm" snapshot --demo --seconds 12 --level "$level" --size "$size" --theme "$theme" --lang "$lang" \
        $([ "$domain" = - ] || echo --domain "$domain") --data "$work/$name" --out "docs/pictures/$name.png"
done

# what an operator does on the map: the steps stand beside the pictures
# name level size theme
worked="
inside district 1920x1080 dark
nearest street 1366x768 light
heat-and-tracks district 1920x1080 dark
identify district 1920x1080 dark
layer-opacity district 1920x1080 dark
replay district 1920x1080 dark
measure-and-graticule district 1366x768 light
bookmarks city 1366x768 dark
classes city 1366x768 dark
fences district 1920x1080 dark
import-sheet city 1366x768 light
data-overview city 1920x1080 dark
data-links city 1366x768 dark
data-sets city 1920x1080 dark
lineage city 1920x1080 dark
"
echo "$worked" | while read -r name level size theme; do
    [ -n "$name" ] || continue
    "$tree/bin/cityhelm" snapshot --demo --seconds 12 --level "$level" --size "$size" --theme "$theme" --lang zh \
        --steps "docs/pictures/$name.steps" --data "$work/$name" --out "docs/pictures/$name.png"
done

# the map as a sheet
"$tree/bin/cityhelm" map print --demo --seconds 12 --level district --paper view --data "$work/print" --png docs/pictures/map-print.png

# the first picture of the README: an incident in progress, out of a whole run
"$tree/bin/cityhelm" run --demo --headless --seconds 45 --data "$work/run"
cp "$work/run/headless-run/2-in-progress.png" docs/pictures/in-progress.png

# a base map: a WMS of MapServer, where it is installed (Debian: cgi-mapserver)
if [ -x /usr/lib/cgi-bin/mapserv ]; then
    docs/base-map/serve.sh "$work/base-map" 18097 &
    server=$!
    trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
    # its first answer takes long, and the cockpit does not wait for it
    python3 - <<'PYTHON'
import time, urllib.request
for attempt in range(30):
    try:
        urllib.request.urlopen("http://127.0.0.1:18097/cgi-bin/mapserv?map=CITY&SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities").read()
        break
    except OSError:
        time.sleep(1)
PYTHON
    "$tree/bin/cityhelm" snapshot --demo --seconds 12 --level district --size 1366x768 --theme light --lang zh --basemap wms \
        --data "$work/base-map" --out docs/pictures/base-map-wms.png
fi

# vector tiles, drawn in the colours of the theme
mkdir -p "$work/vector"
cat >"$work/vector/basemaps.yaml" <<YAML
basemaps:
  - id: vector
    name: {zh: 矢量瓦片, en: Vector tiles}
    kind: mbtiles
    file: $PWD/map-layers/src/test/resources/io/cityhelm/map/basemap/vector.mbtiles
    credits: {zh: 为测试画的几何, en: Shapes drawn for the tests}
YAML
"$tree/bin/cityhelm" snapshot --demo --seconds 12 --level district --size 1366x768 --theme light --lang zh --basemap vector \
    --data "$work/vector" --out docs/pictures/vector-tiles.png

# imported layers: a table in GCJ-02, a zipped shapefile in a Gauss-Kruger zone, lines as text
samples=map-layers/src/test/resources/io/cityhelm/map/vector
awk 'BEGIN { srand(4); print "经度,纬度,名称"; for (i = 1; i <= 900; i++)
    printf "%.6f,%.6f,探头%d\n", 120 + (rand() + rand() + rand()) / 10, 30.1 + (rand() + rand() + rand()) / 10, i }' >"$work/cameras.csv"
awk 'BEGIN { srand(9); for (i = 0; i < 40; i++) { x = 120 + rand() * .3; y = 30.1 + rand() * .25; printf "SRID=4490;LINESTRING("
    for (k = 0; k < 9; k++) { printf "%s%.5f %.5f", k ? ", " : "", x, y; x += rand() * .02 - .006; y += rand() * .02 - .008 }
    print ")" } }' >"$work/lanes.wkt"
"$tree/bin/cityhelm" layer import "$work/cameras.csv" --name 视频探头 --datum gcj02 --data "$work/layers"
"$tree/bin/cityhelm" layer import "$work/lanes.wkt" --name 应急通道 --data "$work/layers"
"$tree/bin/cityhelm" layer import "$samples/zones-gk.zip" --name 疏散分区 --data "$work/layers"
"$tree/bin/cityhelm" snapshot --demo --seconds 12 --level district --data "$work/layers" --out docs/pictures/imported-layers.png

# the same with styles, and the simulated cameras and facilities of the pack
"$tree/bin/cityhelm" layer style 应急通道 docs/styles/lanes.yaml --data "$work/layers"
"$tree/bin/cityhelm" layer style 疏散分区 docs/styles/zones.yaml --data "$work/layers"
"$tree/bin/cityhelm" snapshot --demo --seconds 12 --level street --data "$work/layers" --out docs/pictures/styled-layers.png
