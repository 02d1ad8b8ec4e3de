/** The indicators of a cockpit: what they say, how far they can be trusted, and why. */
package io.cityhelm.cockpit.indicator;
