package io.cityhelm.cockpit.dispatch;

/**
 * How the width of the orders panel is shared out. All in pixels.
 *
 * @param department of the addressee's name
 * @param text of the order's words; 0 when there is no room for them
 * @param track of the stages
 * @param clock of what is waited for
 */
record OrderColumns(double department, double text, double track, double clock) {

    /** Wide enough to name nine stages. */
    static final double TRACK = 560;

    private static final double CLOCK = 196;
    private static final double NARROW_CLOCK = 128;
    private static final double MARK = 48;
    private static final double GAPS = 4 * 12;

    /** The shares for a row of a width: the track keeps its names as long as it can, the words get what is left. */
    static OrderColumns of(double width) {
        double clock = width < 860 ? NARROW_CLOCK : CLOCK;
        double left = width - MARK - clock - GAPS;
        if (left >= TRACK + 200) {
            double department = Math.min(140, (left - TRACK) * 0.4);
            return new OrderColumns(department, left - TRACK - department, TRACK, clock);
        }
        double department = Math.min(120, left * 0.25);
        double text = left * 0.35;
        return new OrderColumns(department, text, left - department - text, clock);
    }
}
