package io.cityhelm.map.basemap.picture;

/**
 * What the pictures of a base map have cost so far.
 *
 * @param fetched pictures asked of the source
 * @param holes of these, there was none
 * @param failed of these, the source did not give them
 * @param unreadable of these, what came was no picture
 * @param dropped pictures that were wanted and no longer wanted before a thread got to them
 * @param decoded pictures decoded
 * @param decodedOnFx of these, on the FX thread: must stay 0
 */
public record PictureCounters(
        long fetched, long holes, long failed, long unreadable, long dropped, long decoded, long decodedOnFx) {}
