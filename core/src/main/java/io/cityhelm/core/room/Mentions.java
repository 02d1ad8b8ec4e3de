package io.cityhelm.core.room;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is mentioned in a text. Pure. */
public final class Mentions {

    /** A name after an @ that does not stand inside a word, as it does in an e-mail address. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])@([\\p{IsHan}\\p{Alnum}][\\p{IsHan}\\p{Alnum}-]*)");

    /** What a text mentions: those that are known, each once, and the names that nobody has. */
    public record Found(List<Mention> known, List<String> unknown) {}

    private Mentions() {}

    /** @param seatOf where an account or a department sits; empty for a name that nobody has */
    public static Found in(String text, Function<String, Optional<JurisdictionCode>> seatOf) {
        Map<String, Mention> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group(1);
            seatOf.apply(name).ifPresentOrElse(seat -> known.put(name, new Mention(name, seat)), () -> {
                if (!unknown.contains(name)) {
                    unknown.add(name);
                }
            });
        }
        return new Found(List.copyOf(known.values()), List.copyOf(unknown));
    }
}
