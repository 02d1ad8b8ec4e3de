/** Well-known text of geometries (OGC 06-103r4, and PostGIS's with the SRID), one after the other. */
package io.cityhelm.map.source.wkt;
