package io.cityhelm.map.tile;

/**
 * What painting has cost so far; read by tests, the bench and the status bar.
 *
 * @param painted tiles painted
 * @param paintedOnFx of these, painted on the FX thread: must stay 0
 * @param dropped tiles asked for and no longer wanted before a thread got to them
 * @param failed tiles whose painting threw; shown as background
 * @param frames frames composed
 * @param standIns tiles of a frame for which another zoom had to stand in
 */
public record TileCounters(long painted, long paintedOnFx, long dropped, long failed, long frames, long standIns) {}
