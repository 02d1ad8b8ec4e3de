/**
 * GeoPackage files (OGC 12-128r18) of features: those of other software are read, those of our layers written and read. The
 * only package of the map that speaks SQL.
 */
package io.cityhelm.map.geopackage;
