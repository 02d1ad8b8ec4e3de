package io.cityhelm.map.importing;

import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.GaussKruger;
import io.cityhelm.map.datum.SourceDatum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether what comes in lies where it should; a wrong datum shows here first. For one thread. */
final class PlaceCheck {

    private static final int SAMPLE = 200;

    private final Optional<Envelope> expected;
    private final List<Coordinate> raw = new ArrayList<>();
    private long inside;
    private long outside;

    PlaceCheck(Optional<Envelope> expected) {
        this.expected = expected;
    }

    /** A geometry as it stands in the file. */
    void before(Geometry geometry) {
        if (raw.size() < SAMPLE && !geometry.isEmpty()) {
            raw.add(geometry.getCoordinate().copy());
        }
    }

    /** A geometry as it goes into the layer. */
    void after(Geometry geometry) {
        if (expected.map(area -> area.intersects(geometry.getEnvelopeInternal()))
                .orElse(true)) {
            inside++;
        } else {
            outside++;
        }
    }

    /** In words of the command line, what would put them where they should be rather than a datum. */
    Optional<String> better(SourceDatum datum) {
        Optional<String> zone = raw.stream().findFirst().flatMap(first -> GaussKruger.betterFor(datum, first.x));
        return expected.flatMap(area -> new DatumGuess(raw, area).best())
                .map(guess -> guess.datum().id() + (guess.axes() == AxisOrder.NORTH_EAST ? ", --axes ne" : ""))
                .or(() -> zone);
    }

    /** Whether most of what was seen lies where it should, were it in this datum. */
    boolean fits(SourceDatum datum) {
        return raw.isEmpty()
                || expected.map(area -> new DatumGuess(raw, area).share(datum, AxisOrder.EAST_NORTH) >= 0.5)
                        .orElse(true);
    }

    List<Caution> cautions(SourceDatum datum) {
        List<Caution> found = new ArrayList<>();
        if (outside > inside) {
            found.add(Caution.of("outside", outside, inside + outside));
            better(datum).ifPresent(better -> found.add(Caution.of("rather", better)));
        }
        return found;
    }
}
