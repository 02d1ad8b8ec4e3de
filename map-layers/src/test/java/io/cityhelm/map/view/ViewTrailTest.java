package io.cityhelm.map.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.world.Viewport;
import org.junit.jupiter.api.Test;

class ViewTrailTest {

    private static final Viewport CITY = new Viewport(0.83, 0.41, 9, 1000, 700);
    private static final Viewport STREET = new Viewport(0.832, 0.412, 14, 1000, 700);
    private static final Viewport GRID = new Viewport(0.8321, 0.4121, 16, 1000, 700);

    private Viewport here = CITY;
    private final ViewTrail trail = new ViewTrail(() -> here, to -> here = to);

    @Test
    void givenTwoJumps_whenGoneBackTwice_thenItIsWhereItBeganAndForwardReturns() {
        jump(STREET);
        jump(GRID);

        assertThat(trail.back()).isTrue();
        assertThat(here).isEqualTo(STREET);
        assertThat(trail.back()).isTrue();
        assertThat(here).isEqualTo(CITY);
        assertThat(trail.back()).isFalse();
        assertThat(trail.forward()).isTrue();
        assertThat(here).isEqualTo(STREET);
    }

    @Test
    void givenAViewMovedByHand_whenLeftAndReturnedTo_thenItIsWhereTheHandLeftIt() {
        jump(STREET);
        here = here.moved(40, 10);
        Viewport byHand = here;
        jump(GRID);

        trail.back();
        assertThat(here).isEqualTo(byHand);
    }

    @Test
    void givenAStepBack_whenJumpedElsewhere_thenThereIsNoForward() {
        jump(STREET);
        trail.back();
        jump(GRID);

        assertThat(trail.forward()).isFalse();
    }

    @Test
    void givenAWindowOfAnotherSize_whenGoneBack_thenTheViewFitsIt() {
        jump(STREET);
        here = here.resized(600, 500);

        trail.back();
        assertThat(here).isEqualTo(CITY.resized(600, 500));
    }

    @Test
    void givenAViewThatWasNeverSeen_whenLeft_thenNothingIsRemembered() {
        trail.jumped(CITY.resized(0, 0), STREET);
        assertThat(trail.back()).isFalse();
    }

    private void jump(Viewport to) {
        Viewport before = here;
        here = to;
        trail.jumped(before, to);
    }
}
