package io.cityhelm.core.vicinity;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.List;

/**
 * How many people live in an area, and how that was found: of each jurisdiction that it meets, as large a share of the
 * people as of the ground. That is as good as the people are spread evenly there, and the screen says so.
 *
 * @param known for how much of the area there are figures, 0 to 1
 * @param parts what was counted, the most people first
 */
public record PeopleEstimate(double known, List<Part> parts) {

    private static final double WHOLE = 0.9995;

    public PeopleEstimate {
        parts = List.copyOf(parts);
    }

    /** @param of all people of the jurisdiction @param share how much of its ground lies in the area, 0 to 1 */
    public record Part(JurisdictionCode place, long of, double share) {
        public double people() {
            return isWhole() ? of : of * share;
        }

        public boolean isWhole() {
            return share >= WHOLE;
        }
    }

    public long people() {
        return Math.round(parts.stream().mapToDouble(Part::people).sum());
    }

    /** Whether it is a count and no estimate: nothing but whole jurisdictions, and no ground without a figure. */
    public boolean isCount() {
        return known >= WHOLE && parts.stream().allMatch(Part::isWhole);
    }
}
