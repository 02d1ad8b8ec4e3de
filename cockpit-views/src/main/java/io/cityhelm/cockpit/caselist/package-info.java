/** The room of all incidents: those that are open and those that ended, to filter, sort and open. */
package io.cityhelm.cockpit.caselist;
