package io.cityhelm.cockpit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.replay.ReplayModel.Stage;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.replay.PastReader;
import io.cityhelm.core.security.Actor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ReplayModelTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final ReplayModel model = model(() -> new PastReader(new Nothing()).read(NOON));

    @Test
    void given_now_when_begun_then_it_stands_an_hour_ago_and_the_same_key_returns() {
        assertThat(model.moment()).isEmpty();
        model.toggle();
        assertThat(model.moment()).contains(NOON.minus(Duration.ofHours(1)));
        assertThat(((Stage.At) model.stage().get()).playing()).isFalse();

        model.toggle();

        assertThat(model.stage().get()).isEqualTo(new Stage.Now());
        assertThat(model.now()).as("there is nothing more to leave").isFalse();
    }

    @Test
    void given_it_plays_when_time_passes_then_it_goes_on_at_its_speed_and_stands_at_the_end() {
        model.toggle();
        model.speedProperty().set(60);
        model.play();
        model.tick(Duration.ofSeconds(2));
        assertThat(model.moment()).contains(NOON.minus(Duration.ofMinutes(58)));

        model.speedProperty().set(900);
        model.tick(Duration.ofSeconds(10));

        assertThat(model.moment()).contains(NOON);
        assertThat(((Stage.At) model.stage().get()).playing()).isFalse();
        model.play();
        assertThat(model.moment()).as("once more from the beginning").contains(model.from());
    }

    @Test
    void given_it_stands_when_time_passes_then_nothing_moves() {
        model.toggle();
        model.tick(Duration.ofHours(1));

        assertThat(model.moment()).contains(NOON.minus(Duration.ofHours(1)));
    }

    @Test
    void given_it_plays_when_stepped_then_it_stands_and_never_leaves_its_hours() {
        model.toggle();
        model.play();
        model.step(Duration.ofMinutes(-1));
        assertThat(model.moment()).contains(NOON.minus(Duration.ofMinutes(61)));
        assertThat(((Stage.At) model.stage().get()).playing()).isFalse();

        model.seek(NOON.plusSeconds(1));
        assertThat(model.moment()).contains(NOON);
        model.seek(NOON.minus(Duration.ofDays(1)));
        assertThat(model.moment()).contains(NOON.minus(ReplayModel.REACH));
    }

    @Test
    void given_a_journal_that_cannot_be_read_when_begun_then_it_says_so_and_the_map_shows_now() {
        ReplayModel broken = model(() -> {
            throw new IOException("gone");
        });
        broken.toggle();

        assertThat(broken.stage().get()).isInstanceOf(Stage.Failed.class);
        assertThat(broken.moment()).isEmpty();
    }

    private static ReplayModel model(Callable<io.cityhelm.core.replay.PastSituation> reading) {
        return new ReplayModel(_ -> reading, Clock.fixed(NOON, ZoneOffset.UTC), Background.inline());
    }

    /** A journal in which nothing happened. */
    private static final class Nothing implements Journal {
        @Override
        public List<Recorded> append(Instant at, Actor actor, List<io.cityhelm.core.journal.Change> changes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Recorded> after(long sequence, int limit) {
            return List.of();
        }

        @Override
        public long lastSequence() {
            return 0;
        }
    }
}
