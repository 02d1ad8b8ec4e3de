package io.cityhelm.cockpit.lineage;

import io.cityhelm.cockpit.indicator.Reading;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.pack.Indicator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on the screen as something that can be traced. Safe on any thread; an alert reads the disk. */
public final class Provenances {

    private final JurisdictionTree tree;
    private final IndicatorBoard board;
    private final Receipts receipts;
    private final Wording wording;

    public Provenances(JurisdictionTree tree, IndicatorBoard board, Receipts receipts, Wording wording) {
        this.tree = tree;
        this.board = board;
        this.receipts = receipts;
        this.wording = wording;
    }

    /** The value itself; of a roll-up, every part of it. */
    public List<Provenance> of(Reading reading) {
        Stream<Jurisdiction> places =
                reading.rolledUp() ? tree.children(reading.place().code()).stream() : Stream.of(reading.place());
        return places.flatMap(place -> value(reading.indicator(), place).stream())
                .toList();
    }

    /** What a link said when it raised the alert. */
    public List<Provenance> of(Alert alert) throws JournalUnavailableException {
        return List.of(new Provenance(
                alert.content().title(),
                wording.messages().name(alert.content().grade()),
                alert.content().observedAt(),
                Optional.of(alert.raisedAt()),
                alert.content().source(),
                receipts.origin(alert.key())));
    }

    public List<Provenance> of(Unit unit) {
        return List.of(new Provenance(
                unit.name(),
                String.format("%.5f, %.5f", unit.place().lon(), unit.place().lat()),
                unit.at(),
                Optional.empty(),
                unit.source(),
                unit.origin()));
    }

    private Optional<Provenance> value(Indicator indicator, Jurisdiction place) {
        Optional<Sample> latest = board.latest(new SampleKey(indicator.id(), place.code()));
        return latest.map(sample -> new Provenance(
                wording.messages().of(indicator.name()) + " · " + place.name(),
                wording.value(indicator, sample.value()) + " " + wording.unit(indicator, sample.value()),
                sample.observedAt(),
                Optional.of(sample.receivedAt()),
                sample.source(),
                sample.origin()));
    }
}
