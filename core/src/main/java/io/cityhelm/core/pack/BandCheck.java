package io.cityhelm.core.pack;

import java.util.List;
import java.util.function.Consumer;

/** Bands must run from one end to the other without a gap or an overlap, or some value would have no state or two. */
final class BandCheck {

    private BandCheck() {}

    static void check(YamlNode file, List<Indicator> indicators, Consumer<PackProblem> problems) {
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            if (!runThrough(indicator.bands())) {
                YamlNode at = file.at(List.of("indicators", String.valueOf(i), "bands"));
                problems.accept(at.problem("PackProblem.bands", indicator.id()));
            }
        }
    }

    private static boolean runThrough(List<Indicator.Band> bands) {
        double next = Double.NEGATIVE_INFINITY;
        for (Indicator.Band band : bands) {
            if (band.from() != next || band.to() <= band.from()) {
                return false;
            }
            next = band.to();
        }
        return next == Double.POSITIVE_INFINITY;
    }
}
