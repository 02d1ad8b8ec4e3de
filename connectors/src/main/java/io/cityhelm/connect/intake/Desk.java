package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The command desk as a link uses it: one command, and wait until it is on the disk. That wait is the back-pressure. */
final class Desk {

    private static final long PATIENCE_SECONDS = 30;

    private final CommandDesk desk;

    Desk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws RecordRejected when a rule says no
     * @throws IntakeUnavailable when it could not be written
     */
    void submit(Actor actor, Request request) throws RecordRejected, IntakeUnavailable {
        switch (outcome(actor, request)) {
            case Outcome.Done done -> {
                // it is on the disk
            }
            case Outcome.Refused(Refusal refusal) ->
                throw new RecordRejected("RecordRejected.rule", refusal.rule(), String.join(", ", refusal.details()));
            case Outcome.Failed(JournalUnavailableException.Why why) ->
                throw new IntakeUnavailable(Note.of("LinkDetail.journal", why), null);
        }
    }

    private Outcome outcome(Actor actor, Request request) throws IntakeUnavailable {
        try {
            return desk.submit(actor, request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IntakeUnavailable(Note.of("LinkDetail.stopped"), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IntakeUnavailable(
                    Note.of("LinkDetail.journal", e.getClass().getSimpleName()), e);
        }
    }
}
