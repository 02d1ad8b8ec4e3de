package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.intake.LinkCommand;
import io.cityhelm.core.text.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Hands in what somebody wants done to a link, and says what came of it. FX thread. */
public final class LinkSteering {

    private final CommandHand hand;
    private final Wording wording;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public LinkSteering(CommandHand hand, Messages messages) {
        this.hand = hand;
        this.wording = new Wording(messages);
    }

    /** What came of the last command, in a sentence. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void pause(String link, String reason) {
        submit(new LinkCommand.Pause(link, reason), "link.pause");
    }

    void resume(String link) {
        submit(new LinkCommand.Resume(link), "link.resume");
    }

    void replay(String link, int records) {
        submit(new LinkCommand.Replay(link, records), "link.replay");
    }

    private void submit(LinkCommand command, String verb) {
        hand.submit(
                Request.of(command),
                outcome -> said.set(
                        switch (outcome) {
                            case Outcome.Done done ->
                                wording.done(wording.messages().text(verb), done);
                            case Outcome.Refused(var refusal) -> wording.refusal(refusal);
                            case Outcome.Failed(var why) -> wording.failure(why);
                        }),
                e -> said.set(wording.failure()));
    }
}
