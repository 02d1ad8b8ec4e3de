/** What a source's coordinates mean, and how they become WGS 84 longitude and latitude: once, at the edge. */
package io.cityhelm.map.datum;
