package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.mapping.Units;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.Indicator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Samples, handed to the board a page at a time. */
public final class SampleIntake implements RecordIntake {

    private final String source;
    private final IndicatorBoard board;
    private final Territory territory;
    private final Function<String, Optional<Indicator>> indicators;
    private final Optional<String> unit;
    private final Clock clock;
    private final List<Sample> page = new ArrayList<>();

    /**
     * @param indicators of the city pack
     * @param unit of values whose record says none, in UCUM; empty when they come in the units of the city pack
     */
    public SampleIntake(
            String source,
            IndicatorBoard board,
            Territory territory,
            Function<String, Optional<Indicator>> indicators,
            Optional<String> unit,
            Clock clock) {
        this.source = source;
        this.board = board;
        this.territory = territory;
        this.indicators = indicators;
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected {
        Indicator indicator = indicator(record.text("indicator"));
        JurisdictionCode code = territory.known(record.code("jurisdiction")).code();
        Instant now = clock.instant();
        Instant at = record.observed("at", now);
        page.add(new Sample(
                new SampleKey(indicator.id(), code), value(record, indicator), at, now, source, record.origin()));
        return Optional.of(at);
    }

    private Indicator indicator(String id) throws RecordRejected {
        return indicators.apply(id).orElseThrow(() -> new RecordRejected("RecordRejected.noIndicator", id));
    }

    /** In the unit of the indicator. */
    private double value(Fields record, Indicator indicator) throws RecordRejected {
        double value = record.number("value");
        Optional<String> from = record.optionalText("unit").or(() -> unit);
        if (from.isEmpty()) {
            return value;
        }
        return Units.convert(
                value,
                from.get(),
                indicator.ucum().orElseThrow(() -> new RecordRejected("RecordRejected.unitless", indicator.id())));
    }

    @Override
    public void flush() {
        board.accept(List.copyOf(page));
        page.clear();
    }
}
