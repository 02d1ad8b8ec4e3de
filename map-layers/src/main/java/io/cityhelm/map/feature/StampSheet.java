package io.cityhelm.map.feature;

import io.cityhelm.map.symbol.Stamp;
import io.cityhelm.map.tile.TileKey;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.BitSet;

/** The places of one stamp in a tile: one at each quarter of a pixel, however many features lie there. For one thread. */
final class StampSheet {

    private static final int QUARTERS = Stamp.QUARTERS;

    private final int reach;
    private final int side;
    private final BitSet taken = new BitSet();
    private int[] places = new int[256];
    private int count;

    /** @param reach device pixels beyond the tile from where a stamp is still seen */
    StampSheet(int reach) {
        this.reach = reach;
        this.side = (TileKey.SIZE + 2 * reach) * QUARTERS;
    }

    /** Pixels of the tile; later ones lie on top. */
    void add(double atX, double atY) {
        int x = (int) Math.floor((atX + reach) * QUARTERS);
        int y = (int) Math.floor((atY + reach) * QUARTERS);
        if (x < 0 || y < 0 || x >= side || y >= side || taken.get(y * side + x)) {
            return;
        }
        taken.set(y * side + x);
        places = count < places.length ? places : Arrays.copyOf(places, 2 * count);
        places[count++] = y * side + x;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void put(Graphics2D g, Stamp stamp) {
        int shift = reach * QUARTERS;
        for (int i = 0; i < count; i++) {
            stamp.put(g, places[i] % side - shift, places[i] / side - shift);
        }
    }
}
