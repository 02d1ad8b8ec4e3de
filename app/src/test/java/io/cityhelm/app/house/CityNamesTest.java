package io.cityhelm.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What differs between cities is data: no source of the product names a place of a pack. */
class CityNamesTest {

    private static final Pattern DIVISION = Pattern.compile("\"(?:name|fullname)\"\\s*:\\s*\"(\\p{IsHan}{2,})\"");

    @Test
    void no_source_of_the_product_names_a_place_of_a_city_pack() {
        Set<String> names = names();
        assertThat(names)
                .as("the packs name places; else this test would hold for nothing")
                .isNotEmpty();
        Pattern any = Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        List<String> found = new ArrayList<>();
        for (Path file : Sources.productJava()) {
            Matcher matcher = any.matcher(Sources.text(file));
            if (matcher.find()) {
                found.add(Sources.name(file) + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** The pack's own name, in both scripts, and its districts. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Path packs = Sources.root().resolve("resources/packs");
        for (Path file : Sources.under(packs, "pack.yaml")) {
            namesIn(
                    Sources.text(file),
                    Pattern.compile("(?m)^name:\\s*\\{\\s*zh:\\s*([^,]+),\\s*en:\\s*([^}]+)}"),
                    names);
        }
        for (Path file : Sources.under(packs, ".geojson")) {
            namesIn(Sources.text(file), DIVISION, names);
        }
        return names;
    }

    private static void namesIn(String text, Pattern pattern, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                names.add(matcher.group(i).strip());
                // without the word for the kind of place, as people write it
                names.add(matcher.group(i).strip().replaceAll("[市区县]$", ""));
            }
        }
    }
}
