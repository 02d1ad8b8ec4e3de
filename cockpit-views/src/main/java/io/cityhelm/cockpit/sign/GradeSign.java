package io.cityhelm.cockpit.sign;

import io.cityhelm.core.incident.Grade;
import javafx.scene.layout.Region;

/** The shape of a grade in its colour: octagon, triangle, diamond, circle. Its numeral stands beside it as text. */
public final class GradeSign extends Region {

    public GradeSign(Grade grade) {
        getStyleClass().addAll("grade-sign", "grade-" + (grade.ordinal() + 1));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** The Roman numeral. */
    public static String numeral(Grade grade) {
        return switch (grade) {
            case I -> "Ⅰ";
            case II -> "Ⅱ";
            case III -> "Ⅲ";
            case IV -> "Ⅳ";
        };
    }

    /** The style class that colours text like the grade. */
    public static String textStyle(Grade grade) {
        return "grade-text-" + (grade.ordinal() + 1);
    }
}
