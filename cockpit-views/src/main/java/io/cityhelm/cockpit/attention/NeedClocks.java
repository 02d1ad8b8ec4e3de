package io.cityhelm.cockpit.attention;

import io.cityhelm.core.attention.Need;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.warning.WarningBook;
import java.time.Duration;

/** For how long the clocks of warnings and plans run, as the pack has it. Pure. */
final class NeedClocks {

    private final WarningBook warnings;
    private final Deadlines plans;

    NeedClocks(CityPack pack) {
        this.warnings = pack.warnings();
        this.plans = pack.plans().deadlines();
    }

    /** @param need about a warning, a suggestion or a response */
    Duration of(Need need) {
        return switch (need.what()) {
            case APPROVE_WARNING -> warnings.approveWithin();
            case ANSWER_REFUSAL -> warnings.answerWithin();
            case CHASE_WARNING -> warnings.confirmWithin();
            case DECIDE_SUGGESTION -> plans.suggestion(ResponseLevel.ofRank(need.grade()));
            case REVIEW_RESPONSE -> plans.review();
            default -> plans.approval();
        };
    }
}
