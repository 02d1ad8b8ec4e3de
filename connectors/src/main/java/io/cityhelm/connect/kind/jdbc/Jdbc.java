package io.cityhelm.connect.kind.jdbc;

import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import java.time.Duration;
import java.util.Optional;

/** The answer of one SELECT, asked for again and again. */
public final class Jdbc implements Kind {

    private static final int FETCH = 500;
    private static final int MOST = 10_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Override
    public Work open(Fittings fittings) {
        Settings settings = fittings.config().settings();
        Duration timeout = settings.seconds("timeout", TIMEOUT);
        SelectQuery query = SelectQuery.of(settings.needed("query"));
        Optional<String> since = settings.text("since");
        Optional<Object> start = settings.value("start");
        if (query.asksSince() != since.isPresent() || since.isPresent() != start.isPresent()) {
            throw new IllegalArgumentException("query: :since; since, start");
        }
        return new QueryWork(
                Database.of(fittings.config().target(), settings.text("user"), settings.text("password"), timeout),
                query,
                since.map(column -> new Progress(column, start.orElseThrow())),
                new QueryWork.Bounds(settings.number("fetch", FETCH), settings.number("most", MOST), timeout),
                new RowReader(fittings.config().conversions().times()),
                fittings.period(),
                fittings.intake().get(),
                fittings.meter());
    }
}
