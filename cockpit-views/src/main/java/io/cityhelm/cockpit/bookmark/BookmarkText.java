package io.cityhelm.cockpit.bookmark;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bookmarks as they are kept: a line each, with tabs between its parts. Pure. */
final class BookmarkText {

    private BookmarkText() {}

    static String write(List<Bookmark> all) {
        return all.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%.7f\t%.7f\t%.3f\t%s",
                        one.middle().lon(),
                        one.middle().lat(),
                        one.zoom(),
                        one.name()))
                .collect(Collectors.joining("\n"));
    }

    /** What can be read; a line that somebody damaged is left out. */
    static List<Bookmark> read(String kept) {
        return kept.lines().flatMap(line -> line(line).stream()).toList();
    }

    private static Optional<Bookmark> line(String line) {
        String[] parts = line.split("\t", 4);
        try {
            return parts.length < 4
                    ? Optional.empty()
                    : Optional.of(new Bookmark(
                            parts[3],
                            new LonLat(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                            Double.parseDouble(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
