/** 电子围栏 on the screen: on the map, in a list, and how one is set and ended. */
package io.cityhelm.cockpit.fence;
