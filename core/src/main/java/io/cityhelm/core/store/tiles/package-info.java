/** Files of map pictures made by other software, read as they are: MBTiles and raster GeoPackages. */
package io.cityhelm.core.store.tiles;
