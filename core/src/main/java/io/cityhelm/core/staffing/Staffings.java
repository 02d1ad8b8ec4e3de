package io.cityhelm.core.staffing;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Who stands on the posts of responses now. Safe on any thread but the screen's: every call may touch the disk. */
public interface Staffings {

    /** Empty when nobody was ever on a post of it. */
    Optional<Versioned<Staffing>> staffing(ActivationId activation) throws JournalUnavailableException;

    /** Of the responses that have not ended. */
    List<Versioned<Staffing>> live() throws JournalUnavailableException;
}
