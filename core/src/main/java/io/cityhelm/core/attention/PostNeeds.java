package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingRules;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What posts of responses ask of the level of their scope: to man those that are open, by the first of their limits. Only
 * the response that leads in its scope and domain asks. Pure.
 */
public final class PostNeeds {

    private PostNeeds() {}

    /** @param activations those that are not over @param staffings of these */
    public static List<Need> of(
            Actor.Officer officer,
            Collection<Activation> activations,
            Collection<Staffing> staffings,
            StaffingRules rules,
            JurisdictionTree tree) {
        if (!officer.role().may(Act.TAKE_POST)) {
            return List.of();
        }
        Map<ActivationId, Staffing> known =
                staffings.stream().collect(Collectors.toMap(Staffing::activation, Function.identity()));
        return activations.stream()
                .filter(one -> one.terms().scope().equals(officer.jurisdiction()))
                .filter(one ->
                        Posts.asking(one, activations, tree).filter(one::equals).isPresent())
                .flatMap(one ->
                        need(one, Posts.of(one, Optional.ofNullable(known.get(one.id()))), rules, tree).stream())
                .toList();
    }

    private static Optional<Need> need(Activation one, Posts posts, StaffingRules rules, JurisdictionTree tree) {
        return posts.open() == 0
                ? Optional.empty()
                : Optional.of(new Need(
                        What.MAN_POSTS,
                        new Subject.OfActivation(one.id()),
                        Grade.values()[one.level().ordinal()],
                        one.terms().plan(),
                        tree.nameOf(one.terms().scope()),
                        due(one, posts, rules),
                        posts.open()));
    }

    /** The first limit of a post that is open. */
    private static Optional<Instant> due(Activation one, Posts posts, StaffingRules rules) {
        return posts.lines().stream()
                .flatMap(line ->
                        line
                                .openSince()
                                .flatMap(since ->
                                        rules.manWithin(one, line.post()).map(since::plus))
                                .stream())
                .min(Instant::compareTo);
    }
}
