/** Where one can go: up and down the five levels, and from room to room of the cockpit. */
package io.cityhelm.cockpit.navigation;
