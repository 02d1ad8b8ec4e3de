package io.cityhelm.map.styling;

import io.cityhelm.map.ecql.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with attributes between them. Immutable. */
public record LabelText(List<Part> parts) {

    /** More would cover the map. */
    private static final int LONGEST = 60;

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([^{}]+)}");

    /** A piece of it. */
    public sealed interface Part {}

    /** Stands as it is. */
    public record Words(String words) implements Part {}

    /** The value of the feature. */
    public record Attribute(String name) implements Part {}

    public LabelText {
        parts = List.copyOf(parts);
    }

    public static LabelText attribute(String name) {
        return new LabelText(List.of(new Attribute(name)));
    }

    /** {@code {name} · {beds} beds}; empty when a bracket stands alone. */
    public static Optional<LabelText> template(String template) {
        List<Part> parts = new ArrayList<>();
        Matcher found = ATTRIBUTE.matcher(template);
        int at = 0;
        while (found.find()) {
            words(template.substring(at, found.start()), parts);
            parts.add(new Attribute(found.group(1).strip()));
            at = found.end();
        }
        words(template.substring(at), parts);
        boolean whole = parts.stream()
                .noneMatch(part -> part instanceof Words one && (one.words.contains("{") || one.words.contains("}")));
        return whole ? Optional.of(new LabelText(parts)) : Optional.empty();
    }

    private static void words(String words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Words(words));
        }
    }

    public List<String> attributes() {
        return parts.stream()
                .filter(Attribute.class::isInstance)
                .map(part -> ((Attribute) part).name)
                .toList();
    }

    /** The words for a feature; empty when one of its attributes has no value. */
    public String of(Subject subject) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Words one -> text.append(one.words);
                case Attribute one -> {
                    Object value = subject.value(one.name);
                    if (value == null || value.toString().isBlank()) {
                        return "";
                    }
                    text.append(value);
                }
            }
        }
        String line = text.toString().replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
