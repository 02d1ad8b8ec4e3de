/** What stands on the map without moving: legend, scale, datum, zoom buttons, layer switches. */
package io.cityhelm.map.furniture;
