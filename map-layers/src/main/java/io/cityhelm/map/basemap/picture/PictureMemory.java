package io.cityhelm.map.basemap.picture;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decoded pictures, the least recently used dropped first, and where the source has none. Safe on any thread. */
final class PictureMemory {

    /** Pixels that are kept whatever the view: as many megabytes, times four. */
    private static final int LEAST_PIXELS = 6 << 20;

    private final Map<PictureKey, Optional<BufferedImage>> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final int least;
    private int capacity;

    /** @param side pixels along a picture */
    PictureMemory(int side) {
        this.least = LEAST_PIXELS / (side * side);
        this.capacity = least;
    }

    /** Keeps room for what is in view, and half as much beside it. */
    synchronized void reserve(int inView) {
        capacity = Math.max(least, inView + inView / 2);
    }

    synchronized void put(PictureKey key, Optional<BufferedImage> picture) {
        pictures.put(key, picture);
        var oldest = pictures.entrySet().iterator();
        while (pictures.size() > capacity) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Empty when it is not there, and when the source has none. */
    synchronized Optional<BufferedImage> get(PictureKey key) {
        return pictures.getOrDefault(key, Optional.empty());
    }

    /** Whether it need not be fetched. */
    synchronized boolean knows(PictureKey key) {
        return pictures.get(key) != null; // get instead of containsKey: what is in view counts as used
    }
}
