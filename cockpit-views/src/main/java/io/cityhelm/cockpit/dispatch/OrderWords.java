package io.cityhelm.cockpit.dispatch;

import java.util.List;

/**
 * What is said of one order where it is shown in full. Made for the few orders that are seen: a hundred thousand of them
 * are only sorted.
 *
 * @param track the nine segments
 * @param stated what the department stated by now; empty when nothing
 * @param wrong what of its last answer was not as asked; empty when all was
 * @param holds that it is put off, extended, supervised and so on; empty when nothing of the sort
 */
public record OrderWords(List<StageCell> track, String stated, String wrong, String holds) {}
