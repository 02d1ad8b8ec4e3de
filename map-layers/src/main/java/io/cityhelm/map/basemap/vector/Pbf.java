package io.cityhelm.map.basemap.vector;

import java.nio.charset.StandardCharsets;

/**
 * A message of protocol buffers, field by field. Every step goes forward and none goes over the end, so that no bytes can
 * make it hang. For one thread.
 */
final class Pbf {

    private final byte[] bytes;
    private final int end;
    private int at;
    private int wire;

    Pbf(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Pbf(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    int left() {
        return end - at;
    }

    /** The number of the next field; one of the methods below takes its value, or {@link #skip}. */
    int field() throws BadVectorTileException {
        long key = varint();
        wire = (int) (key & 7);
        return (int) (key >>> 3);
    }

    /** A number as it is written; of a packed list, the next one. */
    long varint() throws BadVectorTileException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new BadVectorTileException("cut off in a number");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BadVectorTileException("a number without an end");
    }

    /** The number of a field. */
    int number() throws BadVectorTileException {
        if (wire != 0) {
            throw new BadVectorTileException("no number");
        }
        return (int) Math.clamp(varint(), -1, Integer.MAX_VALUE);
    }

    /** A value with a length: a message, a packed list or a text. */
    Pbf message() throws BadVectorTileException {
        if (wire != 2) {
            throw new BadVectorTileException("no message");
        }
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new BadVectorTileException("longer than what holds it");
        }
        Pbf inside = new Pbf(bytes, at, at + (int) length);
        at += (int) length;
        return inside;
    }

    /** A value that is a text. */
    String text() throws BadVectorTileException {
        Pbf inside = message();
        return new String(bytes, inside.at, inside.left(), StandardCharsets.UTF_8);
    }

    void skip() throws BadVectorTileException {
        switch (wire) {
            case 0 -> varint();
            case 1 -> forward(8);
            case 2 -> message();
            case 5 -> forward(4);
            default -> throw new BadVectorTileException("unknown kind of value " + wire);
        }
    }

    private void forward(int length) throws BadVectorTileException {
        if (length > end - at) {
            throw new BadVectorTileException("cut off");
        }
        at += length;
    }
}
