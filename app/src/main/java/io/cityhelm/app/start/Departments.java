package io.cityhelm.app.start;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.connect.ConnectorContext;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.Tempo;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.outbox.DeliveryState;
import io.cityhelm.connect.outbox.DeliveryStatus;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.silence.Speaker;
import io.cityhelm.core.silence.Voice;
import io.cityhelm.core.silence.Voices;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The live links to the departments: none until they are started. */
public final class Departments implements AutoCloseable {

    private final Path directory;
    private final Function<Environment, ConnectorContext> context;
    private final Voices voices;
    private final Function<Connectors, LinkSteps> steps;
    private volatile Optional<Connectors> connectors = Optional.empty();
    private Optional<LinkSteps> following = Optional.empty();

    private Departments(
            Path directory,
            Function<Environment, ConnectorContext> context,
            Voices voices,
            Function<Connectors, LinkSteps> steps) {
        this.directory = directory;
        this.voices = voices;
        this.steps = steps;
        this.context = context;
    }

    /** The links that the files of a directory describe, not started. @param tempo what makes them look more often */
    static Departments of(Path directory, CockpitServices services, Tempo tempo, Messages messages) {
        return new Departments(
                directory,
                environment -> new ConnectorContext(
                        services.desk(),
                        services.situation(),
                        services.lookups().callings(),
                        services.lookups().forces(),
                        services.lookups().warnings(),
                        services.pack(),
                        services.indicators(),
                        services.units(),
                        services.depots(),
                        services.quarantine(),
                        services.receipts(),
                        services.quality(),
                        services.clock(),
                        environment,
                        tempo,
                        messages),
                services.voices(),
                started -> new LinkSteps(
                        started,
                        services.desk(),
                        services.lookups().links(),
                        services.quarantine(),
                        services.replays(),
                        services.clock(),
                        messages));
    }

    /** Starts every link and the outbox. @param variables found before those of the process's environment */
    void start(Map<String, String> variables) {
        Environment environment = new Environment(
                name -> Optional.ofNullable(variables.get(name)).or(() -> Optional.ofNullable(System.getenv(name))));
        try {
            Connectors started = Connectors.start(directory, context.apply(environment));
            connectors = Optional.of(started);
            following = Optional.of(steps.apply(started));
            retime(); // what changed while they were started
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes the links look more often has changed. */
    void retime() {
        connectors.ifPresent(Connectors::retime);
    }

    /** How the links stand, in a fixed order; never blocks. */
    public List<LinkHealth> health() {
        return connectors.map(Connectors::health).orElse(List.of()).stream()
                .map(this::withSilence)
                .toList();
    }

    private LinkHealth withSilence(LinkHealth health) {
        return voices.of(health.id())
                .filter(voice -> voice.state() == Voice.State.SILENT)
                .map(voice -> health.stale(voice.since()))
                .orElse(health);
    }

    /** What should be heard over each link; none until they are started. */
    List<Speaker> speakers() {
        return connectors.map(Connectors::speakers).orElse(List.of());
    }

    /** What the way out knows about orders that have not left. */
    public OrderLinks orderLinks() {
        return order -> connectors.flatMap(all -> all.outbox().status(order)).map(Departments::note);
    }

    @Override
    public void close() throws Exception {
        if (following.isPresent()) {
            following.get().close();
        }
        connectors.ifPresent(Connectors::close);
    }

    private static OrderLinks.LinkNote note(DeliveryStatus status) {
        return new OrderLinks.LinkNote(status.state() != DeliveryState.SENDING, status.nextTry());
    }
}
