package io.cityhelm.map.source.shapefile;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.CountedInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** The records of a {@code .shp} in their order. The index beside it is not needed. For one thread. */
final class ShpReader implements AutoCloseable {

    private static final int HEADER = 100;
    private static final int MAGIC = 9994;

    /** Two million points with heights and measures; more in one record is a fault. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final CountedInput input;
    private final DataInputStream data;
    private final long declared;
    private final ShapeDecoder decoder = new ShapeDecoder();
    private long read = HEADER;
    private long number;

    private ShpReader(CountedInput input, DataInputStream data, long declared) {
        this.input = input;
        this.data = data;
        this.declared = declared;
    }

    /** A record: a geometry, none, or a reason why it cannot be read. */
    record Shape(Optional<Geometry> geometry, Optional<Refusal> fault) {}

    static ShpReader open(Path file) throws BadSourceException, IOException {
        if (Files.size(file) < HEADER) {
            throw BadSourceException.because("layer.shp-not");
        }
        CountedInput input = CountedInput.open(file);
        DataInputStream data = new DataInputStream(input);
        ByteBuffer header = ByteBuffer.wrap(data.readNBytes(HEADER));
        if (header.getInt(0) != MAGIC) {
            input.close();
            throw BadSourceException.because("layer.shp-not");
        }
        return new ShpReader(input, data, 2L * header.getInt(24));
    }

    double progress() {
        return input.part();
    }

    /** The next one; empty at the end. @throws BadSourceException when the file ends too early or makes no sense */
    Optional<Shape> next() throws BadSourceException, IOException {
        byte[] head = data.readNBytes(8);
        if (head.length == 0 && read >= declared) {
            return Optional.empty();
        }
        if (head.length < 8) {
            throw truncated();
        }
        long length = 2L * ByteBuffer.wrap(head).getInt(4);
        if (length < 4) {
            throw truncated();
        }
        number++;
        read += 8 + length;
        if (length > LONGEST) {
            skip(length);
            return Optional.of(fault(Refusal.because("layer.too-many-points", String.valueOf(LONGEST / 32))));
        }
        byte[] content = data.readNBytes((int) length);
        if (content.length < length) {
            number--;
            throw truncated();
        }
        try {
            return Optional.of(new Shape(
                    decoder.decode(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)), Optional.empty()));
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.of(fault(Refusal.because("layer.coordinates-bad")));
        } catch (ShapeDecoder.OtherKindException e) {
            return Optional.of(fault(Refusal.because("layer.geometry-kind", e.getMessage())));
        }
    }

    private static Shape fault(Refusal reason) {
        return new Shape(Optional.empty(), Optional.of(reason));
    }

    private void skip(long length) throws BadSourceException, IOException {
        try {
            data.skipNBytes(length);
        } catch (EOFException e) {
            throw truncated();
        }
    }

    private BadSourceException truncated() {
        return BadSourceException.because("layer.shp-truncated", String.valueOf(number + 1));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
