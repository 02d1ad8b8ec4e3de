/** The wiring: what is started in which order, and stopped in the reverse. The one place that knows all modules. */
package io.cityhelm.app.start;
