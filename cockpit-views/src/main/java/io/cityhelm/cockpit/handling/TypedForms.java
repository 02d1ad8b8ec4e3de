package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.alert.AlertActions;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.ResponseForms;
import io.cityhelm.cockpit.handling.TypedCommands.Prepared;
import io.cityhelm.cockpit.incident.Case;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Slot;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms that typed phrases mean, filled in with what was typed. FX thread; holds no node. */
final class TypedForms {

    private final Matters matters;
    private final CaseActions cases;
    private final OrderActions orders;
    private final AlertActions alerts;
    private final ResponseForms responses;
    private final Function<Incident, List<Action>> further;
    private final TypedWarnings warnings;
    private final Sketching drawing;
    private final Supplier<ActionForm> report;
    private final Messages messages;

    /**
     * @param further what can be done to an incident beside its own actions
     * @param report makes the form of a report by hand
     */
    TypedForms(
            Matters matters,
            CaseActions cases,
            OrderActions orders,
            AlertActions alerts,
            ResponseForms responses,
            Function<Incident, List<Action>> further,
            TypedWarnings warnings,
            Sketching drawing,
            Supplier<ActionForm> report,
            Messages messages) {
        this.matters = matters;
        this.cases = cases;
        this.orders = orders;
        this.alerts = alerts;
        this.responses = responses;
        this.further = further;
        this.warnings = warnings;
        this.drawing = drawing;
        this.report = report;
        this.messages = messages;
    }

    /** The words for what is not in the picture. */
    List<Term> terms() {
        return warnings.terms();
    }

    /** The form of a phrase with all that was typed in it; refused when the form cannot hold what was typed. */
    Prepared prepared(Phrase phrase) {
        return switch (unfilled(phrase)) {
            case Prepared.No no -> no;
            case Prepared.ByHand drawn -> drawn;
            case Prepared.Form form when TypedWarnings.concerns(phrase.verb()) -> form; // filled in already
            case Prepared.Form form -> {
                Optional<Term> strange = fill(form.form(), phrase);
                yield strange.isEmpty()
                        ? form
                        : new Prepared.No(
                                form.about(),
                                messages.text(
                                        "phrase.not-offered", strange.get().name()));
            }
        };
    }

    private Prepared unfilled(Phrase phrase) {
        return switch (phrase.verb()) {
            case ACKNOWLEDGE -> onAlert(phrase, Act.ACKNOWLEDGE);
            case SHELVE -> onAlert(phrase, Act.SHELVE);
            case PROMOTE -> onAlert(phrase, Act.PROMOTE);
            case CLEAR -> onAlert(phrase, Act.CLEAR);
            case RESPOND -> respond(phrase);
            case VERIFY_ORDER -> onOrder(phrase, Act.VERIFY_ORDER);
            case CANCEL_ORDER -> onOrder(phrase, Act.CANCEL_ORDER);
            case DEFER_ORDER -> onEither(phrase, Act.DEFER_ORDER, Act.DEFER_CASE);
            case EXTEND_ORDER -> onOrder(phrase, Act.EXTEND_ORDER);
            case GRANT_HOLD -> onEither(phrase, Act.GRANT_HOLD, Act.GRANT_CASE);
            case SUPERVISE_ORDER -> onEither(phrase, Act.SUPERVISE_ORDER, Act.SUPERVISE_CASE);
            case REPORT -> new Prepared.Form(phrase.words(), report.get());
            case ORDER -> onIncident(phrase, Act.ORDER);
            case VERIFY -> onIncident(phrase, Act.VERIFY);
            case DISMISS -> onIncident(phrase, Act.DISMISS);
            case HANDLE -> onIncident(phrase, Act.HANDLE);
            case REGRADE -> onIncident(phrase, Act.REGRADE);
            case RESOLVE -> onIncident(phrase, Act.RESOLVE);
            case CLOSE -> onIncident(phrase, Act.CLOSE);
            case ESCALATE -> onIncident(phrase, Act.ESCALATE);
            case TAKE_OVER -> onIncident(phrase, Act.TAKE_OVER);
            case HAND_DOWN -> onIncident(phrase, Act.HAND_DOWN);
            case RETURN -> onIncident(phrase, Act.RETURN);
            case NOTE -> onIncident(phrase, Act.NOTE);
            case DEFER_CASE -> onIncident(phrase, Act.DEFER_CASE);
            case GRANT_CASE -> onIncident(phrase, Act.GRANT_CASE);
            case REFUSE_CASE -> onIncident(phrase, Act.REFUSE_CASE);
            case RESUME_CASE -> onIncident(phrase, Act.RESUME_CASE);
            case SUPERVISE_CASE -> onIncident(phrase, Act.SUPERVISE_CASE);
            case END_CASE_SUPERVISION -> onIncident(phrase, Act.END_CASE_SUPERVISION);
            case RELEASE_UNITS -> onIncident(phrase, Act.RELEASE_UNITS);
            case DRAW ->
                drawing.objection()
                        .<Prepared>map(why -> new Prepared.No("", why))
                        .orElseGet(() -> new Prepared.ByHand(messages.text("phrase.draw"), drawing::begin));
            case PUBLISH_WARNING, UPDATE_WARNING, CANCEL_WARNING, ANSWER_PLATFORM -> warnings.prepared(phrase);
            case UNDO, GO, OPEN, ROOM, IMPORT_LAYER, INSIDE, NEAREST, VIEWS, KEEP_VIEW, FENCES, SECOND_MAP ->
                throw new IllegalArgumentException("not a command with a form: " + phrase.verb());
        };
    }

    private Prepared onIncident(Phrase phrase, Act act) {
        Optional<Case> found = matters.incident(phrase.term(Slot.INCIDENT));
        if (found.isEmpty()) {
            return new Prepared.No("", messages.text("phrase.no-incident"));
        }
        Incident now = found.get().incident().state();
        List<Action> all = new ArrayList<>(
                cases.of(found.get(), () -> matters.versionOf(found.get().incident(), now.id())));
        all.addAll(further.apply(now));
        return Prepared.of(
                about(now.title() + " " + now.number(), phrase),
                ActionDesk.find(all, act),
                messages.text("phrase.not-now", messages.name(phrase.verb())));
    }

    /** What orders and incidents share is done to the incident when it is an incident that is selected. */
    private Prepared onEither(Phrase phrase, Act toOrder, Act toIncident) {
        boolean noOrder = matters.order(phrase.term(Slot.ORDER)).isEmpty();
        return noOrder && matters.incident(Optional.empty()).isPresent()
                ? onIncident(phrase, toIncident)
                : onOrder(phrase, toOrder);
    }

    private Prepared onOrder(Phrase phrase, Act act) {
        Optional<Versioned<Order>> order = matters.order(phrase.term(Slot.ORDER));
        Optional<Incident> incident = order.flatMap(matters::incidentOf);
        if (incident.isEmpty()) {
            return new Prepared.No("", messages.text("phrase.no-order"));
        }
        Order now = order.get().state();
        Optional<Action> action = ActionDesk.find(
                orders.of(
                        order.get(),
                        incident.get(),
                        matters.besides(order.get()),
                        () -> matters.versionOf(order.get(), now.id())),
                act);
        return Prepared.of(
                about(now.number() + " · " + incident.get().title(), phrase), action, messages.text("phrase.no-order"));
    }

    private Prepared onAlert(Phrase phrase, Act act) {
        Optional<Versioned<Alert>> alert = matters.alert();
        return alert.isEmpty()
                ? new Prepared.No("", messages.text("phrase.no-alert"))
                : Prepared.of(
                        about(alert.get().state().content().title(), phrase),
                        ActionDesk.find(alerts.of(alert.get(), () -> matters.versionOf(alert.get())), act),
                        messages.text("phrase.no-alert"));
    }

    private Prepared respond(Phrase phrase) {
        Optional<Versioned<Alert>> alert = matters.alert();
        if (alert.isEmpty()) {
            return new Prepared.No("", messages.text("phrase.no-alert"));
        }
        String about = about(alert.get().state().content().title(), phrase);
        Optional<Action> promote =
                ActionDesk.find(alerts.of(alert.get(), () -> alert.get().version()), Act.PROMOTE);
        return promote.flatMap(Action::objection)
                .<Prepared>map(why -> new Prepared.No(about, why))
                .orElseGet(() -> responses
                        .of(alert.get().state(), () -> matters.versionOf(alert.get()))
                        .<Prepared>map(form -> new Prepared.Form(about, form))
                        .orElseGet(() -> new Prepared.No(about, messages.text("action.nobody"))));
    }

    private static String about(String matter, Phrase phrase) {
        return Stream.concat(
                        Stream.of(matter),
                        Stream.of(Slot.DEPARTMENT, Slot.PLACE, Slot.GRADE, Slot.LENGTH)
                                .flatMap(slot -> phrase.term(slot).map(Term::name).stream()))
                .collect(Collectors.joining(" · "));
    }

    /** @return what was typed and the form does not offer */
    private static Optional<Term> fill(ActionForm form, Phrase phrase) {
        Optional<Term> department = phrase.term(Slot.DEPARTMENT);
        if (department.isPresent() && !address(form, department.get(), phrase.words())) {
            return department;
        }
        Optional<Term> strange = Stream.of(Slot.GRADE, Slot.PLACE, Slot.LENGTH)
                .flatMap(slot -> phrase.term(slot).stream())
                .filter(term -> !Prefill.choose(
                        form, field(term.slot()), value -> value.toString().equals(term.value())))
                .findFirst();
        if (!phrase.words().isEmpty() && phrase.verb() != Verb.PROMOTE) {
            Prefill.write(form, phrase.words(), "text", "words", "title");
        }
        return strange;
    }

    private static String field(Slot slot) {
        return switch (slot) {
            case GRADE -> "grade";
            case PLACE -> "lower";
            case LENGTH -> "length";
            default -> throw new IllegalArgumentException("no field for " + slot);
        };
    }

    /** The proposal for the department, or the department with words of nobody's else. */
    private static boolean address(ActionForm form, Term department, String words) {
        boolean proposed = Prefill.choose(
                form,
                "proposal",
                value -> value instanceof Category.SuggestedOrder order
                        && order.department().equals(department.value()));
        if (!proposed && words.isEmpty()) {
            Prefill.write(form, "", "text");
        }
        return proposed || Prefill.choose(form, "department", department.value()::equals);
    }
}
