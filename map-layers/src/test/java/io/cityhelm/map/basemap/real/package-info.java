/** Base maps against servers of other people's making, which the tests start themselves. */
package io.cityhelm.map.basemap.real;
