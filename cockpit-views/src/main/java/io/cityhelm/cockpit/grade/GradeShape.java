package io.cityhelm.cockpit.grade;

import io.cityhelm.core.incident.Grade;
import java.util.stream.IntStream;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/** The outline of each grade in a square: octagon, triangle, diamond, circle, the gravest first. */
enum GradeShape {
    OCTAGON {
        @Override
        Shape draw(double size) {
            return polygon(size, 8, Math.PI / 8);
        }
    },
    TRIANGLE {
        @Override
        Shape draw(double size) {
            return new Polygon(size / 2, size * 0.04, size, size * 0.94, 0, size * 0.94);
        }
    },
    DIAMOND {
        @Override
        Shape draw(double size) {
            return polygon(size, 4, 0);
        }
    },
    CIRCLE {
        @Override
        Shape draw(double size) {
            double radius = size * 0.46;
            return new Circle(size / 2, size / 2, radius);
        }
    };

    /** The outline in the square from 0 to {@code size} pixels. */
    abstract Shape draw(double size);

    static GradeShape of(Grade grade) {
        return values()[grade.ordinal()];
    }

    /** A regular polygon around the middle of the square. @param turn of its first corner, radians */
    private static Shape polygon(double size, int corners, double turn) {
        double middle = size / 2;
        double[] points = IntStream.range(0, corners)
                .mapToDouble(i -> turn + i * 2 * Math.PI / corners)
                .flatMap(a ->
                        java.util.stream.DoubleStream.of(middle + middle * Math.cos(a), middle + middle * Math.sin(a)))
                .toArray();
        return new Polygon(points);
    }
}
