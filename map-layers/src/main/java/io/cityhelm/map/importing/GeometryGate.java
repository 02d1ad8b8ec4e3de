package io.cityhelm.map.importing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.OffTheGlobeException;
import io.cityhelm.map.datum.SourceDatum;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What a geometry has to pass on its way into a layer: it comes out in WGS 84 and sound, or not at all. */
final class GeometryGate {

    private final SourceDatum datum;
    private final AxisOrder axes;

    GeometryGate(SourceDatum datum, AxisOrder axes) {
        this.datum = datum;
        this.axes = axes;
    }

    /** What became of a geometry. */
    sealed interface Outcome {

        /**
         * It may go in.
         *
         * @param mended what was wrong with it
         * @param flattened it had heights or measures, which a map has no use for
         */
        record Passed(Geometry geometry, Optional<Refusal> mended, boolean flattened) implements Outcome {}

        /** It may not. */
        record Refused(Refusal reason) implements Outcome {}
    }

    /** @param geometry may be changed */
    Outcome pass(Geometry geometry) {
        if (geometry.isEmpty()) {
            return refused("layer.geometry-empty");
        }
        if (geometry.getClass() == GeometryCollection.class && !isOfOneKind(geometry)) {
            return refused("layer.geometry-mixed");
        }
        Conversion conversion = new Conversion();
        geometry.apply(conversion);
        if (conversion.failure.isPresent()) {
            return new Outcome.Refused(conversion.failure.get());
        }
        geometry.geometryChanged();
        try {
            return sound(geometry, conversion.flattened);
        } catch (TopologyException | IllegalArgumentException e) {
            return refused("layer.geometry-broken", String.valueOf(e.getMessage()));
        }
    }

    private static Outcome sound(Geometry geometry, boolean flattened) {
        Geometry here = Antimeridian.isCrossedBy(geometry) ? Antimeridian.split(geometry) : geometry;
        Optional<Refusal> mended = Optional.empty();
        if (here != geometry) {
            mended = Optional.of(Refusal.because("layer.antimeridian"));
        }
        if (here.getDimension() == 0) {
            return new Outcome.Passed(here, mended, flattened);
        }
        TopologyValidationError error = new IsValidOp(here).getValidationError();
        if (error == null) {
            return here.isEmpty() ? refused("layer.geometry-empty") : new Outcome.Passed(here, mended, flattened);
        }
        Refusal wrong = wrong(error);
        Geometry fixed = GeometryFixer.fix(here);
        if (fixed.isEmpty() || fixed.getDimension() < here.getDimension()) {
            return new Outcome.Refused(wrong);
        }
        return new Outcome.Passed(fixed, Optional.of(wrong), flattened);
    }

    private static Refusal wrong(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String place = at == null ? "" : String.format(Locale.ROOT, "%.6f, %.6f", at.x, at.y);
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                Refusal.because("layer.self-intersecting", place);
            case TopologyValidationError.TOO_FEW_POINTS -> Refusal.because("layer.too-few-points", place);
            default -> Refusal.because("layer.geometry-broken", error.getMessage() + " " + place);
        };
    }

    private static Outcome refused(String rule, Object... details) {
        return new Outcome.Refused(Refusal.because(rule, details));
    }

    private static boolean isOfOneKind(Geometry collection) {
        int kind = collection.getGeometryN(0).getDimension();
        for (int i = 1; i < collection.getNumGeometries(); i++) {
            if (collection.getGeometryN(i).getDimension() != kind) {
                return false;
            }
        }
        return true;
    }

    /** Each coordinate once; it stops at the first that is no place. */
    private final class Conversion implements CoordinateSequenceFilter {
        private final Coordinate place = new Coordinate();
        private Optional<Refusal> failure = Optional.empty();
        private boolean flattened;

        @Override
        public void filter(CoordinateSequence points, int i) {
            place.x = points.getX(i);
            place.y = points.getY(i);
            flattened |= points.getDimension() > 2 && !Double.isNaN(points.getOrdinate(i, 2));
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                failure = Optional.of(Refusal.because("layer.not-finite"));
                return;
            }
            axes.straighten(place);
            try {
                datum.toWgs84(place);
                points.setOrdinate(i, 0, place.x);
                points.setOrdinate(i, 1, place.y);
            } catch (OffTheGlobeException e) {
                failure = Optional.of(Refusal.because("layer.off-the-globe", plain(e.x()), plain(e.y()), datum.id()));
            }
        }

        private static String plain(double number) {
            return String.format(Locale.ROOT, "%.3f", number);
        }

        @Override
        public boolean isDone() {
            return failure.isPresent();
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
