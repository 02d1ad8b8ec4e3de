package io.cityhelm.cockpit.action;

import java.util.List;
import java.util.Optional;

/**
 * What an act would do, as people read it before they confirm.
 *
 * @param lines from top to bottom
 * @param objection the refusal that would follow, as a sentence
 */
public record Effect(List<Line> lines, Optional<String> objection) {

    /** One line of a preview. @param label what it is about @param text what will be there */
    public record Line(String label, String text) {}

    public Effect {
        lines = List.copyOf(lines);
    }
}
