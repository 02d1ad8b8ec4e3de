package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Drafting;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningDecisions;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.WarningRules;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a command would come to, before it is handed in: the message as it would leave, and the rule that says no. */
final class WarningPreview {

    private final WarningsModel model;
    private final WarningRules rules;
    private final CommandHand hand;
    private final Wording wording;

    WarningPreview(WarningsModel model, CommandHand hand, Wording wording) {
        this.model = model;
        this.rules = hand.rules().warnings();
        this.hand = hand;
        this.wording = wording;
    }

    /** Why the command would be refused, as a sentence. @param now null for a new warning */
    Optional<String> objection(Warning now, WarningCommand command) {
        return hand.context()
                .map(context -> wording.objection(decide(now, command, context)))
                .orElseGet(() -> Optional.of(wording.messages().text("action.nobody")));
    }

    private Decision<WarningEvent> decide(Warning now, WarningCommand command, Context context) {
        Set<String> taken = new HashSet<>();
        model.issued().get().all().forEach(one -> taken.addAll(one.state().identifiers()));
        return WarningDecisions.decide(now, command, context, rules, taken);
    }

    /** The message as it would leave; its number and time are given when it is handed in. */
    String message(Warning now, WarningCommand command) {
        return hand.context()
                .flatMap(context -> bulletin(now, command, context))
                .map(bulletin -> CapWriter.write(bulletin, supplement(command)))
                .orElse(wording.messages().text("cockpit.warning.no-message"));
    }

    private static Supplement supplement(WarningCommand command) {
        return switch (command) {
            case WarningCommand.Draft c -> c.supplement();
            case WarningCommand.DraftUpdate c -> c.supplement();
            case WarningCommand.DraftCancel c -> c.supplement();
            case WarningCommand c -> Supplement.NONE;
        };
    }

    private Optional<Bulletin> bulletin(Warning now, WarningCommand command, Context context) {
        return decide(now, command, context)
                .fold(
                        events -> switch (events.getFirst()) {
                            case WarningEvent.WarningDrafted e -> Optional.of(e.bulletin());
                            case WarningEvent.WarningRedrafted e -> Optional.of(e.bulletin());
                            case WarningEvent.WarningUpdateDrafted e -> Optional.of(e.bulletin());
                            case WarningEvent.WarningCancelDrafted e -> Optional.of(e.bulletin());
                            case WarningEvent e -> Optional.empty();
                        },
                        refusal -> unfinished(now, command, context));
    }

    /** What is still incomplete is shown all the same, as far as it is written. */
    private Optional<Bulletin> unfinished(Warning now, WarningCommand command, Context context) {
        Drafting drafting = new Drafting(rules, Set.of(), context);
        Optional<Bulletin> old =
                Optional.ofNullable(now).flatMap(Warning::inForce).map(one -> one.bulletin());
        if (rules.book().publisher().isEmpty()) {
            return Optional.empty();
        }
        return switch (command) {
            case WarningCommand.Draft c -> drafting.alert(c.content());
            case WarningCommand.DraftUpdate c ->
                old.map(one -> drafting.update(one, c.content())).orElseGet(() -> drafting.alert(c.content()));
            case WarningCommand.DraftCancel c -> old.flatMap(one -> drafting.cancel(one, c.headline(), c.reason()));
            case WarningCommand c -> Optional.empty();
        };
    }
}
