/**
 * Shapefiles, streamed: geometry (ESRI Shapefile Technical Description, July 1998), dBase III attributes, and the files
 * beside them that say datum and encoding. Own code, because no kept library on Maven Central reads them without a GIS or a
 * database behind it.
 */
package io.cityhelm.map.source.shapefile;
