package io.cityhelm.core.handover;

import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.Staffing;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts which posts of responses whoever comes has to man: a line for each response that asks. Pure. */
public final class OpenPostsDraft {

    private final JurisdictionTree tree;

    public OpenPostsDraft(JurisdictionTree tree) {
        this.tree = tree;
    }

    /** @param responses that are not over @param staffings who stands on their posts */
    public Section of(JurisdictionCode seat, Collection<Activation> responses, Collection<Staffing> staffings) {
        return HandoverDraft.section(responses.stream()
                .filter(response -> HandoverDraft.bearsOn(seat, response.terms().scope(), tree))
                .filter(response -> Posts.asking(response, responses, tree)
                        .filter(response::equals)
                        .isPresent())
                .flatMap(response -> line(response, staffings))
                .toList());
    }

    /** Its note is how many people are there, and how many are asked for. */
    private static Stream<Item> line(Activation response, Collection<Staffing> staffings) {
        Posts posts = Posts.of(
                response,
                staffings.stream()
                        .filter(one -> one.activation().equals(response.id()))
                        .findFirst());
        return posts.open() == 0
                ? Stream.empty()
                : Stream.of(new Item(
                        response.number(),
                        response.terms().plan(),
                        HandoverDraft.key(response.level()),
                        Optional.empty(),
                        posts.filled() + "/" + posts.asked(),
                        Optional.empty()));
    }
}
