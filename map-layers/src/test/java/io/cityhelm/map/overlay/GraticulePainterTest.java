package io.cityhelm.map.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GraticulePainterTest {

    @Property
    void linesStandFarEnoughApartAndNotTooFar(@ForAll @DoubleRange(min = 3, max = 20) double zoom) {
        double world = 256 * Math.pow(2, zoom);
        double apart = GraticulePainter.step(world) / 360 * world;
        assertThat(apart).isBetween(100.0, 300.0);
    }
}
