package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.silence.Hearing;
import io.cityhelm.core.silence.Patience;
import io.cityhelm.core.silence.Speaker;
import io.cityhelm.core.silence.Voices;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.OpenLedger;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source that falls silent is told once, whatever restarts, and no longer when it speaks again for a while. */
class SilenceAlarmTest extends OpenLedger {

    private static final CityPack PACK = SmallCity.pack();
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(15), Optional.of(Duration.ofSeconds(30)));
    private static final Actor.Officer WANG =
            new Actor.Officer("wang", "王", Role.DUTY_OFFICER, PACK.tree().root().code());

    private final Voices voices = new Voices();
    private SilenceAlarm alarm;
    private boolean on = true;
    private Instant switchedOn = Instant.EPOCH;
    private Optional<Instant> contact = Optional.empty();
    private Optional<Instant> record = Optional.empty();

    @Override
    @BeforeEach
    protected void open() throws Exception {
        super.open();
        alarm = new SilenceAlarm(ledger.lookups(), this::speakers, voices, desk, PACK, Messages.in(Locale.ENGLISH));
    }

    @Override
    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(on.journal(), on.lookups(), PACK.tree(), clock, clock.getZone());
    }

    private List<Speaker> speakers() {
        return List.of(new Speaker(
                "probes", Map.of("zh", "探头", "en", "Probes"), new Hearing(on, switchedOn, contact, record), PATIENCE));
    }

    @Test
    void silence_is_told_once_and_cleared_when_it_has_spoken_for_as_long_as_it_may_be_silent() throws Exception {
        Instant start = clock.instant();
        switchedOn = start;
        contact = Optional.of(start.plusSeconds(1));
        record = contact;
        tick(start.plusSeconds(2));
        tick(start.plusSeconds(15));
        assertThat(open(ledger)).isEmpty();

        contact = Optional.of(start.plusSeconds(100)); // it answers, and brings nothing
        tick(start.plusSeconds(100));
        tick(start.plusSeconds(102));
        Alert told = only();
        assertThat(told.content().title()).isEqualTo("Source silent: Probes");
        assertThat(told.content().text()).contains("more than 30 s").contains("1 min ago");
        assertThat(told.content().place().jurisdiction()).isEqualTo(SmallCity.CITY);
        assertThat(voices.isSilent("probes")).isTrue();

        contact = Optional.of(start.plusSeconds(110));
        record = contact;
        tick(start.plusSeconds(111));
        assertThat(only()).as("one word is no recovery").isEqualTo(told);
        assertThat(voices.isSilent("probes")).as("but what comes is what holds").isFalse();
        // it stutters: the same silence goes on
        contact = Optional.of(start.plusSeconds(145));
        tick(start.plusSeconds(145));
        assertThat(only()).isEqualTo(told);

        record = Optional.of(start.plusSeconds(150));
        tick(start.plusSeconds(151));
        record = Optional.of(start.plusSeconds(180));
        contact = record;
        tick(start.plusSeconds(182));
        assertThat(open(ledger)).isEmpty();
        Alert cleared = ledger.situation().alert(told.key()).orElseThrow().state();
        assertThat(cleared.state()).isEqualTo(AlertState.CLEARED);
    }

    @Test
    void a_restart_neither_doubles_nor_forgets() throws Exception {
        Instant start = clock.instant();
        switchedOn = start;
        tick(start);
        tick(start.plusSeconds(60));
        Alert told = only();

        close();
        open();
        switchedOn = start.plusSeconds(70);
        tick(start.plusSeconds(71));
        assertThat(only()).isEqualTo(told);
        assertThat(voices.isSilent("probes")).isTrue();
        tick(start.plusSeconds(140));
        assertThat(only()).isEqualTo(told);

        record = Optional.of(start.plusSeconds(150));
        contact = record;
        tick(start.plusSeconds(151));
        contact = Optional.of(start.plusSeconds(180));
        record = contact;
        tick(start.plusSeconds(182));
        assertThat(open(ledger)).isEmpty();
    }

    @Test
    void what_an_officer_cleared_is_not_told_again_for_the_same_silence_and_a_new_silence_is() throws Exception {
        Instant start = clock.instant();
        switchedOn = start;
        tick(start);
        tick(start.plusSeconds(60));
        done(WANG, Request.of(new AlertCommand.Clear(only().key(), "known")));
        tick(start.plusSeconds(62));
        tick(start.plusSeconds(999));
        assertThat(open(ledger)).isEmpty();

        record = Optional.of(start.plusSeconds(1_000));
        contact = record;
        tick(start.plusSeconds(1_001));
        contact = Optional.of(start.plusSeconds(1_030));
        record = contact;
        tick(start.plusSeconds(1_032));
        tick(start.plusSeconds(1_100));
        assertThat(open(ledger)).hasSize(1);
    }

    @Test
    void one_that_is_switched_off_is_not_missed() throws Exception {
        Instant start = clock.instant();
        switchedOn = start;
        tick(start);
        tick(start.plusSeconds(60));
        assertThat(open(ledger)).hasSize(1);
        on = false;
        tick(start.plusSeconds(62));
        assertThat(open(ledger)).isEmpty();
        tick(start.plusSeconds(9_999));
        assertThat(open(ledger)).isEmpty();
    }

    private void tick(Instant now) throws Exception {
        assertThat(alarm.tick(now).get()).allMatch(Outcome.Done.class::isInstance);
    }

    private Alert only() throws Exception {
        List<Alert> all = open(ledger);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Alert> open(Ledger ledger) throws Exception {
        return ledger.situation().openAlerts().stream().map(Versioned::state).toList();
    }
}
