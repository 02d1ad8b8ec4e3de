package io.cityhelm.core.dispatch;

import java.util.Optional;

/**
 * What the city asks of every order of a kind, whoever gives it.
 *
 * @param form what its department states when it answers
 * @param approval whose consent it needs; empty when it needs none
 * @param reminder how it reminds its department by itself; empty when it does not
 */
public record Demands(AnswerForm form, Optional<ApprovalNeed> approval, Optional<Reminders.Rhythm> reminder) {

    public static final Demands NONE = new Demands(AnswerForm.NONE, Optional.empty());

    /** Without reminders. */
    public Demands(AnswerForm form, Optional<ApprovalNeed> approval) {
        this(form, approval, Optional.empty());
    }
}
