package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.incident.ReportForms;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms of the actions on an alert. */
public final class AlertForms {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final ZoneId zone;
    private final ReportForms reports;

    /** @param reports makes the form of the incident that an alert becomes */
    public AlertForms(CommandHand hand, Wording wording, ZoneId zone, ReportForms reports) {
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.zone = zone;
        this.reports = reports;
    }

    ActionForm of(Act act, Alert alert, LongSupplier version, Function<AlertCommand, Optional<String>> objection) {
        if (act == Act.PROMOTE) {
            return reports.promotion(alert);
        }
        AlertKey key = alert.key();
        Field.Words words = words(act);
        Field.Choice<Duration> length = lengths();
        return switch (act) {
            case ACKNOWLEDGE ->
                form(
                        act,
                        alert,
                        version,
                        objection,
                        List.of(length, words),
                        () -> new AlertCommand.Acknowledge(key, words.words(), until(length)));
            case SHELVE ->
                form(
                        act,
                        alert,
                        version,
                        objection,
                        List.of(length, words),
                        () -> new AlertCommand.Shelve(key, words.words(), until(length)));
            case CLEAR ->
                form(act, alert, version, objection, List.of(words), () -> new AlertCommand.Clear(key, words.words()));
            default -> throw new IllegalArgumentException("not an act on an alert: " + act);
        };
    }

    /** It joins an incident that another source reported; both origins stay in its record. */
    ActionForm join(
            Alert alert,
            Twinning.Suspect suspect,
            LongSupplier version,
            Function<AlertCommand, Optional<String>> objection) {
        AlertCommand join =
                new AlertCommand.Promote(alert.key(), suspect.incident().id());
        return twin(Act.JOIN_INCIDENT, alert, suspect, version, objection, List.of(), () -> join);
    }

    ActionForm refuse(
            Alert alert,
            Twinning.Suspect suspect,
            LongSupplier version,
            Function<AlertCommand, Optional<String>> objection) {
        Field.Words words = words(Act.REFUSE_TWIN);
        return twin(
                Act.REFUSE_TWIN,
                alert,
                suspect,
                version,
                objection,
                List.of(words),
                () -> new AlertCommand.RefuseTwin(
                        alert.key(), suspect.incident().id(), words.words()));
    }

    private ActionForm twin(
            Act act,
            Alert alert,
            Twinning.Suspect suspect,
            LongSupplier version,
            Function<AlertCommand, Optional<String>> objection,
            List<Field> fields,
            Supplier<AlertCommand> command) {
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title",
                                messages.name(act),
                                alert.content().title()),
                        messages.name(act),
                        fields.isEmpty() ? List.of() : List.of(fields),
                        () -> new Effect(
                                List.of(
                                        new Effect.Line(messages.text("alert.twin"), twin(suspect)),
                                        new Effect.Line(
                                                messages.text("form.then"),
                                                messages.text("form.effect." + act.name()))),
                                objection.apply(command.get())),
                        seen -> Request.of(command.get(), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    /** The incident that it may be, and how alike. */
    private String twin(Twinning.Suspect suspect) {
        return messages.text(
                "alert.twin.is", suspect.incident().number(), suspect.incident().title(), suspect.percent());
    }

    private ActionForm form(
            Act act,
            Alert alert,
            LongSupplier version,
            Function<AlertCommand, Optional<String>> objection,
            List<Field> fields,
            Supplier<AlertCommand> command) {
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text(
                                "form.title",
                                messages.name(act),
                                alert.content().title()),
                        messages.name(act),
                        List.of(fields),
                        () -> new Effect(lines(command.get()), objection.apply(command.get())),
                        seen -> Request.of(command.get(), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    private List<Effect.Line> lines(AlertCommand command) {
        Effect.Line then = new Effect.Line(
                messages.text("form.then"),
                messages.text("form.effect." + command.getClass().getSimpleName()));
        return switch (command) {
            case AlertCommand.Acknowledge c -> List.of(holder(), expiry(c.until()), then);
            case AlertCommand.Shelve c -> List.of(holder(), expiry(c.until()), then);
            default -> List.of(then);
        };
    }

    private Effect.Line holder() {
        return new Effect.Line(
                messages.text("alert.holder"), hand.officer().map(o -> o.name()).orElse(""));
    }

    private Effect.Line expiry(Instant until) {
        return new Effect.Line(messages.text("alert.until"), CLOCK.format(until.atZone(zone)));
    }

    private Field.Words words(Act act) {
        String label = act == Act.ACKNOWLEDGE ? "form.note.optional" : "form.reason";
        return Field.Words.of("words", messages.text(label), messages.text("form.prompt." + act), 3);
    }

    private Field.Choice<Duration> lengths() {
        Field.Choice<Duration> choice = Field.Choice.of(
                "length",
                messages.text("alert.length"),
                Stream.of(15, 30, 60, 120, 240, 480)
                        .map(minutes -> Field.Option.of(Duration.ofMinutes(minutes), length(minutes)))
                        .toList(),
                Field.Look.CHIPS);
        choice.choose(Duration.ofMinutes(30));
        return choice;
    }

    private String length(int minutes) {
        return minutes < 60 ? messages.text("alert.minutes", minutes) : messages.text("alert.hours", minutes / 60);
    }

    private Instant until(Field.Choice<Duration> length) {
        Instant now = hand.context().map(Context::now).orElse(Instant.EPOCH);
        return now.plus(length.choice().orElse(Duration.ofMinutes(30)));
    }
}
