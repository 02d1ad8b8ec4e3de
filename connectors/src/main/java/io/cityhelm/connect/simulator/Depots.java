package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.pack.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What lies in the depots, as their system counts it: every now and then somebody takes some of an article, or the shelf
 * is filled up again, where the depot is open.
 */
final class Depots {

    private static final Duration BEAT = Duration.ofSeconds(25);
    /** The most that is taken at once, a part of what the pack lists. */
    private static final double MOST = 0.05;

    /** Below this part of the listed quantity a shelf is filled up. */
    private static final double LOW = 0.6;

    private final Feed feed;
    private final Agenda agenda;
    private final Random random;
    private final Storehouses storehouses;
    private final List<Shelf> shelves = new ArrayList<>();

    Depots(Feed feed, Agenda agenda, Random random, Storehouses storehouses) {
        this.feed = feed;
        this.agenda = agenda;
        this.random = random;
        this.storehouses = storehouses;
    }

    private static final class Shelf {
        private final String depot;
        private final String item;
        private final int listed;
        private int lying;

        private Shelf(String depot, String item, int listed) {
            this.depot = depot;
            this.item = item;
            this.listed = listed;
            this.lying = listed;
        }
    }

    /** Everything lies there as the pack lists it, at first. @param keeper the department whose records they are */
    void start(Resources resources, String keeper) {
        resources
                .depots()
                .forEach(depot -> depot.stocks()
                        .forEach(shelf -> shelves.add(new Shelf(depot.id(), shelf.item(), shelf.quantity()))));
        shelves.forEach(shelf -> say(shelf, keeper));
        if (!shelves.isEmpty()) {
            agenda.in(BEAT, () -> move(keeper));
        }
    }

    private void move(String keeper) {
        Shelf shelf = shelves.get(random.nextInt(shelves.size()));
        if (storehouses.isOpen(shelf.depot)) {
            take(shelf);
            say(shelf, keeper);
        }
        agenda.in(BEAT, () -> move(keeper));
    }

    private void take(Shelf shelf) {
        shelf.lying = shelf.lying < shelf.listed * LOW
                ? shelf.listed
                : shelf.lying - 1 - random.nextInt(1 + (int) (shelf.listed * MOST));
        shelf.lying = Math.max(0, shelf.lying);
    }

    private void say(Shelf shelf, String keeper) {
        feed.put(
                shelf.depot + "/" + shelf.item,
                keeper,
                Json.object(
                        "depot", shelf.depot,
                        "item", shelf.item,
                        "quantity", shelf.lying,
                        "at", agenda.now().toString()));
    }
}
