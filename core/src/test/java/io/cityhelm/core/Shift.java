package io.cityhelm.core;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A shift gone mad: anybody commands anything, in any order, about a handful of incidents, orders and alerts. */
public final class Shift {

    /** One command of somebody. */
    public record Step(Actor actor, Request request) {}

    private static final List<Actor> PEOPLE = List.of(
            Town.CITY_OFFICER,
            Town.DISTRICT_OFFICER,
            Town.STREET_OFFICER,
            Town.STREET_OFFICER,
            Town.OTHER_STREET_OFFICER,
            Town.GRID_OFFICER,
            Town.FIRE,
            Town.FIRE,
            Town.WATER,
            Town.OUTBOX,
            Town.OUTBOX);
    private static final List<JurisdictionCode> PLACES =
            List.of(Town.CITY, Town.DISTRICT, Town.STREET, Town.OTHER_STREET, Town.COMMUNITY);
    private static final int EACH = 3;

    private final Random random;

    public Shift(Random random) {
        this.random = random;
    }

    public Step next(Instant now) {
        Request request = switch (random.nextInt(5)) {
            case 0, 1 -> Request.of(incident(now));
            case 2, 3 -> Request.of(order(now));
            default -> Request.of(alert(now));
        };
        return new Step(one(PEOPLE), request);
    }

    private IncidentCommand incident(Instant now) {
        IncidentId id = new IncidentId(new UUID(1, random.nextInt(EACH)));
        String words = random.nextInt(8) == 0 ? "" : "因为 “火” \\ 'x' " + random.nextInt(100);
        if (random.nextInt(4) == 0) {
            return tied(id, words);
        }
        if (random.nextInt(12) == 0) {
            return held(id, words, now);
        }
        return switch (random.nextInt(13)) {
            case 0 -> Town.report(id, one(PLACES));
            case 1 -> Town.report(id, one(PLACES), Optional.of(alertKey().value()));
            case 2 -> new IncidentCommand.Verify(id, one(Grade.values()), words);
            case 3 -> new IncidentCommand.Dismiss(id, words);
            case 4 -> new IncidentCommand.Handle(id, words);
            case 5 -> new IncidentCommand.Regrade(id, one(Grade.values()), words);
            case 6 -> new IncidentCommand.Resolve(id, words);
            case 7 -> new IncidentCommand.Close(id, words);
            case 8 -> new IncidentCommand.Escalate(id, words);
            case 9 -> new IncidentCommand.TakeOver(id, words);
            case 10 -> new IncidentCommand.HandDown(id, one(PLACES), words);
            case 11 -> new IncidentCommand.Return(id, words);
            default -> new IncidentCommand.Note(id, words);
        };
    }

    private IncidentCommand held(IncidentId id, String words, Instant now) {
        Instant later = now.plusSeconds(random.nextInt(100) - 10);
        return switch (random.nextInt(7)) {
            case 0 -> new IncidentCommand.HoldCommand.AskDeferral(id, later, words);
            case 1 -> new IncidentCommand.HoldCommand.Grant(id, words);
            case 2 -> new IncidentCommand.HoldCommand.Refuse(id, words);
            case 3 -> new IncidentCommand.HoldCommand.Resume(id, words);
            case 4 -> new IncidentCommand.HoldCommand.ResumeOnTime(id);
            case 5 -> new IncidentCommand.HoldCommand.Supervise(id, later, words);
            default -> new IncidentCommand.HoldCommand.EndSupervision(id, words);
        };
    }

    /** What has to do with other incidents, or comes after the end. */
    private IncidentCommand tied(IncidentId id, String words) {
        return switch (random.nextInt(9)) {
            case 0 -> new IncidentCommand.Merge(id, another(), words);
            case 1 -> new IncidentCommand.Link(id, another(), words);
            case 2 -> new IncidentCommand.Unlink(id, words);
            case 3, 4 -> new IncidentCommand.Reopen(id, words);
            case 5 -> new IncidentCommand.AskHelp(id, words, random.nextBoolean() ? List.of() : List.of(another()));
            case 6, 7 -> new IncidentCommand.AnswerHelp(id, words);
            default -> new IncidentCommand.Evaluate(id, random.nextInt(7), words);
        };
    }

    private IncidentId another() {
        return new IncidentId(new UUID(1, random.nextInt(EACH)));
    }

    private OrderCommand order(Instant now) {
        OrderId id = new OrderId(new UUID(2, random.nextInt(2 * EACH)));
        IncidentId incident = new IncidentId(new UUID(1, random.nextInt(EACH)));
        return switch (random.nextInt(12)) {
            case 0 -> new OrderCommand.Draft(id, Town.content(incident, one(PLACES)));
            case 1, 2 -> new OrderCommand.DraftAndIssue(id, Town.content(incident, one(PLACES)));
            case 3 -> new OrderCommand.Issue(id);
            case 4 -> new OrderCommand.RecordDelivery(id, now, "r-" + random.nextInt());
            case 5, 6, 7 ->
                new OrderCommand.RecordAnswer(
                        id, Town.answer("a-" + random.nextInt(10), one(OrderStage.values()), now));
            case 8 -> new OrderCommand.Verify(id, "seen");
            case 9 -> new OrderCommand.Cancel(id, "not needed");
            case 10 -> new OrderCommand.ConfirmRecall(id, "r-" + random.nextInt());
            default -> new OrderCommand.Expire(id);
        };
    }

    private AlertCommand alert(Instant now) {
        AlertKey key = alertKey();
        Instant later = now.plus(Duration.ofMillis(random.nextInt(600_000)));
        return switch (random.nextInt(7)) {
            case 0, 1 -> new AlertCommand.Raise(key, Town.alert(Optional.of(later)));
            case 2 -> new AlertCommand.Acknowledge(key, "mine", later);
            case 3 -> new AlertCommand.Shelve(key, "known", later);
            case 4 -> new AlertCommand.Rearm(key);
            case 5 -> new AlertCommand.Supersede(key, alertKey());
            default -> new AlertCommand.Clear(key, "over");
        };
    }

    private AlertKey alertKey() {
        return AlertKey.of("cap", "a" + random.nextInt(EACH));
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T one(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
