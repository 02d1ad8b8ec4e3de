package io.cityhelm.app.watch;

import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.security.Actor;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands commands in as an officer does, and writes down what came of them. */
final class Hand {

    private static final long PATIENCE_SECONDS = 30;

    private final CommandDesk desk;
    private final Story story;

    Hand(CommandDesk desk, Story story) {
        this.desk = desk;
        this.story = story;
    }

    /** @return whether it was done */
    boolean does(Actor.Officer officer, String what, String about, Request request) throws InterruptedException {
        try {
            Outcome outcome = desk.submit(officer, request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            story.tell(officer.id(), what, about, words(outcome));
            return outcome instanceof Outcome.Done;
        } catch (ExecutionException | TimeoutException e) {
            story.tell(officer.id(), what, about, String.valueOf(e));
            return false;
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Refused(var refusal) -> "refused: " + refusal.rule();
            case Outcome.Failed(var why) -> "failed: " + why;
        };
    }
}
