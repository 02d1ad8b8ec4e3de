/** OGC Web Map Tile Service 1.0.0 (OGC 07-057r7), with the habits of real servers. */
package io.cityhelm.map.basemap.wmts;
