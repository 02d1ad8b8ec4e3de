/** Orders as requests of Open311 GeoReport v2: each is received once, and said to be closed when it is done. */
package io.cityhelm.connect.outward.open311;
