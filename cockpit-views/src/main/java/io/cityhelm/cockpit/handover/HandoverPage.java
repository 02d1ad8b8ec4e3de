package io.cityhelm.cockpit.handover;

import io.cityhelm.core.handover.Handover;
import java.util.ArrayList;
import java.util.List;

/** A handover as a page that any browser prints. What people wrote is text, never markup. Pure. */
final class HandoverPage {

    private final HandoverLines lines;

    HandoverPage(HandoverLines lines) {
        this.lines = lines;
    }

    String of(Handover handover) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>")
                .append(escaped(lines.title(handover)))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(lines.title(handover)))
                .append("</h1>\n");
        List<HandoverLines.Part> parts = new ArrayList<>(lines.of(handover));
        parts.add(lines.signatures(handover));
        for (HandoverLines.Part part : parts) {
            page.append("<h2>").append(escaped(part.title())).append("</h2>\n<ul>\n");
            part.lines()
                    .forEach(line ->
                            page.append("<li>").append(escaped(line.joined())).append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
