package io.cityhelm.app.bench;

import io.cityhelm.app.bench.source.LinkStand;
import io.cityhelm.app.bench.source.Pages;
import io.cityhelm.app.bench.source.PlainServer;
import io.cityhelm.connect.Connectors;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records a second of one source, from the question over HTTP to the disk: asked for page by page, parsed, mapped, their
 * jurisdictions resolved, shown to the board, stored. Against what is asked for, and against the JSON library alone on the
 * same bytes in memory. A source in its own words is mapped by its file; one that speaks the department API is not.
 */
final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int PER_PAGE = 5_000;
    private static final double WANTED = 20_000;
    private static final double SHARE = 0.40;
    private static final int ROUNDS = 3;
    private static final long WARM_UP_SECONDS = 5;
    private static final long ROUND_SECONDS = 2;
    private static final JsonMapper LIBRARY = JsonMapper.builder().build();

    private static final String LINK = """
        kind: http-poll
        yields: samples
        url: ${env:SOURCE}/feed?of=records
        every: 1
        """;
    private static final String MAPPED = LINK + """
        map:
          items: data.rows
          next: data.cursor
          more: data.more
          record: '{"indicator": zbbm, "jurisdiction": $string(xzqhdm), "value": $number(yczs), "at": cjsj}'
        """;

    private final CityPack city;
    private final Messages messages;

    Ingest(CityPack city, Messages messages) {
        this.city = city;
        this.messages = messages;
    }

    List<Figure> figures() throws Exception {
        List<String> codes = city.tree(city.info().treeDay()).all().stream()
                .map(Jurisdiction::code)
                .map(Object::toString)
                .limit(PER_PAGE)
                .toList();
        String indicator = city.indicators().iterator().next().id();
        Rates mapped = rates(MAPPED, foreign(indicator, codes));
        Rates spoken = rates(LINK, spoken(indicator, codes));
        return List.of(
                wanted("connect-ingest-mapped", mapped),
                share("connect-mapped-by-json", mapped),
                wanted("connect-ingest-spoken", spoken),
                share("connect-spoken-by-json", spoken));
    }

    private static Figure wanted(String name, Rates rates) {
        return new Figure(name, rates.ingest(), WANTED, 1, Figure.Better.HIGHER, "records/s", ROUNDS);
    }

    private static Figure share(String name, Rates rates) {
        return new Figure(name, rates.ingest(), rates.library(), SHARE, Figure.Better.HIGHER, "records/s", ROUNDS);
    }

    private record Rates(double ingest, double library) {}

    private Rates rates(String link, String template) throws Exception {
        Pages pages = new Pages(template, Instant.now().minus(Duration.ofDays(2)));
        byte[] bytes = pages.page(0).clone();
        try (Workplace workplace = Workplace.make();
                LinkStand stand = new LinkStand(workplace.folder(), city, messages);
                PlainServer server = PlainServer.start((question, out) -> {
                    String since = question.parameter("since");
                    PlainServer.body(out, pages.page(since.isEmpty() ? 1 : Integer.parseInt(since) + 1));
                })) {
            stand.link("source", link + "enabled: false\n");
            Connectors connectors = stand.start(server.url().toString());
            LOG.debug(
                    "warm at {} and {} records/s of {} bytes",
                    ingest(stand, connectors, WARM_UP_SECONDS),
                    library(bytes),
                    bytes.length / PER_PAGE);
            double[] mine = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                mine[round] = ingest(stand, connectors, ROUND_SECONDS);
                theirs[round] = library(bytes);
            }
            if (stand.store().lost() > 0 || stand.store().quarantine().count() > 0) {
                throw new IllegalStateException(
                        "records were lost: " + stand.store().lost() + ", rejected: "
                                + stand.store().quarantine().latest(1));
            }
            return new Rates(Samples.median(mine), Samples.median(theirs));
        }
    }

    /** What reached the disk in some seconds; what waits at their end is written before it comes back, and not counted. */
    private static double ingest(LinkStand stand, Connectors connectors, long seconds) throws Exception {
        connectors.resume("source");
        long before = stand.store().written();
        long from = System.nanoTime();
        boolean over = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        double rate = (stand.store().written() - before) * 1e9 / (System.nanoTime() - from);
        connectors.pause("source");
        stand.store().flush();
        LOG.debug("{} records/s ({})", rate, over);
        return rate;
    }

    private static double library(byte[] page) {
        long from = System.nanoTime();
        long until = from + TimeUnit.SECONDS.toNanos(1);
        long pages = 0;
        while (System.nanoTime() < until) {
            Object read = LIBRARY.readValue(page, Object.class);
            pages += read == null ? 0 : 1;
        }
        return pages * PER_PAGE * 1e9 / (System.nanoTime() - from);
    }

    /** A record as the department API has it. */
    private static String spoken(String indicator, List<String> codes) {
        return page(
                "{\"items\": [",
                i -> "{\"id\": \"%d\", \"indicator\": \"%s\", \"jurisdiction\": \"%s\", \"value\": %s, \"at\": \"%s\"}"
                        .formatted(i, indicator, codes.get(i % codes.size()), 1 + i % 100 / 100.0, Pages.TIME),
                "], \"next\": \"" + Pages.NUMBER + "\", \"more\": true}");
    }

    /** A record as a department's own system writes it, with what nobody asked for. */
    private static String foreign(String indicator, List<String> codes) {
        return page(
                "{\"code\": 0, \"msg\": \"成功\", \"data\": {\"rows\": [",
                i -> """
                    {"xh": "20201123-%d", "zbbm": "%s", "zbmc": "交通延误指数", "xzqhdm": %s, "xzqhmc": "城东区一号街道", \
                    "lddm": "LD-%d", "ldmc": "中山路（一号路至二号路）", "fx": "由东向西", "jd": 120.1%04d, "wd": 30.2%04d, \
                    "yczs": "%s", "pjcs": 32.5, "dw": "", "cjsb": "DS-%d", "sbzt": "1", "cjsj": "%s", \
                    "sjly": "交警支队指挥中心", "bz": null}\
                    """.formatted(
                                i, indicator, codes.get(i % codes.size()), i, i, i, 1 + i % 100 / 100.0, i, Pages.TIME),
                "], \"cursor\": \"" + Pages.NUMBER + "\", \"more\": true}}");
    }

    private static String page(String head, IntFunction<String> record, String foot) {
        return IntStream.range(0, PER_PAGE).mapToObj(record).collect(Collectors.joining(",", head, foot));
    }
}
