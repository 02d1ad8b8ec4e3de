package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.phrase.Initials;
import io.cityhelm.core.phrase.Lexicon;
import io.cityhelm.core.phrase.Slot;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.proposal.AddresseeSet;
import io.cityhelm.core.proposal.AddresseeSets;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of this city and of this moment: verbs of both languages from the message bundles, places and departments of
 * the pack, and what is open now. Takes its time: off the FX thread, one call at a time.
 */
final class Vocabulary {

    /** How long an acknowledgement or a shelving may last, in minutes: what its form offers. */
    private static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240, 480);

    /** For how long an incident may rest, or until when it is to be done, in days: what those forms offer. */
    private static final List<Integer> DAYS = List.of(1, 3, 7, 15, 30, 90);

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private List<Messages> languages = List.of();
    private Lexicon lasting;

    Vocabulary(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
    }

    /** All words, with those of what is open in a picture. @param more further words of this moment */
    Lexicon of(Picture picture, List<Term> more) {
        if (lasting == null) {
            // when somebody types, not while the window opens; the bundles come from the disk
            languages = List.of(Messages.in(Locale.SIMPLIFIED_CHINESE), Messages.in(Locale.ENGLISH));
            lasting = Lexicon.of(lasting());
        }
        return lasting.with(Stream.of(
                        picture.incidents().stream().map(incident -> incident(incident.state())),
                        picture.orders().stream().map(order -> order(order.state())),
                        more.stream())
                .flatMap(each -> each)
                .toList());
    }

    private List<Term> lasting() {
        List<Term> all = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            all.add(constant(Slot.VERB, verb, "phrase.verb."));
        }
        for (Grade grade : Grade.values()) {
            all.add(constant(Slot.GRADE, grade, "phrase.grade."));
        }
        for (Room room : Room.values()) {
            all.add(room(room));
        }
        MINUTES.forEach(minutes -> all.add(length(minutes)));
        DAYS.forEach(days -> all.add(days(days)));
        for (Colour colour : Colour.values()) {
            all.add(constant(Slot.COLOUR, colour, "phrase.colour."));
        }
        pack.warnings().events().forEach(event -> all.add(hazard(event)));
        pack.departments().forEach(department -> all.add(department(department)));
        all.addAll(sets());
        tree.all().stream()
                .sorted(java.util.Comparator.comparing(Jurisdiction::level).thenComparing(Jurisdiction::code))
                .forEach(place -> all.add(place(place)));
        return all;
    }

    private Term constant(Slot slot, Enum<?> constant, String prefix) {
        List<String> words = words(prefix + constant.name());
        String own = messages.text(prefix + constant.name()).split("\\s+")[0];
        return new Term(slot, constant.name(), messages.name(constant), "", own, words);
    }

    private List<String> words(String key) {
        return languages.stream()
                .flatMap(language -> Arrays.stream(language.text(key).split("\\s+")))
                .toList();
    }

    private Term room(Room room) {
        List<String> names =
                languages.stream().map(language -> language.name(room)).toList();
        List<String> words = new ArrayList<>(names);
        names.forEach(name -> words.add(Initials.of(name)));
        return new Term(Slot.ROOM, room.name(), messages.name(room), "", messages.name(room), words);
    }

    private Term length(int minutes) {
        String name =
                minutes < 60 ? messages.text("alert.minutes", minutes) : messages.text("alert.hours", minutes / 60);
        List<String> words = new ArrayList<>(List.of(minutes + "m", minutes + "min", minutes + "分", minutes + "分钟"));
        if (minutes % 60 == 0) {
            words.addAll(List.of(minutes / 60 + "h", minutes / 60 + "小时", minutes / 60 + "时"));
        }
        return new Term(Slot.LENGTH, Duration.ofMinutes(minutes).toString(), name, "", minutes + "m", words);
    }

    private Term days(int days) {
        List<String> words = List.of(days + "d", days + "天", days + "日");
        return new Term(
                Slot.LENGTH, Duration.ofDays(days).toString(), messages.text("hold.days", days), "", days + "d", words);
    }

    private Term hazard(EventType event) {
        List<String> words = new ArrayList<>(event.name().values());
        event.name().values().forEach(name -> words.add(Initials.of(name)));
        return new Term(Slot.HAZARD, event.code(), messages.of(event.name()), event.code(), event.code(), words);
    }

    private Term department(Department department) {
        List<String> words = new ArrayList<>(department.name().values());
        words.add(department.initials());
        words.add(department.id());
        String name = messages.of(department.name());
        return new Term(Slot.DEPARTMENT, department.id(), name, department.initials(), name, words);
    }

    /** Whole sets of addressees: those of the city, by their names in every language. */
    private List<Term> sets() {
        AddresseeSets sets = new AddresseeSets(pack, tree);
        Map<String, List<String>> words = languages.stream()
                .flatMap(language -> sets.of(tree.root().code(), language).stream())
                .collect(Collectors.groupingBy(
                        AddresseeSet::id, Collectors.mapping(AddresseeSet::name, Collectors.toList())));
        return sets.of(tree.root().code(), messages).stream()
                .map(set -> {
                    String initials = Initials.of(set.name());
                    List<String> names = new ArrayList<>(words.get(set.id()));
                    names.add(initials);
                    return new Term(Slot.DEPARTMENT, set.id(), set.name(), initials, set.name(), names);
                })
                .toList();
    }

    private Term place(Jurisdiction place) {
        String code = place.code().value();
        String above = tree.parent(place.code()).map(Jurisdiction::name).orElse("");
        return new Term(
                Slot.PLACE,
                code,
                place.name(),
                messages.text("cockpit.search.place", messages.name(place.level()), code, above),
                code,
                List.of(place.name(), Initials.of(place.name())));
    }

    private static Term incident(Incident incident) {
        String number = incident.number();
        return new Term(
                Slot.INCIDENT,
                incident.id().toString(),
                incident.title(),
                number,
                number,
                List.of(number, "#" + number, "#" + tail(number), incident.title(), Initials.of(incident.title())));
    }

    private Term order(Order order) {
        String number = order.number();
        String to = pack.department(order.content().department())
                .map(department -> messages.of(department.name()))
                .orElse(order.content().department());
        return new Term(
                Slot.ORDER, order.id().toString(), to, number, number, List.of("#" + number, "#" + tail(number)));
    }

    /** What follows the day: {@code 0042} of {@code 20201107-0042}. */
    private static String tail(String number) {
        return number.substring(number.indexOf('-') + 1);
    }
}
