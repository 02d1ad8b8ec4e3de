package io.cityhelm.map.style;

import java.util.Locale;
import java.util.Optional;

/**
 * How somebody wants values cut.
 *
 * @param classes how many at most; bands are as many as they are
 */
public record ClassChoice(ClassMethod method, int classes) {

    public static final int FEWEST = 3;
    public static final int MOST = 7;

    /** What is chosen when nobody has chosen. */
    public static final ClassChoice USUAL = new ClassChoice(ClassMethod.QUANTILE, 5);

    /** @throws IllegalArgumentException when there are too few or too many classes to be told apart */
    public ClassChoice {
        if (classes < FEWEST || classes > MOST) {
            throw new IllegalArgumentException(classes + " classes");
        }
    }

    /** The same with another method. */
    public ClassChoice by(ClassMethod other) {
        return new ClassChoice(other, classes);
    }

    /** The same with another number of classes. */
    public ClassChoice into(int number) {
        return new ClassChoice(method, number);
    }

    /** As it is kept: {@code jenks:5}. */
    public String kept() {
        return method.name().toLowerCase(Locale.ROOT) + ":" + classes;
    }

    /** What was kept; empty when it is none of ours. */
    public static Optional<ClassChoice> of(String kept) {
        for (ClassMethod method : ClassMethod.values()) {
            for (int classes = FEWEST; classes <= MOST; classes++) {
                ClassChoice choice = new ClassChoice(method, classes);
                if (choice.kept().equals(kept)) {
                    return Optional.of(choice);
                }
            }
        }
        return Optional.empty();
    }
}
