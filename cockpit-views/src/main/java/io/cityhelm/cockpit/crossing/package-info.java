/** The crossing between other threads and the screen. The only place that calls the toolkit's run-later. */
package io.cityhelm.cockpit.crossing;
