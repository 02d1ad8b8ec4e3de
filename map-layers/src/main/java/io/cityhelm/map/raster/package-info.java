/** Shapes and lines into pixels, by the area that they cover of each. */
package io.cityhelm.map.raster;
