package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.phrase.Lexicon;
import io.cityhelm.core.phrase.Term;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lexicon of this moment, put together off the screen's thread: of a large record its words take longer than a
 * keystroke may. Until those of a new picture are there, the ones before answer. FX thread.
 */
final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Vocabulary vocabulary;
    private final Background background;
    private final ReadOnlyObjectWrapper<Lexicon> lexicon = new ReadOnlyObjectWrapper<>(Lexicon.of(List.of()));
    private Picture picture;
    private List<Term> more;
    private boolean making;

    Words(Vocabulary vocabulary, Background background) {
        this.vocabulary = vocabulary;
        this.background = background;
    }

    /** The latest that is put together. */
    ReadOnlyObjectProperty<Lexicon> lexicon() {
        return lexicon.getReadOnlyProperty();
    }

    /** The latest, and has the next one made when the picture is another by now. @param terms further words */
    Lexicon of(Picture now, List<Term> terms) {
        if (!making && (now != picture || terms != more)) {
            making = true;
            background.run(() -> vocabulary.of(now, terms), made -> show(now, terms, made), this::complain);
        }
        return lexicon.get();
    }

    private void show(Picture of, List<Term> with, Lexicon made) {
        making = false;
        picture = of;
        more = with;
        lexicon.set(made);
    }

    private void complain(Exception e) {
        making = false;
        LOG.error("the words of the command bar could not be put together", e);
    }
}
