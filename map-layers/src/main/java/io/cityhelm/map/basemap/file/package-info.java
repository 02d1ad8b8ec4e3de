/** Base maps out of files: MBTiles and raster GeoPackages. */
package io.cityhelm.map.basemap.file;
