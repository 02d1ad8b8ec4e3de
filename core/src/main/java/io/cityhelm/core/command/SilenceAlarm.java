package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.silence.Patience;
import io.cityhelm.core.silence.Speaker;
import io.cityhelm.core.silence.Voice;
import io.cityhelm.core.silence.Voices;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Point;

/**
 * Tells people of a source that is silent for longer than it may: raises an alert, once, and clears it when the source has
 * spoken again for a while. What was told stands in the journal, so that a restart neither repeats it nor forgets it; an
 * alert that an officer cleared is not raised again for the same silence.
 *
 * <p>Touches the disk: never on the screen's thread. One tick at a time.
 */
public final class SilenceAlarm {

    /** The source that the alerts name. */
    public static final String SOURCE = "link-silence";

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Lookups lookups;
    private final Supplier<List<Speaker>> speakers;
    private final Voices voices;
    private final CityPack pack;
    private final Messages language;
    private final Rounds rounds;
    private final Map<String, Voice> standing = new HashMap<>();
    private final Map<String, Optional<Instant>> words = new HashMap<>();
    private boolean owing;

    /**
     * @param speakers the links that bring data in; called at every tick, must be quick
     * @param voices is told how they stand
     * @param language of what the alerts say
     */
    public SilenceAlarm(
            Lookups lookups,
            Supplier<List<Speaker>> speakers,
            Voices voices,
            CommandDesk desk,
            CityPack pack,
            Messages language) {
        this.lookups = lookups;
        this.speakers = speakers;
        this.voices = voices;
        this.pack = pack;
        this.language = language;
        this.rounds = new Rounds(desk, new Actor.Rule(SOURCE, pack.tree().root().code()));
    }

    /** Looks every two seconds until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler, Clock clock) {
        return rounds.every(scheduler, PERIOD, PERIOD, () -> due(clock.instant()));
    }

    /**
     * Raises and clears what is to be raised and cleared by then. A tick that comes while the commands of the last one
     * still wait adds nothing.
     *
     * @return completes with what came of each command
     */
    public CompletableFuture<List<Outcome>> tick(Instant now) throws JournalUnavailableException {
        return rounds.go(() -> due(now));
    }

    private List<Request> due(Instant now) throws JournalUnavailableException {
        List<Speaker> all = speakers.get();
        if (all.isEmpty()) {
            return List.of(); // the links have not begun
        }
        boolean news = all.stream().anyMatch(speaker -> !standing.containsKey(speaker.id()));
        Map<String, Alert> told = news ? told() : Map.of();
        boolean turned = false;
        for (Speaker speaker : all) {
            turned |= isTurned(speaker, told.containsKey(speaker.id()), now);
        }
        voices.show(standing);
        if (!news && !turned && !owing) {
            return List.of(); // the tables are looked at when there is something to be told
        }
        List<Request> due = due(all, news ? told : told(), now);
        owing = !due.isEmpty(); // until the next look finds that it is done
        return due;
    }

    /** @return whether people have to be told something else than before */
    private boolean isTurned(Speaker speaker, boolean told, Instant now) {
        Voice before = standing.getOrDefault(speaker.id(), Voice.first(told, now));
        Voice after = listen(speaker, before, now);
        return before.state().isTold() != after.state().isTold();
    }

    private List<Request> due(List<Speaker> all, Map<String, Alert> told, Instant now)
            throws JournalUnavailableException {
        List<Request> due = new ArrayList<>();
        for (Speaker speaker : all) {
            Voice voice = standing.get(speaker.id());
            Alert known = told.get(speaker.id());
            if (known != null && !voice.state().isTold()) {
                due.add(Request.of(new AlertCommand.Clear(known.key(), language.text(reason(voice)))));
            } else if (known == null && voice.state() == Voice.State.SILENT) {
                AlertKey key = key(speaker, voice);
                if (lookups.situation().alert(key).isEmpty()) {
                    due.add(Request.of(new AlertCommand.Raise(key, content(speaker, voice, now))));
                }
            }
        }
        return due;
    }

    /** What people were told and not yet that it is over, by link. */
    private Map<String, Alert> told() throws JournalUnavailableException {
        Map<String, Alert> told = new HashMap<>();
        for (Versioned<Alert> alert : lookups.situation().openAlerts()) {
            if (alert.state().content().source().equals(SOURCE)) {
                told.put(alert.state().content().category(), alert.state());
            }
        }
        return told;
    }

    private Voice listen(Speaker speaker, Voice before, Instant now) {
        Patience patience = speaker.patience();
        Voice.Notice notice =
                Voice.notice(speaker.hearing(), patience, words.getOrDefault(speaker.id(), Optional.empty()), now);
        Voice after = before.after(notice, patience.records().orElse(patience.contact()), now);
        words.put(speaker.id(), speaker.hearing().word(patience));
        standing.put(speaker.id(), after);
        return after;
    }

    /** Each silence is an alert of its own. */
    private static AlertKey key(Speaker speaker, Voice voice) {
        return AlertKey.of(SOURCE, speaker.id() + ":" + voice.since().toEpochMilli());
    }

    /** A silent source is the whole city's affair. */
    private Place city() {
        JurisdictionCode code = pack.tree().root().code();
        Point middle = pack.boundaries()
                .find(code)
                .map(border -> border.shape().getInteriorPoint())
                .orElseThrow(() -> new IllegalStateException("a city without borders"));
        return new Place(new LonLat(middle.getX(), middle.getY()), code, "");
    }

    private static String reason(Voice voice) {
        return voice.state() == Voice.State.OFF ? "silence.off" : "silence.ended";
    }

    /** The category is the link: whose silence it is can be read from the alert alone. */
    private AlertContent content(Speaker speaker, Voice voice, Instant now) {
        Patience patience = speaker.patience();
        Duration longest = patience.records().orElse(patience.contact());
        String name = language.of(speaker.name());
        String last = speaker.hearing()
                .word(patience)
                .map(at ->
                        language.text("silence.last", Duration.between(at, now).toMinutes()))
                .orElseGet(() -> language.text("silence.never"));
        return new AlertContent(
                AlertKind.REPORT,
                SOURCE,
                speaker.id(),
                Grade.IV,
                language.text("silence.title", name),
                language.text("silence.text", name, longest.toSeconds(), last),
                city(),
                voice.since(),
                Optional.empty());
    }
}
