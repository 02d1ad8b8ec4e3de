package io.cityhelm.core.handover;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Optional;

/** What can be asked of a handover. */
public sealed interface HandoverCommand {

    HandoverId handover();

    /** 拟制, by whoever leaves. @param seat whose shift ends @param work empty for what stands alone @param posts open ones of responses */
    record Draft(
            HandoverId handover,
            JurisdictionCode seat,
            HandoverContent content,
            Optional<UnderWay> work,
            HandoverContent.Section posts)
            implements HandoverCommand {

        public Draft(HandoverId handover, JurisdictionCode seat, HandoverContent content, Optional<UnderWay> work) {
            this(handover, seat, content, work, HandoverContent.Section.NONE);
        }

        public Draft(HandoverId handover, JurisdictionCode seat, HandoverContent content) {
            this(handover, seat, content, Optional.empty());
        }
    }

    /** 补充: what the figures do not tell. */
    record AddNote(HandoverId handover, String text) implements HandoverCommand {}

    /** 交班人签字. */
    record SignLeaving(HandoverId handover) implements HandoverCommand {}

    /** 接班人签字. */
    record SignComing(HandoverId handover) implements HandoverCommand {}

    /** 作废: it is to be drafted anew. */
    record Discard(HandoverId handover, String reason) implements HandoverCommand {}
}
