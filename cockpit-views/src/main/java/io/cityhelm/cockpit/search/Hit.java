package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Term;
import java.util.Optional;

/** What the command bar found, and so what Enter will do. */
public sealed interface Hit {

    /** Enter goes there. */
    record ToPlace(Jurisdiction place) implements Hit {}

    /** Enter picks it. */
    record ToIncident(Incident incident) implements Hit {}

    /** Enter opens it. */
    record ToRoom(Room room) implements Hit {}

    /** Enter opens the sheet that imports a layer of the map. @param path of a file, as typed */
    record ToImport(Optional<String> path) implements Hit {}

    /** Enter lists what is inside of a place, or around what is selected. */
    record ToInside(Optional<Jurisdiction> place) implements Hit {}

    /** Enter lists the nearest units. */
    record ToNearest() implements Hit {}

    /** Enter flies to a kept view. */
    record ToView(String name) implements Hit {}

    /** Enter shows the kept views. */
    record ToViews() implements Hit {}

    /** Enter keeps the view that is shown. */
    record KeepView(String name) implements Hit {}

    /** Enter shows the geofences. */
    record ToFences() implements Hit {}

    /** Enter opens the second window with a map. */
    record ToSecondMap() implements Hit {}

    /** Enter or Tab writes the line on; nothing else happens. */
    record Complete(String line, Term term) implements Hit {}

    /**
     * Enter shows what exactly would happen; only there it can be sent.
     *
     * @param line as it was typed
     * @param about what it would do to what, in a few words
     * @param objection why it would be refused, as a sentence
     */
    record Do(String line, Phrase phrase, String about, Optional<String> objection) implements Hit {}

    /** Enter does nothing: something else was expected. */
    record Expected(String sentence) implements Hit {}
}
