package io.cityhelm.app.bench.source;

import io.cityhelm.core.indicator.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many sources of one server. Each has so many values of its own and says each once a second, by whichever way it is asked:
 * a page, events, or a web socket. A value says when it was sent, so that whoever sees it knows how late it is.
 */
public final class Town implements AutoCloseable {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final String indicator;
    private final List<String> codes;
    private final int values;
    private final PlainServer server;
    private final long epoch = System.nanoTime();
    private final ConcurrentLinkedQueue<Long> turnedAway = new ConcurrentLinkedQueue<>();
    private volatile boolean lost;
    private volatile boolean flooding;

    /** @param codes of jurisdictions; source n has those from n times values on @param values of each source */
    public Town(String indicator, List<String> codes, int values) throws IOException {
        this.indicator = indicator;
        this.codes = codes;
        this.values = values;
        this.server = PlainServer.start(this::answer);
    }

    public URI url() {
        return server.url();
    }

    /** How late a value is, in nanoseconds. */
    public long age(Sample sample) {
        return System.nanoTime() - epoch - (long) (sample.value() * 1_000);
    }

    /** Source 0 says as much as it can from now on, or no longer. */
    public void flood(boolean on) {
        flooding = on;
    }

    /** Every connection ends, and whoever comes back is turned away. */
    public void lose() {
        lost = true;
        server.cut();
    }

    /** When somebody was turned away, by {@link System#nanoTime}, in order. */
    public List<Long> turnedAway() {
        return turnedAway.stream().sorted().toList();
    }

    @Override
    public void close() throws IOException {
        lost = true;
        server.close();
    }

    private void answer(PlainServer.Question question, OutputStream out) throws IOException {
        if (lost) {
            turnedAway.add(System.nanoTime());
            throw new IOException("lost");
        }
        int source = Integer.parseInt(question.parameter("n"));
        if (question.target().startsWith("/page")) {
            PlainServer.body(
                    out,
                    IntStream.range(0, values)
                            .mapToObj(value -> record(source, value))
                            .collect(Collectors.joining(",", "{\"items\":[", "]}"))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
            speak(source, Streams.open(question, out));
        }
    }

    private void speak(int source, Streams.Line line) throws IOException {
        long next = System.nanoTime();
        for (int value = 0; !lost; value = (value + 1) % values) {
            line.send(record(source, value));
            next += SECOND / values;
            while (!lost && !(flooding && source == 0) && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            next = Math.max(next, System.nanoTime() - SECOND);
        }
    }

    private String record(int source, int value) {
        String code = codes.get((source * values + value) % codes.size());
        return "{\"indicator\":\"" + indicator + "\",\"jurisdiction\":\"" + code + "\",\"value\":"
                + (System.nanoTime() - epoch) / 1_000 + ",\"at\":\""
                + Instant.now().truncatedTo(ChronoUnit.MICROS)
                + "\"}";
    }
}
