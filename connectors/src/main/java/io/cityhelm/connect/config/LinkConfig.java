package io.cityhelm.connect.config;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.mapping.Conversions;
import io.cityhelm.connect.mapping.Expressions;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.lineage.MappingVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One link as its file describes it, with references to the environment filled in.
 *
 * @param id lowercase-kebab, unique in the directory
 * @param name by language
 * @param yields what comes in; empty for CAP and orders
 * @param target the URL, or the directory
 * @param every between two looks
 * @param fastest between two looks at the least, however much presses
 * @param quiet how long no record is normal; empty when the file does not say
 * @param secret what orders and answers are signed with
 * @param departments ids of the city pack, or "*" alone; empty when the link says nothing about it
 * @param channels that a gateway carries; empty for every other link
 * @param datum of the places that come over it
 * @param jurisdiction where a record without a place belongs
 * @param map from what the source says to what we understand
 * @param conversions how the source writes times, codes and units
 * @param documents how what comes is written
 * @param mapping the version of what says how documents are read
 * @param settings what only this kind of link has
 * @param enabled false: somebody switched it off in the file
 */
public record LinkConfig(
        String id,
        Map<String, String> name,
        LinkKind kind,
        Optional<Yields> yields,
        String target,
        Duration every,
        Duration fastest,
        Optional<Duration> quiet,
        Optional<Secret> secret,
        List<String> departments,
        List<Channel> channels,
        Datum datum,
        Optional<JurisdictionCode> jurisdiction,
        Expressions map,
        Conversions conversions,
        DocumentReader documents,
        MappingVersion mapping,
        Settings settings,
        boolean enabled) {

    /** The same link with expressions where its file has none. */
    public LinkConfig mappedAtLeastBy(Expressions usual) {
        Expressions whole = map.or(usual);
        return new LinkConfig(
                id,
                name,
                kind,
                yields,
                target,
                every,
                fastest,
                quiet,
                secret,
                departments,
                channels,
                datum,
                jurisdiction,
                whole,
                conversions,
                documents,
                MappingMembers.with(mapping, whole),
                settings,
                enabled);
    }

    /** Whether the link speaks for a department. A link that names none speaks for all. */
    public boolean serves(String department) {
        return departments.isEmpty() || departments.contains("*") || departments.contains(department);
    }
}
