package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.measure.Measurement;
import java.util.Locale;

/** A measurement in words, with as many figures as a hand on a map is exact. Pure. */
final class MeasureWords {

    private static final double KILOMETRE = 1000;
    private static final double HECTARE = 10_000;
    private static final double SQUARE_KILOMETRE = 1_000_000;

    private final Messages messages;

    MeasureWords(Messages messages) {
        this.messages = messages;
    }

    String of(Measurement measured) {
        String length = length(measured.metres());
        return measured.squareMetres().isPresent()
                ? messages.text("map.measure.area", area(measured.squareMetres().getAsDouble()), length)
                : length;
    }

    private String length(double metres) {
        return metres < KILOMETRE
                ? messages.text("map.measure.metres", figure(metres, 0))
                : messages.text("map.measure.kilometres", figure(metres / KILOMETRE, metres < 10 * KILOMETRE ? 2 : 1));
    }

    private String area(double squareMetres) {
        if (squareMetres < HECTARE) {
            return messages.text("map.measure.square-metres", figure(squareMetres, 0));
        }
        return squareMetres < SQUARE_KILOMETRE
                ? messages.text("map.measure.hectares", figure(squareMetres / HECTARE, 2))
                : messages.text("map.measure.square-kilometres", figure(squareMetres / SQUARE_KILOMETRE, 2));
    }

    private static String figure(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
