/** The pictures of a base map, fetched and decoded in the background, resampled and kept for the painters of the map. */
package io.cityhelm.map.basemap.picture;
