package io.cityhelm.cockpit.secondmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * How somebody likes the second map.
 *
 * @param linked whether it shows what the first one shows
 * @param box where its window is, logical pixels of all screens together; empty before it was ever opened
 */
public record SecondMapChoice(boolean linked, Optional<Rectangle2D> box) {

    /** Before anybody chose anything. */
    public static final SecondMapChoice FIRST = new SecondMapChoice(true, Optional.empty());

    private static final String LINKED = "linked";
    private static final String FREE = "free";

    SecondMapChoice linked(boolean now) {
        return new SecondMapChoice(now, box);
    }

    SecondMapChoice at(Rectangle2D now) {
        return new SecondMapChoice(linked, Optional.of(now));
    }

    /** As it is kept. */
    String text() {
        String link = linked ? LINKED : FREE;
        return box.map(at -> String.format(
                        Locale.ROOT,
                        "%s %.0f %.0f %.0f %.0f",
                        link,
                        at.getMinX(),
                        at.getMinY(),
                        at.getWidth(),
                        at.getHeight()))
                .orElse(link);
    }

    /** What was kept; what somebody damaged is as if it had never been chosen. */
    static SecondMapChoice of(String text) {
        String[] parts = text.split(" ");
        try {
            double[] numbers = Arrays.stream(parts)
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new SecondMapChoice(
                    !FREE.equals(parts[0]),
                    numbers.length < 4
                            ? Optional.empty()
                            : Optional.of(new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3])));
        } catch (IllegalArgumentException e) {
            return FIRST;
        }
    }
}
