package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Typed commands on their way to the forms that buttons and keys open too: the form is the preview, and only confirming
 * it there sends. FX thread.
 */
final class TypedCommands implements Steering {

    private final TypedForms forms;
    private final Undo undo;
    private final ActionDesk desk;
    private final Notices notices;
    private final Messages messages;
    private final java.util.function.BooleanSupplier busy;

    /** @param busy whether a form is open already */
    TypedCommands(
            TypedForms forms,
            Undo undo,
            ActionDesk desk,
            Notices notices,
            Messages messages,
            java.util.function.BooleanSupplier busy) {
        this.forms = forms;
        this.undo = undo;
        this.desk = desk;
        this.notices = notices;
        this.messages = messages;
        this.busy = busy;
    }

    @Override
    public Prospect prospect(Phrase phrase) {
        return switch (prepared(phrase)) {
            case Prepared.No(String about, String why) -> new Prospect(about, Optional.of(why));
            case Prepared.Form(String about, ActionForm form) ->
                new Prospect(about, form.effect().get().objection());
            case Prepared.ByHand(String about, Runnable begin) -> new Prospect(about, Optional.empty());
        };
    }

    @Override
    public List<Term> terms() {
        return forms.terms();
    }

    @Override
    public void preview(Phrase phrase) {
        if (busy.getAsBoolean()) {
            notices.refused(messages.text("form.open-already"));
            return;
        }
        switch (prepared(phrase)) {
            case Prepared.No(String about, String why) -> notices.refused(why);
            case Prepared.Form(String about, ActionForm form) -> {
                undo.follow(phrase, about, form);
                desk.ask(form);
            }
            case Prepared.ByHand(String about, Runnable begin) -> begin.run();
        }
    }

    private Prepared prepared(Phrase phrase) {
        return phrase.verb() == Verb.UNDO ? undo.prepared() : forms.prepared(phrase);
    }

    /** What a phrase comes to. */
    sealed interface Prepared {

        /** @param about what it is about, in a few words */
        String about();

        /** It cannot even be previewed. @param why as a sentence */
        record No(String about, String why) implements Prepared {}

        /** The preview, filled in. It may still object, until the officer sets it right. */
        record Form(String about, ActionForm form) implements Prepared {}

        /** Something is done by hand first, and its preview comes after. @param begin sends nothing */
        record ByHand(String about, Runnable begin) implements Prepared {}

        /** The form of an action, or why there is none. */
        static Prepared of(String about, Optional<Action> action, String otherwise) {
            if (action.isEmpty()) {
                return new No(about, otherwise);
            }
            return action.get()
                    .objection()
                    .<Prepared>map(why -> new No(about, why))
                    .orElseGet(() -> new Form(about, action.get().form().get()));
        }
    }
}
