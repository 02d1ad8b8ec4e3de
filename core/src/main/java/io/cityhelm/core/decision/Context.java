package io.cityhelm.core.decision;

import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import java.time.Instant;

/**
 * What a decision may know besides the state: decisions read no clock and no disk.
 *
 * @param now the instant of the command, UTC
 * @param actor who commands
 * @param tree the jurisdictions of the day
 * @param nextNumber the number that people will call a new incident or order by
 */
public record Context(Instant now, Actor actor, JurisdictionTree tree, String nextNumber) {

    /** The same, for one of several things that are numbered together. */
    public Context numbered(String number) {
        return new Context(now, actor, tree, number);
    }
}
