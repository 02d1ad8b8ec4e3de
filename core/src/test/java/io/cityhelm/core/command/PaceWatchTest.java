package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.DataPace;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.store.OpenLedger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wanted of the links follows the record: start, raise and end, and another start of the process. */
class PaceWatchTest extends OpenLedger {

    private static final DataPace PACE =
            new DataPace(List.of(new DataPace.Source("pumps", Town.CITY, Set.of("water"))), Town.TREE);

    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void prepare() throws Exception {
        done(Town.DISTRICT_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.DISTRICT)));
        done(Town.DISTRICT_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "")));
    }

    @Test
    void every_switch_that_is_recorded_changes_what_is_wanted_and_is_told_once() throws Exception {
        PaceWatch watch = watch();
        watch.tick();
        done(
                Town.DISTRICT_OFFICER,
                Request.of(new ActivationCommand.Propose(
                        Responses.ID,
                        Responses.terms(Town.DISTRICT),
                        Responses.measures(ResponseLevel.III, 0),
                        "rain")));
        watch.tick();
        assertThat(watch.wanted("pumps"::equals)).as("a proposal holds nothing").isEmpty();
        assertThat(changes).hasValue(0);

        approve();
        watch.tick();
        watch.tick();
        assertThat(watch.wanted("pumps"::equals)).contains(Duration.ofSeconds(15));
        assertThat(watch.wanted("engines"::equals)).isEmpty();
        assertThat(changes).hasValue(1);

        done(
                Town.DISTRICT_OFFICER,
                Request.of(
                        new ActivationCommand.Raise(Responses.ID, Responses.measures(ResponseLevel.II, 0), "worse")));
        approve();
        watch.tick();
        assertThat(watch.wanted("pumps"::equals)).contains(Duration.ofSeconds(10));

        PaceWatch afterRestart = watch();
        afterRestart.tick();
        assertThat(afterRestart.wanted("pumps"::equals)).contains(Duration.ofSeconds(10));

        done(Town.DISTRICT_OFFICER, Request.of(new ActivationCommand.End(Responses.ID, "dry")));
        approve();
        watch.tick();
        assertThat(watch.wanted(any -> true)).isEmpty();
    }

    private PaceWatch watch() {
        PaceWatch watch = new PaceWatch(ledger.lookups().activations(), ledger.journal(), PACE);
        watch.onChange(changes::incrementAndGet);
        return watch;
    }

    private void approve() throws Exception {
        done(Town.CITY_OFFICER, Request.of(new ActivationCommand.Approve(Responses.ID, "")));
    }
}
