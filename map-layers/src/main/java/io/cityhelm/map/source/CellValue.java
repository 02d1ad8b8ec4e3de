package io.cityhelm.map.source;

import java.util.regex.Pattern;

/** What a cell of a text table holds, by how it looks. */
public final class CellValue {

    /** No leading zero, no plus: the digits of a code or a telephone number must stay as they are. */
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

    private static final Pattern REAL =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,15})\\.[0-9]{1,17}(?:[eE][-+]?[0-9]{1,3})?");

    private CellValue() {}

    /** A {@link Long}, a {@link Double} or the text itself. @param text not empty */
    public static Object of(String text) {
        char first = text.charAt(0);
        if (first != '-' && (first < '0' || first > '9')) {
            return text;
        }
        if (INTEGER.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        return REAL.matcher(text).matches() ? (Object) Double.parseDouble(text) : text;
    }
}
