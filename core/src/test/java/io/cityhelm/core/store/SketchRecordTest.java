package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchCommand;
import io.cityhelm.core.room.SketchEvent;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sketches on the disk: with their incident, in its story, and the same after a rebuild. */
class SketchRecordTest extends OpenLedger {

    private static final SketchId CORDON = new SketchId(new UUID(0, 1));
    private static final SketchId POST = new SketchId(new UUID(0, 2));
    private static final List<LonLat> TRIANGLE =
            List.of(new LonLat(120.12, 30.25), new LonLat(120.13, 30.25), new LonLat(120.13, 30.26));

    @Test
    void what_was_drawn_is_on_the_map_until_it_is_erased_and_in_the_story_for_ever() throws Exception {
        reportAndVerify();
        done(new SketchCommand.Draw(CORDON, Town.INCIDENT, SketchShape.AREA, TRIANGLE, "cordon"));
        done(new SketchCommand.Draw(POST, Town.INCIDENT, SketchShape.POINT, TRIANGLE.subList(0, 1), "post"));
        done(new SketchCommand.Erase(CORDON, "moved"));

        assertThat(onMap()).extracting(Sketch::label).containsExactly("post");
        assertThat(ledger.situation().timeline(Town.INCIDENT))
                .extracting(Recorded::event)
                .filteredOn(SketchEvent.class::isInstance)
                .hasSize(3);

        List<Sketch> before = onMap();
        ledger.rebuild();
        assertThat(onMap()).isEqualTo(before);
        close();
        open();
        assertThat(onMap()).isEqualTo(before);
    }

    private List<Sketch> onMap() throws Exception {
        return ledger.lookups().sketches().sketchesOf(Town.INCIDENT).stream()
                .map(Versioned::state)
                .toList();
    }

    private void done(SketchCommand command) throws Exception {
        assertThat(submit(desk, Town.STREET_OFFICER, Request.of(command))).isInstanceOf(Outcome.Done.class);
    }
}
