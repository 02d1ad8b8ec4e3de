package io.cityhelm.map.basemap;

import java.util.regex.Pattern;

/** Words of thanks as text: files and servers write them as HTML more often than not. */
public final class Credits {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 160;

    private Credits() {}

    /** Without tags and entities, on one line, cut when it is very long. */
    public static String plain(String words) {
        String text = TAG.matcher(words).replaceAll(" ");
        text = text.replace("&copy;", "©")
                .replace("&#169;", "©")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
