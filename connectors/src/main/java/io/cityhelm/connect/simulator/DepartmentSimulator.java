package io.cityhelm.connect.simulator;

import com.sun.net.httpserver.HttpServer;
import io.cityhelm.core.proposal.Addressees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * A running simulator of a city's departments, on this machine only. All that it knows is in memory and gone when it closes;
 * while it runs, tokens and receipts hold. Safe on any thread.
 */
public final class DepartmentSimulator implements AutoCloseable {

    private static final long BEAT_MILLIS = 200;

    private final World world;
    private final HttpServer server;
    private final ExecutorService visits;
    private final ScheduledExecutorService heart;
    private final CountDownLatch closing = new CountDownLatch(1);

    private DepartmentSimulator(SimulatorOptions options) throws IOException {
        // Without it each answer waits for the delayed acknowledgement of the one before, some 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        Instant start = options.clock().instant();
        this.world = new World(options, start);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 128);
        this.visits = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("simulator-", 0).factory());
        this.heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("simulator").daemon(true).factory());
        server.setExecutor(visits);
        server.createContext("/", new Routes(world, new Addressees(options.pack())::isKnown, closing));
    }

    /**
     * Starts a simulator; it serves when this returns.
     *
     * @throws IOException when the port is taken
     */
    public static DepartmentSimulator start(SimulatorOptions options) throws IOException {
        DepartmentSimulator simulator = new DepartmentSimulator(options);
        simulator.server.start();
        if (!options.manual()) {
            simulator.live(options);
        }
        return simulator;
    }

    /** The port on the loopback address. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What a link's URL begins with. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Lets its time pass; for one that was started with manual time. */
    public void advance(Duration time) {
        world.agenda().runUntil(world.agenda().now().plus(time));
    }

    /** Switches misbehaviours; an empty set ends all of them. @param chance how likely each time, 0 to 1 */
    public void misbehave(Set<Misbehaviour> wanted, double chance) {
        Map<Misbehaviour, Double> all = wanted.stream().collect(Collectors.toMap(m -> m, m -> chance));
        world.manners().set(all);
    }

    /** How often an order (by its id) or a recall (id and {@code :cancel}) was carried out: once, or not at all. */
    public int effects(String key) {
        return world.orders().effects(key);
    }

    @Override
    public void close() {
        closing.countDown();
        heart.shutdownNow();
        world.close();
        server.stop(0);
        visits.shutdownNow();
    }

    private void live(SimulatorOptions options) {
        ScheduledFuture<?> beating =
                heart.scheduleAtFixedRate(() -> beat(options), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat(SimulatorOptions options) {
        try {
            world.agenda().runUntil(options.clock().instant());
        } catch (RuntimeException e) {
            // One broken scene must not end the play; without this the schedule would stop without a word.
            LoggerFactory.getLogger(DepartmentSimulator.class).error("the simulator stumbled", e);
        }
    }
}
