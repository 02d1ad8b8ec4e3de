package io.cityhelm.connect.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The department API over the simulated world. Called on a virtual thread a request. */
final class Routes implements HttpHandler {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int LARGEST_PAGE = 2_000;

    private final World world;
    private final Counter counter;
    private final CountDownLatch closing;

    Routes(World world, Predicate<String> knownDepartment, CountDownLatch closing) {
        this.world = world;
        this.counter = new Counter(world, knownDepartment);
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Visit visit = new Visit(exchange, world.manners());
        try {
            if (visit.path().equals("/sim/misbehave")) {
                misbehave(visit);
            } else if (!misbehaves(visit)) {
                route(visit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            visit.cut();
        } catch (NotJsonException e) {
            visit.problem(400, "not JSON");
        } finally {
            exchange.close();
        }
    }

    private boolean misbehaves(Visit visit) throws IOException, InterruptedException {
        Manners manners = world.manners();
        if (manners.strikes(Misbehaviour.RESET)) {
            visit.cut();
            return true;
        }
        if (manners.strikes(Misbehaviour.ERRORS)) {
            visit.problem(500, "simulated failure");
            return true;
        }
        // The latch ends the wait when the simulator closes.
        return manners.strikes(Misbehaviour.SLOW) && closing.await(SLOW.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void route(Visit visit) throws IOException, InterruptedException, NotJsonException {
        String call = visit.method() + " " + visit.path();
        switch (call) {
            case "GET /v1/indicators/samples" -> page(visit, world.samples());
            case "GET /v1/events" -> page(visit, world.events());
            case "GET /v1/events/stream" -> stream(visit, world.events());
            case "GET /v1/units" -> page(visit, world.units());
            case "GET /v1/depots" -> page(visit, world.depots());
            case "GET /v1/stocks" -> page(visit, world.stocks());
            case "GET /v1/orders/answers" -> page(visit, world.answers());
            case "GET /v1/orders/answers/stream" -> stream(visit, world.answers());
            case "GET /v1/calls/answers" -> page(visit, world.callAnswers());
            case "GET /v1/calls/answers/stream" -> stream(visit, world.callAnswers());
            case "POST /v1/calls" -> counter.call(visit);
            case "GET /v1/cap" -> cap(visit);
            case "POST /v1/cap" -> counter.warning(visit);
            case "POST /v1/orders" -> counter.order(visit);
            case String c when c.startsWith("POST /v1/orders/") -> counter.word(visit);
            default -> visit.problem(404, "no such path");
        }
    }

    private void page(Visit visit, Feed feed) throws IOException {
        Optional<Long> since =
                visit.query("since").map(token -> feed.version(token).orElse(-1L));
        if (since.filter(v -> v < 0).isPresent()) {
            visit.problem(410, "the token is not known");
            return;
        }
        Set<String> departments = departments(visit);
        Feed.Page page = feed.page(since.orElse(0L), limit(visit), departments);
        String etag = "\"%s-%d-%d-%x\""
                .formatted(
                        feed.token(since.orElse(0L)),
                        page.next(),
                        page.records().size(),
                        departments.hashCode());
        if (!visit.isKnown(etag)) {
            visit.json(200, Json.object("items", page.records(), "next", feed.token(page.next()), "more", page.more()));
        }
    }

    private static Set<String> departments(Visit visit) {
        return visit.query("department")
                .map(ids -> Set.copyOf(List.of(ids.split(","))))
                .orElse(Set.of());
    }

    private static int limit(Visit visit) {
        return visit.query("limit")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .map(limit -> Math.clamp(limit, 1, LARGEST_PAGE))
                .orElse(LARGEST_PAGE);
    }

    private void stream(Visit visit, Feed feed) throws IOException, InterruptedException {
        Set<String> departments = departments(visit);
        long at = visit.header("Last-Event-ID").flatMap(feed::version).orElse(0L);
        visit.openStream();
        while (!feed.isClosed()) {
            Feed.Page page = feed.page(at, 100, departments);
            for (int i = 0; i < page.records().size(); i++) {
                visit.streamEvent(
                        feed.token(page.versions().get(i)), page.records().get(i));
            }
            at = page.next();
            if (!page.more() && !feed.await(at, HEARTBEAT) && !feed.isClosed()) {
                visit.streamText(": still here\n\n");
            }
        }
    }

    private void cap(Visit visit) throws IOException {
        if (!visit.isKnown("\"" + world.warnings().version() + "\"")) {
            visit.send(
                    200, "application/atom+xml; charset=utf-8", world.warnings().feed());
        }
    }

    /** {@code {"modes": ["slow", "errors"], "chance": 0.5}}; an empty list ends all of it. GET tells what is on. */
    private void misbehave(Visit visit) throws IOException, NotJsonException {
        if (visit.method().equals("POST")) {
            Map<Misbehaviour, Double> wanted = new HashMap<>();
            if (!(Json.read(visit.body()) instanceof Map<?, ?> map) || !(map.get("modes") instanceof List<?> modes)) {
                visit.problem(400, "modes are missing");
                return;
            }
            double chance = map.get("chance") instanceof Number number ? Math.clamp(number.doubleValue(), 0, 1) : 1;
            for (Object mode : modes) {
                Optional<Misbehaviour> named = Misbehaviour.named(String.valueOf(mode));
                if (named.isEmpty()) {
                    visit.problem(400, "no such mode: " + mode);
                    return;
                }
                wanted.put(named.get(), chance);
            }
            world.manners().set(wanted);
        }
        Map<String, Object> now = new HashMap<>();
        world.manners()
                .now()
                .forEach((mode, chance) ->
                        now.put(mode.name().toLowerCase(Locale.ROOT).replace('_', '-'), chance));
        visit.send(200, "application/json", Json.write(now));
    }
}
