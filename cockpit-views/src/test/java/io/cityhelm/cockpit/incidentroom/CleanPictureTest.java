package io.cityhelm.cockpit.incidentroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.room.Attachments;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanPictureTest {

    /** The latitude of a GPS block, as a camera writes it: three rationals. */
    private static final byte[] LATITUDE = {0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 15, 0, 0, 0, 1, 0, 0, 0, 42, 0, 0, 0, 1};

    @TempDir
    Path folder;

    @Test
    void where_a_picture_was_taken_is_gone() throws Exception {
        byte[] taken = withGps(jpeg(64, 48));
        assertThat(contains(taken, "Exif".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(contains(taken, LATITUDE)).isTrue();

        CleanPicture clean = CleanPicture.of(taken);

        assertThat(contains(clean.bytes(), "Exif".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(contains(clean.bytes(), LATITUDE)).isFalse();
        assertThat(contains(clean.bytes(), new byte[] {(byte) 0xFF, (byte) 0xE1}))
                .as("an APP1 segment")
                .isFalse();
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(kept.getWidth()).isEqualTo(64);
        assertThat(new Color(kept.getRGB(32, 24)).getRed())
                .as("still the same picture")
                .isGreaterThan(200);
    }

    @Test
    void a_small_file_that_unfolds_to_a_hundred_million_pixels_is_refused_before_it_is_decoded() throws Exception {
        byte[] bomb = pngHeader(10_000, 10_000);
        assertThat(bomb.length).isLessThan(100);

        CleanPicture.Refused refused = catchThrowableOfType(CleanPicture.Refused.class, () -> CleanPicture.of(bomb));

        assertThat(refused.refusal().rule()).isEqualTo("picture.too-many-pixels");
        assertThat(refused.refusal().details()).containsExactly("100", "40");
    }

    @Test
    void what_is_no_picture_or_too_large_a_file_is_refused() throws Exception {
        assertThat(catchThrowableOfType(CleanPicture.Refused.class, () -> CleanPicture.of(new byte[] {1, 2, 3}))
                        .refusal()
                        .rule())
                .isEqualTo("picture.unreadable");
        byte[] cut = pngHeader(10, 10);
        assertThat(catchThrowableOfType(CleanPicture.Refused.class, () -> CleanPicture.of(cut))
                        .refusal()
                        .rule())
                .isEqualTo("picture.unreadable");
        Path large = folder.resolve("large.jpg");
        Files.write(large, new byte[(int) CleanPicture.MOST_BYTES + 1]);
        assertThat(catchThrowableOfType(CleanPicture.Refused.class, () -> CleanPicture.of(large))
                        .refusal()
                        .rule())
                .isEqualTo("picture.too-large");
    }

    @Test
    void a_large_picture_is_kept_smaller() throws Exception {
        CleanPicture clean = CleanPicture.of(jpeg(4_000, 1_000));

        assertThat(clean.width()).isEqualTo(CleanPicture.LONGEST_SIDE);
        assertThat(clean.height()).isEqualTo(512);
    }

    @Test
    void a_kept_picture_lies_under_its_hash_and_one_that_was_changed_is_noticed() throws Exception {
        Attachments store = new Attachments(folder.resolve("attachments"));
        byte[] bytes = CleanPicture.of(jpeg(8, 8)).bytes();

        String hash = store.keep(bytes);

        assertThat(store.keep(bytes)).isEqualTo(hash);
        assertThat(store.read(hash)).isEqualTo(bytes);
        try (var files = Files.list(folder.resolve("attachments"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(hash);
        }
        Files.write(folder.resolve("attachments").resolve(hash), new byte[] {1});
        assertThatThrownBy(() -> store.read(hash)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.read("../journal.db")).isInstanceOf(IOException.class);
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "jpg", out)).isTrue();
        return out.toByteArray();
    }

    /** An APP1 segment with a GPS directory right behind the start of the picture, as cameras write it. */
    private static byte[] withGps(byte[] jpeg) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(tiff);
        data.writeBytes("MM");
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(1); // one entry: where the GPS directory is
        data.writeShort(0x8825);
        data.writeShort(4);
        data.writeInt(1);
        data.writeInt(26);
        data.writeInt(0);
        data.writeShort(1); // one entry: the latitude
        data.writeShort(2);
        data.writeShort(5);
        data.writeInt(3);
        data.writeInt(44);
        data.writeInt(0);
        data.write(LATITUDE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(out);
        whole.write(jpeg, 0, 2);
        whole.writeShort(0xFFE1);
        whole.writeShort(2 + 6 + tiff.size());
        whole.writeBytes("Exif");
        whole.writeShort(0);
        whole.write(tiff.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeBytes("IHDR");
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(out);
        whole.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        whole.writeInt(13);
        whole.write(header.toByteArray());
        whole.writeInt((int) crc.getValue());
        return out.toByteArray();
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
