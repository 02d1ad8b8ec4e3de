package io.cityhelm.cockpit.attention;

import java.util.List;

/** What the queue shows. */
public sealed interface NeedsState {

    /** Nothing was read yet. */
    record Loading() implements NeedsState {}

    /** Lines to work on; what was given as one is one line. */
    record Waiting(List<NeedLine> lines) implements NeedsState {}

    /** Nothing waits. @param sources what is being listened to, so that quiet is not mistaken for deaf */
    record Quiet(List<SourceLine> sources) implements NeedsState {}

    /** It could not be read. @param why in words, with what to do @param last the lines as they were known */
    record Trouble(String why, List<NeedLine> last) implements NeedsState {}

    /** A source of data. @param live whether something came within the expected time @param last when, in the city's time */
    record SourceLine(String name, boolean live, String last) {}
}
