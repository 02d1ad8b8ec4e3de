/** Vector tiles (Mapbox Vector Tile 2.1) read within bounds and drawn in the map's own colours. */
package io.cityhelm.map.basemap.vector;
