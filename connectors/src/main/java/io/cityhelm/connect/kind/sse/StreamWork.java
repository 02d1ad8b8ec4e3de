package io.cityhelm.connect.kind.sse;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads server-sent events, one record each, and comes back with the id of the last one that was taken. */
final class StreamWork implements Work {

    private final URI url;
    private final Web web;
    private final Intake intake;
    private final LinkMeter meter;
    private Runnable onOpen = () -> {};

    private Optional<String> lastId = Optional.empty();
    private boolean wasOpen;

    StreamWork(URI url, Web web, Intake intake, LinkMeter meter) {
        this.url = url;
        this.web = web;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void onStanding(Runnable listener) {
        onOpen = listener;
    }

    @Override
    public void once() throws LinkFailure {
        Map<String, String> headers =
                lastId.map(id -> Map.of("Last-Event-ID", id)).orElse(Map.of());
        throw web.stream(url, headers, new Web.Events() {
            @Override
            public void opened() {
                open();
            }

            @Override
            public void event(Optional<String> id, String data) throws LinkFailure {
                take(id, data);
            }
        });
    }

    /** A stream that ends is a failure. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void cancel() {
        web.cancel();
    }

    private void open() {
        onOpen.run();
        meter.live();
        if (wasOpen) {
            meter.reconnected();
        }
        wasOpen = true;
    }

    private void take(Optional<String> id, String data) throws LinkFailure {
        intake.message(data.getBytes(StandardCharsets.UTF_8));
        lastId = id.or(() -> lastId);
        meter.live();
    }
}
