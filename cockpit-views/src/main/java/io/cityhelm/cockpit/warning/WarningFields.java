package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.WarningContent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** The fields in which a warning is written, and the content that they come to. Holds no node. */
final class WarningFields {

    /** How much later a warning may begin, and for how long it may hold, as far as the city allows; hours. */
    private static final List<Integer> LATER = List.of(1, 3, 6);

    private static final List<Integer> LENGTHS = List.of(3, 6, 12, 24, 48, 72);

    private static final List<Level> AREAS = List.of(Level.CITY, Level.DISTRICT, Level.STREET);

    /** The messages are written in Chinese, whatever the screen speaks. */
    static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    private final Messages messages;
    private final JurisdictionTree tree;
    private final Supplier<Instant> now;
    private final Field.Choice<EventType> event;
    private final Field.Choice<Colour> colour;
    private final Field.Several<JurisdictionCode> areas;
    private final Field.Words headline;
    private final Field.Words text;
    private final Field.Words instruction;
    private final Field.Choice<Optional<Instant>> from;
    private final Field.Choice<Function<Instant, Instant>> until;

    /** Held here: a binding that nobody holds is collected, and the headline would no longer follow. */
    private final StringBinding usual;

    private String proposed = "";

    /** @param old what an update starts from; empty for a new warning */
    WarningFields(
            WarningBook book,
            JurisdictionTree tree,
            Optional<WarningContent> old,
            Supplier<Instant> now,
            Wording wording) {
        this.messages = wording.messages();
        this.tree = tree;
        this.now = now;
        this.event = Field.Choice.of("event", label("event"), events(book, old), Field.Look.SEARCH);
        this.colour = Field.Choice.of(
                "colour",
                label("colour"),
                Arrays.stream(Colour.values())
                        .map(one -> Field.Option.of(one, messages.name(one)))
                        .toList(),
                Field.Look.CHIPS);
        this.areas = Field.Several.of("areas", label("areas"), places(tree));
        this.headline = Field.Words.of("headline", label("headline"), prompt("headline"), 1);
        this.text = Field.Words.of("text", label("text"), prompt("text"), 4);
        this.instruction = Field.Words.of("instruction", label("instruction"), prompt("instruction"), 3);
        this.from = Field.Choice.of("from", label("from"), beginnings(old, wording), Field.Look.CHIPS);
        this.until = Field.Choice.of("until", label("until"), ends(book, old, wording), Field.Look.CHIPS);
        this.usual = Bindings.createStringBinding(this::usualHeadline, event.chosen(), colour.chosen(), areas.chosen());
        old.ifPresent(this::fill);
        propose();
    }

    /** In three columns: what and where, the words, the times. */
    List<List<Field>> columns() {
        return List.of(List.of(event, colour, areas), List.of(headline, text, instruction), List.of(from, until));
    }

    /** What was written; empty where the city has nothing to warn of. */
    Optional<WarningContent> content() {
        Instant begins = from.choice().flatMap(at -> at).orElseGet(now).truncatedTo(ChronoUnit.SECONDS);
        return event.choice()
                .map(type -> new WarningContent(
                        type.code(),
                        colour.choice().orElse(Colour.BLUE),
                        headline.words(),
                        text.words(),
                        instruction.words(),
                        areas.choices(),
                        begins,
                        until.choice().map(end -> end.apply(begins)).orElse(begins)));
    }

    private void fill(WarningContent old) {
        colour.choose(old.colour());
        areas.chosen()
                .set(areas.options().stream()
                        .filter(option -> old.areas().contains(option.value()))
                        .toList());
        headline.text().set(old.headline());
        text.text().set(old.text());
        instruction.text().set(old.instruction());
    }

    /** A headline as such messages have it follows the other fields, until somebody writes another. */
    private void propose() {
        proposed = usual.get();
        if (headline.text().get().isEmpty()) {
            headline.text().set(proposed);
        }
        usual.addListener((property, before, next) -> rewrite(next));
    }

    private void rewrite(String next) {
        if (headline.text().get().equals(proposed)) {
            headline.text().set(next);
        }
        proposed = next;
    }

    private String usualHeadline() {
        String where = areas.choices().stream().map(tree::nameOf).collect(Collectors.joining("、"));
        return event.choice()
                .map(type -> CHINESE.text(
                        "cockpit.warning.headline",
                        where.isEmpty() ? tree.nameOf(tree.root().code()) : where,
                        type.name().get("zh"),
                        CHINESE.name(colour.choice().orElse(Colour.BLUE))))
                .orElse("");
    }

    /** An update is about the same event. */
    private List<Field.Option<EventType>> events(WarningBook book, Optional<WarningContent> old) {
        return book.events().stream()
                .filter(type -> old.isEmpty() || old.get().event().equals(type.code()))
                .map(type -> new Field.Option<>(
                        type, messages.of(type.name()), type.code(), type.name().get("zh")))
                .toList();
    }

    private static List<Field.Option<JurisdictionCode>> places(JurisdictionTree tree) {
        return tree.all().stream()
                .filter(one -> AREAS.contains(one.level()))
                .sorted(Comparator.comparing(Jurisdiction::level)
                        .thenComparing(one -> one.code().value()))
                .map(one ->
                        new Field.Option<>(one.code(), one.name(), one.code().value(), ""))
                .toList();
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

    private String label(String field) {
        return messages.text("cockpit.warning.field." + field);
    }

    private String prompt(String field) {
        return messages.text("cockpit.warning.prompt." + field);
    }
}
