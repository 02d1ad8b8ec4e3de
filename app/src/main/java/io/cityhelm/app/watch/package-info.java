/**
 * A watch without hands: officers of the demo accounts carry incidents through their lives over the same desk as people
 * do, where there is no display to do it on.
 */
package io.cityhelm.app.watch;
