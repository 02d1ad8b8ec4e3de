/** Imported features as the map paints them: points, lines and areas, projected once and packed. */
package io.cityhelm.map.feature;
