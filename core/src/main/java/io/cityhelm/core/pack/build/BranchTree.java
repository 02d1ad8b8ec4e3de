package io.cityhelm.core.pack.build;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.BuildPlan;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Puts the divisions of the sources together to a tree and adds the grids. */
final class BranchTree {

    private final BuildPlan plan;
    private final Map<JurisdictionCode, List<Division>> below = new HashMap<>();
    private final List<Pattern> nearSeat;

    BranchTree(BuildPlan plan, List<Division> divisions) {
        this.plan = plan;
        this.nearSeat = plan.nearSeat().stream().map(Pattern::compile).toList();
        divisions.forEach(one -> one.parent()
                .ifPresent(parent ->
                        below.computeIfAbsent(parent, code -> new ArrayList<>()).add(one)));
    }

    Branch branch(Division division) {
        if (division.level() == Level.COMMUNITY && plan.grids().perCommunity() > 0) {
            return Branch.of(division, grids(division));
        }
        List<Branch> children = below.getOrDefault(division.code(), List.of()).stream()
                .sorted(Comparator.comparingInt(this::farFromSeat).thenComparing(Division::code))
                .map(this::branch)
                .toList();
        return Branch.of(division, children);
    }

    private int farFromSeat(Division division) {
        for (int i = 0; i < nearSeat.size(); i++) {
            if (nearSeat.get(i).matcher(division.code().value()).find()) {
                return i;
            }
        }
        return nearSeat.size();
    }

    /** One more or one less than the average, or just it, as the community's code decides. */
    private List<Branch> grids(Division community) {
        int average = plan.grids().perCommunity();
        int count = Math.max(1, average + randomOf(community.code()).nextInt(3) - 1);
        List<Branch> grids = new ArrayList<>();
        for (int serial = 1; serial <= count; serial++) {
            grids.add(Branch.of(grid(community, serial), List.of()));
        }
        return grids;
    }

    private Division grid(Division community, int serial) {
        String digits = String.format("%0" + plan.grids().digits() + "d", serial);
        return new Division(
                JurisdictionCode.of(community.code() + digits),
                Level.GRID,
                MessageFormat.format(plan.grids().name(), String.valueOf(serial)),
                Optional.of(community.code()),
                plan.grids().validFrom(),
                Optional.empty(),
                Optional.empty());
    }

    /** Randomness that depends on a code only. */
    static SplittableRandom randomOf(JurisdictionCode code) {
        long seed = 1125899906842597L;
        for (char digit : code.value().toCharArray()) {
            seed = 31 * seed + digit;
        }
        return new SplittableRandom(seed);
    }
}
