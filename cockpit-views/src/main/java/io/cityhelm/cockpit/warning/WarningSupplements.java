package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Supplement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields for what a warning says beside its Chinese words: the same in English, and outlines. Holds no node. */
final class WarningSupplements {

    /** Which outlines it names. */
    private sealed interface Shapes {

        /** None: the codes of the areas say where. */
        record Codes() implements Shapes {}

        /** Those of the chosen areas. */
        record Borders() implements Shapes {}

        /** The ones that the message names that this one takes the place of. */
        record Kept(List<Supplement.Shape> shapes) implements Shapes {}

        record Drawn(Sketch sketch) implements Shapes {}
    }

    private final Messages messages;
    private final JurisdictionTree tree;
    private final Outlines outlines;
    private final Field.Words headline;
    private final Field.Words text;
    private final Field.Words instruction;
    private final Field.Choice<Shapes> shapes;

    WarningSupplements(Supplement old, JurisdictionTree tree, Outlines outlines, Messages messages) {
        this.messages = messages;
        this.tree = tree;
        this.outlines = outlines;
        this.headline = words("en-headline", 1);
        this.text = words("en-text", 4);
        this.instruction = words("en-instruction", 3);
        this.shapes =
                Field.Choice.of("shape", messages.text("cockpit.warning.field.shape"), options(old), Field.Look.CHIPS);
        old.english().ifPresent(english -> {
            headline.text().set(english.headline());
            text.text().set(english.text());
            instruction.text().set(english.instruction());
        });
    }

    List<Field> english() {
        return List.of(headline, text, instruction);
    }

    Field shape() {
        return shapes;
    }

    /** Why it cannot be handed in yet, as a sentence. */
    Optional<String> complaint(List<JurisdictionCode> areas) {
        boolean waits = shapes.choice().filter(Shapes.Borders.class::isInstance).isPresent()
                && areas.stream().anyMatch(area -> outlines.of(area).isEmpty());
        return waits ? Optional.of(messages.text("cockpit.warning.shape.reading")) : Optional.empty();
    }

    /** @param event what is warned of, in English */
    Supplement supplement(String event, List<JurisdictionCode> areas) {
        boolean said = Stream.of(headline, text, instruction)
                .anyMatch(field -> !field.words().isEmpty());
        return new Supplement(
                said
                        ? Optional.of(
                                new Supplement.English(event, headline.words(), text.words(), instruction.words()))
                        : Optional.empty(),
                shapes.choice().map(choice -> shapes(choice, areas)).orElse(List.of()));
    }

    private List<Supplement.Shape> shapes(Shapes choice, List<JurisdictionCode> areas) {
        return switch (choice) {
            case Shapes.Codes() -> List.of();
            case Shapes.Kept(var kept) -> kept;
            case Shapes.Drawn(Sketch sketch) ->
                List.of(new Supplement.Shape(Optional.empty(), sketch.label(), closed(sketch.points())));
            case Shapes.Borders() ->
                areas.stream()
                        .flatMap(area -> outlines.of(area).orElse(List.of()).stream()
                                .map(ring -> new Supplement.Shape(Optional.of(area), tree.nameOf(area), ring)))
                        .toList();
        };
    }

    private static List<LonLat> closed(List<LonLat> points) {
        List<LonLat> ring = new ArrayList<>(points);
        if (!points.getFirst().equals(points.getLast())) {
            ring.add(points.getFirst());
        }
        return ring;
    }

    private List<Field.Option<Shapes>> options(Supplement old) {
        List<Field.Option<Shapes>> options = new ArrayList<>();
        if (!old.shapes().isEmpty()) {
            options.add(Field.Option.of(new Shapes.Kept(old.shapes()), messages.text("cockpit.warning.shape.kept")));
        }
        options.add(Field.Option.of(new Shapes.Codes(), messages.text("cockpit.warning.shape.codes")));
        options.add(Field.Option.of(new Shapes.Borders(), messages.text("cockpit.warning.shape.borders")));
        outlines.drawn()
                .forEach(sketch -> options.add(Field.Option.of(
                        new Shapes.Drawn(sketch), messages.text("cockpit.warning.shape.drawn", sketch.label()))));
        return options;
    }

    private Field.Words words(String field, int lines) {
        return Field.Words.of(
                field,
                messages.text("cockpit.warning.field." + field),
                messages.text("cockpit.warning.prompt." + field),
                lines);
    }
}
