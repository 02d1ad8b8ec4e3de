package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.Offer;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the actions on an incident come to the front: the step that its stage asks for next, then what duty officers
 * use most. Only the order on the screen is decided here; what is allowed is decided by the rules of the core. Pure.
 */
final class NextActions {

    /** With more than these at the front the officer searches instead of seeing. */
    private static final int FRONT = 5;

    /** What is used most, the most used first. */
    private static final List<Act> USUAL = List.of(
            Act.READ_NOTE,
            Act.ORDER,
            Act.SEND_UNITS,
            Act.RESOLVE,
            Act.REPORT_UP,
            Act.ESCALATE,
            Act.TAKE_OVER,
            Act.DISCUSS,
            Act.ASK_HELP,
            Act.HAND_DOWN,
            Act.NOTE);

    private NextActions() {}

    /** Sorts the actions on a case into those at the front and all others, which keep their order. */
    static Offer of(Case what, List<Action> actions) {
        List<Action> front = new ArrayList<>();
        Stream.of(
                        asked(what),
                        sensible(what).stream(),
                        USUAL.stream(),
                        actions.stream().map(Action::act))
                .flatMap(acts -> acts)
                .distinct()
                .flatMap(act -> actions.stream().filter(action -> action.act() == act && action.isOpen()))
                .limit(FRONT)
                .forEach(front::add);
        return new Offer(
                front,
                actions.stream().filter(action -> !front.contains(action)).toList());
    }

    /** Somebody waits for a yes or no. */
    private static Stream<Act> asked(Case what) {
        return what.incident().state().holds().asked().isPresent()
                ? Stream.of(Act.GRANT_CASE, Act.REFUSE_CASE)
                : Stream.empty();
    }

    /** What the stage asks for, the first choice first: somebody below who waits for help comes before all. */
    private static List<Act> sensible(Case what) {
        return switch (what.incident().state().stage()) {
            case REPORTED -> List.of(Act.ANSWER_HELP, Act.VERIFY, Act.TAKE_OVER);
            case VERIFIED -> List.of(Act.ANSWER_HELP, Act.ORDER, Act.HANDLE, Act.TAKE_OVER);
            case IN_PROGRESS ->
                isAnswered(what)
                        ? List.of(Act.ANSWER_HELP, Act.RESOLVE, Act.ORDER, Act.TAKE_OVER)
                        : List.of(Act.ANSWER_HELP, Act.ORDER, Act.RESOLVE, Act.TAKE_OVER);
            case RESOLVED -> List.of(Act.ANSWER_HELP, Act.CLOSE);
            case CLOSED -> List.of(Act.EVALUATE, Act.REOPEN);
            case DISMISSED, MERGED -> List.of();
        };
    }

    /** Whether something was ordered and nothing of it is open any more. */
    private static boolean isAnswered(Case what) {
        List<Order> orders = what.orders().stream().map(Versioned::state).toList();
        return !orders.isEmpty()
                && orders.stream().allMatch(order -> order.stage().isEnded());
    }
}
