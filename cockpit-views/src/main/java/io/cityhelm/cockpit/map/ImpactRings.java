package io.cityhelm.cockpit.map;

import java.util.List;

/** 影响范围: the distances drawn around the selected incident. They help to judge by eye; they are no model of an impact. */
public final class ImpactRings {

    /** Metres, the smallest first. */
    public static final List<Double> METRES = List.of(1_000.0, 2_000.0);

    private ImpactRings() {}

    static double[] metres() {
        return METRES.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
