package io.cityhelm.map.basemap.picture;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decoded pictures, the least recently used dropped first, and where the source has none. Safe on any thread. */
final class PictureMemory {

    private static final int LEAST = 96;

    private final Map<PictureKey, Optional<BufferedImage>> pictures = new LinkedHashMap<>(LEAST, 0.75f, true);
    private int capacity = LEAST;

    /** Keeps room for what is in view, and as much again beside it. */
    synchronized void reserve(int inView) {
        capacity = Math.max(LEAST, 2 * inView);
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
