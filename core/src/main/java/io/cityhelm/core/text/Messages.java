package io.cityhelm.core.text;

import io.cityhelm.core.decision.Refusal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The message bundles of {@code resources/messages}, in one language. Simplified Chinese is the default and stands in
 * the bundles without a suffix; English in those with {@code _en}. Immutable, safe on any thread.
 */
public final class Messages {

    /** One bundle a module, so that a text has one obvious place. */
    public static final List<String> BUNDLES = List.of("core", "connect", "map", "cockpit", "handling", "app");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noSurprises =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("io/cityhelm/resources/messages/" + name, locale, noSurprises))
                .toList();
    }

    /** The messages of a language; anything but English is served in Chinese. */
    public static Messages in(Locale locale) {
        return new Messages("en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … filled in ({@link MessageFormat}; a text without arguments is
     * returned as it stands).
     *
     * @throws MissingResourceException when no bundle has the key: a test keeps that from happening
     */
    public String text(String key, Object... args) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                String pattern = bundle.getString(key);
                return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
            }
        }
        throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
    }

    /** Whether some bundle has the key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** A refusal as a sentence for people; what it names from our own vocabulary is named in this language. */
    public String sentence(Refusal refusal) {
        Object[] details = refusal.details().stream()
                .map(detail -> has(detail) ? text(detail) : detail)
                .toArray();
        return text("refusal." + refusal.rule(), details);
    }

    /** The text of an enum constant: {@code simple-class-name.CONSTANT}, for example {@code Level.CITY}. */
    public String name(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A text of the city pack in this language, or in Chinese when the pack has none. */
    public String of(Map<String, String> texts) {
        return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("zh", ""));
    }
}
