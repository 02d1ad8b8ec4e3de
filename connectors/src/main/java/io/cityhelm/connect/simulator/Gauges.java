package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All indicators of the pack, told again and again at their own pace, with some of the past to begin with. */
final class Gauges {

    /** What a sparkline shows when the cockpit starts, in values. */
    private static final int PAST = 40;

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration AFTERMATH = Duration.ofMinutes(5);

    private record Push(String domain, JurisdictionCode at, Instant until) {}

    private final CityPack pack;
    private final Ground ground;
    private final Feed feed;
    private final Agenda agenda;
    private final Manners manners;
    private final ZoneId zone;
    private final List<Push> pushes = new ArrayList<>();
    private final Map<String, Double> told = new HashMap<>();
    private final List<String> departments;

    Gauges(CityPack pack, Ground ground, Feed feed, Agenda agenda, Manners manners) {
        this.pack = pack;
        this.ground = ground;
        this.feed = feed;
        this.agenda = agenda;
        this.manners = manners;
        this.zone = pack.info().zone();
        this.departments = pack.departments().stream().map(d -> d.id()).toList();
    }

    void start(long seed) {
        for (Indicator indicator : pack.indicators()) {
            Series series = new Series(
                    indicator, ground, new Random(seed ^ indicator.id().hashCode()));
            past(series);
            tell(series, agenda.now(), true);
            again(series, 1);
        }
    }

    /** Something happened there: what is measured in its domain gets worse around it for a while. */
    void push(String domain, JurisdictionCode at) {
        pushes.removeIf(push -> push.until().isBefore(agenda.now()));
        pushes.add(new Push(domain, at, agenda.now().plus(AFTERMATH)));
    }

    private void past(Series series) {
        Instant now = agenda.now();
        for (int back = PAST; back > 0; back--) {
            Instant at = now.minus(series.indicator().period().multipliedBy(back));
            series.step();
            if (!series.isLarge()) {
                int step = back;
                series.values(time(at), code -> 0).forEach((code, value) -> {
                    if (isHigh(code)) {
                        put(series.indicator(), code, value, at, "#" + step);
                    }
                });
            }
        }
    }

    /** Only the upper levels have sparklines from the first moment. */
    private boolean isHigh(JurisdictionCode code) {
        return !ground.tree().get(code).level().equals(Level.GRID)
                && ground.tree().get(code).level().isAbove(Level.STREET);
    }

    /** Every so often; a whole picture every period, between them what changed. */
    private void again(Series series, int turn) {
        Duration sixth = series.indicator().period().dividedBy(6);
        Duration wait = sixth.compareTo(SHORTEST) > 0 ? sixth : SHORTEST;
        agenda.in(wait, () -> {
            series.step();
            if (!isSilent(series.indicator().source())) {
                tell(series, agenda.now(), !series.isLarge() || turn % 6 == 0);
            }
            again(series, turn + 1);
        });
    }

    private boolean isSilent(String department) {
        return manners.isOn(Misbehaviour.SILENT) && departments.indexOf(department) % 3 == 0;
    }

    private void tell(Series series, Instant at, boolean whole) {
        series.values(time(at), code -> push(series.indicator(), code)).forEach((code, value) -> {
            String key = series.indicator().id() + "@" + code;
            if (whole || !value.equals(told.get(key))) {
                told.put(key, value);
                put(series.indicator(), code, value, at, "");
            }
        });
    }

    private double push(Indicator indicator, JurisdictionCode code) {
        if (pushes.isEmpty() || indicator.rollup() != Indicator.Rollup.MAX) {
            return 0;
        }
        boolean near = pushes.stream()
                .filter(push -> push.until().isAfter(agenda.now()))
                .filter(push -> pack.domain(push.domain())
                        .filter(domain -> domain.indicators().contains(indicator.id()))
                        .isPresent())
                .anyMatch(push -> ground.tree().covers(code, push.at()));
        return near ? 0.7 : 0;
    }

    private void put(Indicator indicator, JurisdictionCode code, double value, Instant at, String suffix) {
        feed.put(
                indicator.id() + "@" + code + suffix,
                indicator.source(),
                Json.object(
                        "id", indicator.id() + "-" + code + "-" + at.getEpochSecond(),
                        "indicator", indicator.id(),
                        "jurisdiction", code.value(),
                        "value", value,
                        "at", at.toString()));
    }

    private LocalTime time(Instant at) {
        return at.atZone(zone).toLocalTime();
    }
}
