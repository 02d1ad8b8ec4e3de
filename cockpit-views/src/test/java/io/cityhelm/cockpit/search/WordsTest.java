package io.cityhelm.cockpit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.navigation.Room;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command bar while its words are still put together. */
class WordsTest extends BarStand {

    @TempDir
    Path folder;

    private final Later later = new Later();

    @Test
    void given_words_on_their_way_when_a_line_is_typed_then_it_is_read_when_they_are_there() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false, HandlingFixture.LADDERS)) {
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            build(city, Steering.NONE, HandlingFixture.chinese(), later);
            type("进入 预警");
            assertThat(bar.hits().get()).as("no verb yet").noneMatch(Hit.ToRoom.class::isInstance);
            assertThat(later.waiting).as("one making, however much is typed").hasSize(1);
            later.run();
            assertThat(bar.hits().get()).contains(new Hit.ToRoom(Room.WARNINGS));
        }
    }

    @Test
    void given_a_file_when_importing_is_typed_then_enter_opens_the_sheet_for_it() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false, HandlingFixture.LADDERS)) {
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            build(city, Steering.NONE, HandlingFixture.chinese());
            type("导入图层 /data/消火栓.csv");
            assertThat(bar.hits().get()).containsExactly(new Hit.ToImport(Optional.of("/data/消火栓.csv")));
            type("drtc");
            assertThat(bar.hits().get()).contains(new Hit.ToImport(Optional.empty()));
        }
    }

    @Test
    void given_a_choice_among_what_was_found_when_the_words_come_then_it_stays() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false, HandlingFixture.LADDERS)) {
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            build(city, Steering.NONE, HandlingFixture.chinese(), later);
            type("西湖");
            bar.move(1);
            Hit chosen = bar.hits().get().get(1);
            later.run();
            assertThat(bar.hits().get().get(bar.chosen().get())).isEqualTo(chosen);
        }
    }

    /** Work waits until it is let go. */
    private static final class Later implements Background {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure) {
            waiting.add(() -> Background.inline().run(work, onScreen, onFailure));
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }

        void run() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
