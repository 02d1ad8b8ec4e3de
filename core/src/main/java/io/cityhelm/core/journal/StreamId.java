package io.cityhelm.core.journal;

/**
 * One history of the journal: all that happened to one incident, order, alert or session.
 *
 * @param kind the aggregate, lower-case
 * @param id the aggregate's own identity
 */
public record StreamId(String kind, String id) {
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
