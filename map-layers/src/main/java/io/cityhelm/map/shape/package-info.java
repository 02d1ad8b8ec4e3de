/** Polygons projected once into packed arrays, with an index for hit tests and tile queries. */
package io.cityhelm.map.shape;
