/** Names on the map: which fit where, and how they are drawn. */
package io.cityhelm.map.label;
