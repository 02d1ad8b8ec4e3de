package io.cityhelm.core.phrase;

import java.util.List;

/**
 * What can be typed. The words that mean each stand in the message bundles, {@code phrase.verb.<constant>}, in every
 * language at once.
 */
public enum Verb {
    ORDER(may(Slot.INCIDENT), must(Slot.DEPARTMENT), may(Slot.WORDS)),
    /** From an alert to an issued order in one line: the incident is opened and verified on the way. */
    RESPOND(must(Slot.DEPARTMENT), may(Slot.GRADE), may(Slot.WORDS)),
    VERIFY(may(Slot.INCIDENT), may(Slot.GRADE), may(Slot.WORDS)),
    DISMISS(may(Slot.INCIDENT), may(Slot.WORDS)),
    HANDLE(may(Slot.INCIDENT), may(Slot.WORDS)),
    REGRADE(may(Slot.INCIDENT), must(Slot.GRADE), may(Slot.WORDS)),
    RESOLVE(may(Slot.INCIDENT), may(Slot.WORDS)),
    CLOSE(may(Slot.INCIDENT), may(Slot.WORDS)),
    ESCALATE(may(Slot.INCIDENT), may(Slot.WORDS)),
    TAKE_OVER(may(Slot.INCIDENT), may(Slot.WORDS)),
    HAND_DOWN(may(Slot.INCIDENT), must(Slot.PLACE), may(Slot.WORDS)),
    RETURN(may(Slot.INCIDENT), may(Slot.WORDS)),
    NOTE(may(Slot.INCIDENT), may(Slot.WORDS)),
    VERIFY_ORDER(may(Slot.ORDER), may(Slot.WORDS)),
    CANCEL_ORDER(may(Slot.ORDER), may(Slot.WORDS)),
    DEFER_ORDER(may(Slot.ORDER), may(Slot.LENGTH), may(Slot.WORDS)),
    EXTEND_ORDER(may(Slot.ORDER), may(Slot.LENGTH), may(Slot.WORDS)),
    GRANT_HOLD(may(Slot.ORDER), may(Slot.WORDS)),
    SUPERVISE_ORDER(may(Slot.ORDER), may(Slot.WORDS)),
    DEFER_CASE(may(Slot.INCIDENT), may(Slot.LENGTH), may(Slot.WORDS)),
    GRANT_CASE(may(Slot.INCIDENT), may(Slot.WORDS)),
    REFUSE_CASE(may(Slot.INCIDENT), may(Slot.WORDS)),
    RESUME_CASE(may(Slot.INCIDENT), may(Slot.WORDS)),
    SUPERVISE_CASE(may(Slot.INCIDENT), may(Slot.LENGTH), may(Slot.WORDS)),
    END_CASE_SUPERVISION(may(Slot.INCIDENT), may(Slot.WORDS)),
    RELEASE_UNITS(may(Slot.INCIDENT), may(Slot.WORDS)),
    /** Begins to draw on the map of the selected incident; what is drawn is previewed when it is there. */
    DRAW(),
    PUBLISH_WARNING(may(Slot.HAZARD), may(Slot.COLOUR), may(Slot.PLACE), may(Slot.WORDS)),
    UPDATE_WARNING(may(Slot.WARNING), may(Slot.COLOUR), may(Slot.WORDS)),
    CANCEL_WARNING(may(Slot.WARNING), may(Slot.WORDS)),
    ANSWER_PLATFORM(may(Slot.WARNING), may(Slot.WORDS)),
    ACKNOWLEDGE(may(Slot.LENGTH), may(Slot.WORDS)),
    SHELVE(may(Slot.LENGTH), may(Slot.WORDS)),
    PROMOTE(),
    CLEAR(may(Slot.WORDS)),
    REPORT(may(Slot.WORDS)),
    UNDO(),
    GO(must(Slot.PLACE)),
    OPEN(must(Slot.INCIDENT)),
    ROOM(must(Slot.ROOM)),
    /** Opens the sheet that imports a layer of the map; the words are the path of a file. */
    IMPORT_LAYER(may(Slot.WORDS)),
    /** Lists what is inside of a place, or around the selected incident. */
    INSIDE(may(Slot.PLACE)),
    /** Lists the units nearest to the selected incident, or to the middle of the map. */
    NEAREST(),
    /** Shows the kept views of the map. */
    VIEWS(),
    /** Keeps the view of the map by the words. */
    KEEP_VIEW(may(Slot.WORDS)),
    /** Shows the geofences. */
    FENCES(),
    /** Opens the second window with a map. */
    SECOND_MAP();

    /** One part of a line. @param required whether the line is unfinished without it */
    record Part(Slot slot, boolean required) {}

    private final List<Part> parts;

    Verb(Part... parts) {
        this.parts = List.of(parts);
    }

    /** What follows the verb, in order. */
    List<Part> parts() {
        return parts;
    }

    /** Whether it only looks: nothing is changed and nobody is told. */
    public boolean isOnlyLooking() {
        return switch (this) {
            case GO, OPEN, ROOM, IMPORT_LAYER, INSIDE, NEAREST, VIEWS, KEEP_VIEW, FENCES, SECOND_MAP -> true;
            default -> false;
        };
    }

    private static Part must(Slot slot) {
        return new Part(slot, true);
    }

    private static Part may(Slot slot) {
        return new Part(slot, false);
    }
}
