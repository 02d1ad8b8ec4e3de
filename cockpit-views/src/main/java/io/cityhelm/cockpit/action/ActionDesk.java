package io.cityhelm.cockpit.action;

import io.cityhelm.core.security.Act;
import java.util.List;
import java.util.Optional;

/** Starts actions for button and key alike: asks with the form, or says why not. FX thread. */
public final class ActionDesk {

    private final Asking asking;
    private final Notices notices;

    public ActionDesk(Asking asking, Notices notices) {
        this.asking = asking;
        this.notices = notices;
    }

    /** Starts an action, or says why it cannot be done. */
    public void start(Action action) {
        action.objection()
                .ifPresentOrElse(notices::refused, () -> ask(action.form().get()));
    }

    /** Puts a form before the officer, and says when it is done. */
    public void ask(ActionForm form) {
        notices.clear();
        form.state().addListener((property, before, state) -> {
            if (state instanceof ActionForm.State.Done(String said)) {
                notices.done(said);
            }
        });
        asking.ask(form);
    }

    /** The action of a kind among several. */
    public static Optional<Action> find(List<Action> actions, Act act) {
        return actions.stream().filter(action -> action.act() == act).findFirst();
    }
}
