package io.cityhelm.core.calling;

import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.calling.Rung.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call that was made.
 *
 * @param rung its step, from 0
 * @param addressee a department id of the city pack, or the code of the jurisdiction that was called
 * @param at when it was due and made
 * @param receipt of the gateway; empty while it has none, and for a call on a screen
 * @param unanswered when the gateway said that nobody answered; empty when it did not
 * @param persons who was called in turn by the duty roster, the last one now; empty when it says nothing
 */
public record Call(
        int rung,
        Channel channel,
        Callee callee,
        String addressee,
        Instant at,
        Optional<Receipt> receipt,
        Optional<Instant> unanswered,
        List<String> persons) {

    public Call {
        // states that were stored before persons were called do not name any
        persons = persons == null ? List.of() : List.copyOf(persons);
    }

    /** What the gateway gave for it. @param number the gateway's own */
    public record Receipt(String number, Instant at) {}

    Call receipted(Receipt given) {
        return new Call(rung, channel, callee, addressee, at, Optional.of(given), unanswered, persons);
    }

    Call unanswered(Instant when) {
        return new Call(rung, channel, callee, addressee, at, receipt, Optional.of(when), persons);
    }

    /** The same step for somebody else: it goes out anew. */
    Call to(String person) {
        List<String> all = new ArrayList<>(persons);
        all.add(person);
        return new Call(rung, channel, callee, addressee, at, Optional.empty(), Optional.empty(), all);
    }
}
