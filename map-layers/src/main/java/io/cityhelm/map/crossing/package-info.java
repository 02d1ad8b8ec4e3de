/** The one way of the map's furniture from the FX thread to slow work and back. */
package io.cityhelm.map.crossing;
