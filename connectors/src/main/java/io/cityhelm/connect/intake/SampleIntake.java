package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Samples, handed to the board a page at a time. */
public final class SampleIntake implements RecordIntake {

    private final String source;
    private final IndicatorBoard board;
    private final Territory territory;
    private final Predicate<String> knownIndicator;
    private final Clock clock;
    private final List<Sample> page = new ArrayList<>();

    public SampleIntake(
            String source, IndicatorBoard board, Territory territory, Predicate<String> knownIndicator, Clock clock) {
        this.source = source;
        this.board = board;
        this.territory = territory;
        this.knownIndicator = knownIndicator;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected {
        String indicator = record.text("indicator");
        if (!knownIndicator.test(indicator)) {
            throw new RecordRejected("RecordRejected.noIndicator", indicator);
        }
        JurisdictionCode code = territory.known(record.code("jurisdiction")).code();
        Instant now = clock.instant();
        Instant at = record.observed("at", now);
        page.add(new Sample(new SampleKey(indicator, code), record.number("value"), at, now, source, record.origin()));
        return Optional.of(at);
    }

    @Override
    public void flush() {
        board.accept(List.copyOf(page));
        page.clear();
    }
}
