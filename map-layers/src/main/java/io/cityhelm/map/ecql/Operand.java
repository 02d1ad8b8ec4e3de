package io.cityhelm.map.ecql;

/** A side of a comparison: an attribute or a value. */
sealed interface Operand {

    /** The value for a feature: a Long, Double, Boolean or String, or null. */
    Object of(Subject subject);

    /** @param name as in the layer */
    record Attribute(String name) implements Operand {
        @Override
        public Object of(Subject subject) {
            return subject.value(name);
        }
    }

    /** Stands in the filter itself. */
    record Constant(Object value) implements Operand {
        @Override
        public Object of(Subject subject) {
            return value;
        }
    }
}
