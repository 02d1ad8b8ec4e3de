package io.cityhelm.core.security;

import java.util.EnumSet;
import java.util.Set;

/** What a person is to a cockpit, and what that lets them do. */
public enum Role {
    /** 机长: answers for the cockpit. */
    CAPTAIN(EnumSet.allOf(Act.class)),
    /** 值班员: sits at it. */
    DUTY_OFFICER(EnumSet.allOf(Act.class)),
    /** 网格员: reports and handles on the spot, and commands nobody. */
    GRID_OFFICER(EnumSet.of(
            Act.REPORT,
            Act.NOTE,
            Act.VERIFY,
            Act.HANDLE,
            Act.RESOLVE,
            Act.ESCALATE,
            Act.RETURN,
            Act.ACKNOWLEDGE,
            Act.ASK_HELP,
            Act.EVALUATE)),
    /** Sees everything of the cockpit and changes nothing. */
    OBSERVER(EnumSet.noneOf(Act.class));

    private final Set<Act> acts;

    Role(Set<Act> acts) {
        this.acts = acts;
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }
}
