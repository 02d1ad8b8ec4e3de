package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.basemap.PictureFormat;
import java.io.IOException;

/** Bytes that are no picture, or none that can be shown. */
public final class UnreadablePictureException extends IOException {
    private static final long serialVersionUID = 1L;

    private final PictureFormat format;

    UnreadablePictureException(PictureFormat format, String message) {
        super(message);
        this.format = format;
    }

    /** What the bytes look like. */
    public PictureFormat format() {
        return format;
    }
}
