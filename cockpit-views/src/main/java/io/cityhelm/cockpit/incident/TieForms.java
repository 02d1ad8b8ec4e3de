package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.incident.Evaluation;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The forms of {@link TieActions}: what each asks for. */
final class TieForms {

    private final Messages messages;
    private final CaseForms forms;

    TieForms(Messages messages, CaseForms forms) {
        this.messages = messages;
        this.forms = forms;
    }

    /** Forms that ask for words, or a score. */
    ActionForm of(Act act, Case what, LongSupplier version) {
        IncidentId id = what.incident().state().id();
        Field.Words words = words(act);
        return switch (act) {
            case UNLINK ->
                forms.form(
                        act,
                        what,
                        what::surroundings,
                        version,
                        List.of(words),
                        () -> new IncidentCommand.Unlink(id, words.words()));
            case ANSWER_HELP ->
                forms.form(
                        act,
                        what,
                        what::surroundings,
                        version,
                        List.of(words),
                        () -> new IncidentCommand.AnswerHelp(id, words.words()));
            case REOPEN ->
                forms.form(
                        act,
                        what,
                        what::surroundings,
                        version,
                        List.of(words),
                        () -> new IncidentCommand.Reopen(id, words.words()));
            case EVALUATE -> {
                Field.Choice<Integer> score = scores();
                yield forms.form(
                        act,
                        what,
                        what::surroundings,
                        version,
                        List.of(score, words),
                        () -> new IncidentCommand.Evaluate(id, score.choice().orElse(0), words.words()));
            }
            default -> throw new IllegalArgumentException("no act of this form: " + act);
        };
    }

    /** The form that asks for another incident. @param others those that may be chosen */
    ActionForm tied(Act act, Case what, List<Incident> others, LongSupplier version) {
        IncidentId id = what.incident().state().id();
        Field.Words words = words(act);
        Field.Choice<Incident> other = Field.Choice.of(
                "other",
                messages.text(act == Act.MERGE ? "form.into" : "form.major"),
                others.stream().map(this::option).toList(),
                Field.Look.SEARCH);
        return forms.form(
                act,
                what,
                () -> other.choice().map(what.surroundings()::with).orElse(what.surroundings()),
                version,
                List.of(other, words),
                () -> {
                    IncidentId chosen = other.choice().map(Incident::id).orElse(id);
                    return act == Act.MERGE
                            ? new IncidentCommand.Merge(id, chosen, words.words())
                            : new IncidentCommand.Link(id, chosen, words.words());
                });
    }

    /** Help for this one alone, or for all that have the same problem. */
    ActionForm askHelp(Case what, List<Incident> alike, LongSupplier version) {
        IncidentId id = what.incident().state().id();
        Field.Words words = words(Act.ASK_HELP);
        Field.Option<List<Incident>> alone = Field.Option.of(List.of(), messages.text("form.help.alone"));
        Field.Choice<List<Incident>> sharing = Field.Choice.of(
                "sharing",
                messages.text("form.help.sharing"),
                alike.isEmpty()
                        ? List.of(alone)
                        : List.of(alone, Field.Option.of(alike, messages.text("form.help.common", alike.size() + 1))),
                Field.Look.CHIPS);
        return forms.form(
                Act.ASK_HELP,
                what,
                () -> what.surroundings().sharedBy(sharing.choice().orElse(List.of())),
                version,
                List.of(sharing, words),
                () -> new IncidentCommand.AskHelp(
                        id,
                        words.words(),
                        sharing.choice().orElse(List.of()).stream()
                                .map(Incident::id)
                                .toList()));
    }

    private Field.Choice<Integer> scores() {
        return Field.Choice.of(
                "score",
                messages.text("form.score"),
                IntStream.rangeClosed(Evaluation.LOWEST, Evaluation.HIGHEST)
                        .mapToObj(i -> Evaluation.HIGHEST + Evaluation.LOWEST - i)
                        .map(score -> Field.Option.of(score, messages.text("form.score." + score)))
                        .toList(),
                Field.Look.CHIPS);
    }

    private Field.Option<Incident> option(Incident other) {
        return new Field.Option<>(
                other, other.number() + " " + other.title(), other.place().address(), other.category());
    }

    private Field.Words words(Act act) {
        boolean optional = act == Act.LINK || act == Act.EVALUATE;
        return Field.Words.of(
                "words",
                messages.text(optional ? "form.note.optional" : "form.reason"),
                messages.text("form.prompt." + act),
                3);
    }
}
