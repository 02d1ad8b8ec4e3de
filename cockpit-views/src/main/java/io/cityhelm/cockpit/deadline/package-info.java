/** Clocks that run towards a deadline: how much is left, how pressing it is, and the one beat that all of them follow. */
package io.cityhelm.cockpit.deadline;
