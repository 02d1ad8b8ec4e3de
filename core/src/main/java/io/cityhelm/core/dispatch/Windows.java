package io.cityhelm.core.dispatch;

import java.time.Duration;

/**
 * How long each part of an order may take. The figures are data of the city pack and travel with the order, so that a
 * later change of the pack does not move the clocks of orders that are out.
 *
 * @param deliver from issued to delivered
 * @param accept from issued to accepted, declined or returned
 * @param done from issued to done
 */
public record Windows(Duration deliver, Duration accept, Duration done) {

    /** @throws IllegalArgumentException when a window is not positive or they do not follow each other */
    public Windows {
        if (deliver.compareTo(Duration.ZERO) <= 0 || accept.compareTo(deliver) < 0 || done.compareTo(accept) < 0) {
            throw new IllegalArgumentException("windows follow each other: deliver, accept, done");
        }
    }
}
