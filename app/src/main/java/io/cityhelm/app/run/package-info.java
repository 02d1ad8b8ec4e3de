/** The cockpit at work: in a window, or in memory where there is no display. */
package io.cityhelm.app.run;
