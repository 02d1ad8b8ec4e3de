package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotSighting;
import io.cityhelm.core.force.DepotStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where depots stand and whether they give anything out, handed to the board a page at a time. */
public final class DepotIntake implements RecordIntake {

    private final DepotBoard board;
    private final Territory territory;
    private final Predicate<String> knownDepot;
    private final Clock clock;
    private final List<DepotSighting> page = new ArrayList<>();

    public DepotIntake(DepotBoard board, Territory territory, Predicate<String> knownDepot, Clock clock) {
        this.board = board;
        this.territory = territory;
        this.knownDepot = knownDepot;
        this.clock = clock;
    }

    /** A depot is the city's own: one that claims to be outside has lost its position, or its datum is wrong. */
    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected {
        String depot = record.text("depot");
        if (!knownDepot.test(depot)) {
            throw new RecordRejected("RecordRejected.noDepot", depot);
        }
        DepotSighting seen = new DepotSighting(
                depot,
                record.choice("status", DepotStatus.class),
                territory.point(record),
                record.observed("at", clock.instant()));
        page.add(seen);
        return Optional.of(seen.at());
    }

    @Override
    public void flush() {
        board.accept(List.copyOf(page));
        page.clear();
    }
}
