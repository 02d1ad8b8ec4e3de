package io.cityhelm.cockpit.secondmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.world.Viewport;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ViewLinkTest {

    /** A map without a toolkit; counts how often it was told to follow. */
    private static final class PlainMap {
        final ReadOnlyObjectWrapper<Viewport> view;
        int told;

        PlainMap(double x, double zoom, double width) {
            view = new ReadOnlyObjectWrapper<>(new Viewport(x, 0.4, zoom, width, 300));
        }

        ViewLink.Side side() {
            return new ViewLink.Side(view.getReadOnlyProperty(), this::follow);
        }

        void follow(Viewport other) {
            told++;
            view.set(other.resized(view.get().width(), view.get().height()));
        }
    }

    private final PlainMap first = new PlainMap(0.8, 10, 800);
    private final PlainMap second = new PlainMap(0.2, 5, 400);
    private final BooleanProperty linked = new SimpleBooleanProperty(true);

    private ViewLink link() {
        return new ViewLink(first.side(), second.side(), linked);
    }

    @Test
    void the_second_comes_to_the_first_and_keeps_its_size() {
        try (ViewLink _ = link()) {
            assertThat(second.view.get()).isEqualTo(new Viewport(0.8, 0.4, 10, 400, 300));
            assertThat(first.told).isZero();
        }
    }

    @Test
    void whichever_is_moved_the_other_follows_once_without_an_echo() {
        try (ViewLink _ = link()) {
            first.view.set(first.view.get().moved(100, 50));
            assertThat(second.view.get()).isEqualTo(first.view.get().resized(400, 300));
            assertThat(first.told).isZero();
            assertThat(second.told).isEqualTo(2);

            second.view.set(second.view.get().zoomedAt(12.25, 0, 0));
            assertThat(first.view.get()).isEqualTo(second.view.get().resized(800, 300));
            assertThat(first.told).isEqualTo(1);
            assertThat(second.told).isEqualTo(2);
        }
    }

    @Test
    void another_size_of_a_window_moves_nothing() {
        try (ViewLink _ = link()) {
            second.view.set(second.view.get().resized(1000, 900));
            first.view.set(first.view.get().resized(640, 480));
            assertThat(first.told).isZero();
            assertThat(second.told).isEqualTo(1);
        }
    }

    @Test
    void free_each_goes_its_way_and_linked_again_the_second_comes_back() {
        try (ViewLink _ = link()) {
            linked.set(false);
            first.view.set(first.view.get().moved(100, 0));
            second.view.set(second.view.get().moved(0, 70));
            assertThat(second.told).isEqualTo(1);
            assertThat(first.told).isZero();

            linked.set(true);
            assertThat(second.view.get()).isEqualTo(first.view.get().resized(400, 300));
            assertThat(first.told).isZero();
        }
    }

    @Test
    void ended_it_moves_nothing_more() {
        link().close();
        first.view.set(first.view.get().moved(100, 0));
        linked.set(false);
        linked.set(true);
        assertThat(second.told).isEqualTo(1);
    }
}
