/** From the description of a base map to an open source. */
package io.cityhelm.map.basemap.opening;
