package io.cityhelm.core.store;

import io.cityhelm.core.lineage.Receipt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Receipts as one compressed text of bytes: documents of a link are alike, so that together they take little room. */
final class ReceiptBlock {

    private static final int BUFFER = 1 << 16;
    /** In place of the length of a document that was not kept. */
    private static final int ABSENT = -1;

    private ReceiptBlock() {}

    static byte[] write(List<Receipt> receipts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        // quick rather than small: the links must not wait for it
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER))) {
            for (Receipt receipt : receipts) {
                out.writeLong(receipt.number());
                out.writeUTF(receipt.link());
                out.writeLong(Instants.micros(receipt.received()));
                out.writeUTF(receipt.mapping());
                out.writeUTF(receipt.about());
                out.writeInt(receipt.document().map(document -> document.length).orElse(ABSENT));
                if (receipt.document().isPresent()) {
                    out.write(receipt.document().get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** The receipt of a number, without unpacking those behind it. */
    static Optional<Receipt> find(byte[] block, long number) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
            while (true) {
                long each = in.readLong();
                String link = in.readUTF();
                long received = in.readLong();
                String mapping = in.readUTF();
                String about = in.readUTF();
                int length = in.readInt();
                if (each == number) {
                    Optional<byte[]> document =
                            length == ABSENT ? Optional.empty() : Optional.of(in.readNBytes(length));
                    return Optional.of(
                            new Receipt(number, link, Instants.ofMicros(received), mapping, about, document));
                }
                in.skipNBytes(Math.max(0, length));
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
