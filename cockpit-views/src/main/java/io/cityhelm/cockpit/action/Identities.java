package io.cityhelm.cockpit.action;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.handover.HandoverId;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.room.NoteId;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.warning.WarningId;
import java.util.UUID;

/** Makes the identities of what an officer opens: UUIDs of version 7, which sort by time. Safe on any thread. */
public final class Identities {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    public IncidentId incident() {
        return new IncidentId(generator.generate());
    }

    public NoteId note() {
        return new NoteId(generator.generate());
    }

    public SketchId sketch() {
        return new SketchId(generator.generate());
    }

    public FenceId fence() {
        return new FenceId(generator.generate());
    }

    public ActivationId activation() {
        return new ActivationId(generator.generate());
    }

    /** Of several orders that are given as one. */
    public UUID group() {
        return generator.generate();
    }

    public DelegationId delegation() {
        return new DelegationId(generator.generate());
    }

    public HandoverId handover() {
        return new HandoverId(generator.generate());
    }

    public WarningId warning() {
        return new WarningId(generator.generate());
    }

    public OrderId order() {
        return new OrderId(generator.generate());
    }
}
