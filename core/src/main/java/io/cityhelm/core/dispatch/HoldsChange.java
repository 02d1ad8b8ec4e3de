package io.cityhelm.core.dispatch;

import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Standstill;
import io.cityhelm.core.hold.Supervision;
import java.time.Duration;
import java.util.Optional;

/** The next holds of an order while they are put together: the ones before, but for what is changed. */
final class HoldsChange {

    Optional<Holds.Ask> asked;
    Optional<Deferral> deferral;
    Duration paused;
    Duration extended;
    Duration moved;
    Optional<StageRecord> blame;
    Optional<Supervision> supervision;
    Optional<Holds.Verdict> verdict;
    Standstill standstill;

    HoldsChange(Holds from) {
        this.asked = from.asked();
        this.deferral = from.deferral();
        this.paused = from.paused();
        this.extended = from.extended();
        this.moved = from.moved();
        this.blame = from.blame();
        this.supervision = from.supervision();
        this.verdict = from.verdict();
        this.standstill = from.standstill();
    }

    Holds holds() {
        return new Holds(asked, deferral, paused, extended, moved, blame, supervision, verdict, standstill);
    }
}
