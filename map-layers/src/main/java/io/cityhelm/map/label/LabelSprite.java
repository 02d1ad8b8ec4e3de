package io.cityhelm.map.label;

/**
 * A name drawn once, to be stamped into frames.
 *
 * @param pixels premultiplied ARGB, {@code width} a row; never changed after construction
 * @param width device pixels
 * @param height device pixels
 */
@SuppressWarnings("ArrayRecordComponent") // a picture, shared and never compared
public record LabelSprite(int[] pixels, int width, int height) {

    /**
     * Lays the picture over an opaque frame, clipped to it.
     *
     * @param middleX device pixel of the frame
     * @param middleY device pixel of the frame
     */
    public void stamp(int[] frame, int frameWidth, int frameHeight, int middleX, int middleY) {
        int left = middleX - width / 2;
        int top = middleY - height / 2;
        int fromX = Math.max(0, left);
        int toX = Math.min(frameWidth, left + width);
        for (int y = Math.max(0, top); y < Math.min(frameHeight, top + height); y++) {
            int source = (y - top) * width + fromX - left;
            for (int at = y * frameWidth + fromX; at < y * frameWidth + toX; at++, source++) {
                if (pixels[source] != 0) {
                    frame[at] = over(frame[at], pixels[source]);
                }
            }
        }
    }

    /** Premultiplied source over opaque destination, red and blue in one go. */
    private static int over(int below, int source) {
        int keep = 256 - (source >>> 24) - (source >>> 31);
        int redBlue = (below & 0xFF00FF) * keep >>> 8 & 0xFF00FF;
        int green = (below >>> 8 & 0xFF) * keep & 0xFF00;
        return 0xFF000000 | (source + (redBlue | green)) & 0xFFFFFF;
    }
}
