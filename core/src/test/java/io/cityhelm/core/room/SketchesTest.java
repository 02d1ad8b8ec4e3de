package io.cityhelm.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.force.Brigade;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Actor;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SketchesTest {

    private static final SketchId SKETCH = new SketchId(new UUID(0, 9));
    private static final Incident LEAK = Brigade.incident(Town.INCIDENT, Town.STREET);
    private static final List<LonLat> TRIANGLE =
            List.of(new LonLat(120.12, 30.25), new LonLat(120.13, 30.25), new LonLat(120.13, 30.26));

    @Test
    void every_command_in_every_state() {
        Sketch drawn = drawn();
        Sketch erased = Sketch.evolve(drawn, new SketchEvent.SketchErased("moved", "street", Town.NOON));

        assertThat(said(null, area("cordon"), Town.STREET_OFFICER)).isEqualTo("sketch-drawn");
        assertThat(said(drawn, area("cordon"), Town.STREET_OFFICER)).isEqualTo("sketch.exists");
        assertThat(said(erased, area("cordon"), Town.STREET_OFFICER)).isEqualTo("sketch.exists");
        assertThat(said(null, erase("moved"), Town.STREET_OFFICER)).isEqualTo("sketch.unknown");
        assertThat(said(drawn, erase("moved"), Town.DISTRICT_OFFICER)).isEqualTo("sketch-erased");
        assertThat(said(erased, erase("moved"), Town.STREET_OFFICER)).isEqualTo("sketch.erased");
        assertThat(erased.erased()).isTrue();
        assertThat(erased.points()).isEqualTo(TRIANGLE);
    }

    @Test
    void a_shape_has_as_many_points_as_it_needs_and_not_more_than_a_hand_sets() {
        List<LonLat> two = TRIANGLE.subList(0, 2);
        assertThat(said(null, draw(SketchShape.POINT, List.of(), "post"), Town.STREET_OFFICER))
                .isEqualTo("sketch.too-few");
        assertThat(said(null, draw(SketchShape.LINE, TRIANGLE.subList(0, 1), "way"), Town.STREET_OFFICER))
                .isEqualTo("sketch.too-few");
        assertThat(said(null, draw(SketchShape.AREA, two, "cordon"), Town.STREET_OFFICER))
                .isEqualTo("sketch.too-few");
        assertThat(said(null, draw(SketchShape.LINE, two, "way"), Town.STREET_OFFICER))
                .isEqualTo("sketch-drawn");
        assertThat(said(
                        null,
                        draw(SketchShape.LINE, Collections.nCopies(201, TRIANGLE.getFirst()), "way"),
                        Town.STREET_OFFICER))
                .isEqualTo("sketch.too-many");
    }

    @Test
    void a_sketch_says_what_it_is_and_comes_from_somebody_who_may_note_on_the_incident() {
        assertThat(said(null, area(" "), Town.STREET_OFFICER)).isEqualTo("text.missing");
        assertThat(said(null, area("x".repeat(1_000_000)), Town.STREET_OFFICER)).isEqualTo("text.too-long");
        assertThat(said(null, area("cordon"), Town.OTHER_STREET_OFFICER)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(null, area("cordon"), Town.OBSERVER)).isEqualTo("authority.role");
        assertThat(said(drawn(), erase(""), Town.STREET_OFFICER)).isEqualTo("text.missing");
        assertThat(Table.said(SketchDecisions.decide(
                        null, area("cordon"), Town.context(Town.STREET_OFFICER, Town.NOON), null)))
                .isEqualTo("incident.unknown");
    }

    private static Sketch drawn() {
        return Sketch.evolve(
                null,
                new SketchEvent.SketchDrawn(
                        SKETCH, Town.INCIDENT, SketchShape.AREA, TRIANGLE, "cordon", "street", Town.NOON));
    }

    private static SketchCommand area(String label) {
        return draw(SketchShape.AREA, TRIANGLE, label);
    }

    private static SketchCommand draw(SketchShape shape, List<LonLat> points, String label) {
        return new SketchCommand.Draw(SKETCH, Town.INCIDENT, shape, points, label);
    }

    private static SketchCommand erase(String reason) {
        return new SketchCommand.Erase(SKETCH, reason);
    }

    private static String said(Sketch now, SketchCommand command, Actor actor) {
        return Table.said(SketchDecisions.decide(now, command, Town.context(actor, Town.NOON), LEAK));
    }
}
