/** The command bar: finds places and incidents, and shows what Enter will do. */
package io.cityhelm.cockpit.search;
