/** The situation on the map. */
package io.cityhelm.cockpit.map;
