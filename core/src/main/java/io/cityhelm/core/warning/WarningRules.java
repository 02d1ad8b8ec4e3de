package io.cityhelm.core.warning;

/**
 * What decides about warnings beside themselves.
 *
 * @param status of every message that is drafted: from the wiring of the program, so that a drill cannot warn for real
 */
public record WarningRules(WarningBook book, MessageStatus status) {

    public static final WarningRules NONE = new WarningRules(WarningBook.NONE, MessageStatus.TEST);
}
