package io.cityhelm.core.lineage;

/**
 * Which record of which document made a value.
 *
 * @param receipt the number under which the document was received; 0 when nobody knows
 * @param record its place among the records of the document, from 0
 */
public record Origin(long receipt, int record) {

    /** Of what came before origins were kept, or by another way than a link. */
    public static final Origin NONE = new Origin(0, 0);

    public boolean isKnown() {
        return receipt != 0;
    }
}
