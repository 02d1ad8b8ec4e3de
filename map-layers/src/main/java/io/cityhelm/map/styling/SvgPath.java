package io.cityhelm.map.styling;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data of SVG 1.1 (chapter 8.3) as a Java 2D path. For one thread; the JavaFX one is for the screen's thread only. */
final class SvgPath {

    private static final Pattern NUMBER = Pattern.compile("[\\s,]*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");
    private static final Pattern FLAG = Pattern.compile("[\\s,]*([01])");
    private static final Pattern COMMAND = Pattern.compile("[\\s,]*([MmLlHhVvCcSsQqTtAaZz])");
    private static final String BLANKS = "[\\s,]*";

    private final String text;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** Of the latest curve: what a smooth one mirrors. */
    private double controlX;

    private double controlY;
    private char before = ' ';

    private SvgPath(String text) {
        this.text = text;
    }

    /** @throws BadPathException when it is none, or empty */
    static Path2D parse(String text) throws BadPathException {
        SvgPath reading = new SvgPath(text);
        reading.read();
        return reading.path;
    }

    private void read() throws BadPathException {
        char command = command();
        if (Character.toUpperCase(command) != 'M') {
            throw new BadPathException(1);
        }
        while (true) {
            one(command);
            before = Character.toUpperCase(command);
            if (text.substring(at).matches(BLANKS)) {
                return;
            }
            command = next(command);
        }
    }

    /** Another command, or the same again; what follows a first point are lines. */
    private char next(char last) throws BadPathException {
        boolean repeats = NUMBER.matcher(text).region(at, text.length()).lookingAt() && before != 'Z';
        return !repeats ? command() : last == 'M' ? 'L' : last == 'm' ? 'l' : last;
    }

    private char command() throws BadPathException {
        return match(COMMAND).charAt(0);
    }

    private double number() throws BadPathException {
        return Double.parseDouble(match(NUMBER));
    }

    private String match(Pattern pattern) throws BadPathException {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new BadPathException(at + 1);
        }
        at = matcher.end();
        return matcher.group(1);
    }

    private void one(char command) throws BadPathException {
        boolean relative = Character.isLowerCase(command);
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        switch (String.valueOf(command).toUpperCase(Locale.ROOT)) {
            case "M" -> move(dx + number(), dy + number());
            case "L" -> line(dx + number(), dy + number());
            case "H" -> line(dx + number(), y);
            case "V" -> line(x, dy + number());
            case "C" -> cubic(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case "S" -> {
                boolean smooth = before == 'C' || before == 'S';
                double firstX = smooth ? 2 * x - controlX : x;
                double firstY = smooth ? 2 * y - controlY : y;
                cubic(firstX, firstY, dx + number(), dy + number(), dx + number(), dy + number());
            }
            case "Q" -> quad(dx + number(), dy + number(), dx + number(), dy + number());
            case "T" -> {
                boolean smooth = before == 'Q' || before == 'T';
                quad(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, dx + number(), dy + number());
            }
            case "A" -> arc(dx, dy);
            default -> close();
        }
    }

    private void move(double toX, double toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        at(toX, toY);
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        at(toX, toY);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        at(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void quad(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        at(toX, toY);
        controlX = x1;
        controlY = y1;
    }

    private void close() {
        path.closePath();
        at(startX, startY);
    }

    private void at(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    /** From end points to centre, SVG 1.1 appendix F.6.5. */
    private void arc(double dx, double dy) throws BadPathException {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turned = Math.toRadians(number() % 360);
        boolean large = match(FLAG).equals("1");
        boolean sweep = match(FLAG).equals("1");
        double toX = dx + number();
        double toY = dy + number();
        if (rx == 0 || ry == 0 || x == toX && y == toY) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(turned);
        double sin = Math.sin(turned);
        double px = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double py = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double grow = Math.sqrt(Math.max(1, px * px / (rx * rx) + py * py / (ry * ry)));
        rx *= grow;
        ry *= grow;
        double under = rx * rx * py * py + ry * ry * px * px;
        double factor = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry - under) / under));
        double cx = factor * rx * py / ry;
        double cy = -factor * ry * px / rx;
        double from = Math.toDegrees(Math.atan2((py - cy) / ry, (px - cx) / rx));
        double extent = Math.toDegrees(Math.atan2((-py - cy) / ry, (-px - cx) / rx)) - from;
        extent += sweep && extent < 0 ? 360 : !sweep && extent > 0 ? -360 : 0;
        AffineTransform place = AffineTransform.getTranslateInstance(
                cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
        place.rotate(turned);
        // Java 2D counts angles against the clock, SVG with it
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
        path.append(place.createTransformedShape(arc), true);
        at(toX, toY);
    }
}
