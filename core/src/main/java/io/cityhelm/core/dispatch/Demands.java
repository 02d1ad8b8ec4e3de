package io.cityhelm.core.dispatch;

import java.util.Optional;

/**
 * What the city asks of every order of a kind, whoever gives it.
 *
 * @param form what its department states when it answers
 * @param approval whose consent it needs; empty when it needs none
 */
public record Demands(AnswerForm form, Optional<ApprovalNeed> approval) {

    public static final Demands NONE = new Demands(AnswerForm.NONE, Optional.empty());
}
