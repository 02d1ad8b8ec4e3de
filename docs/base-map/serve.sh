#!/usr/bin/env bash
# A WMS of the distribution's MapServer at 127.0.0.1:PORT, of the demo pack's borders, and the description of it as a base map.
# Usage: serve.sh FOLDER PORT — writes FOLDER/basemaps.yaml and serves until it is killed. Needs cgi-mapserver and python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
port=$2
mkdir -p "$folder/cgi-bin"
sed "s|PACK|$(cd "$here/../../resources/packs/hangzhou-2020" && pwd)|" "$here/city.map" >"$folder/city.map"
printf 'CONFIG\n  ENV\n    "MS_MAP_PATTERN" "."\n  END\n  MAPS\n    "CITY" "%s"\n  END\nEND\n' "$folder/city.map" >"$folder/ms.conf"
ln -sf /usr/lib/cgi-bin/mapserv "$folder/cgi-bin/mapserv"
cat >"$folder/basemaps.yaml" <<YAML
basemaps:
  - id: wms
    name: {zh: 市局地图服务（WMS）, en: Bureau map service (WMS)}
    kind: wms
    url: http://127.0.0.1:$port/cgi-bin/mapserv?map=CITY
    layer: land,community
    credits: {zh: MapServer 按演示城市包的边界绘制, en: "MapServer, out of the borders of the demo pack"}
    tile-pixels: 512
    fills: 0.4
    opacity: 0.85
YAML
cd "$folder"
MAPSERVER_CONFIG_FILE="$folder/ms.conf" exec python3 -m http.server --cgi --bind 127.0.0.1 "$port" >"$folder/server.log" 2>&1
