/** 周边查询: what is inside of an area, which units are nearest, and what lies under a point of the map, as a list. */
package io.cityhelm.cockpit.vicinity;
