package io.cityhelm.core.staffing;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.staffing.StaffingCommand.HandOver;
import io.cityhelm.core.staffing.StaffingCommand.Leave;
import io.cityhelm.core.staffing.StaffingCommand.Take;
import io.cityhelm.core.staffing.StaffingEvent.PostHandedOver;
import io.cityhelm.core.staffing.StaffingEvent.PostLeft;
import io.cityhelm.core.staffing.StaffingEvent.PostTaken;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of the posts of a response: pure, no clock, no disk. The scope's own level and those above it man them; who
 * stands on one may hand it on and leave it themself. Only the response that leads in its scope and domain asks for
 * people; who is on a post of another one stays there and may go.
 */
public final class StaffingDecisions {

    private StaffingDecisions() {}

    /** What a command does. @param now null when nobody was ever on a post of the response */
    public static Decision<StaffingEvent> decide(
            Staffing now, StaffingCommand command, Context context, Circumstances around) {
        if (around.activation().isEmpty()) {
            return Decision.refuse("activation.unknown", command.activation());
        }
        Activation activation = around.activation().get();
        return may(now, command, context, activation)
                .or(() -> person(context))
                .or(() -> inForce(activation))
                .<Decision<StaffingEvent>>map(Decision.Refused::new)
                .orElseGet(() -> switch (command) {
                    case Take c -> take(now, c, context, around);
                    case HandOver c -> handOver(now, c, context, around);
                    case Leave c -> leave(now, c, context);
                });
    }

    private static Decision<StaffingEvent> take(Staffing now, Take c, Context context, Circumstances around) {
        Activation activation = around.activation().orElseThrow();
        Posts posts = Posts.of(activation, Optional.ofNullable(now));
        return asks(activation, around)
                .or(() -> unless(posts.line(c.post()).isPresent(), () -> Refusal.because("staffing.no-such-post")))
                .or(() -> Names.objection(c.person(), activation, around, context.tree()))
                .or(() -> elsewhere(now, c.person()))
                .or(() -> unless(posts.line(c.post()).orElseThrow().open() > 0, () -> Refusal.because("staffing.full")))
                .<Decision<StaffingEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new PostTaken(
                        activation.id(),
                        activation.number(),
                        activation.terms().lead().id(),
                        c.post(),
                        Names.named(c.person(), around),
                        context.actor().id(),
                        context.now())));
    }

    private static Decision<StaffingEvent> handOver(Staffing now, HandOver c, Context context, Circumstances around) {
        return there(now, c.post(), c.from())
                .or(() -> Names.objection(c.to(), around.activation().orElseThrow(), around, context.tree()))
                .or(() -> elsewhere(now, c.to()))
                .or(() -> FreeText.objectionToNote(c.note()))
                .<Decision<StaffingEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new PostHandedOver(
                        c.post(),
                        c.from(),
                        Names.named(c.to(), around),
                        c.note(),
                        context.actor().id(),
                        context.now())));
    }

    private static Decision<StaffingEvent> leave(Staffing now, Leave c, Context context) {
        return there(now, c.post(), c.person())
                .or(() -> FreeText.objection(c.reason()))
                .<Decision<StaffingEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new PostLeft(
                        c.post(), c.person(), c.reason(), context.actor().id(), context.now())));
    }

    private static Optional<Refusal> may(
            Staffing now, StaffingCommand command, Context context, Activation activation) {
        boolean own = now != null
                && switch (command) {
                    case Take c -> false;
                    case HandOver c -> isOwn(now, c.post(), c.from(), context.actor());
                    case Leave c -> isOwn(now, c.post(), c.person(), context.actor());
                };
        return own
                ? Optional.empty()
                : Authority.within(
                        context.actor(), act(command), activation.terms().scope(), context.tree());
    }

    private static boolean isOwn(Staffing now, Post post, Person person, Actor actor) {
        return person.account().filter(actor.id()::equals).isPresent() && isThere(now, post, person);
    }

    private static Act act(StaffingCommand command) {
        return switch (command) {
            case Take c -> Act.TAKE_POST;
            case HandOver c -> Act.HAND_POST;
            case Leave c -> Act.LEAVE_POST;
        };
    }

    /** Who stands where is said by people. */
    private static Optional<Refusal> person(Context context) {
        return unless(
                context.actor() instanceof Actor.Officer,
                () -> Refusal.because("staffing.by-people", context.actor().id()));
    }

    private static Optional<Refusal> inForce(Activation activation) {
        return unless(
                activation.stage().isInForce(),
                () -> Refusal.because("staffing.not-in-force", activation.number(), activation.stage()));
    }

    private static Optional<Refusal> asks(Activation activation, Circumstances around) {
        return around.asking()
                .filter(leading -> !leading.id().equals(activation.id()))
                .map(leading -> Refusal.because("staffing.other-leads", leading.number(), leading.level()));
    }

    private static Optional<Refusal> there(Staffing now, Post post, Person person) {
        return unless(
                now != null && isThere(now, post, person), () -> Refusal.because("staffing.not-there", person.name()));
    }

    private static boolean isThere(Staffing now, Post post, Person person) {
        return now.of(person).filter(stint -> stint.post().equals(post)).isPresent();
    }

    /** Nobody is on two posts of a response at once. */
    private static Optional<Refusal> elsewhere(Staffing now, Person person) {
        return Optional.ofNullable(now)
                .flatMap(known -> known.of(person))
                .map(stint -> Refusal.because("staffing.on-a-post", person.name()));
    }

    static Optional<Refusal> unless(boolean holds, Supplier<Refusal> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
