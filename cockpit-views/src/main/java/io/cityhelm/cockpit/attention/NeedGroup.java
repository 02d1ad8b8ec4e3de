package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.attention.Need;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The same thing that is to be done with orders that were given as one (协同, 批量), in one line that unfolds.
 *
 * @param group what the orders share
 * @param title what people call them
 * @param size how many orders the group has, also those with which nothing is to be done
 * @param members by the next deadline
 */
public record NeedGroup(UUID group, String title, int size, List<NeedRow> members) implements NeedLine {

    public NeedGroup {
        members = List.copyOf(members);
    }

    @Override
    public Need need() {
        return members.getFirst().need();
    }

    @Override
    public Optional<Deadline> deadline() {
        return members.getFirst().deadline();
    }

    /** Tells it from the other lines of the queue, whatever its members are at the moment. */
    Key key() {
        return new Key(group, need().what());
    }

    /** One group can wait for several things at once. */
    record Key(UUID group, Need.What what) {}
}
