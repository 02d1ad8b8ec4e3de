/** Features of a map service: OGC API - Features (OGC 17-069r4) and WFS 2.0 (OGC 09-025r2), as GeoJSON. */
package io.cityhelm.connect.kind.features;
