/** OGC Web Feature Service 2.0 (OGC 09-025r2), asked by key-value pairs. */
package io.cityhelm.map.source.web.wfs;
