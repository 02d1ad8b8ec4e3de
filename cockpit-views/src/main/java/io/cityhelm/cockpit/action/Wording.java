package io.cityhelm.cockpit.action;

import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** What came of a command, in sentences: what happened, what was kept, what to do. */
public final class Wording {

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    /** The sentence of the rule that said no. */
    public String refusal(Refusal refusal) {
        return messages.sentence(refusal);
    }

    /** The refusal that a decision would be, if it is one. */
    public Optional<String> objection(Decision<?> decision) {
        return decision.fold(events -> Optional.<String>empty(), refusal -> Optional.of(refusal(refusal)));
    }

    /** The disk said no. */
    public String failure(JournalUnavailableException.Why why) {
        return messages.name(why) + messages.text("action.kept");
    }

    /** Something broke on the way to the desk. */
    public String failure() {
        return messages.text("action.broken") + messages.text("action.kept");
    }

    /** It is in the journal, and where. */
    public String done(String verb, Outcome.Done done) {
        return messages.text(
                "action.done", verb, done.recorded().getLast().entry().sequence());
    }
}
