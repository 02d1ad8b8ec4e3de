package io.cityhelm.cockpit.calling;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.CallingDecisions;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What can be done to the ladder of an order: 应答, after which nobody else is called. */
public final class CallActions {

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final LadderWords words;

    public CallActions(CommandHand hand, Wording wording, LadderWords words) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.words = words;
    }

    /** The acknowledgement, as the rules stand now. @param version of the ladder on the screen, later */
    public Action of(Versioned<Calling> calling, Incident incident, LongSupplier version) {
        return new Action(
                Act.ACKNOWLEDGE,
                "A",
                objection(calling.state(), incident, ""),
                () -> form(calling.state(), incident, version));
    }

    /** How the ladder stands, in lines. */
    public List<String> lines(Calling calling) {
        return words.of(calling);
    }

    private Optional<String> objection(Calling calling, Incident incident, String note) {
        CallingCommand command = new CallingCommand.Acknowledge(calling.order(), note);
        return hand.context()
                .map(context -> wording.objection(CallingDecisions.decide(calling, command, context, incident.owner())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    private ActionForm form(Calling calling, Incident incident, LongSupplier version) {
        Field.Words note = Field.Words.of(
                "words", messages.text("form.note.optional"), messages.text("calling.acknowledge.prompt"), 3);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.ACKNOWLEDGE), calling.number()),
                        messages.name(Act.ACKNOWLEDGE),
                        List.of(List.of(note)),
                        () -> new Effect(effect(calling), objection(calling, incident, note.words())),
                        seen -> Request.of(new CallingCommand.Acknowledge(calling.order(), note.words()), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> effect(Calling calling) {
        List<Effect.Line> lines = new ArrayList<>();
        words.of(calling).forEach(line -> lines.add(new Effect.Line(messages.text("calling.ladder"), line)));
        lines.add(new Effect.Line(messages.text("form.then"), messages.text("calling.acknowledge.effect")));
        return lines;
    }
}
