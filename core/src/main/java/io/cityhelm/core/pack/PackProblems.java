package io.cityhelm.core.pack;

import io.cityhelm.core.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used; all that is wrong with it, not just the first thing. */
public final class PackProblems extends Exception {

    private final transient List<PackProblem> problems;

    /** @param problems at least one */
    public PackProblems(List<PackProblem> problems) {
        super(inOrder(problems).stream().map(PackProblem::toString).collect(Collectors.joining("; ")));
        this.problems = inOrder(problems);
    }

    static List<PackProblem> inOrder(List<PackProblem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(PackProblem::file)
                        .thenComparingInt(PackProblem::line)
                        .thenComparingInt(PackProblem::column))
                .toList();
    }

    /** What is wrong, file by file. */
    public List<PackProblem> problems() {
        return problems;
    }

    /** One line a problem, in the words of a language. */
    public String text(Messages messages) {
        return problems.stream().map(problem -> problem.text(messages)).collect(Collectors.joining("\n"));
    }
}
