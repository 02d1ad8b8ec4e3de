package io.cityhelm.core.web;

import java.util.OptionalLong;

/**
 * When a WFS 2.0 that is asked by {@code STARTINDEX} and {@code COUNT} has more. It may give fewer than asked for because it
 * has a limit of its own, so a short page ends nothing as long as more are said to be there.
 *
 * @param asked records a page; 0 for a service that gives all at once
 */
public record WfsPages(int asked) {

    /**
     * What a page says.
     *
     * @param records in it
     * @param matched how many there are in all; empty when it does not say
     * @param next whether it names a next page
     */
    public record Said(long records, OptionalLong matched, boolean next) {}

    /** @param soFar records of all pages with this one */
    public boolean more(Said page, long soFar) {
        // whoever gives more than was asked for knows no pages, whatever he says, and has given all
        if (asked == 0 || page.records == 0 || page.records > asked) {
            return false;
        }
        // MapServer counts none in some layers that have features: a number that was passed already is no number
        boolean counted = page.matched.isPresent() && soFar <= page.matched.getAsLong();
        return counted ? soFar < page.matched.getAsLong() : page.next || page.records >= asked;
    }
}
