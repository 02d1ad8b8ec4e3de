package io.cityhelm.connect.cap;

import io.cityhelm.core.incident.Grade;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The grade of a warning: of its colour where one is written (red I, orange II, yellow III, blue IV; as word, in Chinese, or
 * at the end of a code such as {@code 11B03_YELLOW}), otherwise of its severity.
 */
public final class WarningGrade {

    private static final Map<String, Grade> COLOURS = Map.of(
            "RED", Grade.I, "红", Grade.I, "ORANGE", Grade.II, "橙", Grade.II, "YELLOW", Grade.III, "黄", Grade.III,
            "BLUE", Grade.IV, "蓝", Grade.IV);
    private static final Map<String, Grade> SEVERITIES =
            Map.of("EXTREME", Grade.I, "SEVERE", Grade.II, "MODERATE", Grade.III, "MINOR", Grade.IV);

    private WarningGrade() {}

    /** The grade; the least one when the sender says neither a colour nor a severity. */
    public static Grade of(CapAlert.Info info) {
        return colour(info.parameters())
                .or(() -> colour(info.codes()))
                .or(() -> title(info.headline()))
                .or(() -> Optional.ofNullable(SEVERITIES.get(info.severity().toUpperCase(Locale.ROOT))))
                .orElse(Grade.IV);
    }

    private static Optional<Grade> colour(List<String> values) {
        return values.stream().flatMap(value -> word(value).stream()).findFirst();
    }

    private static Optional<Grade> word(String value) {
        String last = value.substring(value.lastIndexOf('_') + 1).strip().toUpperCase(Locale.ROOT);
        String bare = last.endsWith("色") ? last.substring(0, last.length() - 1) : last;
        return Optional.ofNullable(COLOURS.get(bare));
    }

    /** {@code …黄色预警…}: in a headline a colour counts only with the word for warning. */
    private static Optional<Grade> title(String headline) {
        return COLOURS.entrySet().stream()
                .filter(colour -> headline.contains(colour.getKey() + "色预警"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
