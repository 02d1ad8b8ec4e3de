package io.cityhelm.core.staffing;

import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseInForce;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The posts of a response as they are filled: what its level asks for, and who is there. Pure.
 *
 * @param lines in the order of the roster; none when the response is not in force
 */
public record Posts(List<Line> lines) {

    /**
     * One post.
     *
     * @param on who stands there, the first who came first
     * @param openSince since when a place on it has been open; empty when all are filled
     */
    public record Line(Duty duty, List<Stint> on, Optional<Instant> openSince) {

        public Line {
            on = List.copyOf(on);
        }

        public Post post() {
            return Post.of(duty);
        }

        /** How many people are still to come. */
        public int open() {
            return Math.max(0, duty.people() - on.size());
        }
    }

    public Posts {
        lines = List.copyOf(lines);
    }

    /** The posts of a response. @param staffing empty when nobody was ever on one */
    public static Posts of(Activation activation, Optional<Staffing> staffing) {
        return activation.stage().isInForce()
                ? new Posts(activation.measures().roster().stream()
                        .map(duty -> line(activation, duty, staffing))
                        .toList())
                : new Posts(List.of());
    }

    /**
     * Which response asks for people in the scope and domain of one: by the rule of {@link ResponseInForce} the one that
     * leads there. Empty when none is in force there.
     *
     * @param live all that are not over
     */
    public static Optional<Activation> asking(
            Activation activation, Collection<Activation> live, JurisdictionTree tree) {
        return ResponseInForce.at(activation.terms().scope(), activation.terms().domain(), live, tree)
                .map(ResponseInForce::leading);
    }

    /** How many people the level asks for. */
    public int asked() {
        return lines.stream().mapToInt(line -> line.duty().people()).sum();
    }

    /** How many are there. */
    public int filled() {
        return asked() - open();
    }

    /** How many are still to come. */
    public int open() {
        return lines.stream().mapToInt(Line::open).sum();
    }

    public Optional<Line> line(Post post) {
        return lines.stream().filter(line -> line.post().equals(post)).findFirst();
    }

    private static Line line(Activation activation, Duty duty, Optional<Staffing> staffing) {
        Post post = Post.of(duty);
        List<Stint> on = staffing.map(known -> known.on(post)).orElse(List.of());
        Optional<Instant> open = on.size() >= duty.people()
                ? Optional.empty()
                : Optional.of(staffing.flatMap(known -> known.leftAt(post))
                        .filter(left -> left.isAfter(activation.levelSince()))
                        .orElse(activation.levelSince()));
        return new Line(duty, on, open);
    }
}
