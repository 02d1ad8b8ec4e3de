package io.cityhelm.core.force;

/** How a unit that is held becomes free, however far it is. Pure. */
public final class Releases {

    private Releases() {}

    /** Who is on scene is released, who is not there yet is called back. @param held an open assignment */
    public static AssignmentCommand of(Assignment held, String reason) {
        String unit = held.unit().id();
        return held.state() == AssignmentState.ON_SCENE
                ? new AssignmentCommand.Release(unit, reason)
                : new AssignmentCommand.Cancel(unit, reason);
    }
}
