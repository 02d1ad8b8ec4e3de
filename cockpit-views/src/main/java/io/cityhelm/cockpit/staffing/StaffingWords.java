package io.cityhelm.cockpit.staffing;

import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.Stint;
import io.cityhelm.core.text.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Posts and the people on them in words. For one thread at a time. */
public final class StaffingWords {

    private final PlanWords plans;
    private final Wording wording;
    private final People people;
    private final Messages messages;

    public StaffingWords(CityPack pack, JurisdictionTree tree, Wording wording) {
        this.plans = new PlanWords(pack, tree, wording);
        this.wording = wording;
        this.messages = wording.messages();
        this.people = new People(pack, messages);
    }

    /** 岗位 3/7 到岗. */
    public String count(Posts posts) {
        return messages.text("staffing.count", posts.filled(), posts.asked());
    }

    String response(Activation activation) {
        return plans.line(activation);
    }

    /** Whose post it is, and what it is called. */
    String post(Post post) {
        return messages.text("staffing.post", plans.department(post.department()), messages.of(post.name()));
    }

    /** What a post is called. */
    public String name(Posts.Line line) {
        return messages.of(line.post().name());
    }

    /** Who is on a post, and how many are still to come. */
    public String people(Posts.Line line) {
        Stream<String> there = line.on().stream().map(stint -> name(stint.person()));
        Stream<String> open =
                line.open() == 0 ? Stream.empty() : Stream.of(messages.text("staffing.open", line.open()));
        return Stream.concat(there, open).collect(Collectors.joining(messages.text("cockpit.plan.and")));
    }

    /** How many are there of how many. */
    String share(Posts.Line line) {
        return messages.text(
                "staffing.share",
                line.duty().people() - line.open(),
                line.duty().people());
    }

    String name(Person person) {
        return person.account()
                .map(account -> people.name(account, person.name()))
                .orElse(person.name());
    }

    /** Who, how they are reached, since when. */
    String on(Stint stint) {
        Person person = stint.person();
        return person.telephone().isBlank()
                ? messages.text("staffing.on", name(person), wording.dayClock(stint.since()))
                : messages.text(
                        "staffing.on.telephone", name(person), person.telephone(), wording.dayClock(stint.since()));
    }

    /** Which response leads in the scope of another one. */
    String leads(Activation leading) {
        return messages.text("staffing.leads", leading.number(), messages.name(leading.level()));
    }
}
