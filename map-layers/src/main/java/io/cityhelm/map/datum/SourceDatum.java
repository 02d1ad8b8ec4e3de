package io.cityhelm.map.datum;

import org.locationtech.jts.geom.Coordinate;

/**
 * What the two numbers of a source's coordinate mean. The first is always the one to the east and the second the one to
 * the north, whatever an authority says about the order of its axes: {@link AxisOrder} turns what comes otherwise.
 * Immutable and safe on any thread.
 */
public interface SourceDatum {

    /** A short name that {@link Datums#parse} understands, as far as there is one. */
    String id();

    /** Whether its numbers are degrees; else they are lengths on a plane. */
    boolean isGeographic();

    /** Whether the way to WGS 84 is known; without it a place can be off by a hundred metres. */
    boolean isShiftKnown();

    /**
     * Puts the same place in WGS 84, degrees, in the place of the given numbers. Heights are left alone.
     *
     * @throws OffTheGlobeException when the numbers are no place in this datum; the coordinate is then unchanged
     */
    void toWgs84(Coordinate place) throws OffTheGlobeException;

    /**
     * The other way round, from WGS 84 degrees.
     *
     * @throws OffTheGlobeException when this datum has no numbers for the place
     */
    void fromWgs84(Coordinate place) throws OffTheGlobeException;
}
