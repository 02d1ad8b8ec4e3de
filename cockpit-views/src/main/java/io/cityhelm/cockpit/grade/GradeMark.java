package io.cityhelm.cockpit.grade;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.text.Messages;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Shape;

/**
 * The mark of a grade: octagon, triangle, diamond or circle with its roman numeral beside it. Colours come from the style
 * classes {@code grade-i} … {@code grade-iv}; the shape and the numeral carry the meaning without them. FX thread.
 */
public final class GradeMark extends HBox {

    private final Messages messages;
    private final double size;
    private final Pane frame = new Pane();
    private final Label numeral = new Label();
    private Grade shown;

    /** @param size of the shape in pixels */
    public GradeMark(Messages messages, double size) {
        this.messages = messages;
        this.size = size;
        getStyleClass().add("grade-mark");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        frame.setMinSize(size, size);
        frame.setPrefSize(size, size);
        frame.setMaxSize(size, size);
        numeral.getStyleClass().add("grade-numeral");
        numeral.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(frame, numeral);
    }

    public GradeMark(Messages messages, double size, Grade grade) {
        this(messages, size);
        show(grade);
    }

    /** The shape alone, where a number stands beside it that is not the grade's. */
    public static GradeMark shape(Messages messages, double size, Grade grade) {
        GradeMark mark = new GradeMark(messages, size, grade);
        mark.numeral.setVisible(false);
        mark.numeral.setManaged(false);
        return mark;
    }

    /** Shows another grade; does nothing when it is the same. */
    public void show(Grade grade) {
        if (grade == shown) {
            return;
        }
        Shape shape = GradeShape.of(grade).draw(size);
        shape.getStyleClass().add("grade-shape");
        frame.getChildren().setAll(shape);
        numeral.setText(messages.text("grade.numeral." + grade));
        setAccessibleText(messages.text("Grade." + grade));
        getStyleClass().removeIf(name -> name.startsWith("grade-i"));
        getStyleClass().add(styleOf(grade));
        shown = grade;
    }

    public Grade grade() {
        return shown;
    }

    /** The style class that carries the colour of a grade. */
    public static String styleOf(Grade grade) {
        return "grade-" + grade.name().toLowerCase(Locale.ROOT);
    }
}
