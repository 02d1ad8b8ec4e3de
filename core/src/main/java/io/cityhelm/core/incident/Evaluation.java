package io.cityhelm.core.incident;

import java.time.Instant;

/** 综合评价: how content the reporter or the duty officer is with the handling. @param score from 1 to 5 */
public record Evaluation(int score, String note, String by, Instant at) {

    /** The lowest and the highest score: five grades, as the rating of public services (好差评) has them. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 5;
}
