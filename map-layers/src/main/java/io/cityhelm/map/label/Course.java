package io.cityhelm.map.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A piece of a line that a name is written along, from its left end to its right one.
 *
 * @param spots device pixels from the middle of the name
 */
public record Course(List<Spot> spots) {

    /** A bend sharper than this between two letters tears a name apart, radians. */
    private static final double SHARPEST = Math.toRadians(40);

    /** A place, device pixels. */
    public record Spot(double x, double y) {
        private double to(Spot other) {
            return Math.hypot(other.x - x, other.y - y);
        }

        private Spot towards(Spot other, double part) {
            return new Spot(x + part * (other.x - x), y + part * (other.y - y));
        }
    }

    public Course {
        spots = List.copyOf(spots);
    }

    /** The length of a line, device pixels. */
    public static double length(List<Spot> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).to(line.get(i));
        }
        return length;
    }

    /**
     * A piece of a line, turned so that it is read from the left.
     *
     * @param from where it begins, pixels along the line
     * @param length of the piece, pixels; the line is long enough
     */
    public static List<Spot> piece(List<Spot> line, double from, double length) {
        List<Spot> piece = new ArrayList<>(List.of(at(line, from)));
        double walked = 0;
        for (int i = 1; i < line.size(); i++) {
            walked += line.get(i - 1).to(line.get(i));
            if (walked > from && walked < from + length) {
                piece.add(line.get(i));
            }
        }
        piece.add(at(line, from + length));
        return piece.getLast().x < piece.getFirst().x ? piece.reversed() : piece;
    }

    /** The place some pixels along a line. */
    public static Spot at(List<Spot> line, double along) {
        double rest = along;
        for (int i = 1; i < line.size(); i++) {
            double step = line.get(i - 1).to(line.get(i));
            if (rest <= step && step > 0) {
                return line.get(i - 1).towards(line.get(i), rest / step);
            }
            rest -= step;
        }
        return line.getLast();
    }

    /** A piece as the course of a name: its middle becomes the origin. */
    public static Course around(List<Spot> piece) {
        Spot middle = at(piece, length(piece) / 2);
        return new Course(piece.stream()
                .map(spot -> new Spot(spot.x - middle.x, spot.y - middle.y))
                .toList());
    }

    /** Whether a name with letters of a width can be read along it. */
    public boolean isReadable(double letter) {
        double length = length(spots);
        double before = angle(letter / 2, letter);
        for (double along = 1.5 * letter; along < length; along += letter) {
            double now = angle(along, letter);
            if (Math.abs(Math.IEEEremainder(now - before, 2 * Math.PI)) > SHARPEST) {
                return false;
            }
            before = now;
        }
        return true;
    }

    /** The middle of a letter. @param along pixels from the left end */
    Spot place(double along) {
        return at(spots, Math.max(0, along));
    }

    /** How a letter of a width is turned there, radians with the clock. */
    double angle(double along, double letter) {
        Spot left = place(along - letter / 2);
        Spot right = place(along + letter / 2);
        return Math.atan2(right.y - left.y, right.x - left.x);
    }

    /** Places along it, not further apart than a step. */
    List<Spot> steps(double step) {
        double length = length(spots);
        int count = Math.max(1, (int) Math.ceil(length / step));
        List<Spot> all = new ArrayList<>(Collections.singleton(place(0)));
        for (int i = 1; i <= count; i++) {
            all.add(place(i * length / count));
        }
        return all;
    }
}
