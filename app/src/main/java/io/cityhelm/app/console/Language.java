package io.cityhelm.app.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which language is spoken: {@code --lang}, else the environment's {@code CITYHELM_LANG}, else Chinese. Found before the
 * command line is parsed, because even a wrong command line is answered in it.
 */
public final class Language {

    /** The environment variable. */
    public static final String VARIABLE = "CITYHELM_LANG";

    private Language() {}

    /** The language that the words and the environment ask for; anything unknown is Chinese. */
    public static Locale of(List<String> args, Map<String, String> environment) {
        String wanted = environment.getOrDefault(VARIABLE, "");
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--lang=")) {
                wanted = args.get(i).substring("--lang=".length());
            } else if (args.get(i).equals("--lang") && i + 1 < args.size()) {
                wanted = args.get(i + 1);
            }
        }
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
