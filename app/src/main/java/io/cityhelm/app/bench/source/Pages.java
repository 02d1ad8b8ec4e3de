package io.cityhelm.app.bench.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages without an end, of the same records at ever later times: a page is made by writing its time into the one before, so
 * that making it weighs nothing. For one thread.
 */
public final class Pages {

    /** Stands in a template where the time of the page comes: as long as the time itself. */
    public static final String TIME = "~~~~~~~~~~~~~~~~~~~~";

    /** Stands in a template where the number of the page comes. */
    public static final String NUMBER = "##########";

    private final byte[] page;
    private final List<Integer> times;
    private final List<Integer> numbers;
    private final Instant first;

    /** @param first the time of page 0; each is a second later than the one before */
    public Pages(String template, Instant first) {
        this.page = template.getBytes(StandardCharsets.UTF_8);
        this.times = places(TIME.getBytes(StandardCharsets.US_ASCII));
        this.numbers = places(NUMBER.getBytes(StandardCharsets.US_ASCII));
        this.first = first.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A page; good until the next is asked for. */
    public byte[] page(int number) {
        put(first.plusSeconds(number).toString().getBytes(StandardCharsets.US_ASCII), times);
        put("%010d".formatted(number).getBytes(StandardCharsets.US_ASCII), numbers);
        return page;
    }

    private void put(byte[] text, List<Integer> places) {
        for (int place : places) {
            System.arraycopy(text, 0, page, place, text.length);
        }
    }

    private List<Integer> places(byte[] mark) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + mark.length <= page.length; i++) {
            if (page[i] == mark[0]
                    && new String(page, i, mark.length, StandardCharsets.ISO_8859_1)
                            .equals(new String(mark, StandardCharsets.ISO_8859_1))) {
                places.add(i);
            }
        }
        return places;
    }
}
