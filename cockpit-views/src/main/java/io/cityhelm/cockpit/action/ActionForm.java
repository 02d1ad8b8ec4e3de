package io.cityhelm.cockpit.action;

import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The form of one act: its fields, the preview that follows them, and the way to the desk. Holds no node. FX thread.
 *
 * <p>The command carries the version that was on the screen when the form was opened. When the matter has moved on, the
 * refusal says how it stands now, and confirming once more acts on what the person has then seen.
 */
public final class ActionForm {

    /** Where the form stands. */
    public sealed interface State {
        /** The person writes. @param complaint why the last confirmation came to nothing */
        record Editing(Optional<String> complaint) implements State {}

        /** The desk has it; it is not done yet. */
        record Sending() implements State {}

        /** It is in the journal. @param said the sentence for the person */
        record Done(String said) implements State {}

        /** The person let it be. */
        record Dropped() implements State {}
    }

    /**
     * What makes a form.
     *
     * @param title what is being done, to what
     * @param verb on the button that confirms
     * @param columns the fields, from left to right, top to bottom
     * @param effect the preview for the fields as they stand; pure and quick
     * @param request the command for the fields as they stand and the version seen
     * @param version the version that is on the screen now
     * @param after called when it is done
     */
    public record Plan(
            String title,
            String verb,
            List<List<Field>> columns,
            Supplier<Effect> effect,
            LongFunction<Request> request,
            LongSupplier version,
            Consumer<Outcome.Done> after) {

        /** Of an act on something that is written once, so that there is no version to have seen. @param on in words */
        public static Plan once(
                Act act,
                String on,
                Messages messages,
                List<Field> fields,
                Supplier<Effect> effect,
                Supplier<Request> request,
                Consumer<Outcome.Done> after) {
            return new Plan(
                    messages.text("form.title", messages.name(act), on),
                    messages.name(act),
                    List.of(fields),
                    effect,
                    seen -> request.get(),
                    () -> 0,
                    after);
        }
    }

    private final Plan plan;
    private final CommandHand hand;
    private final Wording wording;
    private final ReadOnlyObjectWrapper<Effect> effect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Editing(Optional.empty()));
    private long seen;

    public ActionForm(Plan plan, CommandHand hand, Wording wording) {
        this.plan = plan;
        this.hand = hand;
        this.wording = wording;
        this.seen = plan.version().getAsLong();
        effect.set(plan.effect().get());
        fields().forEach(field -> field.value().addListener(changed -> look()));
    }

    public String title() {
        return plan.title();
    }

    public String verb() {
        return plan.verb();
    }

    public List<List<Field>> columns() {
        return plan.columns();
    }

    public List<Field> fields() {
        return plan.columns().stream().flatMap(List::stream).toList();
    }

    /** What would happen, for the fields as they stand. */
    public ReadOnlyObjectProperty<Effect> effect() {
        return effect.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Hands it in, or says what is still in the way. Does nothing while the desk has it. */
    public void confirm() {
        if (!(state.get() instanceof State.Editing)) {
            return;
        }
        look();
        Optional<String> objection = effect.get().objection();
        if (objection.isPresent()) {
            state.set(new State.Editing(objection));
            return;
        }
        state.set(new State.Sending());
        hand.submit(plan.request().apply(seen), this::answered, this::broken);
    }

    /** Lets it be; nothing was done. Too late while the desk has it. */
    public void drop() {
        if (state.get() instanceof State.Editing) {
            state.set(new State.Dropped());
        }
    }

    private void look() {
        effect.set(plan.effect().get());
        if (state.get() instanceof State.Editing(Optional<String> complaint) && complaint.isPresent()) {
            state.set(new State.Editing(Optional.empty()));
        }
    }

    private void answered(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                state.set(new State.Done(wording.done(plan.verb(), done)));
                plan.after().accept(done);
            }
            case Outcome.Refused(var refusal) -> {
                seen = plan.version().getAsLong();
                complain(wording.refusal(refusal));
            }
            case Outcome.Failed(var why) -> complain(wording.failure(why));
        }
    }

    private void broken(Exception e) {
        org.slf4j.LoggerFactory.getLogger(ActionForm.class).error("a command was not handed in", e);
        complain(wording.failure());
    }

    private void complain(String sentence) {
        state.set(new State.Editing(Optional.of(sentence)));
    }
}
