/** Jurisdictions and their borders in an OGC GeoPackage 1.3: one feature table a level, lon/lat, EPSG:4326. */
package io.cityhelm.core.store.geopackage;
