package io.cityhelm.cockpit.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.store.SeatChoiceFiles;
import io.cityhelm.map.basemap.SourceState;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseMapModelTest {

    @TempDir
    private Path folder;

    private BaseMapStand stand;
    private BaseMapModel model;

    @BeforeEach
    void open() throws Exception {
        stand = new BaseMapStand(folder, new SeatChoiceFiles(folder.resolve("choices")));
        model = stand.model(Background.inline());
    }

    @AfterEach
    void close() {
        model.close();
        stand.close();
    }

    @Test
    void givenNobodyChose_whenSomebodySitsDown_thenTheMapShowsItsOwnPicture() {
        stand.enter("wang");

        assertThat(model.shown().get()).isEqualTo(BaseMapModel.Shown.OWN);
    }

    @Test
    void givenAFile_whenChosen_thenItIsOpenAndComesBackForThatAccountOnly() {
        stand.enter("wang");
        assertThat(model.choose(Optional.of("gradient"))).isCompleted();
        assertThat(model.shown().get().look()).isPresent();
        model.close();

        stand.seat.leave();
        model = stand.model(Background.inline());
        stand.enter("li");
        assertThat(model.shown().get().id()).isEmpty();
        stand.enter("wang");
        assertThat(model.shown().get().id()).contains("gradient");
        assertThat(model.shown().get().look()).isPresent();
    }

    @Test
    void givenAChoice_whenTheOwnPictureIsChosenAgain_thenThatIsKeptToo() {
        stand.enter("wang");
        assertThat(model.choose(Optional.of("gradient"))).isCompleted();
        assertThat(model.choose(Optional.empty())).isCompleted();
        assertThat(model.shown().get()).isEqualTo(BaseMapModel.Shown.OWN);

        stand.seat.leave();
        stand.enter("wang");
        assertThat(model.shown().get().id()).isEmpty();
    }

    @Test
    void givenTwoCockpits_whenEachHasAChoice_thenEachKeepsItsOwnAndAThirdHasTheLatest() {
        stand.enter("wang");
        assertThat(model.choose(Optional.of("gradient"))).isCompleted();
        var below = stand.seat.tree().children(stand.seat.place().get().code());
        stand.seat.goTo(below.getFirst().code());
        assertThat(model.shown().get().id()).as("nothing was chosen here yet").contains("gradient");
        assertThat(model.choose(Optional.of("keyed"))).isCompleted();

        stand.seat.goUp();
        assertThat(model.shown().get().id()).contains("gradient");
        stand.seat.goTo(below.getFirst().code());
        assertThat(model.shown().get().id()).contains("keyed");
        stand.seat.goTo(below.getLast().code());
        assertThat(model.shown().get().id()).contains("keyed");
    }

    @Test
    void givenAMissingKey_whenChosen_thenItIsSaidAndTheOwnPictureStays() {
        stand.enter("wang");
        assertThat(model.choose(Optional.of("keyed"))).isCompleted();

        assertThat(model.shown().get().look()).isEmpty();
        assertThat(model.shown().get().objection().orElseThrow().rule()).isEqualTo("basemap.key-missing");
        assertThat(model.shown().get().objection().orElseThrow().details()).containsExactly("NO_SUCH_KEY");
    }

    @Test
    void givenAServerThatDoesNotAnswer_whenChosen_thenItIsAskedAgainAfterAWhileAndNotBefore() {
        stand.enter("wang");
        assertThat(model.choose(Optional.of("dead"))).isCompleted();
        SourceState first = model.state();
        assertThat(first.kind()).isEqualTo(SourceState.Kind.SILENT);
        assertThat(first.nextTry()).contains(stand.now.get().plusSeconds(20));

        stand.now.updateAndGet(at -> at.plusSeconds(19));
        model.tick();
        assertThat(model.state()).isEqualTo(first);
        stand.now.updateAndGet(at -> at.plusSeconds(1));
        model.tick();

        assertThat(model.state().nextTry()).contains(stand.now.get().plusSeconds(20));
        assertThat(model.shown().get().id()).contains("dead");
    }
}
