package io.cityhelm.connect.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.mapping.Times;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as another library writes them. */
class WorkbookTest {

    private static final Times SHANGHAI =
            new Times(Optional.of(ZoneId.of("Asia/Shanghai")), Times.UNSAID.formats(), Times.Ambiguous.REFUSE);

    @Test
    void rows_become_records_with_numbers_dates_of_the_zone_and_formulas_as_they_were_worked_out() throws Exception {
        List<?> records = records(new Workbook(Optional.of("夜间"), 2, SHANGHAI), book());

        assertThat(records).hasSize(2);
        assertThat((Map<?, ?>) records.getFirst())
                .isEqualTo(Map.of(
                        "站点", "三号闸 𠮷", "值", 1.25, "个数", 3L, "时间", "2020-06-01T00:00:00Z", "正常", true, "翻倍", 2.5));
        assertThat((Map<?, ?>) records.getLast())
                .as("empty cells are not there")
                .isEqualTo(Map.of("站点", "四号闸"));
    }

    @Test
    void without_a_zone_a_date_stays_without_one_and_the_first_sheet_is_meant() throws Exception {
        assertThat(((Map<?, ?>) records(new Workbook(Optional.of("夜间"), 2, Times.UNSAID), book())
                                .getFirst())
                        .get("时间"))
                .isEqualTo("2020-06-01T08:00");
        assertThat(records(Workbook.USUAL, book())).isEqualTo(List.of(Map.of("a", 1L)));
    }

    @Test
    void a_sheet_or_a_head_that_is_not_there_is_said() throws Exception {
        assertThat(reason(new Workbook(Optional.of("日间"), 1, SHANGHAI), book())).isEqualTo("RecordRejected.noSheet");
        assertThat(reason(new Workbook(Optional.empty(), 9, SHANGHAI), book())).isEqualTo("RecordRejected.noHead");
    }

    @Test
    void entities_bombs_and_what_is_no_workbook_are_refused() throws Exception {
        byte[] entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(reason(Workbook.USUAL, with(book(), "xl/worksheets/sheet1.xml", entity)))
                .isEqualTo("RecordRejected.xmlType");
        assertThat(reason(
                        Workbook.USUAL,
                        with(book(), "xl/worksheets/sheet1.xml", "<a/>".getBytes(StandardCharsets.UTF_16))))
                .isEqualTo("RecordRejected.xmlType");
        assertThat(reason(Workbook.USUAL, with(book(), "xl/worksheets/sheet9.xml", blanks())))
                .isEqualTo("RecordRejected.unpacked");
        assertThat(reason(Workbook.USUAL, with(book(), "xl/workbook.xml", "<a>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("RecordRejected.notExcel");
        assertThat(reason(Workbook.USUAL, "站点,值".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("RecordRejected.notExcel");
    }

    @Property(tries = 60)
    void a_workbook_with_a_byte_changed_is_read_or_refused(@ForAll int at, @ForAll byte value) throws Exception {
        byte[] book = book();
        book[Math.floorMod(at, book.length)] = value;
        try {
            assertThat(records(Workbook.USUAL, book)).isNotNull();
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    private static List<?> records(Workbook where, byte[] book) throws RecordRejected {
        DocumentReader reader = new DocumentReader(Format.XLSX, Optional.empty(), where);
        return (List<?>) ((Map<?, ?>) reader.read(book)).get("items");
    }

    private static String reason(Workbook where, byte[] book) {
        try {
            return "read " + records(where, book);
        } catch (RecordRejected e) {
            return e.why().key();
        }
    }

    private static byte[] book() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet first = book.newWorksheet("first");
            first.value(0, 0, "a");
            first.value(1, 0, 1);
            Worksheet night = book.newWorksheet("夜间");
            night.value(0, 0, "夜间站点报表");
            String[] head = {"站点", "值", "个数", "时间", "正常", "翻倍"};
            for (int i = 0; i < head.length; i++) {
                night.value(1, i, head[i]);
            }
            night.value(2, 0, "三号闸 𠮷");
            night.value(2, 1, 1.25);
            night.value(2, 2, 3);
            night.value(2, 3, LocalDateTime.of(2020, 6, 1, 8, 0));
            night.style(2, 3).format("yyyy-mm-dd hh:mm").set();
            night.value(2, 4, true);
            night.formula(2, 5, "B3*2");
            night.value(4, 0, "四号闸");
        }
        return worked(out.toByteArray());
    }

    /** As Excel keeps it: what a formula came to stands beside it. */
    private static byte[] worked(byte[] book) throws Exception {
        String sheet = "xl/worksheets/sheet2.xml";
        try (ZipFile in = ZipFile.builder().setByteArray(book).get()) {
            String text = new String(in.getInputStream(in.getEntry(sheet)).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("<f>B3\\*2</f>(<v>[^<]*</v>|<v/>)?", "<f>B3*2</f><v>2.5</v>");
            assertThat(text).contains("<v>2.5</v>");
            return with(book, sheet, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** White space enough to be too much. */
    private static byte[] blanks() {
        byte[] blanks = new byte[SafeArchive.LARGEST];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    /** The same archive with one part put in place of another, or added. */
    private static byte[] with(byte[] book, String name, byte[] part) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(book).get();
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(copy);
                }
            }
            copy.putNextEntry(new ZipEntry(name));
            copy.write(part);
        }
        return out.toByteArray();
    }
}
