package io.cityhelm.connect.kind.open311;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.format.Format;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.kind.paged.PagedWork;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.Expressions;
import java.time.Clock;
import java.util.Optional;

/** Requests of citizens, which become events unless the file says otherwise. */
public final class CitizenRequests implements Kind {

    @Override
    public LinkConfig completed(LinkConfig config) {
        return config.mappedAtLeastBy(new Expressions(
                config.documents().format() == Format.XML
                        ? Optional.of(
                                "$exists(service_requests) ? service_requests.request : $error('service_requests')")
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(RequestMapping.of(config.settings().number("grade", 4)))));
    }

    @Override
    public Work open(Fittings fittings) {
        LinkConfig config = fittings.config();
        Endpoint endpoint = new Endpoint(
                fittings.url(),
                config.documents().format() == Format.XML ? "xml" : "json",
                config.settings().text("jurisdiction-id"),
                config.settings().text("api-key"));
        Clock clock = Clock.systemUTC();
        return PagedWork.of(fittings, new Requests(endpoint, Requests.Manner.of(config.settings()), clock));
    }

    @Override
    public boolean asksForPages() {
        return true;
    }
}
