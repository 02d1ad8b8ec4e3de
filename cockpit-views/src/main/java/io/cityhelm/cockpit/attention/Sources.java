package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.attention.NeedsState.SourceLine;
import io.cityhelm.core.indicator.Freshness;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sources speak, told by the newest sample of each. Safe on any thread. */
final class Sources {

    private record Latest(Sample sample, Duration period) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final CityPack pack;
    private final IndicatorBoard board;

    Sources(CityPack pack, IndicatorBoard board) {
        this.pack = pack;
        this.board = board;
    }

    /** The sources that have ever sent something, those that still do first, by name. */
    List<SourceLine> at(Instant now, Messages messages) {
        Map<String, Latest> newest = new HashMap<>();
        for (SampleKey key : board.keys()) {
            Optional<Indicator> indicator = pack.indicator(key.indicator());
            Optional<Sample> sample = board.latest(key);
            if (indicator.isPresent() && sample.isPresent()) {
                Latest latest = new Latest(sample.get(), indicator.get().period());
                newest.merge(indicator.get().source(), latest, Sources::newer);
            }
        }
        return newest.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), now, messages))
                .sorted(Comparator.comparing(SourceLine::live).reversed().thenComparing(SourceLine::name))
                .toList();
    }

    private SourceLine line(String source, Latest latest, Instant now, Messages messages) {
        String name = pack.department(source)
                .map(department -> messages.of(department.name()))
                .orElse(source);
        boolean live = Freshness.of(Optional.of(latest.sample()), latest.period(), now) == Freshness.LIVE;
        return new SourceLine(
                name,
                live,
                CLOCK.format(latest.sample().observedAt().atZone(pack.info().zone())));
    }

    private static Latest newer(Latest one, Latest other) {
        return one.sample().observedAt().isAfter(other.sample().observedAt()) ? one : other;
    }
}
