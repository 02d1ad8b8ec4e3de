/** Places on the earth in closed form: no EPSG database, nothing that costs time at the start. */
package io.cityhelm.core.geo;
