package io.cityhelm.core.proposal;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.Clocks;
import io.cityhelm.core.scope.Matter;
import io.cityhelm.core.scope.Mode;
import java.util.List;
import java.util.function.Function;

/** The call ladders of a city pack. */
public final class PackLadders implements Ladders {

    private final Clocks clocks;
    private final Function<Incident, Mode> mode;

    /** @param mode of the place of an incident, asked on the desk's thread: must be quick */
    public PackLadders(Clocks clocks, Function<Incident, Mode> mode) {
        this.clocks = clocks;
        this.mode = mode;
    }

    @Override
    public List<Rung> of(Incident incident, OrderContent content) {
        return clocks.ladder(new Matter(
                content.kind(),
                incident.category(),
                incident.grade().ordinal() + 1,
                content.department(),
                mode.apply(incident)));
    }
}
