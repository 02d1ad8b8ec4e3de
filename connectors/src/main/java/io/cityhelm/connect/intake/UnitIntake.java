package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Positions of units, handed to the board a page at a time. */
public final class UnitIntake implements RecordIntake {

    private final String source;
    private final UnitBoard board;
    private final Territory territory;
    private final Predicate<String> knownDepartment;
    private final Clock clock;
    private final List<Unit> page = new ArrayList<>();

    /** @param source the id of the link */
    public UnitIntake(
            String source, UnitBoard board, Territory territory, Predicate<String> knownDepartment, Clock clock) {
        this.source = source;
        this.board = board;
        this.territory = territory;
        this.knownDepartment = knownDepartment;
        this.clock = clock;
    }

    /** A unit outside the city is taken: help comes from next door, too. */
    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected {
        String department = record.text("department");
        if (!knownDepartment.test(department)) {
            throw new RecordRejected("RecordRejected.noDepartment", department);
        }
        LonLat place = territory.wgs84(record.lonLat().orElseThrow(() -> new RecordRejected("RecordRejected.noPlace")));
        Unit unit = new Unit(
                record.text("id"),
                record.text("name"),
                record.text("kind"),
                department,
                record.choice("status", UnitStatus.class),
                place,
                record.optionalText("order"),
                record.observed("at", clock.instant()),
                record.optionalCode("home"),
                record.optionalText("depot"),
                record.texts("capabilities"),
                share(record),
                source,
                record.origin());
        page.add(unit);
        return Optional.of(unit.at());
    }

    private static Optional<Double> share(Fields record) throws RecordRejected {
        if (record.members().get("load") == null) {
            return Optional.empty();
        }
        double load = record.number("load");
        if (load < 0 || load > 1) {
            throw new RecordRejected("RecordRejected.wrong", "load", load);
        }
        return Optional.of(load);
    }

    @Override
    public void flush() {
        board.accept(List.copyOf(page));
        page.clear();
    }
}
