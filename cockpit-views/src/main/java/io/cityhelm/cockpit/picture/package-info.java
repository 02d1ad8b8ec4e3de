/** What stands now, brought to the screen once for all panels. */
package io.cityhelm.cockpit.picture;
