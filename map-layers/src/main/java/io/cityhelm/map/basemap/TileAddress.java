package io.cityhelm.map.basemap;

/**
 * One picture in the grid of its source.
 *
 * @param level index into {@link TileGrid#levels()}
 * @param column from the west, from 0
 * @param row from the north, from 0
 */
public record TileAddress(int level, long column, long row) {}
