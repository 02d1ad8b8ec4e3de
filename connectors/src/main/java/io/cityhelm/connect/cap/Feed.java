package io.cityhelm.connect.cap;

import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of alerts, as Atom (RFC 4287) or RSS 1 or 2: what leads to each of them.
 *
 * @param entries that lead to an alert elsewhere, in the order of the feed
 * @param whole whether alerts stand in it as a whole
 */
public record Feed(List<FeedEntry> entries, boolean whole) {

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(16 << 20, 40);
    private static final Set<String> ROOTS = Set.of("feed", "rss", "RDF");
    private static final int MOST_ENTRIES = 10_000;

    /** Types of a link, the best first; what is written for people's eyes is no alert. */
    private static final List<String> TYPES = List.of("cap+xml", "xml", "");

    /** The feed that a document is; empty when it is another one, or none that can be read. */
    public static Optional<Feed> of(byte[] document) {
        try {
            return Optional.of(XmlElement.read(document, LIMITS))
                    .filter(root -> ROOTS.contains(root.name()))
                    .map(Feed::of);
        } catch (XmlRejectedException e) {
            return Optional.empty();
        }
    }

    private static Feed of(XmlElement root) {
        List<XmlElement> entries = Stream.concat(root.deep("entry"), root.deep("item"))
                .limit(MOST_ENTRIES)
                .toList();
        return new Feed(
                entries.stream()
                        .filter(entry -> !isWhole(entry))
                        .flatMap(entry -> link(entry).map(to -> new FeedEntry(to, version(entry))).stream())
                        .distinct()
                        .toList(),
                entries.stream().anyMatch(Feed::isWhole));
    }

    private static boolean isWhole(XmlElement entry) {
        return entry.deep("alert").findAny().isPresent();
    }

    private static String version(XmlElement entry) {
        return Stream.of("updated", "pubDate", "date", "published")
                .flatMap(name -> entry.textOf(name).stream())
                .findFirst()
                .orElse("");
    }

    /** The link to the alert: of CAP's own type where there are several. */
    private static Optional<String> link(XmlElement entry) {
        return Stream.concat(entry.all("link"), entry.all("enclosure"))
                .filter(link -> rank(link) < TYPES.size())
                .filter(link -> Set.of("alternate", "enclosure", "via", "item")
                        .contains(link.attribute("rel").orElse("alternate")))
                .sorted(Comparator.comparingInt(Feed::rank))
                .map(Feed::target)
                .filter(target -> !target.isBlank())
                .findFirst();
    }

    private static int rank(XmlElement link) {
        String type = link.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        for (int i = 0; i < TYPES.size() - 1; i++) {
            if (type.contains(TYPES.get(i)) && !type.contains("html")) {
                return i;
            }
        }
        return type.isEmpty() && link.name().equals("link") ? TYPES.size() - 1 : TYPES.size();
    }

    private static String target(XmlElement link) {
        return link.attribute("href").or(() -> link.attribute("url")).orElse(link.text());
    }
}
