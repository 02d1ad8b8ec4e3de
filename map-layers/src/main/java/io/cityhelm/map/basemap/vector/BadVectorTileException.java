package io.cityhelm.map.basemap.vector;

import java.io.IOException;

/** Bytes that are no vector tile, or larger than any tile is. */
public final class BadVectorTileException extends IOException {
    private static final long serialVersionUID = 1L;

    BadVectorTileException(String message) {
        super(message, null);
    }
}
