/** OGC API - Features, part 1 (OGC 17-069r4): GeoJSON in WGS 84, page by page along the links of the service. */
package io.cityhelm.map.source.web.ogcapi;
