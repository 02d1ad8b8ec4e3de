package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.dispatch.HoldWords;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand.HoldCommand;
import io.cityhelm.core.incident.IncidentHolds;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** 缓办(挂账), 督办: what can be done to an incident beside its stages. Those that mean something as it stands are offered. */
final class CaseHoldActions {

    private static final String PROBE = "…";
    private static final List<Duration> DEFERRALS =
            Stream.of(1, 3, 7, 15, 30, 90).map(Duration::ofDays).toList();
    private static final List<Duration> DEADLINES =
            Stream.of(2, 4, 8, 24, 72, 168).map(Duration::ofHours).toList();

    private final CommandHand hand;
    private final Messages messages;
    private final CaseForms forms;
    private final HoldWords words;

    CaseHoldActions(CommandHand hand, Messages messages, CaseForms forms, HoldWords words) {
        this.hand = hand;
        this.messages = messages;
        this.forms = forms;
        this.words = words;
    }

    List<Action> of(Case what, LongSupplier version) {
        Incident now = what.incident().state();
        IncidentId id = now.id();
        IncidentHolds holds = now.holds();
        List<Action> actions = new ArrayList<>();
        if (holds.asked().isPresent()) {
            actions.add(worded(Act.GRANT_CASE, "Alt+G", what, version, said -> new HoldCommand.Grant(id, said)));
            actions.add(worded(Act.REFUSE_CASE, "Alt+N", what, version, said -> new HoldCommand.Refuse(id, said)));
        } else if (holds.isDeferred()) {
            actions.add(worded(Act.RESUME_CASE, "Alt+B", what, version, said -> new HoldCommand.Resume(id, said)));
        } else if (!now.stage().isEnded()) {
            actions.add(lasting(
                    Act.DEFER_CASE,
                    "Alt+H",
                    what,
                    version,
                    DEFERRALS,
                    (until, said) -> new HoldCommand.AskDeferral(id, until, said)));
        }
        if (holds.supervision().isPresent()) {
            actions.add(worded(
                    Act.END_CASE_SUPERVISION,
                    "Alt+D",
                    what,
                    version,
                    said -> new HoldCommand.EndSupervision(id, said)));
        } else if (!now.stage().isEnded()) {
            actions.add(lasting(
                    Act.SUPERVISE_CASE,
                    "Alt+S",
                    what,
                    version,
                    DEADLINES,
                    (due, said) -> new HoldCommand.Supervise(id, due, said)));
        }
        return actions;
    }

    private Action worded(Act act, String key, Case what, LongSupplier version, Function<String, HoldCommand> command) {
        return new Action(
                act,
                key,
                objection(what, command.apply(PROBE)),
                () -> form(act, what, version, Optional.empty(), command));
    }

    private Action lasting(
            Act act,
            String key,
            Case what,
            LongSupplier version,
            List<Duration> lengths,
            BiFunction<Instant, String, HoldCommand> command) {
        return new Action(act, key, objection(what, command.apply(now().plus(lengths.getFirst()), PROBE)), () -> {
            Field.Choice<Duration> length = words.lengths(act, lengths);
            return form(
                    act,
                    what,
                    version,
                    Optional.of(length),
                    said -> command.apply(now().plus(length.choice().orElseThrow()), said));
        });
    }

    private ActionForm form(
            Act act,
            Case what,
            LongSupplier version,
            Optional<Field.Choice<Duration>> length,
            Function<String, HoldCommand> command) {
        boolean optional = act == Act.GRANT_CASE || act == Act.END_CASE_SUPERVISION;
        Field.Words said = Field.Words.of(
                "words",
                messages.text(optional ? "form.note.optional" : "form.reason"),
                messages.text("form.prompt." + act.name()),
                3);
        List<Field> fields = new ArrayList<>(length.stream().toList());
        fields.add(said);
        return forms.form(act, what, what::surroundings, version, fields, () -> command.apply(said.words()));
    }

    private Optional<String> objection(Case what, HoldCommand command) {
        return forms.objection(what, command, what.surroundings());
    }

    private Instant now() {
        return hand.context().map(Context::now).orElse(Instant.EPOCH);
    }
}
