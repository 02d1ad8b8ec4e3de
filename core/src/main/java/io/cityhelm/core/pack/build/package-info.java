/**
 * Makes the boundaries of a pack: official borders are cleaned, the levels below them are generated as nested, gap-free,
 * schematic polygons. The same sources give the same borders on every machine.
 *
 * <p>All geometry in here lives on the integer grid of {@link io.cityhelm.core.pack.build.Plane}: a border that two
 * jurisdictions share is the same list of integers on both sides, so there is nothing to snap and no sliver.
 */
package io.cityhelm.core.pack.build;
