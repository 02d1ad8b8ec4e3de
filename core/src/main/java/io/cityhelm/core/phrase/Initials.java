package io.cityhelm.core.phrase;

import java.nio.charset.Charset;

/**
 * The pinyin initials of Chinese words. The 3,755 common characters of GB/T 2312 stand in the order of their pinyin, so
 * that the place of a character tells its first letter; a character with several readings has that of its place. Rarer
 * characters stay as they are. Pure.
 */
public final class Initials {

    private static final Charset GB = Charset.forName("GB18030");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /** Row and cell of the first character of each letter, and of the end. */
    private static final int[] FIRST = {
        1601, 1637, 1833, 2078, 2274, 2302, 2433, 2594, 2787, 3106, 3212, 3472, 3635, 3722, 3730, 3858, 4027, 4086,
        4390, 4558, 4684, 4925, 5249, 5590
    };

    private Initials() {}

    /** The initials, lower-case: 消防 becomes {@code xf}. What is no common character stays. */
    public static String of(String words) {
        StringBuilder initials = new StringBuilder(words.length());
        words.codePoints().forEach(character -> {
            int letter = letterOf(character);
            if (letter < 0) {
                initials.appendCodePoint(Character.toLowerCase(character));
            } else {
                initials.append(LETTERS.charAt(letter));
            }
        });
        return initials.toString();
    }

    private static int letterOf(int character) {
        byte[] bytes = Character.toString(character).getBytes(GB);
        if (bytes.length != 2 || (bytes[0] & 0xFF) <= 0xA0 || (bytes[1] & 0xFF) <= 0xA0) {
            return -1;
        }
        int place = ((bytes[0] & 0xFF) - 0xA0) * 100 + (bytes[1] & 0xFF) - 0xA0;
        for (int i = LETTERS.length() - 1; i >= 0; i--) {
            if (place >= FIRST[i]) {
                return place < FIRST[LETTERS.length()] ? i : -1;
            }
        }
        return -1;
    }
}
