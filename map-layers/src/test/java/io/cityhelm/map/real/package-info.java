/** Servers of the distribution that tests start themselves. */
package io.cityhelm.map.real;
