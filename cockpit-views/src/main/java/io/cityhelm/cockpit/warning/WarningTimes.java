package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.WarningContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** When a warning begins and ends: one of the usual times, or what was typed instead. Holds no node. */
final class WarningTimes {

    /** How much later a warning may begin, and for how long it may hold, as far as the city allows; hours. */
    private static final List<Integer> LATER = List.of(1, 3, 6);

    private static final List<Integer> LENGTHS = List.of(3, 6, 12, 24, 48, 72);

    private final Messages messages;
    private final ZoneId zone;
    private final Supplier<Instant> now;
    private final Field.Choice<Optional<Instant>> from;
    private final Field.Choice<Function<Instant, Instant>> until;
    private final Field.Words typed;

    /** @param old what an update starts from; empty for a new warning */
    WarningTimes(WarningBook book, Optional<WarningContent> old, Supplier<Instant> now, Wording wording) {
        this.messages = wording.messages();
        this.zone = wording.zone();
        this.now = now;
        this.from = Field.Choice.of(
                "from", messages.text("cockpit.warning.field.from"), beginnings(old, wording), Field.Look.CHIPS);
        this.until = Field.Choice.of(
                "until", messages.text("cockpit.warning.field.until"), ends(book, old, wording), Field.Look.CHIPS);
        this.typed = Field.Words.of(
                "times",
                messages.text("cockpit.warning.field.times"),
                messages.text("cockpit.warning.prompt.times"),
                1);
    }

    List<Field> fields() {
        return List.of(from, until, typed);
    }

    Instant begins() {
        return read().flatMap(TypedTimes::from)
                .or(() -> from.choice().flatMap(at -> at))
                .orElseGet(now)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    Instant ends() {
        Instant begins = begins();
        return read().flatMap(TypedTimes::until)
                .or(() -> until.choice().map(end -> end.apply(begins)))
                .orElse(begins);
    }

    /** Why what was typed will not do, as a sentence; empty when it will, or nothing was typed. */
    Optional<String> complaint() {
        return read().isEmpty()
                ? Optional.of(messages.text("cockpit.warning.times.unreadable", typed.words()))
                : Optional.empty();
    }

    private Optional<TypedTimes> read() {
        return TypedTimes.read(typed.words(), now.get(), zone);
    }

    private List<Field.Option<Optional<Instant>>> beginnings(Optional<WarningContent> old, Wording wording) {
        Stream<Field.Option<Optional<Instant>>> kept = old.stream()
                .map(content -> Field.Option.of(
                        Optional.of(content.from()),
                        messages.text("cockpit.warning.kept", wording.dayClock(content.from()))));
        Field.Option<Optional<Instant>> atOnce =
                Field.Option.of(Optional.empty(), messages.text("cockpit.warning.at-once"));
        Stream<Field.Option<Optional<Instant>>> later = LATER.stream()
                .map(Duration::ofHours)
                .map(wait -> Field.Option.of(
                        Optional.of(now.get().plus(wait)), messages.text("cockpit.warning.in-hours", wait.toHours())));
        return Stream.concat(Stream.concat(kept, Stream.of(atOnce)), later).toList();
    }

    /** As long after the beginning as is chosen, and for an update also the old end. */
    private List<Field.Option<Function<Instant, Instant>>> ends(
            WarningBook book, Optional<WarningContent> old, Wording wording) {
        Stream<Field.Option<Function<Instant, Instant>>> kept = old.stream()
                .map(content -> Field.Option.of(
                        begins -> content.until(),
                        messages.text("cockpit.warning.kept", wording.dayClock(content.until()))));
        Stream<Field.Option<Function<Instant, Instant>>> lengths = LENGTHS.stream()
                .map(Duration::ofHours)
                .filter(length -> length.compareTo(book.longest()) <= 0)
                .map(length -> Field.Option.of(
                        begins -> later(begins).plus(length),
                        messages.text("cockpit.warning.for-hours", length.toHours())));
        return Stream.concat(kept, lengths).toList();
    }

    /** What is said of a warning that began earlier counts from now. */
    private Instant later(Instant begins) {
        Instant at = now.get().truncatedTo(ChronoUnit.SECONDS);
        return begins.isAfter(at) ? begins : at;
    }
}
