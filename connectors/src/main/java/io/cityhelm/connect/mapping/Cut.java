package io.cityhelm.connect.mapping;

/** Foreign values in sentences: they name what is wrong, and no more of it than fits. */
final class Cut {

    private static final int LONGEST = 80;

    private Cut() {}

    static String of(Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
