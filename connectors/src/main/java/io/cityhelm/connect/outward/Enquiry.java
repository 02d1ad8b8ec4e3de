package io.cityhelm.connect.outward;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks the other side what became of an order. Safe on any thread. */
public interface Enquiry {

    /** Between two looks at the same order. */
    Duration every();

    /**
     * What the other side says now that the order does not have yet, the earliest first.
     *
     * @param order it is out, over the link of this enquiry
     */
    List<Word> ask(Order order, Instant now) throws LinkFailure;

    /** What the other side says. */
    sealed interface Word {

        /** The department's own system has it. @param receipt how it is known there */
        record Received(String receipt) implements Word {}

        /** They say how far they are. */
        record Answered(Answer answer) implements Word {}
    }
}
