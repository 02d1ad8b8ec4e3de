/** A switch that is selected in the queue: a suggested start, or a response that waits for a second person or its review. */
package io.cityhelm.cockpit.switching;
