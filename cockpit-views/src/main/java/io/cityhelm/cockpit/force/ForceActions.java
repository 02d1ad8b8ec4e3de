package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import java.time.Clock;
import java.util.List;

/** What can be done with units and supplies for an incident. */
public final class ForceActions {

    private final UnitSending sending;
    private final UnitSteps steps;
    private final UnitRelease release;
    private final Supplies supplies;

    public ForceActions(
            CityPack pack,
            UnitBoard units,
            DepotBoard depots,
            Clock clock,
            MusterModel muster,
            CommandHand hand,
            Wording wording) {
        ForceWords words = new ForceWords(
                pack,
                new io.cityhelm.cockpit.text.Wording(
                        wording.messages(), pack.info().zone()));
        this.sending = new UnitSending(pack, units, depots, muster, hand, wording, words, clock);
        this.steps = new UnitSteps(pack, units, muster, hand, wording, words, clock);
        this.release = new UnitRelease(muster, hand, wording, words);
        this.supplies = new Supplies(pack, depots, muster, hand, wording, words, clock);
    }

    /** The actions on an incident, in the order in which a case goes. */
    public List<Action> of(Incident incident) {
        return List.of(
                sending.action(incident), steps.action(incident), release.action(incident), supplies.action(incident));
    }

    UnitSteps steps() {
        return steps;
    }
}
