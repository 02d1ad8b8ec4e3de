package io.cityhelm.cockpit.secondmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.store.SeatChoiceFiles;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondMapModelTest {

    private static final Rectangle2D BOX = new Rectangle2D(1930, 40, 900, 700);

    @TempDir
    Path folder;

    private final Seat seat = new Seat(HandlingFixture.TREE);
    private SecondMapModel model;

    @BeforeEach
    void seated() {
        seat.enter(HandlingFixture.AT_DISTRICT);
        model = again();
    }

    private SecondMapModel again() {
        return new SecondMapModel(new SeatChoiceFiles(folder), seat, Background.inline());
    }

    @Test
    void the_same_key_opens_and_closes_it_and_at_first_it_is_linked() {
        assertThat(model.open().get()).isFalse();
        model.toggle();
        assertThat(model.open().get()).isTrue();
        assertThat(model.linked().get()).isTrue();
        assertThat(model.box()).isEmpty();
        model.show();
        assertThat(model.open().get()).isTrue();
        model.toggle();
        assertThat(model.open().get()).isFalse();
    }

    @Test
    void where_it_was_and_that_it_was_free_is_there_at_the_next_start() {
        model.show();
        model.linked().set(false);
        model.moved(BOX);
        model.shut();

        SecondMapModel next = again();
        next.show();
        assertThat(next.linked().get()).isFalse();
        assertThat(next.box()).contains(BOX);
        next.linked().set(true);
        next.close();
        SecondMapModel third = again();
        third.show();
        assertThat(third.linked().get()).isTrue();
        assertThat(third.box()).contains(BOX);
    }

    @Test
    void signing_out_closes_it_keeps_its_place_and_it_stays_closed_behind_the_door() {
        model.show();
        model.moved(BOX);
        seat.leave();
        assertThat(model.open().get()).isFalse();
        model.toggle();
        assertThat(model.open().get()).isFalse();

        seat.enter(HandlingFixture.AT_DISTRICT);
        assertThat(model.open().get()).isFalse();
        model.toggle();
        assertThat(model.open().get()).isTrue();
        assertThat(model.box()).contains(BOX);
    }

    @Test
    void another_person_finds_it_closed_and_as_they_left_it_themselves() {
        model.show();
        model.linked().set(false);
        model.moved(BOX);
        seat.enter(HandlingFixture.AT_CITY);
        assertThat(model.open().get()).isFalse();
        model.show();
        assertThat(model.linked().get()).isTrue();
        assertThat(model.box()).isEmpty();
        assertThat(SecondMapChoice.of(new SeatChoiceFiles(folder)
                                .of(HandlingFixture.AT_DISTRICT.id(), "map.second")
                                .orElseThrow())
                        .linked())
                .isFalse();
    }

    @Test
    void whoever_acts_for_another_keeps_it_open() {
        model.show();
        seat.standIn(HandlingFixture.AT_DISTRICT);
        assertThat(model.open().get()).isTrue();
    }

    @Test
    void what_somebody_damaged_is_as_if_it_had_never_been_chosen() {
        assertThat(SecondMapChoice.of("free 1 2 east 4")).isEqualTo(SecondMapChoice.FIRST);
        assertThat(SecondMapChoice.of("")).isEqualTo(SecondMapChoice.FIRST);
        assertThat(SecondMapChoice.of("free 1 2")).isEqualTo(new SecondMapChoice(false, java.util.Optional.empty()));
    }
}
