package io.cityhelm.cockpit.secondmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreenRoomTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1000, 800);
    private static final Rectangle2D RIGHT = new Rectangle2D(1000, 0, 2000, 1000);

    private static Rectangle2D place(Rectangle2D before, Rectangle2D... screens) {
        return ScreenRoom.place(Optional.ofNullable(before), List.of(screens));
    }

    @Test
    void what_fits_stays_where_it_was() {
        Rectangle2D box = new Rectangle2D(1200, 50, 700, 600);
        assertThat(place(box, LEFT, RIGHT)).isEqualTo(box);
    }

    @Test
    void what_hangs_over_is_pushed_onto_the_screen_that_shows_most_of_it() {
        assertThat(place(new Rectangle2D(2900, 900, 400, 300), LEFT, RIGHT))
                .isEqualTo(new Rectangle2D(2600, 700, 400, 300));
        assertThat(place(new Rectangle2D(700, 100, 900, 400), LEFT, RIGHT))
                .isEqualTo(new Rectangle2D(1000, 100, 900, 400));
        assertThat(place(new Rectangle2D(-50, -50, 5000, 5000), LEFT)).isEqualTo(LEFT);
    }

    @Test
    void where_no_screen_is_any_more_or_nothing_was_it_is_in_the_middle_of_the_last_one() {
        assertThat(place(new Rectangle2D(1200, 50, 700, 600), LEFT)).isEqualTo(new Rectangle2D(100, 80, 800, 640));
        assertThat(place(null, LEFT, RIGHT)).isEqualTo(new Rectangle2D(1200, 100, 1600, 800));
    }
}
