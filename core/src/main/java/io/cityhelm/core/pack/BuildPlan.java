package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the boundaries of a pack are made out of its sources: the {@code build} part of {@code pack.yaml}.
 *
 * @param directory of the pack; the paths of the sources start there
 * @param asOf the day on which the data was true
 * @param borders for each level whether its borders are official or schematic
 * @param city the one node at the top
 * @param sources one a level below the city, from the top down; the deepest that has polygons is the base: all levels above
 *     it are unions, all below are generated
 * @param grids how grids are made
 * @param ended the last day plus one of nodes that no longer exist
 * @param density where people are
 * @param nearSeat patterns of codes, those that lie nearest to the seat of their parent first
 */
public record BuildPlan(
        Path directory,
        LocalDate asOf,
        Map<Level, Jurisdiction.Boundary> borders,
        City city,
        List<Source> sources,
        Grids grids,
        Map<JurisdictionCode, LocalDate> ended,
        Density density,
        List<String> nearSeat) {

    /** Reads the plan of a pack. */
    public static BuildPlan read(Path directory) throws PackProblems {
        return new BuildPlanReader().read(directory);
    }

    /** The node at the top. */
    public record City(JurisdictionCode code, String name, LonLat seat, LocalDate validFrom) {}

    /**
     * The source of one level.
     *
     * @param level which level
     * @param file path in the pack, {@code .geojson} with polygons or {@code .csv} without
     * @param codeColumn where the code stands
     * @param nameColumn where the name stands
     * @param parentColumn where the code of the parent stands; empty when the parent is the city
     * @param seatColumn where lon/lat of the seat stand; empty when it is computed
     * @param validFrom first day of the nodes
     * @param quantum step of the source's coordinates in degrees; 0 when they are exact
     */
    public record Source(
            Level level,
            String file,
            String codeColumn,
            String nameColumn,
            Optional<String> parentColumn,
            Optional<String> seatColumn,
            LocalDate validFrom,
            double quantum) {}

    /**
     * How grids are made.
     *
     * @param perCommunity how many a community has on average; 0 when the sources name them
     * @param digits length of the serial that follows the community's code
     * @param validFrom first day of the nodes
     * @param name their name, {@code {0}} stands for the serial
     */
    public record Grids(int perCommunity, int digits, LocalDate validFrom, String name) {}

    /**
     * Where people are: relative to 1 in the open country, so much more at a seat, falling off with distance.
     *
     * @param city how much more at the seat of the city
     * @param cityReach metres after which that falls to a third
     * @param base how much more at the seat of each jurisdiction with an official border
     * @param baseReach metres after which that falls to a third
     */
    public record Density(double city, double cityReach, double base, double baseReach) {}
}
