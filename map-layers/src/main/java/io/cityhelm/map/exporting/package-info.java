/** Layers of the map as files for other software. */
package io.cityhelm.map.exporting;
