package io.cityhelm.core.warning;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;

/**
 * What an officer writes.
 *
 * @param event a code of the city pack
 * @param headline one line
 * @param text what is to be expected
 * @param instruction what people should do; may be empty
 * @param areas where it holds
 * @param from when it begins to hold
 * @param until when it is over by itself
 */
public record WarningContent(
        String event,
        Colour colour,
        String headline,
        String text,
        String instruction,
        List<JurisdictionCode> areas,
        Instant from,
        Instant until) {

    /** Texts lose their blank ends and have plain line breaks: so they come out of a document as they went in. */
    public WarningContent {
        headline = tidy(headline);
        text = tidy(text);
        instruction = tidy(instruction);
        areas = List.copyOf(areas);
    }

    /** The same, ending. @param reason takes the place of the text; nobody has to do anything any more */
    WarningContent ending(String headline, String reason) {
        return new WarningContent(event, colour, headline, reason, "", areas, from, until);
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
