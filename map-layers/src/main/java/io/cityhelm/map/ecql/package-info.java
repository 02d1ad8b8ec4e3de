/** Conditions on features in ECQL, the text form of OGC filters that GeoServer and QGIS people write. */
package io.cityhelm.map.ecql;
