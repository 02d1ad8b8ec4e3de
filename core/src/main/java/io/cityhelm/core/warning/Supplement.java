package io.cityhelm.core.warning;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.List;
import java.util.Optional;

/**
 * What a message says beside its Chinese words and its codes of areas.
 *
 * @param english the same in English; empty when it is said in Chinese only
 * @param shapes where it holds, as outlines
 */
public record Supplement(Optional<English> english, List<Shape> shapes) {

    /** Nothing. */
    public static final Supplement NONE = new Supplement(Optional.empty(), List.of());

    /** @param event what is warned of @param instruction may be empty */
    public record English(String event, String headline, String text, String instruction) {}

    /**
     * One outline.
     *
     * @param area the jurisdiction whose border it is, simplified; empty for what somebody drew
     * @param points WGS 84; the last is the first
     */
    public record Shape(Optional<JurisdictionCode> area, String name, List<LonLat> points) {
        public Shape {
            points = List.copyOf(points);
        }
    }

    public Supplement {
        shapes = List.copyOf(shapes);
    }

    public boolean saysNothing() {
        return english.isEmpty() && shapes.isEmpty();
    }
}
