package io.cityhelm.map.print.pdf;

import io.cityhelm.map.label.BundledFont;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A bundled font inside a document, of which only the used characters are stored. A character that the font lacks would
 * end the printing: it becomes a sign instead.
 */
final class PdfFont {

    /** U+3013, the sign of the trade for a character that is not at hand. */
    private static final int MISSING = '〓';

    private final PDType0Font font;
    private final CmapLookup known;

    PdfFont(PDDocument document, BundledFont which) throws IOException {
        try (InputStream in = which.url().openStream()) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            known = file.getUnicodeCmapLookup();
            font = PDType0Font.load(document, file, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The words with a sign in the place of each character that the font lacks. */
    String known(String words) {
        return words.codePoints()
                .map(c -> known.getGlyphId(c) == 0 ? MISSING : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    double width(String words, double size) throws IOException {
        return font.getStringWidth(known(words)) / 1000 * size;
    }
}
