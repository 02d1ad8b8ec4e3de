/** What moves on the map: incidents, units and alerts, their rings, links and clusters. */
package io.cityhelm.map.overlay;
