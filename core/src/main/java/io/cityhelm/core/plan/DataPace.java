package io.cityhelm.core.plan;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the data of departments are wanted while responses are in force. Pure. The rule, in full:
 *
 * <ol>
 *   <li>A response wants the data of every department that has to do with its domain and works for a place that holds its
 *       scope or lies in it.
 *   <li>It wants them as often as the pace of its level says.
 *   <li>Of several responses that want the data of a department the most frequent counts: a link serves the whole city, so
 *       that it does not matter where they are.
 * </ol>
 */
public final class DataPace {

    /**
     * Where data come from.
     *
     * @param department its id
     * @param place the jurisdiction for which it works
     * @param domains in which it acts, or whose indicators it delivers
     */
    public record Source(String department, JurisdictionCode place, Set<String> domains) {
        public Source {
            domains = Set.copyOf(domains);
        }
    }

    private final List<Source> sources;
    private final JurisdictionTree tree;

    public DataPace(List<Source> sources, JurisdictionTree tree) {
        this.sources = List.copyOf(sources);
        this.tree = tree;
    }

    /**
     * By department, the longest that may lie between two looks; departments whose data nothing wants are left out.
     *
     * @param activations others than those in force are passed over
     */
    public Map<String, Duration> of(Collection<Activation> activations) {
        Map<String, Duration> wanted = new HashMap<>();
        activations.stream()
                .filter(one -> one.stage().isInForce())
                .forEach(one -> sources.stream()
                        .filter(source -> concerns(one.terms(), source))
                        .forEach(source -> wanted.merge(
                                source.department(),
                                one.measures().pace().refresh(),
                                (known, other) -> known.compareTo(other) <= 0 ? known : other)));
        return Map.copyOf(wanted);
    }

    private boolean concerns(Terms terms, Source source) {
        return source.domains().contains(terms.domain())
                && (tree.covers(source.place(), terms.scope()) || tree.covers(terms.scope(), source.place()));
    }
}
