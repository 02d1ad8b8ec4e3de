/** Files of other software become layers of the map: previewed, converted, checked and kept, or not at all. */
package io.cityhelm.map.importing;
