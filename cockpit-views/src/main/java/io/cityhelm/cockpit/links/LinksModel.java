package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the live links stand. FX thread; needs no toolkit. */
public final class LinksModel {

    /** Everything at one instant. */
    public record Health(Instant at, List<LinkHealth> links) {

        static final Health UNKNOWN = new Health(Instant.EPOCH, List.of());

        public Health {
            links = List.copyOf(links);
        }

        /** How many links work now. */
        public long live() {
            return links.stream().filter(link -> link.state() == LinkState.LIVE).count();
        }

        /** What people call each link: by language, by its id. */
        public Map<String, Map<String, String>> names() {
            return links.stream().collect(Collectors.toMap(LinkHealth::id, LinkHealth::name, (one, other) -> one));
        }

        /** Those that should speak and do not, by name in a language. */
        public List<String> silent(String language) {
            return links.stream()
                    .filter(link -> link.state() != LinkState.LIVE && link.state() != LinkState.OFF)
                    .map(link -> link.name().getOrDefault(language, link.id()))
                    .toList();
        }

        /** How many should work: those that a person switched off are left out. */
        public long wanted() {
            return links.stream().filter(link -> link.state() != LinkState.OFF).count();
        }
    }

    private final Supplier<List<LinkHealth>> links;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(Health.UNKNOWN);

    public LinksModel(Supplier<List<LinkHealth>> links, Clock clock, Background background) {
        this.links = links;
        this.clock = clock;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Health> health() {
        return health.getReadOnlyProperty();
    }

    /** Looks again. */
    public void refresh() {
        background.run(this::read, health::set, e -> {
            throw new IllegalStateException("reading the links failed", e);
        });
    }

    private Health read() {
        return new Health(clock.instant(), links.get());
    }
}
