package io.cityhelm.map.ecql;

import java.util.regex.Pattern;

/** {@code %} stands for any characters, {@code _} for one, a backslash takes the meaning of the next away. */
final class Wildcards {

    private Wildcards() {}

    static Pattern pattern(String wildcards, boolean anyCase) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < wildcards.length(); at++) {
            char c = wildcards.charAt(at);
            if (c == '\\' && at + 1 < wildcards.length()) {
                regex.append(Pattern.quote(String.valueOf(wildcards.charAt(++at))));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        int flags = Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        return Pattern.compile(regex.toString(), flags);
    }
}
