package io.cityhelm.cockpit.vicinity;

import io.cityhelm.map.overlay.Drawing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer in words.
 *
 * @param title what was asked
 * @param asOf of when it is, and what it counts
 * @param drawings the ground that it is about
 */
public record Answer(String title, String asOf, List<Section> sections, List<Drawing> drawings) {

    public Answer {
        sections = List.copyOf(sections);
        drawings = List.copyOf(drawings);
    }

    /** Lines of one kind. @param note how they were found; may be empty @param id for tests and styles */
    public record Section(String id, String title, String note, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** One thing. @param distance from where was asked; may be empty */
    public record Line(String name, String detail, String distance, Target target) {}

    /** All of it as text, with tabs between the columns: what a letter or a table takes in. */
    public String text() {
        Stream<String> head = Stream.of(title, asOf);
        Stream<String> rest = sections.stream().flatMap(Answer::text);
        return Stream.concat(head, rest).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> text(Section section) {
        Stream<String> lines = section.lines().stream()
                .map(line -> String.join("\t", line.name(), line.detail(), line.distance())
                        .stripTrailing());
        return Stream.concat(Stream.of(section.title(), section.note()), lines);
    }
}
