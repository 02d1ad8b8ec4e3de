/** Imported layers on the map: which there are, which are shown, and how another comes in. */
package io.cityhelm.cockpit.layers;
