package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.dispatch.OrderRow;
import java.util.Locale;

/**
 * An order in the list, with what it belongs to.
 *
 * @param incident the title of its incident; empty when that is no longer known
 */
record ListedOrder(OrderRow row, String incident) {

    /** Whether words in lower case occur in it. */
    boolean mentions(String words) {
        return holds(row.number(), words)
                || holds(row.department(), words)
                || holds(row.text(), words)
                || holds(incident, words);
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
