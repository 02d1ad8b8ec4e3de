package io.cityhelm.cockpit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.incident.Grade;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings of the situation run beside each other, and may come to the screen in another order than they were asked for. */
class PictureOrderTest {

    @TempDir
    Path folder;

    @Test
    void a_reading_that_was_asked_for_earlier_and_comes_later_does_not_take_the_picture_back() throws Exception {
        Late late = new Late();
        try (HandlingFixture city = new HandlingFixture(folder, late, false)) {
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            city.picture.refresh();
            late.arrive();
            city.picture.refresh(); // reads no alert, and is slow
            city.alert("燃气味", "gas-leak", Grade.III, "保俶路 12 号");
            city.picture.refresh(); // reads one
            late.arriveLastFirst();

            assertThat(city.picture.picture().get().alerts()).hasSize(1);
        }
    }

    /** Does work at once and lets the result wait. */
    private static final class Late implements Background {
        private final Deque<Runnable> results = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure) {
            try {
                T result = work.call();
                results.add(() -> onScreen.accept(result));
            } catch (Exception e) { // handed on, as every background does
                results.add(() -> onFailure.accept(e));
            }
        }

        @Override
        public void onScreen(Runnable action) {
            results.add(action);
        }

        void arrive() {
            while (!results.isEmpty()) {
                results.removeFirst().run();
            }
        }

        void arriveLastFirst() {
            while (!results.isEmpty()) {
                results.removeLast().run();
            }
        }
    }
}
