/** The frame of the cockpit: what stands where, and the panels that fill it. */
package io.cityhelm.cockpit.shell;
