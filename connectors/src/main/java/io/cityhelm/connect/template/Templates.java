package io.cityhelm.connect.template;

import io.cityhelm.connect.health.LinkKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that a new link of a kind begins with. Stateless. */
public final class Templates {

    private static final Pattern ID = Pattern.compile("(?m)^id: .*$");
    private static final Pattern GOOD_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private Templates() {}

    /** The kinds that there is a file for, as files write them. */
    public static List<String> kinds() {
        return Arrays.stream(LinkKind.values())
                .map(Templates::word)
                .filter(kind -> Templates.class.getResource(kind + ".yaml") != null)
                .toList();
    }

    /**
     * The file of a kind.
     *
     * @param kind as files write it
     * @param id of the link; empty for that of the example
     * @return empty when there is no such kind
     */
    public static Optional<String> of(String kind, Optional<String> id) {
        if (!kinds().contains(kind)) {
            return Optional.empty();
        }
        String text = text(kind);
        return Optional.of(id.map(own -> ID.matcher(text).replaceFirst(Matcher.quoteReplacement("id: " + own)))
                .orElse(text));
    }

    /** Whether a link may be called so. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && GOOD_ID.matcher(text).matches();
    }

    private static String text(String kind) {
        try (InputStream in = Templates.class.getResourceAsStream(kind + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the class path can be read", e);
        }
    }

    private static String word(LinkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
