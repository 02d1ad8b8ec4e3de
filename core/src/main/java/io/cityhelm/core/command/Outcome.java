package io.cityhelm.core.command;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import java.util.List;

/** What came of a command. Only {@link Done} may be shown as done. */
public sealed interface Outcome {

    /** It happened, and it is on the disk. */
    record Done(List<Recorded> recorded) implements Outcome {}

    /** A rule said no; nothing happened. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The disk said no; nothing happened. */
    record Failed(JournalUnavailableException.Why why) implements Outcome {}
}
