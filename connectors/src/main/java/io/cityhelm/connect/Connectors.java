package io.cityhelm.connect;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.lineage.Replay;
import io.cityhelm.connect.link.Retries;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.outbox.CallOutbox;
import io.cityhelm.connect.outbox.OutLink;
import io.cityhelm.connect.outbox.Outbox;
import io.cityhelm.connect.outbox.WarningOutbox;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.signed.SignedPost;
import io.cityhelm.connect.watch.DirectoryWatch;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.silence.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All live links of a cockpit, in and out, as the files of one directory describe them. A file that is wrong makes a link
 * that is broken and says why; the others start. A file that comes, changes or goes later is followed at once, and touches
 * no link but its own. Safe on any thread; starting reads the disk.
 */
public final class Connectors implements AutoCloseable {

    private final List<Consumer<LinkHealth>> listeners = new CopyOnWriteArrayList<>();
    private final Timer timer;
    private final Web.Client connections;
    private final Roster roster;
    private final DirectoryWatch watch;
    private final Outbox outbox;
    private final CallOutbox calls;
    private final WarningOutbox warnings;

    private Connectors(Path directory, ConnectorContext context, Tuning tuning) throws IOException {
        this.timer = tuning.timer();
        this.connections = new Web.Client(tuning.timeouts());
        this.roster = new Roster(
                new Wiring(context, connections, tuning),
                context,
                health -> listeners.forEach(listener -> listener.accept(health)));
        this.watch = new DirectoryWatch(directory, timer, changed -> follow(directory, changed));
        roster.load(directory);
        this.outbox = new Outbox(
                this::ordering,
                context.desk(),
                context.situation(),
                new Actor.Rule("outbox", context.pack().tree().root().code()),
                context.messages(),
                id -> new Addressees(context.pack()).jurisdiction(id).map(at -> new Actor.Department(id, at)),
                timer,
                context.clock(),
                tuning.pace());
        this.calls = new CallOutbox(
                () -> outward(LinkKind.GATEWAY),
                context.desk(),
                context.situation(),
                context.callings(),
                new Actor.Rule("outbox", context.pack().tree().root().code()),
                timer,
                context.clock(),
                tuning.pace());
        this.warnings = new WarningOutbox(
                () -> outward(LinkKind.WARNINGS),
                context.desk(),
                context.warnings(),
                new Actor.Rule("outbox", context.pack().tree().root().code()),
                timer,
                context.clock(),
                tuning.pace());
    }

    /**
     * What the pace of the links hangs on; tests bring their own.
     *
     * @param timer closed together with the connectors
     * @param pace of the outbox
     * @param retries of the links that bring data in
     */
    record Tuning(Timer timer, Web.Timeouts timeouts, Outbox.Pace pace, Retries retries) {
        static Tuning usual() {
            return new Tuning(Timer.real(), Web.Timeouts.USUAL, Outbox.Pace.usual(), Retries.usual());
        }
    }

    /**
     * Reads every {@code *.yaml} of a directory, in the order of the names, and starts its links.
     *
     * @throws IOException when the directory cannot be listed
     */
    public static Connectors start(Path directory, ConnectorContext context) throws IOException {
        return start(directory, context, Tuning.usual());
    }

    static Connectors start(Path directory, ConnectorContext context, Tuning tuning) throws IOException {
        Connectors connectors = new Connectors(directory, context, tuning);
        connectors.roster.start();
        connectors.watch.begin();
        return connectors;
    }

    /** How every link is, in the order of the files. */
    public List<LinkHealth> health() {
        return roster.wires().stream().map(Wire::health).toList();
    }

    /** What should be heard over each link that brings data in. */
    public List<Speaker> speakers() {
        return roster.wires().stream().flatMap(wire -> wire.speaker().stream()).toList();
    }

    /** Calls back after each change of a link, on that link's thread, until the handle is closed. Be quick; conflate. */
    public AutoCloseable onHealth(Consumer<LinkHealth> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How orders are on their way. */
    public Outbox outbox() {
        return outbox;
    }

    /** How calls are on their way. */
    public CallOutbox calls() {
        return calls;
    }

    /** Switches a link off, as a person's act. Nothing happens for an unknown or broken one. */
    public void pause(String id) {
        roster.find(id).ifPresent(Wire::pause);
        wakeOutboxes();
    }

    /** Switches a link on again. */
    public void resume(String id) {
        roster.find(id).ifPresent(Wire::start);
        wakeOutboxes();
    }

    /**
     * Takes what was not taken over a link once more. Touches the disk; on the thread of the caller.
     *
     * @return empty for a link whose records are not mapped, or that there is not
     * @throws IntakeUnavailable when nothing can be taken now
     */
    public Optional<Replay.Result> replay(String id, List<Rejected> rejected) throws IntakeUnavailable {
        Optional<Replay> replay = roster.find(id)
                .flatMap(wire -> wire instanceof Wire.Inward inward ? inward.replay() : Optional.empty())
                .map(Supplier::get);
        return replay.isPresent() ? Optional.of(replay.get().run(rejected)) : Optional.empty();
    }

    /** How often data are wanted has changed: every link goes by it from its last look on, and none is built up anew. */
    public void retime() {
        roster.wires().forEach(Wire::retime);
    }

    /** How warnings are on their way. */
    public WarningOutbox warnings() {
        return warnings;
    }

    private void follow(Path directory, Set<Path> changed) {
        roster.follow(directory, changed);
        wakeOutboxes();
    }

    private void wakeOutboxes() {
        outbox.wake();
        calls.wake();
        warnings.wake();
    }

    /** Ends all links; returns without waiting for exchanges that are cut off. */
    @Override
    public void close() {
        outbox.close();
        calls.close();
        warnings.close();
        watch.close();
        roster.close();
        timer.close();
        connections.close();
    }

    private List<OutLink<SignedPost>> outward(LinkKind kind) {
        return roster.wires().stream()
                .filter(wire -> wire.health().kind() == kind && wire instanceof Wire.Outward)
                .map(wire -> ((Wire.Outward) wire).link())
                .toList();
    }

    private List<OutLink<Courier>> ordering() {
        return roster.wires().stream()
                .filter(Wire.Ordering.class::isInstance)
                .map(wire -> ((Wire.Ordering) wire).link())
                .toList();
    }
}
