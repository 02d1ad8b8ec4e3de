package io.cityhelm.map.symbol;

import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.Symbol;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the stamps of a layer: each tile wants the same ones, and to make one costs more than to put it down. Safe on any thread. */
public final class Stamps {

    /** More come only from changes of theme or screen, which leave the old ones behind. */
    private static final int MOST = 200;

    private record Key(Symbol.AtPoint symbol, double scale, MapTheme theme) {}

    private final Map<Key, Stamp> made = new ConcurrentHashMap<>();

    /** @param scale device pixels in a logical pixel */
    public Stamp of(Symbol.AtPoint symbol, double scale, MapTheme theme) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(new Key(symbol, scale, theme), _ -> Stamp.of(symbol, scale, theme));
    }
}
