package io.cityhelm.map.print.pdf;

import io.cityhelm.map.label.BundledFont;
import io.cityhelm.map.print.Sheet;
import io.cityhelm.map.print.SheetPen;
import io.cityhelm.map.print.SheetSize;
import io.cityhelm.map.view.MapPicture;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws a sheet as one page: the map as a picture, all around it as lines and text that can be searched. */
public final class PdfPen implements SheetPen {

    private static final double TURN = Math.PI / 6;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final double height;
    private final PdfFont plain;
    private final PdfFont bold;

    private PdfPen(PDDocument document, PDPageContentStream page, double height) throws IOException {
        this.document = document;
        this.page = page;
        this.height = height;
        this.plain = new PdfFont(document, BundledFont.REGULAR);
        this.bold = new PdfFont(document, BundledFont.BOLD);
    }

    /** Writes a sheet. Not on the FX thread. The stream stays open. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        SheetSize size = sheet.plan().size();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.words().title());
            document.getDocumentInformation().setCreator("CityHelm");
            PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                sheet.draw(new PdfPen(document, content, size.height()));
            }
            document.save(out);
        }
    }

    @Override
    public void area(Box box, int colour) throws IOException {
        page.setNonStrokingColor(new Color(colour));
        rectangle(box);
        page.fill();
    }

    @Override
    public void frame(Box box, double thickness, int colour) throws IOException {
        page.setStrokingColor(new Color(colour));
        page.setLineWidth((float) thickness);
        rectangle(box);
        page.stroke();
    }

    @Override
    public void polygon(double[] corners, int colour) throws IOException {
        page.setNonStrokingColor(new Color(colour));
        page.moveTo((float) corners[0], up(corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            page.lineTo((float) corners[i], up(corners[i + 1]));
        }
        page.closePath();
        page.fill();
    }

    @Override
    public void text(String words, double x, double y, Letter letter) throws IOException {
        text(words, Matrix.getTranslateInstance((float) x, up(y)), letter);
    }

    @Override
    public void stamp(String words, double middleX, double middleY, Letter letter, double opacity) throws IOException {
        double half = width(words, letter) / 2;
        double sink = letter.size() * 0.35;
        double x = middleX - half * Math.cos(TURN) + sink * Math.sin(TURN);
        double y = up(middleY) - half * Math.sin(TURN) - sink * Math.cos(TURN);
        PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant((float) opacity);
        page.saveGraphicsState();
        page.setGraphicsStateParameters(faint);
        text(words, Matrix.getRotateInstance(TURN, (float) x, (float) y), letter);
        page.restoreGraphicsState();
    }

    @Override
    public void picture(MapPicture picture, Box box) throws IOException {
        var image = LosslessFactory.createFromImage(document, picture.image());
        page.drawImage(image, (float) box.x(), up(box.y() + box.height()), (float) box.width(), (float) box.height());
    }

    @Override
    public double width(String words, Letter letter) throws IOException {
        return font(letter).width(words, letter.size());
    }

    private void text(String words, Matrix place, Letter letter) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(font(letter).font(), (float) letter.size());
        page.setNonStrokingColor(new Color(letter.colour()));
        page.setTextMatrix(place);
        page.showText(font(letter).known(words));
        page.endText();
    }

    private PdfFont font(Letter letter) {
        return letter.bold() ? bold : plain;
    }

    private void rectangle(Box box) throws IOException {
        page.addRect((float) box.x(), up(box.y() + box.height()), (float) box.width(), (float) box.height());
    }

    /** Pages count upwards from their lower edge. */
    private float up(double y) {
        return (float) (height - y);
    }
}
