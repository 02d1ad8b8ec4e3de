package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.phrase.Lexicon;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.PhraseReader;
import io.cityhelm.core.phrase.Reading;
import io.cityhelm.core.phrase.Slot;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a typed line comes to: commands to preview, ways to go on, places and incidents to go to. FX thread. */
public final class LineReader {

    private static final int MOST = 8;

    private final JurisdictionTree tree;
    private final Words words;
    private final Supplier<Picture> picture;
    private final Steering steering;
    private final Supplier<List<String>> views;
    private final Messages messages;

    /** @param views the names of the kept views of the map */
    public LineReader(
            CityPack pack,
            JurisdictionTree tree,
            Supplier<Picture> picture,
            Steering steering,
            Supplier<List<String>> views,
            Messages messages,
            Background background) {
        this.tree = tree;
        this.words = new Words(new Vocabulary(pack, tree, messages), background);
        this.picture = picture;
        this.steering = steering;
        this.views = views;
        this.messages = messages;
    }

    /** Changes when a line that was read may now come to something else. */
    public ReadOnlyObjectProperty<?> words() {
        return words.lexicon();
    }

    /** The hits of a line, the best first. */
    public List<Hit> read(String line) {
        if (line.isBlank()) {
            return List.of();
        }
        return switch (new PhraseReader(lexicon()).read(line)) {
            case Reading.Ready(Phrase phrase) -> List.of(ready(line, phrase));
            case Reading.Choose(Slot slot, var among) ->
                slot == Slot.VERB
                        ? Stream.concat(completions(among), found(line).stream())
                                .limit(MOST)
                                .toList()
                        : completions(among).toList();
            case Reading.Wrong(Slot expected, String typed) -> List.of(new Hit.Expected(expected(expected, typed)));
            case Reading.NoVerb() -> found(line);
        };
    }

    private Lexicon lexicon() {
        return words.of(picture.get(), steering.terms());
    }

    private static Stream<Hit> completions(List<Reading.Completion> among) {
        return among.stream().limit(MOST).map(way -> new Hit.Complete(way.line(), way.term()));
    }

    private String expected(Slot slot, String typed) {
        return typed.isEmpty()
                ? messages.text("phrase.expected", messages.name(slot))
                : messages.text("phrase.expected-instead", messages.name(slot), typed);
    }

    private Hit ready(String line, Phrase phrase) {
        return looking(phrase).orElseGet(() -> {
            Steering.Prospect prospect = steering.prospect(phrase);
            return new Hit.Do(line, phrase, prospect.about(), prospect.objection());
        });
    }

    private Optional<Hit> looking(Phrase phrase) {
        return switch (phrase.verb()) {
            case GO ->
                phrase.term(Slot.PLACE)
                        .flatMap(term -> tree.find(JurisdictionCode.of(term.value())))
                        .map(Hit.ToPlace::new);
            case OPEN ->
                phrase.term(Slot.INCIDENT)
                        .flatMap(term -> picture.get().incident(new IncidentId(UUID.fromString(term.value()))))
                        .map(incident -> new Hit.ToIncident(incident.state()));
            case ROOM -> phrase.term(Slot.ROOM).map(term -> new Hit.ToRoom(Room.valueOf(term.value())));
            case IMPORT_LAYER ->
                Optional.of(new Hit.ToImport(Optional.of(phrase.words()).filter(path -> !path.isBlank())));
            case INSIDE ->
                Optional.of(new Hit.ToInside(
                        phrase.term(Slot.PLACE).flatMap(term -> tree.find(JurisdictionCode.of(term.value())))));
            case VIEWS -> Optional.of(new Hit.ToViews());
            case KEEP_VIEW -> Optional.of(new Hit.KeepView(phrase.words()));
            case FENCES -> Optional.of(new Hit.ToFences());
            case SECOND_MAP -> Optional.of(new Hit.ToSecondMap());
            case NEAREST -> Optional.of(new Hit.ToNearest());
            default -> Optional.empty();
        };
    }

    private List<Hit> found(String line) {
        List<Incident> open =
                picture.get().incidents().stream().map(Versioned::state).toList();
        List<Hit> named = Finder.find(line, tree, open);
        List<Hit> kept = views(line);
        kept.addAll(named);
        return kept.isEmpty() ? byInitials(line) : kept;
    }

    private List<Hit> views(String line) {
        String words = line.replaceFirst("^\\s*/", "").strip();
        List<Hit> hits = new ArrayList<>();
        views.get().stream()
                .filter(name -> !words.isEmpty() && name.contains(words))
                .limit(MOST)
                .forEach(name -> hits.add(new Hit.ToView(name)));
        return hits;
    }

    private List<Hit> byInitials(String line) {
        return lexicon().like(Slot.PLACE, line.replaceFirst("^\\s*/", "")).stream()
                .limit(MOST)
                .flatMap(term -> tree.find(JurisdictionCode.of(term.value())).stream())
                .<Hit>map(Hit.ToPlace::new)
                .toList();
    }
}
