/** 回放: the map plays the last hours, and says plainly that this is not now. */
package io.cityhelm.cockpit.replay;
