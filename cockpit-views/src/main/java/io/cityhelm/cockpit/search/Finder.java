package io.cityhelm.cockpit.search;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds incidents by title or number and places by name or code. Pure. */
public final class Finder {

    private static final int MOST = 8;
    private static final Comparator<Jurisdiction> COARSE_FIRST =
            Comparator.comparing(Jurisdiction::level).thenComparing(Jurisdiction::code);

    private Finder() {}

    /** The best finds: incidents first, then places from the top level down, names that start with the words first. */
    public static List<Hit> find(String query, JurisdictionTree tree, Collection<Incident> incidents) {
        String words = query.strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("/")) {
            words = words.substring(1).strip();
        }
        return words.isEmpty() ? List.of() : find(words, tree.all(), incidents);
    }

    private static List<Hit> find(String words, Collection<Jurisdiction> places, Collection<Incident> incidents) {
        Stream<Hit> found = incidents.stream()
                .filter(i ->
                        lower(i.title()).contains(words) || lower(i.number()).contains(words))
                .map(Hit.ToIncident::new);
        Stream<Hit> where = places.stream()
                .filter(p -> lower(p.name()).contains(words) || p.code().value().startsWith(words))
                .sorted(Comparator.comparing(
                                (Jurisdiction p) -> !lower(p.name()).startsWith(words))
                        .thenComparing(COARSE_FIRST))
                .map(Hit.ToPlace::new);
        return Stream.concat(found.limit(MOST / 2), where).limit(MOST).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
