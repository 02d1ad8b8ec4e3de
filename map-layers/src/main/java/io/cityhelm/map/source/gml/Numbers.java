package io.cityhelm.map.source.gml;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.source.BadGeometryException;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Coordinates out of text. Never a regular expression over all of it: a list may have a million numbers. */
final class Numbers {

    /** More in a single record is no feature of a city but a fault, and would not fit into memory. */
    private static final int MOST_POINTS = 1_000_000;

    /** Plain decimals: what Java takes besides, such as {@code 1f} and {@code 0x1p3}, is no number of XML. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    private Numbers() {}

    /** Positions without a mark between them. @param dimension numbers of each */
    static void add(String list, int dimension, List<Coordinate> out) throws BadGeometryException {
        StringTokenizer numbers = new StringTokenizer(list);
        while (numbers.hasMoreTokens()) {
            double[] position = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                if (!numbers.hasMoreTokens()) {
                    throw bad();
                }
                position[i] = number(numbers.nextToken());
            }
            add(position, out);
        }
    }

    /** A single position, of as many numbers as it has. */
    static void addOne(String position, List<Coordinate> out) throws BadGeometryException {
        int count = new StringTokenizer(position).countTokens();
        if (count < 2 || count > 4) {
            throw bad();
        }
        add(position, count, out);
    }

    /** The {@code coordinates} of GML 2, with the marks that they declare. */
    static void addTuples(XmlElement element, List<Coordinate> out) throws BadGeometryException {
        String decimal = element.attribute("decimal").orElse(".");
        String between = element.attribute("cs").orElse(",");
        String tuples = element.attribute("ts").orElse(" ");
        if (decimal.length() != 1 || between.isEmpty() || tuples.isEmpty()) {
            throw bad();
        }
        StringTokenizer each = new StringTokenizer(element.text(), tuples.isBlank() ? " \t\r\n" : tuples);
        while (each.hasMoreTokens()) {
            StringTokenizer numbers = new StringTokenizer(each.nextToken(), between);
            double[] position = new double[numbers.countTokens()];
            if (position.length < 2 || position.length > 4) {
                throw bad();
            }
            for (int i = 0; i < position.length; i++) {
                position[i] = number(numbers.nextToken().strip().replace(decimal, "."));
            }
            add(position, out);
        }
    }

    private static void add(double[] position, List<Coordinate> out) throws BadGeometryException {
        if (out.size() >= MOST_POINTS) {
            throw new BadGeometryException(Refusal.because("layer.too-many-points", String.valueOf(MOST_POINTS)));
        }
        out.add(
                position.length == 2
                        ? new Coordinate(position[0], position[1])
                        : new Coordinate(position[0], position[1], position[2]));
    }

    private static double number(String word) throws BadGeometryException {
        if (word.length() > 64 || !NUMBER.matcher(word).matches()) {
            throw bad();
        }
        return Double.parseDouble(word);
    }

    private static BadGeometryException bad() {
        return new BadGeometryException(Refusal.because("layer.coordinates-bad"));
    }
}
