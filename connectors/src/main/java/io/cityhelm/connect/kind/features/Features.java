package io.cityhelm.connect.kind.features;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.kind.paged.PagedWork;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.Expressions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Features of a map service: each of them is a record. */
public final class Features implements Kind {

    private static final int PAGE = 1_000;

    private static final Expressions USUAL = new Expressions(
            Optional.of("$exists(features) ? features : $error('features')"),
            Optional.of("(links[rel = 'next' and ($exists(type) ? $not($contains(type, 'html')) : true)].href)[0]"),
            Optional.empty(),
            Optional.empty());

    @Override
    public LinkConfig completed(LinkConfig config) {
        return config.mappedAtLeastBy(USUAL);
    }

    @Override
    public Work open(Fittings fittings) {
        Settings settings = fittings.config().settings();
        int page = settings.number("page", PAGE);
        if (settings.text("service").filter("wfs"::equals).isPresent()) {
            return PagedWork.of(
                    fittings,
                    new WfsCourse(
                            fittings.url(),
                            settings.needed("type"),
                            settings.text("output").orElse("application/json"),
                            settings.text("srs"),
                            page));
        }
        Duration all = Duration.ZERO;
        return PagedWork.of(
                fittings, new ItemsCourse(fittings.url(), page, settings.seconds("window", all), Clock.systemUTC()));
    }

    @Override
    public boolean asksForPages() {
        return true;
    }
}
