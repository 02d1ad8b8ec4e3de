package io.cityhelm.core.plan;

import java.util.Optional;

/** What can be asked of an activation. */
public sealed interface ActivationCommand {

    ActivationId activation();

    /** 提请启动. @param suggestion that it follows, if any */
    record Propose(
            ActivationId activation, Terms terms, Measures measures, String reason, Optional<SuggestionId> suggestion)
            implements ActivationCommand {

        public Propose(ActivationId activation, Terms terms, Measures measures, String reason) {
            this(activation, terms, measures, reason, Optional.empty());
        }
    }

    /** 批准, of the start, of a change of level or of the end: the orders leave with it. */
    record Approve(ActivationId activation, String note) implements ActivationCommand {}

    /** 不批准; by whoever proposed, it takes the proposal back. */
    record Refuse(ActivationId activation, String reason) implements ActivationCommand {}

    /** 紧急越批: what waits happens without the second person. Everybody who looks is told for good. */
    record OverrideApproval(ActivationId activation, String reason) implements ActivationCommand {}

    /** 提级, to the level of the measures. @param suggestion that it follows, if any */
    record Raise(ActivationId activation, Measures measures, String reason, Optional<SuggestionId> suggestion)
            implements ActivationCommand {

        public Raise(ActivationId activation, Measures measures, String reason) {
            this(activation, measures, reason, Optional.empty());
        }
    }

    /** 降级, to the level of the measures. */
    record Lower(ActivationId activation, Measures measures, String reason) implements ActivationCommand {}

    /** An item of the checklist is done. */
    record Tick(ActivationId activation, String item) implements ActivationCommand {}

    /** 提请终止响应: it ends when a second person approves, and what follows is the review. */
    record End(ActivationId activation, String reason) implements ActivationCommand {}

    /** 复盘. @param findings what went well, what did not, what changes in the plan */
    record Review(ActivationId activation, String findings) implements ActivationCommand {}

    /** 归档: only after the review. */
    record Close(ActivationId activation, String note) implements ActivationCommand {}
}
