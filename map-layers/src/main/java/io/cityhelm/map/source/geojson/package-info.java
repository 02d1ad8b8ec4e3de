/** GeoJSON (RFC 7946, and the older drafts with a {@code crs}), streamed. */
package io.cityhelm.map.source.geojson;
