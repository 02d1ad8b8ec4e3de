package io.cityhelm.connect.kind.sensorthings;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.kind.paged.PagedWork;
import io.cityhelm.connect.kind.paged.Query;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.Expressions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sensors after OGC SensorThings: what they observed since the last look, or how they all are. */
public final class SensorThings implements Kind {

    private static final int PAGE = 500;
    private static final Duration BACK = Duration.ofHours(1);
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Expressions USUAL = new Expressions(
            Optional.of("$exists(value) ? value : $error('value')"),
            Optional.of("`@iot.nextLink`"),
            Optional.empty(),
            Optional.empty());

    /** The newest observation of each, and where it was made. */
    private static final String OF_DATASTREAM =
            "Thing($expand=Locations),ObservedProperty,Observations($orderby=phenomenonTime desc;$top=1)";

    @Override
    public LinkConfig completed(LinkConfig config) {
        return config.mappedAtLeastBy(USUAL);
    }

    @Override
    public Work open(Fittings fittings) {
        return PagedWork.of(fittings, course(fittings.url(), fittings.config().settings()));
    }

    private static Course course(URI service, Settings settings) {
        int page = settings.number("page", PAGE);
        Optional<String> filter = settings.text("filter");
        return switch (settings.text("read").orElse("observations")) {
            case "things" ->
                new Links(query(service, "Things", page, filter, "Locations,Datastreams($expand=" + newest() + ")"));
            case "datastreams" -> new Links(query(service, "Datastreams", page, filter, OF_DATASTREAM));
            default ->
                new Observations(
                        since -> observations(service, page, filter, since),
                        settings.seconds("back", BACK),
                        settings.seconds("overlap", OVERLAP),
                        Clock.systemUTC());
        };
    }

    private static String newest() {
        return "ObservedProperty,Observations($orderby=phenomenonTime desc;$top=1)";
    }

    private static URI query(URI service, String entity, int page, Optional<String> filter, String expand) {
        Query query = Query.below(service, entity).with("$top", page).with("$expand", expand);
        filter.ifPresent(own -> query.with("$filter", own));
        return query.url();
    }

    private static URI observations(URI service, int page, Optional<String> filter, String since) {
        String news = "phenomenonTime ge " + since;
        return Query.below(service, "Observations")
                .with("$top", page)
                .with("$orderby", "phenomenonTime asc")
                .with("$expand", "Datastream($expand=Thing($expand=Locations),ObservedProperty)")
                .with("$filter", filter.map(own -> news + " and (" + own + ")").orElse(news))
                .url();
    }

    @Override
    public boolean asksForPages() {
        return true;
    }
}
