package io.cityhelm.core.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stood when the handover was drafted. Kept whole in the record: what both signed can be read years later.
 *
 * @param asOf when it was looked up
 * @param responses in force at the seat, above or below it, and those that wait for a decision
 * @param incidents open ones of the seat
 * @param orders of those incidents, or issued by the seat, that have not been answered to the end
 * @param acknowledged alerts that somebody answers for, which nobody has closed
 * @param shelved alerts that were put aside, with the reason
 * @param silent sources that say nothing, by name
 */
public record HandoverContent(
        Instant asOf,
        Section responses,
        Section incidents,
        Section orders,
        Section acknowledged,
        Section shelved,
        List<String> silent) {

    public HandoverContent {
        silent = List.copyOf(silent);
    }

    /** One part. @param total how many there are @param items the most urgent of them: a record is not a dump */
    public record Section(int total, List<Item> items) {

        public static final Section NONE = new Section(0, List.of());

        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * One matter.
     *
     * @param number what people call it; empty for an alert
     * @param what title of the incident or alert; for an order the addressee, for a response its plan
     * @param state a message key: {@code IncidentStage.VERIFIED}
     * @param holder the account that answers for an alert
     * @param note why it is held, where it is, the words of an order; may be empty
     * @param due its next deadline
     */
    public record Item(
            String number, String what, String state, Optional<String> holder, String note, Optional<Instant> due) {}
}
