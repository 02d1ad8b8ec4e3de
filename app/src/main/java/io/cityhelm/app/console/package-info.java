/** What is said on the terminal, in the chosen language. The only place that touches the standard streams. */
package io.cityhelm.app.console;
