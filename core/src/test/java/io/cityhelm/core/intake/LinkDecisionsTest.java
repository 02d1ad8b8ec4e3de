package io.cityhelm.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.intake.LinkEvent.LinkPaused;
import io.cityhelm.core.intake.LinkEvent.LinkResumed;
import io.cityhelm.core.intake.LinkEvent.RejectedReplayed;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every state of a link with every command, and who may steer it. */
class LinkDecisionsTest {

    private static final Instant NOON = Instant.parse("2020-11-22T04:00:00Z");
    private static final Context CITY = context(new Actor.Officer("chen", "陈", Role.DUTY_OFFICER, SmallCity.CITY));
    private static final LinkControl ON =
            LinkControl.evolve(null, new LinkResumed("probes", "chen", NOON.minusSeconds(60)));
    private static final LinkControl OFF =
            LinkControl.evolve(null, new LinkPaused("probes", "works", "chen", NOON.minusSeconds(60)));

    private static final LinkCommand PAUSE = new LinkCommand.Pause("probes", "works at the probes");
    private static final LinkCommand RESUME = new LinkCommand.Resume("probes");
    private static final LinkCommand REPLAY = new LinkCommand.Replay("probes", 7);

    @Test
    void each_state_with_each_command() {
        LinkEvent paused = new LinkPaused("probes", "works at the probes", "chen", NOON);
        LinkEvent resumed = new LinkResumed("probes", "chen", NOON);
        LinkEvent replayed = new RejectedReplayed("probes", 7, "chen", NOON);
        assertThat(said(null, PAUSE, CITY)).isEqualTo(paused);
        assertThat(said(ON, PAUSE, CITY)).isEqualTo(paused);
        assertThat(said(OFF, PAUSE, CITY)).isEqualTo("link.paused-already");
        assertThat(said(null, RESUME, CITY)).isEqualTo("link.not-paused");
        assertThat(said(ON, RESUME, CITY)).isEqualTo("link.not-paused");
        assertThat(said(OFF, RESUME, CITY)).isEqualTo(resumed);
        assertThat(said(null, REPLAY, CITY)).isEqualTo(replayed);
        assertThat(said(ON, REPLAY, CITY)).isEqualTo(replayed);
        assertThat(said(OFF, REPLAY, CITY)).isEqualTo("link.paused-already");
    }

    @Test
    void a_pause_needs_a_reason_and_a_replay_has_something_to_replay_within_bounds() {
        assertThat(said(ON, new LinkCommand.Pause("probes", " "), CITY)).isInstanceOf(String.class);
        assertThat(said(ON, new LinkCommand.Replay("probes", 0), CITY)).isEqualTo("link.nothing-to-replay");
        assertThat(said(ON, new LinkCommand.Replay("probes", LinkDecisions.MOST_REPLAYED + 1), CITY))
                .isEqualTo("link.replay-too-many");
        assertThat(said(ON, new LinkCommand.Replay("probes", LinkDecisions.MOST_REPLAYED), CITY))
                .isInstanceOf(RejectedReplayed.class);
    }

    @Test
    void only_the_citys_own_cockpit_steers_and_an_observer_does_not() {
        Context district = context(new Actor.Officer("li", "李", Role.CAPTAIN, SmallCity.WEST));
        Context observer = context(new Actor.Officer("wu", "吴", Role.OBSERVER, SmallCity.CITY));
        for (LinkCommand command : List.of(PAUSE, RESUME, REPLAY)) {
            for (LinkControl state : new LinkControl[] {null, ON, OFF}) {
                assertThat(said(state, command, district)).isEqualTo("authority.city-only");
                assertThat(said(state, command, observer)).isEqualTo("authority.role");
            }
        }
    }

    @Test
    void a_replay_leaves_a_link_as_it_is() {
        RejectedReplayed replayed = new RejectedReplayed("probes", 7, "chen", NOON);
        assertThat(LinkControl.evolve(OFF, replayed).paused()).isEqualTo(OFF.paused());
        assertThat(LinkControl.evolve(null, replayed).paused()).isEmpty();
        assertThat(OFF.paused().orElseThrow().reason()).isEqualTo("works");
        assertThat(LinkControl.evolve(OFF, new LinkResumed("probes", "chen", NOON))
                        .paused())
                .isEmpty();
    }

    private static Object said(LinkControl now, LinkCommand command, Context context) {
        return switch (LinkDecisions.decide(now, command, context)) {
            case Decision.Accepted<LinkEvent>(List<LinkEvent> events) -> events.getFirst();
            case Decision.Refused<LinkEvent>(var refusal) -> refusal.rule();
        };
    }

    private static Context context(Actor.Officer officer) {
        return new Context(NOON, officer, SmallCity.pack().tree(), "");
    }
}
