/** "What needs me now?": the queue of the seat, sorted by the next deadline that will be missed. */
package io.cityhelm.cockpit.attention;
