/** Tile servers: one HTTP client with a bounded cache on disk, and a breaker for each server. */
package io.cityhelm.map.basemap.http;
