package io.cityhelm.core.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Under which terms an order was given.
 *
 * @param form what its department is asked to state
 * @param approval whose consent it needed; empty when it needed none
 * @param overriddenBy who let it go without that consent, and why; empty when nobody did
 * @param arrangement its ties, and how its addressee was found
 */
public record Terms(
        AnswerForm form, Optional<ApprovalNeed> approval, Optional<StageRecord> overriddenBy, Arrangement arrangement) {

    static final Terms NONE = new Terms(AnswerForm.NONE, Optional.empty(), Optional.empty(), Arrangement.NONE);

    Terms asking(AnswerForm next) {
        return new Terms(next, approval, overriddenBy, arrangement);
    }

    Terms held(ApprovalNeed need) {
        return new Terms(form, Optional.of(need), overriddenBy, arrangement);
    }

    Terms overridden(StageRecord by) {
        return new Terms(form, approval, Optional.of(by), arrangement);
    }

    Terms addressed(Addressing addressing) {
        return new Terms(form, approval, overriddenBy, new Arrangement(arrangement.ties(), Optional.of(addressing)));
    }

    Terms tied(Tie tie) {
        return new Terms(form, approval, overriddenBy, arrangement.with(tie));
    }

    /** The tie of a sort, if there is one. */
    public Optional<Tie> tie(Tie.Kind... kinds) {
        List<Tie.Kind> wanted = List.of(kinds);
        return first(tie -> wanted.contains(tie.kind()));
    }

    /** What it was given together with. */
    public Optional<Tie> group() {
        return first(Tie::joinsOthers);
    }

    /** A loop, because a queue asks this of a hundred thousand orders, and most have no tie at all. */
    private Optional<Tie> first(Predicate<Tie> wanted) {
        for (Tie tie : arrangement.ties()) {
            if (wanted.test(tie)) {
                return Optional.of(tie);
            }
        }
        return Optional.empty();
    }
}
