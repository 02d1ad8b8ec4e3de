package io.cityhelm.core.staffing;

import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.session.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the city says about the posts of responses.
 *
 * @param plans within which time posts are to be manned
 * @param accounts who can be named
 * @param domainOf the domain of a category of incidents: whose people are called about it
 */
public record StaffingRules(ResponsePlans plans, Accounts accounts, Function<String, Optional<String>> domainOf) {

    /** No clocks, and nobody has an account. */
    public static final StaffingRules NONE = new StaffingRules(
            new ResponsePlans(List.of(), List.of(), new Deadlines(List.of(), Duration.ZERO, Duration.ZERO)),
            id -> Optional.empty(),
            category -> Optional.empty());

    /** Within which time somebody is to stand on a post of a response; empty when the city gives none. */
    public Optional<Duration> manWithin(Activation activation, Post post) {
        return plans.find(activation.terms().plan())
                .flatMap(plan -> plan.at(activation.level()))
                .flatMap(level -> level.manWithin(post));
    }
}
