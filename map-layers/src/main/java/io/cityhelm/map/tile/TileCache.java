package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Painted tiles, the least recently shown dropped first, and which of them are out of date. A tile that is out of date
 * is still shown until its successor comes. For one thread.
 */
final class TileCache {

    private static final int REMEMBERED_CHANGES = 64;

    private final Map<TileKey, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final TreeMap<Integer, Integer> perLevel = new TreeMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private int capacity = 64;
    private double scale = 1;
    private long forgotten;

    /** Keeps room for three times as many; shrinks at the next {@link #put}. What is out of sight takes less room. */
    void inView(Collection<TileKey> keys) {
        capacity = Math.max(64, 3 * keys.size());
        tiles.replaceAll((key, tile) -> keys.contains(key) ? tile : tile.slim());
    }

    /** The tiles are for this many device pixels in a logical pixel; another scale makes all of them useless. */
    void scale(double newScale) {
        if (newScale != scale) {
            scale = newScale;
            tiles.clear();
            perLevel.clear();
        }
    }

    void put(TileKey key, Tile tile) {
        if (tiles.put(key, tile) == null) {
            perLevel.merge(key.level(), 1, Integer::sum);
        }
        var oldest = tiles.entrySet().iterator();
        while (tiles.size() > capacity) {
            perLevel.computeIfPresent(oldest.next().getKey().level(), (level, n) -> n == 1 ? null : n - 1);
            oldest.remove();
        }
    }

    /** The tile to show now, in date or not. */
    Optional<Tile> get(TileKey key) {
        return Optional.ofNullable(tiles.get(key));
    }

    void changed(Change change) {
        changes.addLast(change);
        if (changes.size() > REMEMBERED_CHANGES) {
            forgotten = changes.removeFirst().version();
        }
    }

    /** Whether the tile is there and nothing in it has changed since it was painted. */
    boolean upToDate(TileKey key) {
        Tile tile = tiles.get(key);
        return tile != null && untouchedSince(key, tile.version());
    }

    /** Whether a tile painted from this version (null: not painted at all) would still be up to date. */
    boolean untouchedSince(TileKey key, Long version) {
        return version != null
                && version >= forgotten
                && changes.stream().noneMatch(change -> change.version() > version && change.touches(key, scale));
    }

    /** What there is of a tile of which only a part has changed since it was painted; empty when all of it may have. */
    Optional<TileWish.Outdated> outdated(TileKey key) {
        Tile tile = tiles.get(key);
        if (tile == null || tile.isPlain() || tile.version() < forgotten) {
            return Optional.empty();
        }
        FixedBox stale = FixedBox.EMPTY;
        boolean onlyBelow = true;
        for (Change change : changes) {
            if (change.version() > tile.version() && change.touches(key, scale)) {
                if (change.areas().isEmpty()) {
                    return Optional.empty();
                }
                stale = stale.with(change.within(key, scale));
                onlyBelow &= change.onlyBelow();
            }
        }
        return Optional.of(new TileWish.Outdated(tile, stale, onlyBelow));
    }

    /** Levels that tiles are here of, the nearest to the given one last, at most four. */
    List<Integer> standIns(int level) {
        List<Integer> near = perLevel.keySet().stream()
                .filter(other -> other != level)
                .sorted((a, b) -> Integer.compare(Math.abs(a - level), Math.abs(b - level)))
                .limit(4)
                .toList();
        return near.reversed();
    }

    int size() {
        return tiles.size();
    }
}
