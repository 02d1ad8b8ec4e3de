package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.handling.TypedCommands.Prepared;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.warning.Issued;
import io.cityhelm.cockpit.warning.WarningForms;
import io.cityhelm.cockpit.warning.WarningForms.Step;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.phrase.Initials;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Slot;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of warnings that typed phrases mean, filled in with what was typed. FX thread; holds no node. */
final class TypedWarnings {

    private final WarningsModel model;
    private final WarningForms forms;
    private final Seat seat;
    private final Messages messages;
    private Issued known = Issued.NOT_YET;
    private List<Term> terms = List.of();

    TypedWarnings(WarningsModel model, WarningForms forms, Seat seat, Messages messages) {
        this.model = model;
        this.forms = forms;
        this.seat = seat;
        this.messages = messages;
    }

    static boolean concerns(Verb verb) {
        return switch (verb) {
            case PUBLISH_WARNING, UPDATE_WARNING, CANCEL_WARNING, ANSWER_PLATFORM -> true;
            default -> false;
        };
    }

    /** The warnings that are not over, by their numbers. */
    List<Term> terms() {
        Issued now = model.issued().get();
        if (now != known) {
            known = now;
            terms = now.live().stream().map(one -> term(one.state())).toList();
        }
        return terms;
    }

    Prepared prepared(Phrase phrase) {
        return phrase.verb() == Verb.PUBLISH_WARNING ? draft(phrase) : step(phrase);
    }

    private Prepared draft(Phrase phrase) {
        String about = Stream.of(Slot.HAZARD, Slot.COLOUR, Slot.PLACE)
                .flatMap(slot -> phrase.term(slot).map(Term::name).stream())
                .collect(Collectors.joining(" · "));
        return forms.objection()
                .<Prepared>map(why -> new Prepared.No(about, why))
                .orElseGet(() -> filled(about, forms.draft(), phrase));
    }

    private Prepared step(Phrase phrase) {
        Optional<Versioned<Warning>> found = warning(phrase.term(Slot.WARNING));
        if (found.isEmpty()) {
            return new Prepared.No("", messages.text("phrase.no-warning"));
        }
        Warning now = found.get().state();
        Step step = switch (phrase.verb()) {
            case UPDATE_WARNING -> Step.UPDATE;
            case CANCEL_WARNING -> Step.CANCEL;
            default -> Step.ACKNOWLEDGE;
        };
        String about = now.content().headline() + " " + now.number();
        return forms.objection(now, step)
                .<Prepared>map(why -> new Prepared.No(about, why))
                .orElseGet(() -> filled(about, forms.form(found.get(), step), phrase));
    }

    /** What the form does not offer is refused instead of left out. */
    private Prepared filled(String about, ActionForm form, Phrase phrase) {
        Optional<Term> strange = Stream.of(Slot.HAZARD, Slot.COLOUR, Slot.PLACE)
                .flatMap(slot -> phrase.term(slot).stream())
                .filter(term -> !fill(form, term))
                .findFirst();
        if (!phrase.words().isEmpty()) {
            Prefill.write(form, phrase.words(), "text", "reason");
        }
        return strange.<Prepared>map(term -> new Prepared.No(about, messages.text("phrase.not-offered", term.name())))
                .orElseGet(() -> new Prepared.Form(about, form));
    }

    private static boolean fill(ActionForm form, Term term) {
        return switch (term.slot()) {
            case HAZARD ->
                Prefill.choose(
                        form,
                        "event",
                        value -> value instanceof EventType type && type.code().equals(term.value()));
            case COLOUR ->
                Prefill.choose(form, "colour", value -> value.toString().equals(term.value()));
            case PLACE -> Prefill.mark(form, "areas", value -> value.toString().equals(term.value()));
            default -> throw new IllegalArgumentException("no field for " + term.slot());
        };
    }

    /** The named one, else the selected one, else the only one. */
    private Optional<Versioned<Warning>> warning(Optional<Term> named) {
        Issued issued = model.issued().get();
        return named.map(term -> new WarningId(UUID.fromString(term.value())))
                .or(() -> seat.selected()
                        .get()
                        .flatMap(subject ->
                                subject instanceof Need.Subject.OfWarning(var id) ? Optional.of(id) : Optional.empty()))
                .map(issued::find)
                .orElseGet(() ->
                        issued.live().size() == 1 ? Optional.of(issued.live().getFirst()) : Optional.empty());
    }

    private static Term term(Warning warning) {
        String number = warning.number();
        String headline = warning.content().headline();
        return new Term(
                Slot.WARNING,
                warning.id().toString(),
                headline,
                number,
                number,
                List.of(
                        number,
                        "#" + number,
                        "#" + number.substring(number.indexOf('-') + 1),
                        headline,
                        Initials.of(headline)));
    }
}
