package io.cityhelm.connect.kind.sensorthings;

import io.cityhelm.connect.kind.paged.Course;
import io.cityhelm.connect.link.Elsewhere;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.mapping.PageMapping;
import java.net.URI;
import java.util.Optional;

/**
 * All of them with each look, along the links to the next page. Such a link is followed as it stands: it carries what the
 * server needs to go on ({@code $skip}, {@code $skipFilter}), and nobody else can reckon that.
 */
final class Links implements Course {

    private final URI first;

    Links(URI first) {
        this.first = first;
    }

    @Override
    public URI first() {
        return first;
    }

    @Override
    public Optional<URI> after(URI at, Intake.Opened opened) throws LinkFailure {
        return next(at, opened.page());
    }

    static Optional<URI> next(URI at, PageMapping.Page page) throws LinkFailure {
        return page.next().isPresent()
                ? Optional.of(Elsewhere.resolved(page.next().get(), at))
                : Optional.empty();
    }
}
