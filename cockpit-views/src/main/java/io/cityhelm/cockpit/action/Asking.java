package io.cityhelm.cockpit.action;

/** Puts a form before the officer. The screen shows it over the window; a test fills it in. FX thread. */
@FunctionalInterface
public interface Asking {

    void ask(ActionForm form);
}
