/** How long and how large something on the map is in truth. */
package io.cityhelm.map.measure;
