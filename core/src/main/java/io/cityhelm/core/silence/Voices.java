package io.cityhelm.core.silence;

import java.util.Map;
import java.util.Optional;

/** How the sources stood at the last look. Safe on any thread. */
public final class Voices {

    private volatile Map<String, Voice> voices = Map.of();

    public void show(Map<String, Voice> now) {
        voices = Map.copyOf(now);
    }

    /** Empty for one that is not listened to. */
    public Optional<Voice> of(String link) {
        return Optional.ofNullable(voices.get(link));
    }

    /** Whether what came over a link hangs in the air: the link is silent, and nothing says that it still holds. */
    public boolean isSilent(String link) {
        Voice voice = voices.get(link);
        return voice != null && voice.state() == Voice.State.SILENT;
    }
}
