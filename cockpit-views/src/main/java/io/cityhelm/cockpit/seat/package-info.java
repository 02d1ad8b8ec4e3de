/** One seat: who sits there, which place they look at, and what they have picked. */
package io.cityhelm.cockpit.seat;
