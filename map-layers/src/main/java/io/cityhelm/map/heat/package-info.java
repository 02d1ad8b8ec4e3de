/** Where much happens: the density of events. */
package io.cityhelm.map.heat;
