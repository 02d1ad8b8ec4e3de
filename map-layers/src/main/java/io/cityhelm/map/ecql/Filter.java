package io.cityhelm.map.ecql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * A condition on features. Nothing is known of a missing value: it is unequal to everything, and no other comparison with it
 * holds. Immutable and safe on any thread.
 */
public sealed interface Filter {

    /** Holds for every feature. */
    Filter ALL = new Constant(true);

    boolean accepts(Subject subject);

    /** Calls back with each attribute that it asks for, possibly more than once. */
    void eachAttribute(Consumer<String> found);

    /** The attributes that it asks for, in order. */
    default Set<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        eachAttribute(names::add);
        return names;
    }

    /** INCLUDE and EXCLUDE. */
    record Constant(boolean holds) implements Filter {
        @Override
        public boolean accepts(Subject subject) {
            return holds;
        }

        @Override
        public void eachAttribute(Consumer<String> found) {}
    }

    /** AND. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean accepts(Subject subject) {
            return parts.stream().allMatch(part -> part.accepts(subject));
        }

        @Override
        public void eachAttribute(Consumer<String> found) {
            parts.forEach(part -> part.eachAttribute(found));
        }
    }

    /** OR. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean accepts(Subject subject) {
            return parts.stream().anyMatch(part -> part.accepts(subject));
        }

        @Override
        public void eachAttribute(Consumer<String> found) {
            parts.forEach(part -> part.eachAttribute(found));
        }
    }

    /** NOT. */
    record Not(Filter part) implements Filter {
        @Override
        public boolean accepts(Subject subject) {
            return !part.accepts(subject);
        }

        @Override
        public void eachAttribute(Consumer<String> found) {
            part.eachAttribute(found);
        }
    }

    /** A condition on one value. */
    sealed interface OnValue extends Filter {
        Operand operand();

        @Override
        default void eachAttribute(Consumer<String> found) {
            Filter.name(operand(), found);
        }
    }

    /** {@code =}, {@code <} and so on. */
    record Comparison(Operand operand, Sign sign, Operand with) implements OnValue {

        /** What the order of two values has to be. */
        enum Sign {
            EQUAL,
            UNEQUAL,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST;

            boolean holds(int order) {
                return switch (this) {
                    case EQUAL -> order == 0;
                    case UNEQUAL -> order != 0;
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case MORE -> order > 0;
                    case AT_LEAST -> order >= 0;
                };
            }
        }

        @Override
        public boolean accepts(Subject subject) {
            var order = Values.compare(operand.of(subject), with.of(subject));
            return order.isPresent() ? sign.holds(order.getAsInt()) : sign == Sign.UNEQUAL;
        }

        @Override
        public void eachAttribute(Consumer<String> found) {
            Filter.name(operand, found);
            Filter.name(with, found);
        }
    }

    /** BETWEEN; both ends count. */
    record Between(Operand operand, Operand low, Operand high) implements OnValue {
        @Override
        public boolean accepts(Subject subject) {
            Object value = operand.of(subject);
            var above = Values.compare(value, low.of(subject));
            var below = Values.compare(value, high.of(subject));
            return above.isPresent() && below.isPresent() && above.getAsInt() >= 0 && below.getAsInt() <= 0;
        }

        @Override
        public void eachAttribute(Consumer<String> found) {
            List.of(operand, low, high).forEach(one -> Filter.name(one, found));
        }
    }

    /** IN a list. */
    record OneOf(Operand operand, List<Object> values) implements OnValue {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(Subject subject) {
            Object value = operand.of(subject);
            return values.stream().anyMatch(one -> Values.compare(value, one).orElse(1) == 0);
        }
    }

    /** LIKE and ILIKE. */
    record Like(Operand operand, Pattern pattern) implements OnValue {
        @Override
        public boolean accepts(Subject subject) {
            Object value = operand.of(subject);
            return value != null && pattern.matcher(value.toString()).matches();
        }
    }

    /** IS NULL. */
    record Missing(Operand operand) implements OnValue {
        @Override
        public boolean accepts(Subject subject) {
            return operand.of(subject) == null;
        }
    }

    /** How a feature lies to a place. */
    record Lying(Relation relation, PreparedGeometry place) implements Filter {

        /** As OGC Simple Features has them, from the feature to the place. */
        enum Relation {
            INTERSECTS,
            DISJOINT,
            WITHIN,
            CONTAINS
        }

        @Override
        public boolean accepts(Subject subject) {
            Geometry feature = plain(subject.geometry());
            return switch (relation) {
                case INTERSECTS -> place.intersects(feature);
                case DISJOINT -> place.disjoint(feature);
                case WITHIN -> place.contains(feature);
                case CONTAINS -> place.within(feature);
            };
        }

        /** A collection of one kind as what it is: JTS asks nothing of a mixed one. */
        private static Geometry plain(Geometry geometry) {
            return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)
                    ? geometry.union()
                    : geometry;
        }

        @Override
        public void eachAttribute(Consumer<String> found) {}
    }

    private static void name(Operand operand, Consumer<String> found) {
        if (operand instanceof Operand.Attribute attribute) {
            found.accept(attribute.name());
        }
    }
}
