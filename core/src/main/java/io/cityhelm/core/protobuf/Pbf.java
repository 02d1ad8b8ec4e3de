package io.cityhelm.core.protobuf;

import java.nio.charset.StandardCharsets;

/**
 * A message of protocol buffers, field by field. Every step goes forward and none goes over the end, so that no bytes can
 * make it hang. For one thread.
 */
public final class Pbf {

    private final byte[] bytes;
    private final int end;
    private int at;
    private int wire;

    public Pbf(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Pbf(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** How the value of the field that was named last is written. */
    public int wire() {
        return wire;
    }

    public boolean hasMore() {
        return at < end;
    }

    public int left() {
        return end - at;
    }

    /** The number of the next field; one of the methods below takes its value, or {@link #skip}. */
    public int field() throws BadProtobufException {
        long key = varint();
        wire = (int) (key & 7);
        return (int) (key >>> 3);
    }

    /** A number as it is written; of a packed list, the next one. */
    public long varint() throws BadProtobufException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new BadProtobufException("cut off in a number");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BadProtobufException("a number without an end");
    }

    /** The number of a field. */
    public int number() throws BadProtobufException {
        if (wire != 0) {
            throw new BadProtobufException("no number");
        }
        return (int) Math.clamp(varint(), -1, Integer.MAX_VALUE);
    }

    /** The 32 bits of a field; of a packed list, the next ones. */
    public int fixed32() throws BadProtobufException {
        return (int) fixed(4);
    }

    /** The 64 bits of a field; of a packed list, the next ones. */
    public long fixed64() throws BadProtobufException {
        return fixed(8);
    }

    private long fixed(int length) throws BadProtobufException {
        int from = at;
        forward(length);
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }

    /** A value with a length: a message, a packed list or a text. */
    public Pbf message() throws BadProtobufException {
        if (wire != 2) {
            throw new BadProtobufException("no message");
        }
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new BadProtobufException("longer than what holds it");
        }
        Pbf inside = new Pbf(bytes, at, at + (int) length);
        at += (int) length;
        return inside;
    }

    /** A value that is a text. */
    public String text() throws BadProtobufException {
        Pbf inside = message();
        return new String(bytes, inside.at, inside.left(), StandardCharsets.UTF_8);
    }

    public void skip() throws BadProtobufException {
        switch (wire) {
            case 0 -> varint();
            case 1 -> forward(8);
            case 2 -> message();
            case 5 -> forward(4);
            default -> throw new BadProtobufException("unknown kind of value " + wire);
        }
    }

    private void forward(int length) throws BadProtobufException {
        if (length > end - at) {
            throw new BadProtobufException("cut off");
        }
        at += length;
    }
}
