/** What lies under the map of this seat: the choice, how its source stands, and where it is kept. */
package io.cityhelm.cockpit.basemap;
