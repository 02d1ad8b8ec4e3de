package io.cityhelm.connect.outward;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.link.Web;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a way out is given to open a link.
 *
 * @param connections HTTP of all links; one {@link Web} of it carries one exchange at a time
 * @param messages the words in which people are written to
 */
public record OutwardFittings(
        LinkConfig config, Web.Client connections, CityPack pack, Messages messages, Clock clock) {

    /**
     * The address of the other side.
     *
     * @throws IllegalArgumentException when it is none of the web
     */
    public URI url() {
        URI url = URI.create(config.target());
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("http(s)://… : " + config.target());
        }
        return url;
    }

    /** A way for one exchange at a time. */
    public Web web() {
        return new Web(connections);
    }

    public Settings settings() {
        return config.settings();
    }

    /** The stages that can be reported: what the protocol can, unless the file says that this department's system does less. */
    public Set<OrderStage> reports(Set<OrderStage> most) {
        List<String> said = settings().texts("reports");
        if (said.isEmpty()) {
            return most;
        }
        Set<OrderStage> fewer = EnumSet.noneOf(OrderStage.class);
        said.stream()
                .map(name -> OrderStage.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .filter(most::contains)
                .forEach(fewer::add);
        return fewer;
    }

    /** The way of this link when everything can be told over it. */
    public Way way(Set<OrderStage> most) {
        return Way.of(config.id(), reports(most));
    }
}
