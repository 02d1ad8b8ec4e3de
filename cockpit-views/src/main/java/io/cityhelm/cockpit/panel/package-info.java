/** How a panel says that it loads, has nothing, is old, cut off or broken. */
package io.cityhelm.cockpit.panel;
