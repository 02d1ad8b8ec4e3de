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
import io.cityhelm.core.warning.Message;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.WarningContent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** The fields in which a warning is written, and the content that they come to. Holds no node. */
final class WarningFields {

    private static final List<Level> AREAS = List.of(Level.CITY, Level.DISTRICT, Level.STREET);

    /** The messages are written in Chinese, whatever the screen speaks. */
    static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    private final Messages messages;
    private final JurisdictionTree tree;
    private final Field.Choice<EventType> event;
    private final Field.Choice<Colour> colour;
    private final Field.Several<JurisdictionCode> areas;
    private final Field.Words headline;
    private final Field.Words text;
    private final Field.Words instruction;
    private final WarningTimes times;
    private final WarningSupplements supplements;

    /** Held here: a binding that nobody holds is collected, and the headline would no longer follow. */
    private final StringBinding usual;

    private String proposed = "";

    /** @param message what an update starts from; empty for a new warning */
    WarningFields(
            WarningBook book,
            JurisdictionTree tree,
            Optional<Message> message,
            Outlines outlines,
            Supplier<Instant> now,
            Wording wording) {
        Optional<WarningContent> old = message.map(one -> one.bulletin().content());
        this.messages = wording.messages();
        this.tree = tree;
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
        this.times = new WarningTimes(book, old, now, wording);
        this.supplements = new WarningSupplements(
                message.map(Message::supplement).orElse(Supplement.NONE), tree, outlines, messages);
        this.usual = Bindings.createStringBinding(this::usualHeadline, event.chosen(), colour.chosen(), areas.chosen());
        old.ifPresent(this::fill);
        propose();
    }

    /** In four columns: what and where, the words and the outline, the same in English, the times. */
    List<List<Field>> columns() {
        return List.of(
                List.of(event, colour, areas),
                List.of(headline, text, instruction, supplements.shape()),
                supplements.english(),
                times.fields());
    }

    /** Why what was written is no content yet, as a sentence; empty when the rules can be asked. */
    Optional<String> complaint() {
        return times.complaint().or(() -> supplements.complaint(areas.choices()));
    }

    /** What is said beside the Chinese words. */
    Supplement supplement() {
        return supplements.supplement(
                event.choice().map(type -> type.name().get("en")).orElse(""), areas.choices());
    }

    /** What was written; empty where the city has nothing to warn of. */
    Optional<WarningContent> content() {
        return event.choice()
                .map(type -> new WarningContent(
                        type.code(),
                        colour.choice().orElse(Colour.BLUE),
                        headline.words(),
                        text.words(),
                        instruction.words(),
                        areas.choices(),
                        times.begins(),
                        times.ends()));
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

    private String label(String field) {
        return messages.text("cockpit.warning.field." + field);
    }

    private String prompt(String field) {
        return messages.text("cockpit.warning.prompt." + field);
    }
}
