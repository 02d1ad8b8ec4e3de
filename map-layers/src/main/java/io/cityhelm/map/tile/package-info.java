/** Polygons painted off the FX thread into cached tiles, and the composition of a frame out of them. */
package io.cityhelm.map.tile;
