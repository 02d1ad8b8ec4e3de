package io.cityhelm.core.duty;

import java.time.Instant;

/** One time that a duty is done. @param from inclusive @param until exclusive: who comes then is on duty then */
public record Turn(Duty duty, Instant from, Instant until) {

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
