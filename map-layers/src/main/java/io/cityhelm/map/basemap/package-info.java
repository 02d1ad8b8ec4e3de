/** Base maps: where pictures of the ground come from, on which grid they lie, and how their sources stand. */
package io.cityhelm.map.basemap;
