/** 周边: what is inside of an area, how many people live there, and which units are nearest to a place. Pure queries. */
package io.cityhelm.core.vicinity;
